"""Pieces of text with their places on a page -> text in reading order, where two columns were drawn row by row.

A page that was drawn column by column, or has one column, is left to the plain extraction, which keeps its order.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

WIDTH = 0.5  # usual width of a letter, in sizes of its font
LEAST = 6  # lines that make a column
SWITCHES = 0.3  # share of steps between columns from which a page was drawn row by row
SAME_LINE = 0.5  # part of the font size by which the letters of one line may stand higher or lower


@dataclass(frozen=True, slots=True)
class Fragment:
    """A piece of text; ``x`` and ``y`` in points from the lower left corner of the page, ``size`` of the font."""

    x: float
    y: float
    size: float
    text: str

    @property
    def right(self) -> float:
        """Estimate where it ends."""
        return self.x + len(self.text.strip()) * self.size * WIDTH


def in_reading_order(fragments: Sequence[Fragment], width: float) -> str:
    """Return the text column by column, or nothing where the page has no columns drawn row by row.

    :param width: Width of the page in points.
    """
    gutter = _gutter(fragments, width)
    if gutter is None:
        return ""
    across = [one for one in fragments if one.x < gutter < one.right - one.size]
    beside = [one for one in fragments if not one.x < gutter < one.right - one.size]
    sides = [one.x >= gutter for one in beside]
    switches = sum(1 for one, other in pairwise(sides) if one != other)
    if min(sides.count(True), sides.count(False)) < LEAST or switches < SWITCHES * len(beside):
        return ""
    return "\n\n".join(_bands(across, beside, gutter))


def _gutter(fragments: Sequence[Fragment], width: float) -> float | None:
    """Find the left edge of a right column: a place where many pieces begin and across which few run."""
    starts = sorted({round(one.x) for one in fragments if 0.35 * width < one.x < 0.75 * width})
    best, most = None, LEAST - 1
    for start in starts:
        beginning = sum(1 for one in fragments if abs(one.x - start) <= 2)
        crossing = sum(1 for one in fragments if one.x < start - 3 and one.right > start + one.size)
        if beginning > most and crossing <= 0.15 * len(fragments):
            best, most = start - 2.0, beginning
    return best


def _bands(across: Sequence[Fragment], beside: Sequence[Fragment], gutter: float) -> Iterator[str]:
    """Yield the page from top to bottom, cut at the lines that run across: left column, right column."""
    edges = sorted({one.y for one in across}, reverse=True)
    upper = float("inf")
    for edge in [*edges, float("-inf")]:
        band = [one for one in beside if edge < one.y < upper]
        for column in ([one for one in band if one.x < gutter], [one for one in band if one.x >= gutter]):
            if column:
                yield _lines(column)
        line = [one for one in across if one.y == edge]
        if line:
            yield _lines(line)
        upper = edge


def _lines(fragments: Sequence[Fragment]) -> str:
    """Set pieces line by line, with a blank line where the page leaves a space."""
    found: list[list[Fragment]] = []
    for one in sorted(fragments, key=lambda fragment: (-fragment.y, fragment.x)):
        if found and abs(found[-1][0].y - one.y) <= SAME_LINE * one.size:
            found[-1].append(one)
        else:
            found.append([one])
    text = ""
    for before, line in pairwise([[], *found]):
        apart = before and before[0].y - line[0].y > 1.9 * line[0].size
        text += "\n" * (2 if apart else 1 if text else 0)
        text += " ".join(one.text.strip() for one in sorted(line, key=lambda fragment: fragment.x))
    return text
