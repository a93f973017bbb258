"""Lines that name a town with its country, and nothing else, head parts of a page -> one entry a town.

"▸ Name – Country", "[2]  NAME   COUNTRY", "NAME / Country", "COUNTRY: Name", "Coming soon: NAME, COUNTRY":
whatever stands between name and country and before them. What follows, over several paragraphs, up to the next
such line or another heading, is said of the town; what an entry says is left to ``entry_facts.py``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.cards import announced
from ingest.cells import role
from ingest.dates import find_moments
from ingest.entry import Entry
from ingest.fold import fold
from ingest.lines import Line, lines
from ingest.names import PLACE
from ingest.places import country_code, find_countries
from ingest.types import Span

LEAST = 2  # such lines make a page of parts
LONGEST = 90  # characters of a heading
PARAGRAPHS = 4  # that are on one town
SHORT = 60  # characters of a heading of another kind
_MARK = re.compile(
    r"[\s|+*•▪●■►▸▶➢➤→✓◆◦·>–—-]*(?:[\[(]?(?:\d{1,2}|[A-Za-z]|[ivxIVX]{1,4})[\]).:°](?=\s)|"
    r"#?\d{1,2}\s(?=\s*[^\W\d_]))?[\s|*•▸–—-]*"
)
_BETWEEN = re.compile(r"[\s,/|–—:·•(>~-]+$")
_REST = re.compile(
    r"(?! [a-z]+ (?:heritage|award|prize|designation|medal|label)\b| (?:heritage|award|prize|prix|cup|medal)\b)"
    r"[\s)\]|*:.,–—-]*(?:\([^()]{0,44}\)|\(?[^()]{0,36}\b(?:19|20)\d\d\)?)?[\s)\]|*:.]*"
)
_PLACE = re.compile(PLACE)
_LED = re.compile(rf"\s*[:|/>–—-]\s*(?P<name>{PLACE})(?:,? ?\([^()]*\)|, {PLACE})?[\s.:*|]*")  # "COUNTRY: Name"
_ALONE = re.compile(rf"[\s|+*•▪●■►▸▶➢➤◆·>=#_\u2500-\u257f–—-]*(?P<name>{PLACE})[\s|+*=#_:\u2500-\u257f–—-]*")
_OPENS = re.compile(rf"(?P<country>{PLACE})\s*[|·•–—]\s")
_SINCE = re.compile(
    r"\b(?:since|depuis|venue?|rejoint\w*|joined|dernier\w*|latest|newest|serment|charte|charter|twinning|jumelage|signed?|signee?s?|conclu\w*|scelle\w*|sealed|twinned|jumele\w*|linked|established|formali[sz]ed|"
    r"dating from|date de)\b[^.;\n]{0,24}$|\best\.\s?$"
)
_SPEAKS = re.compile(
    rf"(?P<name>{PLACE})(?: itself| elle-même)?,? ?[:(–-]? ?(?:has|compte|counts|pop\w*\.?|\d[\d .,']*)[^.]{{0,30}}"
    r"(?:hab|inhab)"
)
_PLACED = re.compile(rf"\b{PLACE}(?: ?\((?:[^(),]{{2,40}}, ?)?|, )$")
_LABEL = re.compile(r"(?P<label>[^:|]{3,34}):\s*")
_NO_HEADING = re.compile(r"[\d:]|[.;,»]$")


@dataclass(frozen=True, slots=True)
class _Head:
    """A line that names a town and its country; ``coming`` where words above or before announce it."""

    name: Span
    country: Span
    line: Line
    number: int
    coming: Span | None


def headed(text: str) -> tuple[Entry, ...]:
    """Return the towns that head parts of a text, in order; none where fewer than two do."""
    found = lines(text)
    heads = list(_heads(text, found))
    if len(heads) < LEAST:
        return ()
    ends = [*(head.number for head in heads[1:]), len(found)]
    return tuple(_entry(text, found, head, end) for head, end in zip(heads, ends, strict=True))


def _heads(text: str, found: Sequence[Line]) -> Iterator[_Head]:
    above: Span | None = None
    for number, line in enumerate(found):
        head = _head(text, line, number) or _above_country(found, number)
        if head:
            yield head if head.coming else _Head(head.name, head.country, line, number, above)
        elif is_heading(found, number):
            above = Span(start=line.start, end=line.end) if announced(line.text) else None


def _head(text: str, line: Line, number: int) -> _Head | None:
    mark = _MARK.match(line.text)
    start = line.start + (mark.end() if mark else 0)
    label = _LABEL.match(text, start, line.end)
    coming = Span(start=line.start, end=line.end) if label and announced(label["label"]) else None
    start = label.end() if label and coming else start
    countries = find_countries(text[start : line.end])
    if not countries or line.end - line.start > LONGEST:
        return None
    country = countries[-1]
    led = _LED.fullmatch(text, start + countries[0].end, line.end) if countries[0].start == 0 else None
    if led and not country_code(led["name"]):
        where = Span(start=start, end=start + countries[0].end)
        return _Head(Span(start=led.start("name"), end=led.end("name")), where, line, number, coming)
    before, rest = text[start : start + country.start], text[start + country.end : line.end]
    name = _name(before)
    if not name or not _REST.fullmatch(fold(rest)):
        return None
    where = Span(start=start + country.start, end=start + country.end)
    return _Head(Span(start=start, end=start + len(name)), where, line, number, coming)


def _above_country(found: Sequence[Line], number: int) -> _Head | None:
    """Return a name alone on its line where the next one opens with the country: "X / Country | 21,000 | 1966"."""
    line = found[number]
    below = found[number + 1] if number + 1 < len(found) and not found[number + 1].gap else None
    place = _ALONE.fullmatch(line.text)
    opens = _OPENS.match(below.text) if below else None
    if not below or not place or not opens or role(place["name"]) != "place" or not country_code(opens["country"]):
        return None
    name = Span(start=line.start + place.start("name"), end=line.start + place.end("name"))
    return _Head(name, Span(start=below.start, end=below.start + opens.end("country")), line, number, None)


def _name(before: str) -> str:
    """Return the town in the words before a country; empty where they are no name and a separator."""
    words = _BETWEEN.sub("", before)
    between = before[len(words) :]
    if not between.strip(" ") and len(between) < 2:
        return ""
    first = re.split(r"\s{2,}|\s?[,(/|]\s?|\s[–—-]\s|\s(?:in|en|au|aux)\s", words)
    plain = all(_PLACE.fullmatch(part.strip(" )")) for part in first if part.strip(" )"))
    return first[0] if plain and len(first) < 4 and role(first[0]) == "place" else ""


def is_heading(found: Sequence[Line], number: int) -> bool:
    """Tell a heading of another kind: short, alone, without figures."""
    line = found[number]
    asks = line.text.endswith("?")
    alone = line.gap and (number + 1 == len(found) or found[number + 1].gap or line.text.isupper() or asks)
    words = line.text.strip("=-_*# ")
    return alone and 2 < len(words) <= SHORT and not words[0].islower() and not _NO_HEADING.search(words)


def _entry(text: str, found: Sequence[Line], head: _Head, end: int) -> Entry:
    own = [found[head.number]]
    paragraphs = 0
    for number in range(head.number + 1, end):
        paragraphs += found[number].gap
        if (
            is_heading(found, number)
            or paragraphs > PARAGRAPHS
            or (len(own) > 1 and on_another(found[number], fold(text[head.name.start : head.name.end])))
        ):
            break
        own.append(found[number])
    spans = tuple(Span(start=line.start, end=line.end) for line in own if re.search(r"[^\W_]", line.text))
    moment = None if head.coming else _moment(text, Span(start=head.country.end, end=own[-1].end))
    first = Span(start=head.line.start, end=head.line.end)
    coming = (head.coming,) if head.coming and head.coming != first else ()
    return Entry(head.name, first, head.country, moment, lines=(*coming, *spans))


def on_another(line: Line, town: str) -> bool:
    """Tell a paragraph that counts or places another town: "A link with X (Mali) is being studied."."""
    if line.gap and counts_another(line.text, town):
        return True
    return line.gap and any(_PLACED.search(line.text[: one.start]) for one in find_countries(line.text))


def counts_another(words: str, town: str) -> bool:
    """Tell words that begin with the inhabitants of another town: "X itself has 7,400 inhabitants"."""
    speaks = _SPEAKS.match(words)
    return speaks is not None and fold(speaks["name"]) != town


def _moment(text: str, part: Span) -> Span | None:
    """Return the first moment of a part that words such as "since" or "signed" lead to."""
    words = text[part.start : part.end].replace("\n", " ")
    folded = fold(words)
    led = (one for one in find_moments(words) if _SINCE.search(folded[: one.start]))
    first = next(led, None)
    return Span(start=part.start + first.start, end=part.start + first.end) if first else None
