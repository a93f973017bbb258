"""Lines of a guide -> one entry a town: where it is named, and what stands in its row or below its name.

Rows and tables, headings with text below them, lists under a country or a year. Whether an entry presents a
twin town, and what it says of it, is left to ``entry_facts.py``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.cells import Cell, cells
from ingest.entry import Entry
from ingest.fold import fold
from ingest.lines import Line, lines, marker_end
from ingest.names import PLACE
from ingest.places import find_countries
from ingest.types import Span
from ingest.view import trim

BULLETS = "-–—•*▪·➢"
SHORT = 60  # characters; a shorter line was not broken for its length
_PEOPLE = re.compile(r"\b(?:habitants?|inhabitants?|population|pop|hab)\b")
_DATED = re.compile(r"\(?(?:19|20)\d\d\)?(?: ?[:–—-]|\s{2,})|(?:[Ee]n projet|[Pp]lanned|[Àà] venir|[Ff]utur\w*) ?:")
_SPEAKS = re.compile(
    rf"(?!(?:C['’]est|Ce|Cette|Il|Elle|On|Nous|Jumel\w+|This|It|He|She|We|They|There|Here|Twinned)\b)"
    rf"(?P<name>{PLACE})(?=,? (?:est|is|has|was|a|compte|became|lies|se|joined|sits|counts|fut|and|et|the|la|le|"
    rf"notre|"
    r"our|au|en|aux|in|on|dans|sur|near|pres|twinned|jumelee?)\b)"
)


_PLACED = re.compile(rf"(?P<name>{PLACE})(?:,?\s(?:in|en|au|aux)(?:\sthe)?\s|,\s|\s\((?:[^(),]{{2,40}}, ?)?)$")
_OWN_YEAR = re.compile(r"\)?,? ?\(?(?:since|depuis|in|en)? ?(?P<year>(?:19|20)\d\d)\b")
# "X joined us in 1990, and Y, Country, in 1999": the figures before are not Y's
JOINED = re.compile(r"\d[^.;]*, (?:and|et|puis|then|while|tandis que) $")
BROKEN = re.compile(r"(?<=[^\n]{28}[^\W\d_])\n(?=[^\W\d_])")  # a line of some length that goes on
_STOP = re.compile(r"[^\W\d_]{3}[.!?]\s|\d{4}[.!?]\s")  # a sentence ends: such a line is no heading
_BEGINS = re.compile(r"^[^,;:.()\d]{3,40}(?:, | ?\()")  # a name, then its facts
_BLANK = re.compile(r"\n\s*\n")


@dataclass(slots=True)
class _State:
    """What the lines above say of those below."""

    country: Span | None = None
    moment: Span | None = None
    counted: bool = False


def entries(text: str) -> tuple[Entry, ...]:
    """Return the towns that lines name with what may be said of each, in order."""
    found: list[Entry] = []
    state = _State()
    open_, before = False, None
    for line in lines(text):
        row = cells(text, line, before)
        started = _started(line, before, row)
        alone = _alone(line, row)
        anew = alone == "country" and bool(found) and found[-1].country is not None
        inside = open_ and not line.gap and not anew
        if alone in ("country", "moment") and started and not inside:
            state = (
                replace(state, country=row[0].span, moment=None)
                if alone == "country"
                else replace(state, moment=row[0].span)
            )
            open_ = False
        elif told := _told_first(text, line, row):
            found += told
            open_ = len(told) == 1
        elif (
            new := tuple(_row(text, line, row, state, listed=bool(row) and row[0].span.start > line.start))
        ) and started:
            found += new
            open_ = True
        elif _is_header(row) or (alone == "label" and not open_):
            upright = alone == "label" and state.counted and not line.gap
            state, open_ = _State(counted=upright or bool(_PEOPLE.search(fold(line.text)))), False
        elif line.gap and (told := _told(text, line)):
            found += told
            open_ = len(told) == 1
        elif open_ and (not line.gap or _goes_on(text, found[-1], line)):
            found[-1] = _with(found[-1], row, line, counted=state.counted)
        else:
            open_ = False
        before = line
    return tuple(found)


def _alone(line: Line, row: Sequence[Cell]) -> str:
    """Return what the only cell of a line says, or the first of "COUNTRY (to come)"; nothing of a sentence."""
    if [cell.role for cell in row] == ["country", "coming"]:
        return "country"
    return row[0].role if len(row) == 1 and not _STOP.search(line.text) else ""


def _started(line: Line, before: Line | None, row: Sequence[Cell]) -> bool:
    """Tell whether a line begins something new, rather than going on with the sentence above."""
    country = [cell.role for cell in row] == ["country"] and line.text.isupper()
    if before is None or line.gap or country or line.text[0] in BULLETS or len(before.text) < SHORT:
        return True
    if _DATED.match(line.text) or (len(row) > 1 and row[0].role == "place" and _all_facts(row)):
        return True
    if (
        len(row) > 1
        and row[0].role == "place"
        and row[1].role in ("country", "moment", "people")
        and _BEGINS.search(line.text)
    ):
        return True
    return before.text[-1] in ".;:!?|" or "|" in line.text or "  " in line.text


def _row(text: str, line: Line, row: Sequence[Cell], state: _State, *, listed: bool) -> Iterator[Entry]:
    """Yield the entries that a line begins: one for each place that its facts follow."""
    first = next(
        (number for number, cell in enumerate(row) if cell.role not in ("country", "moment", "coming")), len(row)
    )
    if first == len(row) or row[first].role != "place":
        yield from _sentence(text, line, state, listed=listed)
        return
    if len(row) > first + 1 and row[first + 1].role == "text" and not listed and not line.gap and "|" not in line.text:
        return
    lead = _fill(Entry(row[first].span, _span(line), state.country, state.moment), row[:first], state)
    entry = replace(lead, lines=(Span(start=row[0].span.start, end=line.end),))
    for cell in row[first + 1 :]:
        if cell.role == "place" and (entry.moment or entry.figure) and _all_facts(row):
            end = cell.span.start
            yield replace(entry, lines=(Span(start=entry.name.start, end=end),))
            entry = Entry(cell.span, _span(line), lead.country, lines=(Span(start=end, end=line.end),))
        else:
            entry = _fill(entry, (cell,), state)
    yield entry


def _sentence(text: str, line: Line, state: _State, *, listed: bool) -> Iterator[Entry]:
    """Yield the town with which a paragraph begins: "X is ..."."""
    match = _SPEAKS.match(text, line.start + marker_end(line, None), line.end)
    if match and (line.gap or listed):
        start, end = match.span("name")
        yield Entry(Span(start=start, end=end), _span(line), state.country, state.moment, lines=(_span(line),))


def _is_prose(text: str, row: Sequence[Cell]) -> bool:
    """Tell whether a line begins with words before a comma, not with a name and its facts."""
    if len(row) < 2 or row[0].role == "text":
        return bool(row) and row[0].role == "text"
    return row[0].role == "place" and row[1].role in ("text", "coming") and text[row[0].span.end] == ","


def _told_first(text: str, line: Line, row: Sequence[Cell]) -> tuple[Entry, ...]:
    """Return the towns of a line that is a sentence, not a name with its facts."""
    if _is_dated(line, row):
        return _told(text, line, row[0].span)
    return _told(text, line) if line.gap and _is_prose(text, row) else ()


def _is_dated(line: Line, row: Sequence[Cell]) -> bool:
    """Tell whether a line begins with a year and goes on in words: "1951 Twinning with X, Country"."""
    return len(row) > 1 and row[0].role == "moment" and row[1].role != "place" and bool(_DATED.match(line.text))


def _told(text: str, line: Line, moment: Span | None = None) -> tuple[Entry, ...]:
    """Return the towns that a paragraph places in their countries: "Our partner is X in Country".

    Of several each must be followed by its own year.
    """
    blank = _BLANK.search(text, line.start)
    words = BROKEN.sub(" ", text[line.start : line.end if moment else blank.start() if blank else len(text)])
    placed: dict[str, Entry] = {}
    for country in find_countries(words):
        match = _PLACED.search(words[: country.start])
        if match and not JOINED.search(words, 0, match.start("name")):
            name = Span(start=line.start + match.start("name"), end=line.start + match.end("name"))
            where = Span(start=line.start + country.start, end=line.start + country.end)
            placed.setdefault(
                fold(match["name"]), Entry(name, _around(text, name), where, moment, lines=(_span(line),))
            )
    return (
        tuple(placed.values()) if len(placed) == 1 else tuple(_apart(text, line.start + len(words), [*placed.values()]))
    )


def _apart(text: str, end: int, placed: Sequence[Entry]) -> Iterator[Entry]:
    """Yield towns of one sentence that each have their own year right after their country."""
    ends = [*(entry.name.start for entry in placed[1:]), end]
    for entry, until in zip(placed, ends, strict=False):
        year = _OWN_YEAR.match(text, entry.country.end, until) if entry.country else None
        if year:
            moment = Span(start=year.start("year"), end=year.end("year"))
            yield replace(entry, moment=moment, lines=(Span(start=entry.name.start, end=year.end()),))


def _all_facts(row: Sequence[Cell]) -> bool:
    return all(cell.role in ("place", "country", "moment", "people", "coming") for cell in row)


def _fill(entry: Entry, row: Sequence[Cell], state: _State) -> Entry:
    for cell in row:
        if cell.role == "country":
            entry = replace(entry, country=cell.span)
        elif cell.role == "moment":
            entry = replace(entry, moment=cell.span)
        elif cell.role == "people" and state.counted:
            entry = replace(entry, figure=cell.span)
    return entry


def _with(entry: Entry, row: Sequence[Cell], line: Line, *, counted: bool) -> Entry:
    """Add a line below a name; a country or moment that stands alone, or after its label, is the town's."""
    facts = [cell for cell in row if cell.role != "label"]
    if len(facts) > 1 and all(cell.role in ("country", "moment", "people", "coming") for cell in facts):
        entry = _fill(entry, facts, _State())
    if len(facts) == 1:
        alone = facts[0]
        if alone.role == "country" and entry.country is None:
            entry = replace(entry, country=alone.span)
        elif alone.role == "moment" and entry.moment is None:
            entry = replace(entry, moment=alone.span)
        elif alone.role == "people" and (counted or _PEOPLE.search(fold(line.text))):
            entry = replace(entry, figure=alone.span)
    return replace(entry, lines=(*entry.lines, _span(line)))


def _is_header(row: Sequence[Cell]) -> bool:
    labels = sum(cell.role == "label" for cell in row)
    return labels > 1 and 2 * labels > len(row) and all(cell.role in ("label", "text", "place") for cell in row)


def _goes_on(text: str, entry: Entry, line: Line) -> bool:
    """Tell whether a paragraph still speaks of a town: right below its heading, or naming it."""
    alone = len(entry.lines) == 1 and entry.line.end - entry.line.start < SHORT and text[entry.line.end - 1] not in ".!"
    return alone or fold(text[entry.name.start : entry.name.end]) in fold(line.text)


def _around(text: str, name: Span) -> Span:
    """Return the line in which a name stands."""
    start, end = text.rfind("\n", 0, name.start) + 1, text.find("\n", name.end)
    return trim(text, Span(start=start, end=end if end >= 0 else len(text)))


def _span(line: Line) -> Span:
    return Span(start=line.start, end=line.end)
