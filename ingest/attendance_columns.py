"""Columns of names under labels that stand side by side: "PRESENT     EXCUSED     ABSENT", with persons below each.

What a label says is asked in ``attendance_labels.py``; who a cell names, in ``attendance_member.py``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ingest.attendance_labels import kind_of_list
from ingest.attendance_member import Member, read_member
from ingest.types import Span

LEAST = 2  # labels that make a row of heads
BLANKS = 1  # blank lines that may stand inside
_CELL = re.compile(r"[^\s|]+(?:[ \t][^\s|]+)*")
_HEAD_NOISE = re.compile(r"[ \t]*(?:\(\d{1,3}\)|:|\d{1,3})*[ \t]*$")
_WORDS = 7  # words of a label; more are a sentence
_HOLDS = ("present", "excused", "absent")


@dataclass(slots=True)
class Column:
    """A label and the persons below it; spans of the stored text."""

    kind: str
    label: Span
    members: list[Member] = field(default_factory=list)
    end: int = 0


def columns(text: str) -> tuple[Column, ...]:
    """Return the columns of names of a text, in order; those of which a cell names nobody are no such columns."""
    rows = [list(_cells(text, line)) for line in re.finditer(r"[^\n]*(?:\n|$)", text)]
    return tuple(
        column
        for number, row in enumerate(rows)
        if (heads := _heads(text, row)) and _fill(text, rows[number + 1 :], heads)
        for column in heads
    )


def _cells(text: str, line: re.Match[str]) -> Iterator[Span]:
    for cell in _CELL.finditer(text, line.start(), line.end()):
        yield Span(start=cell.start(), end=cell.end())


def _heads(text: str, row: Sequence[Span]) -> list[Column]:
    """Return the labels of a row of nothing else, two of them at least and of more than one kind."""
    heads: list[Column] = []
    for cell in row:
        words = _HEAD_NOISE.sub("", text[cell.start : cell.end])
        kind = kind_of_list(words) if len(words.split()) <= _WORDS else None
        if kind not in _HOLDS:
            return []
        heads.append(Column(kind, cell))
    return heads if len(heads) >= LEAST and len({head.kind for head in heads}) >= LEAST else []


def _fill(text: str, below: Sequence[Sequence[Span]], heads: Sequence[Column]) -> bool:
    """Put the persons of the rows below under their labels; tell whether there are any."""
    blanks = 0
    for row in below:
        blanks = 0 if row else blanks + 1
        members = [(cell, read_member(text[cell.start : cell.end].strip(" ,;.-–•"), cell)) for cell in row]
        if blanks > BLANKS or any(member is None for _, member in members):
            break
        for cell, member in members:
            column = min(heads, key=lambda head: abs(_at(text, head.label) - _at(text, cell)))
            column.members += [member] if member else []
            column.end = cell.end
    return sum(bool(head.members) for head in heads) >= LEAST


def _at(text: str, cell: Span) -> int:
    return cell.start - text.rfind("\n", 0, cell.start)
