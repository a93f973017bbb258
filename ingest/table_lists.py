"""Lists in the cells of a table: a row "Fields | (i) ...; (ii) ...", or the column below such a word.

Cells stand between bars, or in columns over a ruled line.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from ingest.fold import fold
from ingest.led_lists import LedList
from ingest.lines import Line, lines

_BAR = re.compile(r"[ \t]*\|[ \t]*")
_GAP = re.compile(r"\t+| {3,}")
_RULE = re.compile(r"[\s|:+=_-]{3,}")
_LABEL = re.compile(
    r"(?:\d{1,2}[.)]? ?)?(?:[a-z]+ ){0,2}?(?:areas?|fields?|domaines?|axes?|objectifs?|objectives?|subjects?|themes?|"
    r"topics|"
    r"champs?|chantiers?|priorit[a-z]+|volets?|matieres?|actions?|activit[a-z]+|projects?|projets?|aims?|buts?)"
    r"(?: [a-z' -]{2,30})?"
)
_MARK = re.compile(r"(?:^|(?<=[;,. ]))\(?(?:\d{1,2}|[a-h]|[ivx]{1,4})[.)°]\)?\s+(?=\S)")
_COMMA = re.compile(r"(?:,| et | and )\s*")
LONGEST = 9  # words of an item between commas


def table_lists(text: str) -> Iterator[LedList]:
    """Yield the lists of the tables of a text."""
    rows = lines(text)
    for number, row in enumerate(rows):
        cells = _cells(row)
        column = next((n for n, (start, end) in enumerate(cells) if _LABEL.fullmatch(fold(text[start:end]))), None)
        if column is None:
            continue
        label = text[slice(*cells[column])]
        items = _inside(text, cells[1]) if column == 0 and len(cells) == 2 else []
        if len(items) < 2 and number + 1 < len(rows) and _RULE.fullmatch(rows[number + 1].text):
            items = _below(text, rows[number + 2 :], column, len(cells))
        if len(items) > 1:
            yield LedList(label, row.start, tuple(items))


def _cells(row: Line) -> list[tuple[int, int]]:
    """Return where the cells of a row stand; none where it is no row of a table."""
    pattern = _BAR if "|" in row.text else _GAP
    cuts = [(match.start(), match.end()) for match in pattern.finditer(row.text)]
    bounds = [(0, 0), *cuts, (len(row.text), len(row.text))]
    found = [(row.start + left[1], row.start + right[0]) for left, right in itertools.pairwise(bounds)]
    return [(start, end) for start, end in found if start < end] if cuts else []


def _inside(text: str, cell: tuple[int, int]) -> list[tuple[int, int]]:
    """Return the items in a cell: marked, or between semicolons or commas."""
    start, end = cell
    marks = [(one.start(), one.end()) for one in _MARK.finditer(text, start, end)]
    if len(marks) > 1 and marks[0][0] == start:
        return _between(text, [*marks, (end, end)])
    words = text[start:end]
    separator = re.compile(r";\s*") if ";" in words else _COMMA
    cuts = [(start, start), *((start + m.start(), start + m.end()) for m in separator.finditer(words)), (end, end)]
    items = _between(text, cuts)
    short = ";" in words or all(len(text[first:last].split()) <= LONGEST for first, last in items)
    return items if short and "." not in words.rstrip(".") else []


def _between(text: str, cuts: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    stretches = [(left[1], right[0]) for left, right in itertools.pairwise(cuts)]
    trimmed = [(start, start + len(text[start:end].rstrip(" ;,."))) for start, end in stretches]
    return [(start, end) for start, end in trimmed if start < end]


def _below(text: str, rows: Sequence[Line], column: int, width: int) -> list[tuple[int, int]]:
    """Return the cells of a column, as far as the table goes on."""
    found = []
    for row in rows:
        cells = _cells(row)
        if len(cells) != width or row.gap:
            break
        found.append(cells[column])
    return [(start, end) for start, end in found if re.search(r"[^\W\d_]{3}", text[start:end])]
