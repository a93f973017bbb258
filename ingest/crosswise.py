"""Tables whose columns are towns: names in the first row, below it rows such as "Country", "Twinned", "People".

Such a table is read column by column: every town becomes a card of its own, each of its cells behind the label of
its row. What an entry says is left to ``entry_facts.py``; the rest of the text keeps its places.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ingest.cells import role
from ingest.entry import Entry
from ingest.flow import Flow
from ingest.fold import fold
from ingest.names import PLACE
from ingest.places import country_code
from ingest.types import Span

LEAST = 2  # towns side by side, and rows below them
NEAR = 4  # characters by which a cell may stand left of its column
BLANKS = 2  # blank lines that end a table
_CELL = re.compile(r"[^\s|]+(?:[ \t][^\s|]+)*")
_PIPED = re.compile(r"(?<=\|)[^|\n]*(?=\|)")
_HEAD = re.compile(rf"(?P<name>{PLACE})(?: ?\((?P<bracket>[^()]+)\)|, (?P<comma>{PLACE}))?")
_LABEL = re.compile(
    r"(?:country|pays|nation|state|etat|depuis|since|year|annee|date|twin\w*|jumel\w*|linked|link|partner\w*|parten\w*|"
    r"friends?|amitie|amies?|signed?|signee?|signature|charter?|charte|serment|joined|people|population|pop|habitants|"
    r"inhabitants|residents|status|statut|region|where|ou|size|taille|distance)\b"
)


@dataclass(frozen=True, slots=True)
class Crosswise:
    """A text read with its tables turned.

    :param turned: The cards of the towns.
    :param entries: The towns; spans of ``turned.text``.
    :param rest: The text with the tables left blank, character for character.
    """

    turned: Flow
    entries: tuple[Entry, ...]
    rest: Flow


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of a table: its label, and the cell of each column, or none."""

    label: Span | None
    cells: tuple[tuple[Span, ...], ...]


def crosswise(text: str) -> Crosswise | None:
    """Turn the tables of a text whose columns are towns; ``None`` where there is none."""
    rows = [_cells(text, match.start(), match.end()) for match in re.finditer(r"[^\n]*(?:\n|$)", text)]
    number, cards = 0, []
    blank = text
    while number < len(rows):
        heads = _heads(text, rows[number])
        table = list(_table(text, rows[number + 1 :], heads)) if heads else []
        if len(table) >= LEAST and _tells(text, table):
            cards += [(head, table, column) for column, head in enumerate(heads)]
            last = max(cell.end for row in table for column in row.cells for cell in column)
            start = heads[0].start
            blank = blank[:start] + re.sub(r"\S", " ", blank[start:last]) + blank[last:]
            while number < len(rows) and (not rows[number] or rows[number][0].start < last):
                number += 1
        else:
            number += 1
    return _turned(text, cards, blank) if cards else None


def _cells(text: str, start: int, end: int) -> list[Span]:
    """Return the cells of a line; of a row between bars also those that are empty."""
    if text.count("|", start, end) > 1:
        found = [match.span() for match in _PIPED.finditer(text, start, end)]
        return [Span(start=a, end=b) for a, b in found] if not re.fullmatch(r"[\s|:+=-]*", text[start:end]) else []
    return [Span(start=cell.start(), end=cell.end()) for cell in _CELL.finditer(text, start, end)]


def _heads(text: str, row: Sequence[Span]) -> list[Span]:
    """Return the towns that head the columns of a row; none where it is no such row."""
    named = [cell for cell in row if text[cell.start : cell.end].strip()]
    if named and _is_label(text[named[0].start : named[0].end].strip(" *_:")):
        named = named[1:]
    towns = all(_is_town(text[cell.start : cell.end].strip(" *_")) for cell in named)
    return named if len(named) >= LEAST and towns else []


def _is_label(words: str) -> bool:
    return role(words) == "label" or _LABEL.match(fold(words)) is not None


def _is_town(words: str) -> bool:
    match = _HEAD.fullmatch(words)
    if not match or country_code(match["name"]):
        return False
    country = match["bracket"] or match["comma"]
    return role(match["name"]) == "place" and (not country or country_code(country) is not None)


def _table(text: str, below: Sequence[Sequence[Span]], heads: Sequence[Span]) -> Iterator[_Row]:
    """Yield the rows below the names, up to one that fits no column."""
    blanks, labelled = 0, False
    for row in below:
        read = _row(text, row, heads) if row else None
        labelled = labelled or (read is not None and read.label is not None)
        anew = blanks and not labelled and any(_is_town(text[cell.start : cell.end].strip()) for cell in row)
        if blanks >= BLANKS or anew or (row and read is None):
            return
        blanks = 0 if row else blanks + 1
        if read:
            yield read


def _row(text: str, row: Sequence[Span], heads: Sequence[Span]) -> _Row | None:
    """Read a row; ``None`` where its cells do not stand below the names."""
    if text[row[0].start - 1 : row[0].start] == "|":
        if len(row) - len(heads) not in (0, 1):
            return None
        label, cells = (row[0] if len(row) > len(heads) else None), row[-len(heads) :]
        placed = [[cell] if text[cell.start : cell.end].strip() else [] for cell in cells]
        return _Row(label if label and text[label.start : label.end].strip() else None, _fixed(placed))
    edge = _column(text, heads[0])
    own = _column(text, row[0]) < edge - NEAR
    if own and (len(row) < LEAST or row[0].end - row[0].start > edge):
        return None
    placed = [[] for _ in heads]
    for cell in row[1:] if own else row:
        placed[_nearest(text, cell, heads)].append(cell)
    return None if any(len(column) > 1 for column in placed) else _Row(row[0] if own else None, _fixed(placed))


def _fixed(placed: Sequence[Sequence[Span]]) -> tuple[tuple[Span, ...], ...]:
    return tuple(tuple(column) for column in placed)


def _column(text: str, cell: Span) -> int:
    return cell.start - text.rfind("\n", 0, cell.start) - 1


def _nearest(text: str, cell: Span, heads: Sequence[Span]) -> int:
    """Return the column in which a cell stands: where it begins, or has its middle, nearest to that of the name."""
    begin, middle = _column(text, cell), _column(text, cell) + (cell.end - cell.start) / 2

    def away(number: int) -> tuple[float, int]:
        start = _column(text, heads[number])
        centre = start + (heads[number].end - heads[number].start) / 2
        return min(abs(begin - start), abs(middle - centre)), number

    return min(range(len(heads)), key=away)


def _tells(text: str, table: Sequence[_Row]) -> bool:
    """Tell whether two rows or more say what a table of partners says: their countries, years, inhabitants."""
    said = 0
    for row in table:
        if row.label and not _LABEL.match(fold(text[row.label.start : row.label.end].strip(" *_:"))):
            continue
        roles = [role(text[cell.start : cell.end]) for column in row.cells for cell in column]
        told = sum(one in ("country", "moment", "people", "coming") for one in roles)
        said += told * 2 >= len(roles) > 0 if row.label else told == len(roles) >= LEAST
    return said >= LEAST


def _turned(text: str, cards: Sequence[tuple[Span, Sequence[_Row], int]], blank: str) -> Crosswise:
    """Write a card for each town, line by line, with the way back to the stored text."""
    written = _Written(text)
    entries = tuple([_card(written, head, table, column) for head, table, column in cards])
    turned = Flow("".join(written.letters), tuple(written.origins))
    return Crosswise(turned, entries, Flow(blank, tuple(range(len(blank)))))


@dataclass(slots=True)
class _Written:
    """The text that is being written, and for each character where it is stored."""

    text: str
    letters: list[str] = field(default_factory=list)
    origins: list[int] = field(default_factory=list)

    def write(self, span: Span, end: str) -> Span:
        """Write the words of a span and what ends them; return where the words now stand."""
        words = self.text[span.start : span.end].strip()
        start, first = len(self.origins), self.text.index(words, span.start)
        self.letters.extend([*words, *end])
        self.origins.extend([*range(first, first + len(words)), *[max(first, first + len(words) - 1)] * len(end)])
        return Span(start=start, end=start + len(words))


def _card(written: _Written, head: Span, table: Sequence[_Row], column: int) -> Entry:
    """Write the card of a town: its name, then its cells, each row's first one behind the label."""
    name = written.write(head, "\n")
    facts: dict[str, Span] = {}
    own, labelled = [name], False
    for row in (one for one in table if one.cells[column]):
        start = written.write(row.label, ": ").start if row.label else None
        value = written.write(row.cells[column][0], "\n")
        facts.setdefault(role("".join(written.letters[value.start : value.end])), value)
        if start is None and labelled:  # the row above goes on
            start = own.pop().start
        labelled = labelled or row.label is not None
        own.append(Span(start=value.start if start is None else start, end=value.end))
    return _entry("".join(written.letters), name, facts, own)


def _entry(text: str, name: Span, facts: dict[str, Span], own: Sequence[Span]) -> Entry:
    match = _HEAD.match(text, name.start, name.end)
    town = Span(start=name.start, end=match.end("name")) if match else name
    group = "bracket" if match and match["bracket"] else "comma"
    beside = Span(start=match.start(group), end=match.end(group)) if match and match[group] else None
    return Entry(town, name, beside or facts.get("country"), facts.get("moment"), facts.get("people"), tuple(own))
