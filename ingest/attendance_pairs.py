"""Tables of proxies: who gave their vote in the left column, to whom in the right one.

A row of words such as "de / à", "Absent / Pouvoir à" or "Member / Proxy" heads the table, or its label says that
all those in it gave a proxy.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.fold import fold
from ingest.types import Span

_GAP = r"(?:[ \t]{2,}|[ \t]*\t[ \t]*|[ \t]*\|[ \t]*|[ \t]*(?:\.{3,}|…+|[-=]+>|→)[ \t]*)"
_GIVER = (
    r"(?:de|du|from|mandante?s?|(?:membres?|conseill\w+|elus?|members?|councill?ors?)?[ ]?(?:absente?s?|excusee?s?|"
    r"representee?s?|empechee?s?|away)?|noms?|names?|given by|donnee?s? par)"
)
_TAKER = (
    r"(?:a|to|mandataires?|(?:a )?(?:donne |ont donne |remis )?(?:pouvoirs?|procurations?|mandats?|prox(?:y|ies))"
    r"(?: donnee?s?| given| remise?s?)?(?: a| to| holders?)?|representee?s? par|represented by|given to|held by|"
    r"en faveur de|au profit de|beneficiaires?|holders?)"
)
_HEAD = re.compile(rf"[\s:|]*(?=[a-z]){_GIVER}{_GAP}{_TAKER}[ \t:|]*\n(?:[ \t|=+-]*\n)?")
_ROW = re.compile(r"[^\n]*\S[^\n]*")
_CELL = re.compile(rf"(?:(?!{_GAP})\S|[ ](?=\S))+")
_PROXY = re.compile(r"pouvoir|procuration|mandat|prox(?:y|ies)")


def head_end(text: str, start: int) -> int:
    r"""Return where the row that heads a table of proxies ends; ``start`` where none stands there.

    Example: head_end("de      à\nAnn    Bob", 0) -> 10
    """
    match = _HEAD.match(_folded(text[start : start + 160]))
    return start + match.end() if match else start


def pairs(text: str, label: Span, names: Span) -> tuple[tuple[Span, Span], ...]:
    """Return the cells of a table of proxies, row by row; none where a list is no such table."""
    start = head_end(text, names.start)
    said = _PROXY.search(fold(text[label.start : label.end]))
    rows = list(_rows(text, start, names.end))
    if not rows or any(len(row) != 2 for row in rows) or not (said or start > names.start):
        return ()
    return tuple((row[0], row[1]) for row in rows)


def _rows(text: str, start: int, end: int) -> Iterator[list[Span]]:
    for row in _ROW.finditer(text, start, end):
        cells = [Span(start=cell.start(), end=cell.end()) for cell in _CELL.finditer(text, *row.span())]
        yield [cell for cell in cells if re.search(r"\w", text[cell.start : cell.end])]


def _folded(text: str) -> str:
    return "\n".join(fold(line) for line in text.split("\n"))
