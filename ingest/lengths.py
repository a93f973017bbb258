"""Lengths of time in an agreement, and what each is the length of: the agreement, a renewal or a notice.

A length says nothing by itself; the words around it tell. What they do not tell is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.acts import ACT
from ingest.dates import find_dates
from ingest.durations import Duration, find_durations
from ingest.ending import LEAVING
from ingest.fold import fold
from ingest.term_sections import in_term_section
from ingest.view import Statement, View

AGREEMENT = (
    r"(?:convention|accord|protocole|charte|memorandum|pacte|declaration|jumelage|partenariat|"
    r"cooperation|collaboration|relation|avenant|texte|entente|lettre|letter|arrangement|compact|contrat|engagement|"
    r"agreement|charter|protocol|pact|twinning|partnership|friendship|mou|addendum|presentes|instrument|deed|"
    r"undertaking|understanding|bond|amendment|"
    r"\bit\b|\belle\b|\bil\b)"
)
LASTING = (
    r"(?:conclue?s?|consentie?|passee?(?! de)|etablie?|institue?e?|signee?|souscrite?|valable|valide|vaut|court|dure|"
    r"duree|en vigueur|vigueur|effets?|prevue?|s'applique|s'engagent|engage|\blie(?:nt)?\b|\bvit\b|couvre|porte sur|"
    r"s'etend|expire|prend fin|debut\w*|"
    r"in (?:force|effect)|effect|valid|lasts?|runs?|holds?|remains?|continues?|period|periode|term|"
    r"duration|concluded|made|enter(?:ed)? into|established|binds?|binding|covers?|spans?|expires?|extends? over|"
    r"commenc\w+|begins?|starts?|in(?:to)? (?:force|effect|operation)|operat\w+|subsists?|good for|va jusqu|"
    r"pris\w* pour|tient|tiennent|stands?|acceptee?s?|en application|prend cours|prenant cours)"
)
RENEWING = (
    r"(?:\bdonner (?:une )?suite|renouvel\w*|reconduc\w*|recondui\w*|prolong\w*|prorog\w*|renew\w*|extend\w*|"
    r"extension\w*|prolonged|tacit\w*)"
)
ENDING = re.compile(
    rf"\b(?:{LEAVING})|prend fin|preavis|\bnotice\b|(?:avis|volonte|decision|intention) contraire|object|\boppos|"
    rf"demission|lapse|objection|"
    r"(?:previen|prevenir|avert(?:i|ir|issa)|avis\w+ l|(?:an|d') avis|fai\w+ (?:le )?savoir|inform\w+ l|"
    r"\b(?:tell|told|inform|warn|writ(?:e|es|ing) to)\w*)\b[^.;]{0,40}(?:l'autre|les autres|partenaires?|"
    r"the others?|the secretariat|le secretariat|"
    r"the (?:rest|remaining)|au secretariat)"
)
_NOTICE_BEFORE = re.compile(
    r"(?:preavis|delai|notice|moyennant|sous|avant|au moins|at least|not less than|no later than|"
    r"giving|upon|on|by)[^.;]{0,50}$"
)
_NOTICE_AFTER = re.compile(
    r"^['’]?s?,? (?:franche?s? |pleine?s? )?(?:au moins |au minimum |at least |au plus tard )?"
    r"(?:(?:prior|advance|written|previous|clear|formal) )*(?:notice|warning|before|"
    r"beforehand|in advance|ahead|earlier|prior|avant|a l'avance|d'avance|de preavis|auparavant|plus tot|"
    r"(?:au moins |au minimum )?avant)\b"
)
_EFFECTIVE_AFTER = re.compile(
    r"^,? (?:apres|after|following|from|suivant|a compter de|a partir de|plus tard|later|thereafter)\b"
)
_ENDS = re.compile(rf"\b(?:{LEAVING}|depart)[^.;]*$")
_ENDS_AFTER = re.compile(rf"^,? (?:apres|after|following|suivant)\b[^.;]{{0,90}}\b(?:{LEAVING}|notice|preavis)")
_SUPPLEMENTARY = re.compile(
    r"^ (?:supplementaires?|de plus|en plus|encore|additionnel\w*|more\b|further|longer|a la fois|at a time)"
)
_ANOTHER = re.compile(
    r"(?:\b(?:further|additional|another|nouvelles?|autres?|successi\w+|encore|de nouveau|a nouveau|second|"
    r"une deuxieme|like)"
    r"(?: (?:periods?|terms?|periodes?|termes?|durees?))?(?: of| de| d'| d| pour| for)? ?|"
    r"\b(?:repart\w*|reprend\w*|se poursui\w+|go(?:es)? on|rolls? (?:over|on)|carr(?:y|ied|ies) on|"
    r"(?:then|thereafter|ensuite)[^.;]{0,40}(?:continues?|runs?))\b[^.;]{0,60})$"
)
_A_DAY = re.compile(
    r"(?:first|second|third|last|next|same|premier|dernier|meme|\d+(?:st|nd|rd|th|er|e|eme)|[a-z-]+(?:th|ieme)) "
    r"(?:(?:working|business|calendar|clear) )?(?:days?|jours?|weeks?|months?|mois|years?|an|annee)"
)  # a day in a row of days is no length
_WORDS_OF_MORE = re.compile(r"\b(?:further|more|additional|autres|another|nouvelle)\b")
_AFTER_THE_END = re.compile(  # what outlives an agreement
    r"^ (?:after|following|from|apres|suivant|a compter de|a partir de) (?:the |la |le |l')?(?:end|expiry|expiration|"
    rf"terminat\w+|cessation|fin|terme) (?:of|de|du|des)(?: the| this| la| l')? ?(?:present\w* )?{ACT}"
)
_TOTAL_BEFORE = re.compile(
    r"(?:\btotale?\b|\bglobale?\b|overall|aggregate|cumul\w*|\bin all\b|altogether|dans la limite)[^.;]{0,40}$"
)
_TOTAL_AFTER = re.compile(r"^ (?:au total|in all\b|in total|altogether|en tout|overall)")
_A_WARNING = re.compile(r"(?:mise en demeure|\bwarning|\bremed|\bcure\b|sans (?:effet|reponse)|unanswered)[^.;]*$")
_NOTICE_SECTION = re.compile(r"^(?:\W|\w+ ?\d+|\d+)*\W*(?:preavis|notice)\b")
_CHANGED_TO = re.compile(r"(?:ramenee?|portee?|fixee?|reduite?|reduced|extended|raised|changed|set) (?:a|to|at) ?$")
_TAKES_EFFECT_AFTER = re.compile(
    rf"\b(?:{LEAVING})[^.;]{{0,90}}(?:au bout d|apres (?:un delai )?d|after|\bin|"
    r"a l'issue d|a l'expiration d|passe un delai d|delai d)[^.;]{0,12}$"
)
_WRITTEN_NOTICE = re.compile(r"\bavis\b[^.;,]{0,30}$")
_OTHER_SUBJECT = re.compile(
    r"\b(?:visits?|visites?|stays?|sejours?|stages?|placements?|internships?|missions?|delegations?|festivals?|"
    r"camps?|"
    r"rencontres?|meetings?|sessions?)\b[^.;]{0,70}$"
)
_NO_LENGTH = re.compile(
    r"(?:\bchaque (?:periode|tranche) d[e']|\beach (?:period of)?|\bonce in(?: every)?|"
    r"\btou(?:te)?s les|\bevery|\bwithin|delai|\bintervals? of|intervalles? de|\bdepuis(?: plus de)?|"
    r"\bfor over|\bil y a|\bages? d[e']|\baged|\bsince|\bover the past|\bces|\bthese|\bpast|\bdans les) ?$"
)  # a rhythm, a deadline, an age or a past
_PAST = re.compile(
    r"^ (?:ago|old\b|of (?:friendship|age|twinning)|d'(?:age|amitie|existence|echanges)|de (?:jumelage|relations))"
)
_THIS_ACT = re.compile(rf"\b(?:present|this|la|le|l'|the) ?(?:e )?{ACT}\b")
_ITSELF = re.compile(rf"^[ -](?:(?!period|periode)[a-z-]+ ){{0,2}}{AGREEMENT}")  # "a five-year agreement"
_IS = re.compile(rf"{AGREEMENT}[^.;]{{0,30}}\b(?:est|sera|is|shall be) ?$")  # "la convention est triennale"
_FIRST_WORDS = re.compile(r"(?:[\w'.)-]+ ?){0,4}[:–-]? ?")  # notes: "Term: ten years"
_RENEWED_NOW = re.compile(
    r"\b(?:est|sont|is|are)(?: hereby| donc| ainsi| par les presentes| now)? (?:renouvele|reconduit|proroge|prolonge|"
    r"renewed|extended|prolonged|carried (?:on|forward)|continued)(?:e?s?) (?:pour|for|by|until|jusqu|d'|a compter)"
)  # an act that renews another one says its own duration so
_CONDITION = re.compile(
    r"tacit|automat|silen|\bunless\b|\bif\b|\bsauf\b|\bsi\b|a moins|faute d|a defaut|absence|each time|"
    r"chaque fois"
)
_LATER = re.compile(r"\bthen\b|thereafter|echeance|\bau terme\b|\bexpir|\bwhen\b|\blorsqu|\bat the end\b|\bon expiry\b")
_COUNTS_FROM = (
    r"(?:a compter|a dater|a partir|des|depuis|from|upon|as of|after|following|with effect|starting|commencing|"
    r"beginning|counted|reckoned|dating|compte[es]* (?:de|du|a)|calcule[es]* (?:de|du|a))"
)


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time in a sentence, and what it is the length of: "term", "renewal" or "notice"."""

    role: str
    weight: int
    duration: Duration
    statement: Statement

    @property
    def span(self) -> tuple[int, int]:
        """Where it stands, as offsets of ``View.text``."""
        return self.statement.start + self.duration.start, self.statement.start + self.duration.end


def lengths_in(view: View) -> Iterator[Length]:
    """Yield the lengths of time of an agreement whose meaning its words tell."""
    for statement in view.clauses:
        days = find_dates(statement.folded)
        for duration in find_durations(statement.folded):
            if any(day.start < duration.end and duration.start < day.end for day in days):
                continue  # "this ninth day of June"
            if _A_DAY.fullmatch(statement.folded[duration.start : duration.end]):
                continue  # "the first day of the month"
            role, weight = _role(statement, duration)
            if weight > 1:
                yield Length(role, weight, duration, statement)


def renewed_now(folded: str) -> re.Match[str] | None:
    """Find the words by which this very act renews an earlier one, without any condition."""
    match = _RENEWED_NOW.search(folded)
    if match is None or _LATER.search(folded[: match.start()]):
        return None
    clause = re.split(r"[.;]", folded[match.end() :])[0]
    return None if _CONDITION.search(folded[: match.start()] + clause) else match


def _role(statement: Statement, duration: Duration) -> tuple[str, int]:
    """Tell what a length of time measures, and how many signs say so; below two it is not asserted."""
    before, after = statement.folded[: duration.start][-170:], statement.folded[duration.end :][:60]
    if _A_WARNING.search(before) or _is_a_total(before, after) or _AFTER_THE_END.match(after):
        return "term", 0
    if _in_notice_section(statement):
        return "notice", 3 if _CHANGED_TO.search(before) else 2
    if _is_notice(before, after):
        return "notice", 2 if not is_of_another(before) and (
            ENDING.search(statement.folded) or in_term_section(statement)
        ) else 0
    now = _is_of_now(statement, duration)
    if not now and _is_of_a_renewal(before, statement.folded[duration.start : duration.end], after):
        return "renewal", 2
    if ENDING.search(statement.folded) and _NOTICE_BEFORE.search(before) and not re.search(LASTING, before):
        return "notice", 2
    other = _NO_LENGTH.search(before) or _PAST.match(after) or is_of_another(before)
    return "term", 0 if other else _weight(statement, duration, before, after)


def _is_notice(before: str, after: str) -> bool:
    """Tell whether a length is the time between a word of ending and the end."""
    return bool(
        _NOTICE_AFTER.match(after)
        or _ENDS_AFTER.match(after)
        or _TAKES_EFFECT_AFTER.search(before)
        or _WRITTEN_NOTICE.search(before)
        or (_EFFECTIVE_AFTER.match(after) and _ENDS.search(before))
        or "preavis" in before[-60:]
        or "notice" in before[-40:]
    )


def _is_of_a_renewal(before: str, words: str, after: str) -> bool:
    """Tell the length of a renewal: after words of renewing, or said to come on top of another."""
    if re.search(r"\b(?:jours?|days?)$", words):
        return False
    return bool(
        re.search(rf"{RENEWING}[^.;]*$", before)
        or _SUPPLEMENTARY.match(after)
        or re.match(r"[ -](?:[a-z]+ )?(?:extension|renewal|prolongation|reconduction)s?\b", after)
        or _ANOTHER.search(before)
        or _WORDS_OF_MORE.search(words)
    )


def _is_of_now(statement: Statement, duration: Duration) -> bool:
    """Tell the length for which this very act renews an earlier one."""
    now = renewed_now(statement.folded)
    return now is not None and now.start() < duration.start


def _is_a_total(before: str, after: str) -> bool:
    """Tell the most that a term and its renewals may come to together."""
    return bool(_TOTAL_BEFORE.search(before) or _TOTAL_AFTER.match(after))


def is_of_another(before: str) -> bool:
    """Tell words on visits, internships and the like from words on the agreement itself."""
    return bool(_OTHER_SUBJECT.search(before) and not _THIS_ACT.search(before))


def _weight(statement: Statement, duration: Duration, before: str, after: str) -> int:
    """Count the signs that a length is that of the agreement."""
    if _ITSELF.match(after) or _IS.search(before) or _is_of_now(statement, duration):
        return 2
    if re.fullmatch(r"P\d{1,2}D", duration.value):
        return 0  # no agreement is made for some days
    weight = 2 * in_term_section(statement)
    weight += bool(re.search(rf"(?:{AGREEMENT}|s'engagent|commit themselves)[^.;]{{0,110}}$", before))
    weight += bool(re.search(rf"{LASTING}[^.;]{{0,70}}$", before))
    weight += bool(re.match(rf"^[^.;]{{0,20}}{_COUNTS_FROM}\b", after))
    weight += bool(_FIRST_WORDS.fullmatch(statement.folded[: duration.start]))
    return weight if re.search(LASTING, before) or weight > 2 else 0


def _in_notice_section(statement: Statement) -> bool:
    return bool(statement.section and _NOTICE_SECTION.search(fold(statement.section.title)))
