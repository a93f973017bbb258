"""A text as its lines, blank ones left out: where each stands, what separates it from the one before, its marker.

Everything that depends on the layout of a page (headings, lists, running headers) looks at these.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_LINE = re.compile(r"[^\n\r\f\v\x85\u2028\u2029]+")
_PAGE_BREAK = "\f"

# Bullets as they are drawn, as private-use characters of symbol fonts, and as wrong decoding leaves them.
_BULLET = r"[•◦∙·⁃‣▪▫■□●○◆◇❖►▶▸➢➤➔→✓✔★※*\x95\x7f\ue000-\uf8ff]"
_LETTER_BULLET = r"[oâØü§�](?=\s)"
_DASH = r"[-–—―−](?=\s)"
MARKER = re.compile(rf"(?:{_BULLET}|{_LETTER_BULLET}|{_DASH})\s*")
_DASHES = "-–—―−"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a text without the white space around it.

    :param start: Offset of its first character that is not white.
    :param end: Offset after its last one.
    :param gap: A blank line, a page break or the beginning of the text stands before it.
    :param page_break: A page break stands before it.
    """

    start: int
    end: int
    text: str
    gap: bool
    page_break: bool


def lines(text: str, start: int = 0, end: int | None = None) -> tuple[Line, ...]:
    """Return the lines of a text, or of a stretch of it, that are not blank; offsets are those of the text."""
    found: list[Line] = []
    last = start
    for match in _LINE.finditer(text, start, len(text) if end is None else end):
        words = match.group().strip()
        if words:
            first = match.start() + len(match.group()) - len(match.group().lstrip())
            between = text[last:first]
            breaks = max(between.count("\n"), between.count("\r")) + between.count("\u2029")
            page_break = _PAGE_BREAK in between
            found.append(Line(first, first + len(words), words, breaks > 1 or page_break or not found, page_break))
            last = first + len(words)
    return tuple(found)


def marker_end(line: Line, before: Line | None) -> int:
    """Return how many characters of a line are its bullet and the space after it; 0 where it has none.

    A dash is a bullet where a list can begin or goes on; elsewhere it separates words ("Mr A - Mr B").
    """
    match = MARKER.match(line.text)
    if not match or match.end() == len(line.text):
        return 0
    if line.text[0] in _DASHES and before is not None and not line.gap and not _leads_to_a_list(before):
        return 0
    return match.end()


def _leads_to_a_list(before: Line) -> bool:
    return before.text[-1] in ".;:,!?" or MARKER.match(before.text) is not None
