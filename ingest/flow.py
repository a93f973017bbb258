"""A text whose columns stand side by side -> the same text column by column, with the way back to its characters.

Blank lines part blocks; blocks with the same columns follow one another as one band, which is read column by
column. Whether a table of rows or columns of text stand side by side is not decided here: both may be read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ingest.types import Span

GAP = 3  # spaces between columns
NEAR = 3  # characters by which the beginnings of a column may differ
FAR = 20  # characters by which a line of the right column begins further right than those of the left one
TURNS = 3  # changes of side that show two columns set line by line
_CELL = re.compile(rf"\S+(?: {{1,{GAP - 1}}}\S+)*")


@dataclass(frozen=True, slots=True)
class Flow:
    """A text read column by column.

    :param origins: For every character of ``text`` its offset in the stored text.
    """

    text: str
    origins: tuple[int, ...]

    def stored(self, span: Span) -> Span:
        """Return where the characters of a span are stored; with what stands between them in other columns."""
        ends = (self.origins[span.start], self.origins[span.end - 1] + 1)
        return Span(start=min(ends), end=max(ends))


def flow(text: str) -> Flow | None:
    """Read a text column by column; ``None`` where nothing stands side by side."""
    blocks = list(_blocks(text))
    if not any(len(_columns(block)) > 1 for block in blocks):
        return None
    pieces: list[tuple[str, int]] = []
    for band in _bands(blocks):
        pieces += _read(band)
    letters = "".join(words for words, _ in pieces)
    origins = [offset + (n if words.strip("\n") else 0) for words, offset in pieces for n in range(len(words))]
    return Flow(letters, tuple(origins))


_Row = list[tuple[int, int, str]]  # column, offset in the text, words


def _blocks(text: str) -> Iterator[list[_Row]]:
    block: list[_Row] = []
    for line in re.finditer(r"[^\n]*(?:\n|$)", text):
        cells = [(c.start(), line.start() + c.start(), c.group()) for c in _CELL.finditer(line.group().rstrip("\n"))]
        if cells:
            block.append(cells)
        elif block:
            yield block
            block = []
    if block:
        yield block


def _columns(block: Sequence[_Row]) -> list[int]:
    """Return where the columns of a block begin: where cells after a gap begin on two lines or on the only one."""
    starts = [column for row in block for column, _, _ in row[1:]] + _in_turn(block)
    edges: list[int] = []
    for start in sorted(set(starts)):
        many = sum(abs(start - other) <= NEAR for other in starts)
        crossed = sum(
            any(column < start - NEAR and column + len(words) > start for column, _, words in row) for row in block
        )
        if many >= min(2, len(block)) and crossed <= len(block) / 4 and (not edges or start - edges[-1] > NEAR):
            edges.append(start)
    first = min(column for row in block for column, _, _ in row)
    return [first, *edges] if edges else [first]


def _in_turn(block: Sequence[_Row]) -> list[int]:
    """Return where lines begin that stand far right, in turn with lines on the left: columns set line by line."""
    first = min(column for row in block for column, _, _ in row)
    right = [row[0][0] - first >= FAR for row in block]
    turns = sum(one != other for one, other in pairwise(right))
    return [row[0][0] for row, far in zip(block, right, strict=True) if far] if turns >= TURNS else []


def _bands(blocks: Sequence[list[_Row]]) -> Iterator[tuple[list[int], list[list[_Row]]]]:
    """Yield blocks with the same columns together."""
    edges: list[int] = []
    band: list[list[_Row]] = []
    for block in blocks:
        own = _columns(block)
        fits = band and len(edges) > 1 and _fits(own, edges, block)
        if band and not fits:
            yield edges, band
            band = []
        edges = edges if fits else own
        band.append(block)
    if band:
        yield edges, band


def _fits(own: Sequence[int], edges: Sequence[int], block: Sequence[_Row]) -> bool:
    crosses = any(
        column < edge - NEAR and column + len(words) > edge
        for row in block
        for column, _, words in row
        for edge in edges[1:]
    )
    return not crosses and all(any(abs(start - edge) <= NEAR for edge in edges) for start in own)


def _read(band: tuple[list[int], list[list[_Row]]]) -> Iterator[tuple[str, int]]:
    edges, blocks = band
    for number in range(len(edges)):
        for block in blocks:
            cells = [cell for row in block for cell in row if _place(cell[0], edges) == number]
            last = 0
            for _, offset, words in cells:
                yield words, offset
                last = offset + len(words) - 1
                yield "\n", last
            if cells:
                yield "\n", last


def _place(column: int, edges: Sequence[int]) -> int:
    return max((n for n, edge in enumerate(edges) if edge - NEAR <= column), default=0)
