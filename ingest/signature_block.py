"""Who signs: the lines below the text, one under the other or side by side in columns.

A block is what stands together: the lines of one column, or those between blank lines. Which
party a block speaks for is told by its name in the block, else by the order of the blocks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.fold import fold
from ingest.lines import lines
from ingest.offices import OFFICE
from ingest.parties import Candidate
from ingest.signature_person import person_in
from ingest.types import Span
from ingest.view import View

ABOVE = 240  # characters above the line of place and day in which names may stand
LAST_PART = 0.6  # part of a text after which its signatures are looked for where no section says so
_OFFICE = re.compile(rf"(?:(?:the|le|la|his|her|son|sa) |l')?(?:[a-z'-]+ ){{0,3}}?{OFFICE}\b")
_CELL = re.compile(r"\S+(?: {1,2}\S+)*")
_WITNESS = re.compile(r"\b(?:witness(?:es|ed)?(?! whereof)|temoins?|in the presence of|en presence de|attest)\b")
_LABEL = re.compile(r"(?:name|nom|title|titre|fonction|function|position|date|place|lieu|by|par)\s*:$", re.IGNORECASE)
_TITLE_LABEL = re.compile(r"(?:title|titre|fonction|function|position|qualite) ?: *(?=\w)")
_RULE = re.compile(r"[_.…\s-]+")


@dataclass(frozen=True, slots=True)
class Signed:
    """A person under an agreement, and the office beside the name; stored offsets."""

    party: int | None
    name: Span
    office: Span | None


@dataclass(frozen=True, slots=True)
class _Cell:
    """A stretch of a line without wide gaps; ``column`` is where it begins in its line."""

    span: Span
    text: str
    column: int
    gap: bool


def signed_by(view: View, parties: Sequence[Candidate]) -> tuple[Signed, ...]:
    """Return who signs, one for each block with a name; where no block names its party, their order tells."""
    found = [signed for block in _blocks(view, 0) if (signed := _signed(block, parties))]
    if not found:  # names above the line of place and day
        found = [signed for block in _blocks(view, ABOVE) if (signed := _signed(block, parties))]
    left = [number for number in range(len(parties)) if number not in {one.party for one in found}]
    unnamed = [one for one in found if one.party is None]
    if len(unnamed) != len(left):
        return tuple(one for one in found if one.party is not None)
    order = iter(left)
    return tuple(Signed(next(order) if one.party is None else one.party, one.name, one.office) for one in found)


def _blocks(view: View, above: int) -> Iterator[list[_Cell]]:
    """Yield the cells that stand together: columns side by side, else blocks between blank lines."""
    for group in _groups(list(_rows(view, above))):
        widest = max(group, key=len)
        columns: list[list[_Cell]] = [[] for _ in widest]
        for row in group:
            for cell in row:
                nearest = min(range(len(widest)), key=lambda n: abs(widest[n].column - cell.column))
                columns[nearest].append(cell)
        yield from (column for column in columns if column)


def _groups(rows: list[list[_Cell]]) -> Iterator[list[list[_Cell]]]:
    """Yield rows that belong together: a gap parts them unless columns go on below it."""
    group: list[list[_Cell]] = []
    for row in rows:
        wide = len(row) > 1
        if group and row[0].gap and not (wide and len(group[0]) > 1 and not _complete(group)):
            yield group
            group = []
        group.append(row)
    if group:
        yield group


def _complete(group: list[list[_Cell]]) -> bool:
    """Tell whether rows already hold persons."""
    return any(person_in(cell.text) for row in group for cell in row)


def _rows(view: View, above: int) -> Iterator[list[_Cell]]:
    text = view.document.text
    section = next((one for one in view.sections if one.kind == "signature"), None)
    start = section.span.start if section else text.find("\n", int(LAST_PART * len(text)))
    start = text.find("\n", max(0, start - above)) if above else start
    gap = False
    for line in lines(text, max(0, start)):
        gap = gap or line.gap
        left = line.start - (text.rfind("\n", 0, line.start) + 1)
        cells = [
            _Cell(Span(start=line.start + start, end=line.start + end), line.text[start:end], left + start, gap)
            for start, end in cells_of(line.text)
            if not _RULE.fullmatch(line.text[start:end])
        ]
        if cells:
            gap = False
            yield cells


def cells_of(line: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a line without wide gaps; a label and what stands after it are one: "Date:   3 May"."""
    start: int | None = None
    for match in _CELL.finditer(line):
        first = match.start() if start is None else start
        start = first if _LABEL.fullmatch(match.group()) else None
        if start is None:
            yield first, match.end()


def _signed(block: list[_Cell], parties: Sequence[Candidate]) -> Signed | None:
    persons = [(number, match) for number, cell in enumerate(block) if (match := person_in(cell.text))]
    if not persons:
        return None
    named = next((one for one in persons if one[1].office), persons[0])
    number, match = named
    if any(_WITNESS.search(fold(cell.text)) for cell in block[max(0, number - 2) : number + 2]):
        return None
    name = _within(block[number], match.name)
    office = _within(block[number], match.office) if match.office else _office(block, number, parties)
    return Signed(_party(block, parties), name, office)


def _within(cell: _Cell, part: tuple[int, int]) -> Span:
    return Span(start=cell.span.start + part[0], end=cell.span.start + part[1])


def _office(block: list[_Cell], number: int, parties: Sequence[Candidate]) -> Span | None:
    """Find the office in the lines next to a name, without the party that it may name."""
    for near in (number + 1, number - 1, number - 2):
        if 0 <= near < len(block):
            cell = block[near]
            label = _TITLE_LABEL.match(fold(cell.text))
            if label:
                return Span(start=cell.span.start + label.end(), end=cell.span.end)
            match = _OFFICE.match(fold(cell.text))
            if match:
                return _without_party(cell, match.end(), parties)
    return None


def _without_party(cell: _Cell, least: int, parties: Sequence[Candidate]) -> Span:
    folded = fold(cell.text)
    article = re.match(r"(?:the |le |la |l')", folded)
    start = article.end() if article else 0
    ends = [match.start() for party in parties for match in _mention(party).finditer(folded) if match.start() >= least]
    end = min(ends, default=len(folded))
    words = (
        re.sub(
            r",? (?:(?:of|de|de la|du|d') ?)?(?:(?:the |la |le )?(?:city|town|ville|commune|municipality|borough) )?"
            r"(?:of|de|d'|du)? ?(?:the )?$",
            "",
            folded[start:end],
        )
        if ends
        else folded[start:end]
    )
    words = words.rstrip(" ,.:;")
    return Span(start=cell.span.start + start, end=cell.span.start + start + len(words))


def _party(block: list[_Cell], parties: Sequence[Candidate]) -> int | None:
    words = fold(" ".join(cell.text for cell in block))
    return next((number for number, party in enumerate(parties) if _mention(party).search(words)), None)


def _mention(party: Candidate) -> re.Pattern[str]:
    called = r"\W+".join(map(re.escape, party.words))
    if party.alias:
        called = rf"(?:{called}|(?:pour|for|behalf of) (?:la |le |l'|the )?{re.escape(party.alias)}(?! (?:de|du|of)\b))"
    return re.compile(rf"(?<!\w){called}(?!\w)")
