"""Headings without a number: a short line above a paragraph, as brochures and reports have them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.lines import MARKER
from ingest.marks import Layout, Mark, is_sentence, is_title, tidy

HEADING_LINES = 3  # lines over which a heading may be broken
PARAGRAPH = 90  # characters from which a block below a heading is running text
WIDEST = 70  # characters of one line of a heading
_PLACE = re.compile(r".{2,60}\([^()]{2,60}\)$")
_FIGURES = re.compile(
    r"\d[\d.,  ]*\s*(?:millions?|habitants|inhabitants|people)|\b(?:since|depuis)\b|[@+]|\d{4,}|\d{2}[ .]\d{2}[ .]\d{2}"
)


def unnumbered(layout: Layout) -> tuple[Mark, ...]:
    """Return where the parts below unnumbered headings begin, and where lines of facts break them off."""
    marks: list[Mark] = []
    leads = False  # the block below is a heading itself
    for first, last in reversed(list(_blocks(layout))):
        below = leads or (last + 1 < len(layout.lines) and _is_paragraph(layout, last + 1))
        leads = below and _is_heading(layout, first, last)
        if leads:
            marks.append(_mark(layout, first, last))
        elif _is_card(layout, first):
            marks.append(Mark(layout.lines[first].start, layout.lines[first].start, "body", ""))
    return tuple(_without_repeats(list(reversed(marks))))


def _without_repeats(marks: list[Mark]) -> Iterator[Mark]:
    """Leave out a mark for facts where facts have begun already."""
    for number, mark in enumerate(marks):
        if mark.kind == "heading" or number == 0 or marks[number - 1].kind == "heading":
            yield mark


def _mark(layout: Layout, first: int, last: int) -> Mark:
    start, end = layout.lines[first].start, layout.lines[last].end
    return Mark(start, end, "heading", tidy(layout.text[start:end]))


def _blocks(layout: Layout) -> Iterator[tuple[int, int]]:
    """Yield the first and last line of every block between blank lines."""
    first = 0
    for number in range(len(layout.lines)):
        if layout.gap_after(number):
            yield first, number
            first = number + 1


def _is_heading(layout: Layout, first: int, last: int) -> bool:
    block = layout.lines[first : last + 1]
    words = " ".join(line.text for line in block)
    if len(block) > HEADING_LINES or any(len(line.text) > WIDEST for line in block) or MARKER.match(words):
        return False
    if _PLACE.match(words) or _FIGURES.search(words) or not is_title(words):
        return False
    return words[-1] in "!?" or not is_sentence(words)


def _is_card(layout: Layout, first: int) -> bool:
    """Tell whether a block begins with the name of a town and its country."""
    return bool(_PLACE.fullmatch(layout.lines[first].text))


def _is_paragraph(layout: Layout, first: int) -> bool:
    """Tell whether running text begins on a line: long, or ended as sentences are."""
    last = first
    while not layout.gap_after(last):
        last += 1
    words = layout.text[layout.lines[first].start : layout.lines[last].end]
    if _PLACE.match(layout.lines[first].text) or words[0].islower():
        return False
    return len(words) >= PARAGRAPH and (words.rstrip()[-1] in ".!?;:»" or len(words) > 2 * PARAGRAPH)
