"""Which committees examined the matter of a deliberation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.fold import fold
from ingest.types import Fact
from ingest.view import View

_OPINION = re.compile(
    r"\bavis\b|favorable|prononc|examin|saisi|reuni|rapport|au nom d|consult|president|entendue? (?:l'avis|"
    r"la commission)|devant la|vu la|propos|"
    r"recommend|report|consider|meeting|behalf|spoke for|heard|paper|refer|endors|minutes? of|review|observ|objection|"
    r"support|voted|\bfound\b|advised|advice|concur|agreed|satisf|discussed|present(?:ed|ing)|introduc"
)
_SEVERAL = re.compile(
    r"\bcommissions (?P<names>[^.:;()]{3,200}?)(?=,? (?:expose|presente|je vous|rapporte|reunies|saisies|en date|"
    r"le \d|du \d|ont |qui |reuni)|[.:;(]|$)"
)
_ONE = re.compile(
    r"\bcommission (?!chaque|europeenne|d'appel|mixte|paritaire|le |a |du \d|permanente)(?:de la |de l.|des |du |de )?"
    r"(?:« ?(?P<quoted>[^«»]{3,80}?) ?»|\"(?P<marked>[^\"]{3,80}?)\"|"
    r"(?P<listed>[a-z][a-z' -]{2,40}(?:, (?!(?:reuni|saisi|consult|presid|convoqu)\w*|"
    r"(?:qui|en|lors|dans|ayant|a|au|le|la|l'|il|elle|ont|puis|par|sous) )[a-z][a-z' &-]{2,40}){1,4} et "
    r"(?!(?:la|le|de|du|des|a|il|elle) )[a-z][a-z' -]{3,40}?)|"
    r"(?P<plain>[a-z][a-z' ,&-]{2,90}?))(?=,? (?:expose|presente|reunie|saisie|rendu|en date|du \d|le \d|qui|il |elle |"
    r"(?:l'|en |y )(?:a|ont|avait) |s'est|s'etait|est |consultee|donne |emet |"
    r"propose|a |ont |et (?:de )?(?:la |a la )?commission|ayant|dans|lors|seance|de meme|ainsi)|[.:;()]|,|$)"
)
_ENGLISH = re.compile(
    r"\b(?P<name>(?:(?:[A-Z][\w'’-]*(?: and| of| for| &|,)? ){1,6}|(?=Committee (?:on|for) ))(?:Committee|COMMITTEE|"
    r"Commission|Panel|(?<!County )(?<!Town )Board(?! of)|"
    r"Sub-Committee)\b"
    r"(?: (?:on|for) (?:the )?[A-Z][\w'’-]+(?:(?: and| of| for| &|,)? [A-Z][\w'’-]+){0,5})?)"
)
_BETWEEN = (
    re.compile(r", et (?=d(?:es|e la|e l'|u) )"),
    re.compile(r" et (?=d(?:es|e la|e l'|u) )|, (?=d(?:es|e la|e l'|u) )"),
)
_OWN_WORDS = re.compile(
    r"(?:\b(?:chair(?:man|woman|person)?|conven[eo]r|members|recommendations?|report|behalf|advice|views?|support) "
    r"of (?:the )?$)",
    re.IGNORECASE,
)
_LEADING = re.compile(r"(?:The|THE|By|On|That|Le|La|This|A)\s+")
_STOP = r"(?<!\bno)(?<!\bm)(?<!\bmr)(?<!\bmrs)(?<!\bms)(?<!\bart)[.;](?=\s)"
BEFORE, AFTER = 160, 140  # characters around a committee in which it is told to have examined the matter


def committees(view: View) -> tuple[Fact[str], ...]:
    """Return the committees that examined the matter, each once, in order."""
    seen: set[str] = set()
    found = []
    for start, end in sorted({*_french(view), *_english(view)}):
        name = " ".join(view.text[start:end].split())
        key = fold(name)
        if key not in seen and not any(key in other for other in seen):
            seen.add(key)
            found.append(view.fact(name, start, end))
    return tuple(found)


def _french(view: View) -> Iterator[tuple[int, int]]:
    for match in _SEVERAL.finditer(view.folded):
        if _examined(view, match):
            yield from (
                (match.start("names") + start, match.start("names") + end) for start, end in _names(match["names"])
            )
    for match in _ONE.finditer(view.folded):
        if _examined(view, match):
            group = match.lastgroup or ""
            yield match.span(group)


def _english(view: View) -> Iterator[tuple[int, int]]:
    for match in _ENGLISH.finditer(view.text):
        leading = _LEADING.match(match["name"])
        named = match["name"][leading.end() if leading else 0 :]
        if " " in named and "\n" not in named and _examined(view, match) and not _of_a_guest(view, match.start()):
            yield match.start() + (leading.end() if leading else 0), match.end()


def _of_a_guest(view: View, start: int) -> bool:
    """Tell a committee from which somebody came to speak: "Mrs X of the Twinning Committee"."""
    before, after = view.text[max(0, start - 40) : start], view.folded[start : start + AFTER].split(". ")[0]
    if re.search(r", chair(?:man|woman|person)? of (?:the )?$", before) and re.search(
        r"present|introduc|report", after
    ):
        return False
    if _OWN_WORDS.search(before):
        return False
    return bool(re.search(r"[A-Z][\w'-]+,? (?:of|from|chair of) (?:the )?$", before))


def _examined(view: View, match: re.Match[str]) -> bool:
    start, end = max(0, match.start() - BEFORE), match.end() + AFTER
    before = re.split(rf"{_STOP}|\n\s*\n", view.folded[start : match.start()])[-1]
    after = re.split(rf"{_STOP}|\n", view.folded[match.end() : end])[0]
    return bool(_OPINION.search(before) or _OPINION.search(after))


def _names(words: str) -> Iterator[tuple[int, int]]:
    """Yield the names in "commissions X et de Y"; ", et" sets whole names apart."""
    between = next((pattern for pattern in _BETWEEN if pattern.search(words)), _BETWEEN[0])
    start = 0
    for cut in (*between.finditer(words), None):
        end = cut.start() if cut else len(words)
        yield start, start + len(words[start:end].rstrip(" ,"))
        start = cut.end() if cut else end
