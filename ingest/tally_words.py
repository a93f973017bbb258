"""Words in which a council's vote is told, in French and English, as patterns over folded text.

A space of a pattern stands for any white space: the words of a vote run over line ends.
"""

from __future__ import annotations

import re

from ingest.names import NAME, TITLE
from ingest.numbers import NUMBER, parse_number

SIDES = {
    "for": r"pour|favorables?|en faveur|in favou?r|for|ayes?|yeas?|yes|oui",
    "against": r"contre|defavorables?|against|noes|nays?|no|non|opposed|opposing|dissenting",
    "abstained": r"abstentions?(?:\(s\))?|abstain(?:ed|ing|s)?|abstenue?s?|(?:s')?abstien(?:t|nent)|neutrals?|neutres?",
}
_NONE = r"aucune?|nulle?|neant|nil|none|no|nobody|personne"
_COUNT = rf"(?:{NUMBER}|\b(?:{_NONE})\b)"
_SIDE = "|".join(f"(?P<{{0}}_{side}>{words})" for side, words in SIDES.items())
_VOTING = r"voix|votes?|suffrages?|ballots?"
_PEOPLE = r"members?|membres?|conseill\w+|councill?ors?|elus?"


def spaced(pattern: str) -> re.Pattern[str]:
    """Compile a pattern whose spaces stand for any white space."""
    return re.compile(pattern.replace(" ?", r"\s{0,20}").replace(" ", r"\s{1,20}"))


# "29 voix pour", "one abstention", "no votes against"; "Pour : 29", "Ayes 7", "Votes against: none", "Contre : M. X".
COUNTED = spaced(
    rf"(?<![\w/.,-])(?:(?P<split_for>\b{NUMBER}) (?:(?:{_VOTING}) (?:contre|to|a|against)|contre) "
    rf"(?P<split_against>{_COUNT})"
    rf"(?= ?[.,;:)(\n]| votes?\b| (?:with|et|avec|and)\b| (?:le|la|l')|$)"
    rf"|(?P<number>{_COUNT}) (?P<unit>(?:(?:{_VOTING}|{_PEOPLE})(?: exprimes?| ayant vote| ont vote| voted|"
    rf" voting| having voted| votant|"
    rf" (?:s'etant |se )?pronon\w+)? |"
    rf"(?:voted|voting|were|ont vote|votent) )?)"
    rf"(?:{_SIDE.format('n')})\b(?! ?[:=] ?\d+\b(?! ?[-.)°/])| the\b| a\b| l[ae]s?\b| un)"
    rf"|(?P<lead>(?:(?:ont |a |ayant )?vot(?:e|es|ed|ent|ant|ing) |(?:nombre de )?(?:{_VOTING}) )?)"
    rf"(?:{_SIDE.format('l')})\b(?: (?:the |this |the said )?(?:motion|resolution|proposal|"
    rf"recommendation|report)| it| (?:la|le|ce|cette) (?:proposition|motion|projet|rapport|texte|deliberation))?"
    rf"(?P<stop>(?: ?[:=(–-]+ ?|, ?(?={NUMBER}\b(?! ?(?:voix|votes?|suffrages|contre|"
    rf"against|abst|pour|for|en fav|in fav|nay|noe|opposed|voted|voting|members?|membres?)))| )?)"
    rf"(?:(?P<value>{_COUNT})(?!\s{{0,3}}(?:%|€|£|euros?|ans?\b|years?))"
    rf"(?: (?:{_VOTING})\b)?)?)"
)
# "4-1", "6 votes to 1", after words of carrying.
SPLIT = spaced(
    r"(?P<lead>\b(?:carried|passed|lost|defeated|failed|rejected|adopted|approved|agreed|adoptee?s?|approuvee?s?|"
    r"rejetee?s?|vote|votes|voting|voted|unanimous|unanimously)\b"
    r"[ ,:]*(?:unanimously,? )?(?:(?:on|by|with|par|of|was) )?(?:(?:a|an|the|une?) )?"
    r"(?:(?:roll[- ]call|recorded|voice|final) )?(?:(?:vote|majority|margin|count|division) )?(?:(?:of|was) )?\(?)"
    rf"(?P<split_for>\b\d{{1,3}}(?= ?[/-])|\b{NUMBER}(?! ?[/-])) ?(?:votes? |voix )?(?:in favou?r |for )?"
    rf"(?:[/-]|to |contre |against ) ?(?P<split_against>\d{{1,3}}(?!\d)|(?!\d){_COUNT})"
    rf"(?: ?[/-] ?(?P<split_abstained>\d{{1,2}}))?(?![\d/%])(?!-\d)"
)
# "par 61 voix et 3 abstentions": votes of which nothing more is said are in favour.
PLAINLY = spaced(rf"\bpar (?P<number>{NUMBER}) (?:voix|suffrages)(?= ?[,.;:(]| et\b)")
UNANIMOUS = spaced(
    r"\bunanim(?:ite|ity|ously|ement|ous|es?|ite\W)\b(?: des (?:membres|voix|votants|suffrages|presents|conseillers|"
    r"votes)\b(?: (?:presents|votants|representes|exprimes|et|ou|presents ou))*)?|\bnem\.? ?con\b\.?|"
    r"\ball (?:(?:members|councillors|present|those|voted|voting|were|being) ){0,3}in favou?r\b|"
    r"\bwithout (?:dissent|opposition)\b|\bsans opposition\b"
)
MAJORITY = spaced(
    r"\b(?:a la|by a?) ?(?:\w+ )?majorit(?:e|y)\b(?: (?:absolue|simple|vote)| des (?:voix|suffrages|votants|membres)"
    r"(?: exprimes| presents)?)?"
)
# What became of the motion where nothing more is said.
CARRIED = re.compile(
    r"\b(?:CARRIED|ADOPTÉE?S?|ADOPTEES?)\b|(?i:\bmotion\s+(?:was\s+|is\s+)?(?:(?:\w+ly|therefore|thereupon|then|thus)\s+)?"
    r"(?:declared\s+)?(?:carried|passed)\b|"
    r"\b(?:motion|resolution|amendment|proposal|recommendation)s?\s+(?:was|were|being)\s+(?:(?:\w+ly|then|thus)\s+)?"
    r"(?:declared\s+)?(?:carried|passed|adopted)\b(?!\s+(?:by\s+the|at|on|in)\b)|"
    r"\bdeclared\s+(?:the|this)\s+\w+\s+(?:carried|passed|adopted)\b|"
    r"\bd[ée]lib[ée]ration(?:\s+est)?\s+adopt[ée]e\b)|(?m:^[ \t]*(?:Carried|Adoptée?)\.?[ \t]*$)|\bCarried(?=,? with\b)"
)
LOST = re.compile(
    r"\b(?:LOST|DEFEATED|REJETÉE?S?|NOT CARRIED)\b|(?i:\bmotion\s+(?:was\s+|is\s+)?(?:lost|defeated|failed)\b|"
    r"\best\s+rejetée?\b)"
)
# Who did so stands before: "Mme B et M. C s'abstiennent", "(Ruiz dissenting)".
DID = {
    "against": spaced(
        r",? ?\b(?:(?:a |ont |ayant )?vot(?:e|ent|ant) contre|dissent(?:ing|ed|s)|(?:was |were )?oppos(?:ed|ing)|"
        r"vot(?:ed|ing) (?:against|no|nay)|against)\b(?! ?[:(=–-])"
    ),
    "abstained": spaced(
        r",? ?\b(?:s'absti(?:en)?(?:t|nent)|s'abstenant|s'est abstenue?|se sont abstenue?s|"
        r"(?:has |have )?abstain(?:ed|ing|s))\b(?!\s?[:(=]|\s{3,})"
    ),
    "for": spaced(r",? ?\b(?:(?:a |ont )?vot(?:e|ent) pour|vot(?:ed|ing) (?:for|in favou?r))\b(?!\s?[:(=]|\s{3,})"),
}
# Who asked that it be written down how they voted: "Cllr A requested that his vote against be recorded".
_ASKS = r"(?:request|ask|desir|wish|demand|want|insist|souhait|pri)\w*"
RECORDED = {
    side: spaced(
        rf",? ?\b(?:a |ont |has |have )?{_ASKS} (?=[^.;]{{0,120}}(?:record|consign|note|inscri|mention|minute|acte))"
        rf"[^.;]{{0,100}}?{words}[^.;]{{0,60}}"
    )
    for side, words in {
        "against": r"\b(?:against|contre|opposition|dissent|opposed)\b",
        "abstained": r"\b(?:abstain\w*|abstentions?)\b",
    }.items()
}
# What only leads the eye, and figures that repeat a word: "Pour ........ 16", "dix-neuf (19)".
LEADERS = re.compile(r"(?<=\s)\.{2,}(?=\s)|\.{3,}|(?:\. ){3,}|…+|_{3,}|·{3,}")
REPEATED = spaced(rf"\b(?P<words>{NUMBER}) \((?P<again>{NUMBER})\)")
# Figures beside a vote that are no side of it.
OTHER_FIGURES = re.compile(
    r"\b(?:votants?|exprimes?|presents?|exercice|representes?|majorite absolue|quorum|voters?)"
    r"[ \t:=.]{1,20}\d+\b(?!\s?[.)°/-])|"
    r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december|"
    r"(?:jan|feb|aug|sept?|oct|nov|dec)\.?) \d{1,2}(?:st|nd|rd|th)?\b(?! ?[:(])"
)
PARAGRAPH = re.compile(r"[.;].*\n\s*\n|\n\s*\n.*\n\s*\n", re.DOTALL)
# What may stand between two parts of one vote, and before the first.
GLUE = spaced(
    r"[\s,;.()/|•*–-]*(?:(?:(?:absent|excus)[a-z]* ?:[^\n]{0,120}|"
    r"\((?![^()]*(?:m\.|mm|cllr|cr))[^()\n]{1,50}\)|"
    r"et|and|with|avec|dont|moins|but|mais|sauf|less|vote|votes|par|by|the|de|a|"
    r": ?[^;.()\n]{1,80};|(?:(?:les?|la|ce|cette|ces|ses|the|these|this) )?(?:presente?s? )?"
    r"(?:rapport|deliberation|texte|proposition|conclusion|disposition|mesure|projet|point|dossier|proposal|"
    r"recommendation|report)s?\b|"
    r"(?:the )?(?:motion|resolution)\b|"
    r"while|whereas|tandis que|alors que|et que|only|seule?s?|"
    r"one|l'|s'est|se sont|ont|recorded|soit|that|it|there|(?:the |la |le )?(?:mayor|chair(?:man|woman|person)?|maire|"
    r"presidente?|speaker)|(?:was |were |is )?(?:therefore|thereupon|then|accordingly|duly)|declare[ds]?|"
    r"ainsi reparties?|suffrages? exprimes?|votants?)[\s,;:.()/|•*–-]*){0,4}"
)
BEFORE = spaced(
    r"(?:\b(?:the |la |le )?(?:motion|resolution|deliberation|resultat|voting|scrutin|vote)\b"
    r"(?: du(?: vote)?)?[ :–-]*)?"
    r"(?:\b(?:was |est |is |a ete |and |et )?(?:declared )?(?:carried|passed|adopted|approved|agreed|resolved|lost|"
    r"rejected|defeated|adoptee?s?|approuvee?s?|votee?s?|resolue?s?|rejetee?s?|decide|decided)\b[ ,:]*)?"
    r"(?:\b(?:by|par|on|with|a) )?(?:\b(?:a|an|the) )?(?:\bvote of )?(?:\b(?:a )?l['\s]?)?$"
)
# A vote of other people, or on another matter: a recital, a committee's opinion, earlier minutes, who keeps these.
ELSEWHERE = spaced(
    r"^\W*(?:considerant|attendu|whereas|vu )|\b(?:commission|committee|comite|bureau|board),? "
    r"(?:which|who|that|qui|laquelle|lequel)(?: (?:had|has|have|a|avait))?[\s,]*$|"
    r"\b(?:commission|committee|comite|bureau) [^;:]{0,160}"
    r"(?:avis|recommend|favorabl|prononce|opinion|propos|voted)|\b(?:proces-verbal|compte[- ]rendu|minutes?) "
    r"(?:de|du|of|were|was|des|est|a ete)\b|"
    r"\bsecretaires?\b|\bsecretary\b|\bpar (?:sa |une |la )?(?:precedente )?deliberation\b"
)

_OFFICE = (
    r"(?:(?:[Vv]ice|[Dd]eputy|[Dd]epute|[Ll]ord|[Aa]cting) )?(?:[Mm]ayor(?: Pro Tem)?|[Pp]rovost|[Bb]ailie|[Rr]eeve|"
    r"Council [Mm]embers?|Council[Mm]embers?|Supervisors?|Aldermen|Alderwoman|President|Chair(?:man|woman)?)"
)
_ONE = rf"(?:(?:{TITLE}|{_OFFICE}|Crs|Cllrs|Councillors|Mesdames|Messieurs|MM\.?|Mmes\.?) ?)*{NAME}"
# "Mme X et son mandant M. Y", "Cllr A (also for Cllr B by proxy)": who votes for another names two.
_PROXY = (
    r"(?:(?:(?:pour|par|avec|with|also for|for) )?(?:(?:son|sa|ses|leur|his|her|their) "
    r"(?:mandante?s?|mandataire|représentée?|representee?|pouvoir|procuration|proxy)(?: d(?:e|u|onné par))?,? )?)"
)
_AND = rf"(?: ?[,;] {{0,60}}(?:(?:et|and|&) {_PROXY})?| {{1,60}}(?:et|and|&|ainsi que) {_PROXY})"
PERSON = re.compile(_ONE)
PERSONS = re.compile(rf"{_ONE}(?:{_AND}{_ONE}){{0,40}}")
TITLED = re.compile(rf"(?:{TITLE}|{_OFFICE}|Crs|Cllrs|MM\.|Mmes)")
AND = re.compile(_AND)


def value_of(words: str) -> int | None:
    """Return the number that folded words of a count write: "aucune" -> 0."""
    plain = " ".join(words.split())
    return 0 if re.fullmatch(_NONE, plain) else parse_number(plain)
