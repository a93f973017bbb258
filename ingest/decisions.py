"""What a council decided or is asked to decide: the points after the words of deciding, in order."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.fold import fold
from ingest.numbers import parse_number
from ingest.types import Fact, Span
from ingest.view import View, trim

_VERBS = (
    r"decide|approuve|adopte|autorise|accepte|donne|prend acte|emet|valide|fixe|attribue|accorde|refuse|prolonge|"
    r"designe|mandate|charge|ratifie|arrete|renouvelle|confirme"
)
_CUE = re.compile(
    r"\bde bien vouloir\b|\bdecide\b ?:?|\bdecident\b|be it (?:further )?resolved|\bresolved\b|"
    r"\bresolves\b|apres en avoir\s(?:delibere|debattu)|it was agreed|"
    r"\b(?:arrete|ordonne|decrete)(?: ce qui suit)? ?:(?=\s*\n)|"
    r"\bil (?:vous )?est (?:propose|demande)[^.:;]{0,60}:|\bdecisions? ?:|(?<!this )council agrees|"
    r"(?<!officer's )(?<!officers' )recommendations? ?:|\bdelibere ?:|il est (?:donc )?decide|\bresolu\b|"
    r"a (?:l'unanimite|la majorite)(?:(?!\barticle )[^:;.]){0,80}:|"
    rf"a (?:l'unanimite|la majorite)[^:;.]{{0,80}},(?=\s*\n\s*(?:[-–•*]\s*)?(?:{_VERBS}|habilite|sollicite|vote)\b)|"
    r"(?<!that the )(?<!that this )(?:committee|council|board|members|meeting) "
    r"(?:agreed|resolved|noted|decided|approved)|\bagreed ?:|"
    r"it was (?:(?:then|also|further|thereupon|\w+ly) )?(?:resolved|decided|ordered)|"
    r"(?:second|mov|propos|sponsor|support)ed:?\s*(?=\n?\s*[\"“«]?\s*(?:\(?(?:1|i|a)[.)]|that )[^;]{20})|"
    r"moved that (?:the )?council\b|"
    r"d ?e ?l ?i ?b ?e ?r ?e ?:?(?=\s*\n)|d e c i d e ?:?(?=\s*\n)|a d o p t e ?:?(?=\s*\n)|"
    r"\b(?:le|la|the) (?:conseil|council|bureau|assemblee|college|board|committee|comite)\b[^.:;]{0,120}[,:]?"
    r"(?=\s*\n\s*(?:(?:1 ?(?:er)? ?[-/.)°]|[-–•➢>▪*])\s|art(?:icle|\.) ?(?:1|premier|unique|i\b)))|"
    rf"(?<!que le )(?<!that the )\b(?:conseil|council)\b(?! a )(?:[^.;:\n]|"
    rf"(?<=[ (]m)\.){{0,90}}?(?<! a),? (?=(?:{_VERBS})\b)|"
    rf"\b(?:conseil|council)\b(?:[^.;]|(?<=[ (]m)\.){{0,120}}[:,](?=\s*\n\s*(?:{_VERBS}|sollicite|demande|prend)\b)|"
    r"(?:second by|seconded(?: by)?):? [^.\n]{2,60}(?=\n)|carried unanimously that|motion by\s[^.;]{3,90}?(?=,? to )|"
    r"(?<=\n)motion by:? [^\n]{3,80}(?=\n\W{0,3}that )"
)
# What the report proposes is what is decided where the council only adopts it: "ADOPTE ces propositions".
_PROPOSED = re.compile(
    r"\b(?:je|nous) (?:vous )?(?:propos|demand|invit|recommand|suggere)\w*(?: donc| en consequence| des lors| ainsi)?"
    r"(?: a| au conseil[^.:;\n]{0,20})? ?(?::|(?=d'|de |que ))|"
    r"\b(?:l[ea] (?:maire|rapporteure?|college|bureau|commission)|the (?:report|paper|officer|mayor|committee)) "
    r"(?:vous )?(?:propos|recommend|demand|ask)\w*(?: donc| au conseil[^.:;\n]{0,20}| that| the council to)? ?:|"
    r"\b(?:il est|sont) (?:donc )?proposee?s? ?:|\bpropositions? ?:|\bproposals? ?:|"
    r"\b(?:members|the council|councillors) (?:is|are) (?:asked|invited|recommended|requested) to ?:"
)
_END = re.compile(
    r"(?<=\n)\s*adoptee?s?\s*(?=\n|$)|ont vote|\bcarried\b|pour (?:extrait|copie|ampliation)|\badopte[es]* (?:a|"
    r"par)|fait et delibere|"
    r"ainsi (?:fait|delibere)|la seance est levee|i certify|certifi(?:e\b|ee?s? (?:conforme|exact))|"
    r"\b(?:a|the|recorded|roll[- ]call) vote (?:was|being) (?:then |duly )?(?:called|taken|requested|recorded|held)|"
    r"(?<=\n)\s*(?:those )?(?:(?:voting|voted) )?(?:for|against|in favou?r|ayes?|yeas?|noes|nays?|"
    r"abstain\w*|abstentions?)[ \t]*(?:\(\d+\)[ \t]*)?:|"
    r"\bmotion (?:carried|passed)|vote ?:|votes? (?:for|pour)|deliberation transmise|"
    r"delibere en seance|(?<=\n)[ivx]+\. |the meeting (?:closed|ended)|moved by|(?<=\n)signatures?\b|"
    r"(?<=[.;] )(?:proposed|moved|seconded)(?: by)?:? (?:by )?(?:cllr|councillor|cr\b|mr|mrs|ms\b|ald)|\bvoting ?:|"
    r"(?<=\n)\s*(?:councill?ors?|cllrs?\.?|crs?\.?|messrs\.?|mr|mrs|ms|mm?\.|mmes?) [^.\n]{3,60} "
    r"(?:dissent\w*|abstain\w*|voted|voting|s'abst\w+|vot\w+ contre)\b|"
    r"(?<=\n)le maire|(?<=\n)la maire|accuse de reception"
)
_NUMBER = re.compile(
    (
        r"(?:(?<=[\s:\"“«])|^)(?:\((?P<letter>[a-h])\)|\(?(?P<roman>[ivx]{1,4})\)|"
        r"(?:(?<=\n)|(?<=\n\s)|(?<=\s{2}))(?-i:(?P<point>[a-h])|(?P<small>[ivx]{1,4}))[.)](?=\s)|"
        r"\(?(?P<number>\d{1,2})(?:(?:er|ère|re|e|è)? ?/(?!\d)|°?\)|°|\.(?!\d)|(?=\s[-–]\s)|(?:er|ère)?\s?:)|"
        r"(?:article|art\.?|section|sec\.)\s(?P<article>\d{1,2}|premier|unique|deux|trois|quatre|cinq|six|sept|"
        r"huit|neuf|dix|"
        r"[ivx]{1,4}\b)(?:er|ère|°)?)(?=[\s.:–-])(?:\s*[-–:.]+)*\s*|"
        r"(?<=\n)[ \t]*(?P<ordinal>premièrement|deuxièmement|troisièmement|quatrièmement|cinquièmement|sixièmement|"
        r"premierement|deuxiemement|troisiemement|quatriemement|cinquiemement|sixiemement|primo|secundo|tertio|quarto|"
        r"first(?:ly)?|second(?:ly)?|third(?:ly)?|fourth(?:ly)?|fifth(?:ly)?|sixth(?:ly)?)\s*[,:–-]\s*"
    ),
    re.IGNORECASE,
)
_LETTERS = "abcdefgh"
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10}
_ORDINALS = {
    "premier": 1, "deuxiem": 2, "troisiem": 3, "quatriem": 4, "cinquiem": 5, "sixiem": 6, "primo": 1, "secundo": 2,
    "tertio": 3, "quarto": 4, "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6,
}  # fmt: skip
_LED = re.compile(
    r"(?<=\n)[ \t]*(?=(?:(?:AND |ET |FURTHER |AND FURTHER |further )*(?:THAT|That|QUE|QU['’]\w+)\b|"
    r"D[E'’] ?[a-zé]|(?!VU|WHEREAS|CONS|ABS|PRESENT|PRÉSENT|"
    r"CONTRE|AGAINST|POUR|VOTES?\b|"
    r"D[EÉ]CIDE\w* ?:)[A-ZÉ]{4,}(?:E|ENT|ES|S|IT)\b(?=[^\n]*[a-zà-ÿ])|"
    r"(?:Approuve|Autorise|Donne|Charge|Dit|Décide|Mandate|Prend|Désigne|Confirme|Adopte|Fixe|Accepte|Valide|"
    r"Précise|Invite|Sollicite|Demande|Se prononce|S'engage|Émet|Accorde|Attribue|"
    r"Délègue|Habilite|Inscrit|Vote (?=une? |l[ae]s? ))\b))|"
    rf"(?<=[,;:]\n)[ \t]*(?=(?:{_VERBS}|dit|précise|invite|sollicite|demande|s'engage|inscrit|impute|vote|émet|désigne|"
    r"délègue|habilite|approves?|authori[sz]es|directs|instructs|requests|accepts|adopts|endorses|appoints)\b)"
)
_BULLET = re.compile(r"(?<=\n)[ \t]*[-–—•▪·➢>→*\ue000-\uf8ff]\s+(?=\S)")
_POINT = re.compile(
    r"\n\s*(?:(?:article|art\.?|section) ?\w{1,8}|\d{1,2} ?[.)°]|[-–•*>]) ?[-–:.]* ?(?:le conseil \w+ |"
    r"the council )?$"
)
_VOTES = re.compile(r"\b(?:vote|votes|voting|scrutin)\W*$")  # a list of figures follows, not of decisions
_AGAIN = re.compile(r"delibere[^:;.\n]{0,40}\n\s*$")
_GOES_ON = re.compile(r"decide (?:d'|de |que )")
_THAT = re.compile(
    r"^[ ,:\n\"“«–—-]*(?:[\"“«] ?)?(?:(?:by|on|upon|following) (?:the |a )?(?:[^:;.]|(?<=cllr)\.|"
    r"(?<=[ (](?:mr|ms|cr|dr))\.|(?<=mrs)\.|"
    r"(?<= [a-z])\.){0,110}?,? )?(?:unanimously )?that |"
    r"^[ ,:]*(?:unanimously |a l'unanimite[^:;.]{0,30}? |a la majorite[^:;.]{0,30}? )?(?:d'|de |que |to )|"
    rf"^ ?(?:{_VERBS})\b"
)

_VERB = re.compile(
    r"\b(?P<verb>[Aa]greed|[Nn]oted|[Aa]pproved|[Dd]écide|DÉCIDE|DECIDE|RESOLVED|[Rr]esolved|"
    r"[Dd]ecided)\b[\s:]*$"
)
_SHORTENED = "".join(
    rf"(?<!\b{word})"
    for word in ("No", "Rs", "[A-Z]", "M", "Mr", "Ms", "Dr", "Cr", "St", "Mrs", "Ald", "Hon", "Cllr", "Cllrs")
)
_STOP = re.compile(rf"{_SHORTENED}\.(?=\s|$)|\n\s*\n")  # where a decision told in a sentence ends
_FIRST = re.compile(r"\w*[ :]*")
_OBJECT = re.compile(r"^ (?:the|an?|its|receipt) ")


def decisions(view: View) -> tuple[Fact[str], ...]:
    """Return the decisions of a deliberation in order; the value is the point without its number."""
    text = view.document.text
    found = _in_zones(text, _CUE) or _in_zones(text, _PROPOSED)
    return tuple(view.quote(_plain(text[span.start : span.end]), span) for span in found)


def _plain(words: str) -> str:
    """Return a decision without its verb and its stop."""
    whole = " ".join(words.split()).rstrip(" ;")
    verb = _VERB.match(whole, 0, _FIRST.match(whole).end())  # type: ignore[union-attr]
    return whole[verb.end() :].lstrip(' :,"“«') if verb else whole


def _in_zones(text: str, cue: re.Pattern[str]) -> list[Span]:
    """Return the points that words of deciding, or of proposing, lead to."""
    return [point for start, end in _zones(text, cue) for point in _points(text, start, end)]


def _zones(text: str, cue: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Yield where decisions stand: from words of deciding to words that close the matter."""
    folded = _folded_lines(text)
    cues = [
        match.end()
        for match in cue.finditer(folded)
        if not _is_point(folded, match.start()) and not _VOTES.search(match.group())
    ]
    for number, start in enumerate(cues):
        limit = cues[number + 1] if number + 1 < len(cues) else len(folded)
        yield start, _closed(text, folded, start, limit)


def _closed(text: str, folded: str, start: int, limit: int) -> int:
    """Return where words close a matter; "i." in small letters is a point of it, "I." heads the next part."""
    closing = (match.start() for match in _END.finditer(folded, start, limit))
    return next((end for end in closing if not re.match(r"[ivx]+\. ", text[end:])), limit)


def _is_point(folded: str, start: int) -> bool:
    """Tell whether words of deciding begin a point of a list: "Article 3 : DÉCIDE ..."."""
    before = folded[max(0, start - 60) : start]
    return _POINT.search(before) is not None or (
        _AGAIN.search(before) is not None and _GOES_ON.match(folded, start) is not None
    )


def _folded_lines(text: str) -> str:
    """Fold a text but keep its line ends, which close a matter."""
    return "\n".join(fold(line) for line in text.split("\n"))


def _points(text: str, start: int, end: int) -> list[Span]:
    numbers = _near(text, start, list(_counted(text, start, end)))
    if not numbers:
        numbers = _near(text, start, [match.span() for match in _BULLET.finditer(text, start, end)])
    if not numbers:
        numbers = _near(text, start, [(match.end(), match.end()) for match in _LED.finditer(text, start, end)])
    if not numbers:
        return _sentence(text, start, end)
    stops = [begin for begin, _ in numbers[1:]] + [_last_stop(text, numbers[-1][1], end)]
    return [trim(text, Span(start=begin, end=stop)) for (_, begin), stop in zip(numbers, stops, strict=True)]


def _near(text: str, start: int, numbers: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the points of a list unless a paragraph ends before it: such a list belongs to other words."""
    between = text[start : numbers[0][0]] if numbers else ""
    return [] if re.search(r"[^\s:,]\s*\.\s*\n\s*\n", between) else numbers


def _counted(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield numbers that count 1, 2, 3 ...: other figures in the text do not."""
    expected = 1
    for match in _NUMBER.finditer(text, start, end):
        if _value(next(filter(None, match.groups()))) == expected:
            yield match.span()
            expected += 1


def _value(number: str) -> int | None:
    """Return the number that figures, Roman figures or a word write."""
    plain = fold(number)
    if len(plain) == 1 and plain in _LETTERS:
        return _LETTERS.index(plain) + 1
    return (
        int(plain)
        if plain.isdecimal()
        else {"premier": 1, "unique": 1}.get(plain)
        or _ORDINALS.get(re.sub(r"(?:e?ment|ly)$", "", plain))
        or _ROMAN.get(plain)
        or parse_number(plain)
    )


def _last_stop(text: str, start: int, end: int) -> int:
    """End the last point at an empty line."""
    match = re.compile(r"\n\s*\n").search(text, start, end)
    return match.start() if match else end


def _sentence(text: str, start: int, end: int) -> list[Span]:
    """Return the one decision that follows without a number, with its verb: "agreed to ...", "DÉCIDE de ..."."""
    verb = _VERB.search(text, max(0, start - 20), start)
    following = fold(text[start:end])
    if not (
        _THAT.match(following) or (verb and _OBJECT.match(following) and fold(verb["verb"]) in ("noted", "approved"))
    ):
        return []
    match = _STOP.search(text, start, end)
    begin = start + len(text[start:end]) - len(text[start:end].lstrip(" \n:,"))
    whole = verb.start("verb") if verb and not text[verb.end() : begin].strip() else begin
    span = trim(text, Span(start=whole, end=match.start() if match else end))
    return [span] if span.end - begin > 10 else []
