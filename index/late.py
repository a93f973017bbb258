"""Late interaction: each word piece of a question looks for the piece of a unit that is nearest to it.

Khattab and Zaharia 2020, "ColBERT: Efficient and Effective Passage Search via Contextualized
Late Interaction over BERT". One vector for a whole text blurs its details; the vectors of its
pieces keep them, in either language, because each was read in its context.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

FloatArray = npt.NDArray[np.float32]
Compressed = npt.NDArray[np.int8]

FULL = 127  # what 1.0 becomes in 8 bit: a cosine of 128 numbers is off by 0.003 at most times
NO_PIECES: Compressed = np.zeros((0, 0), np.int8)
_ROWS, _ENDS = "pieces.npy", "ends.npy"


def compress(pieces: FloatArray) -> Compressed:
    """Return the directions of vectors in 8 bit.

    :param pieces: float32, (pieces, kept), of any length but 0.
    """
    directions = pieces / np.linalg.norm(pieces, axis=1, keepdims=True)
    return np.asarray(np.rint(FULL * directions), dtype=np.int8)


def late_scores(asked: FloatArray, units: Sequence[Compressed]) -> FloatArray:
    """Return how well units hold what is asked: the weighted mean of the best cosine of each piece asked.

    :param asked: Vectors of the question's pieces, (pieces, kept); each weighs as much as it is long.
    :param units: Of each unit the compressed vectors of its pieces, (pieces, kept), at least one.
    :return: float32, (units,), -1 to 1.
    """
    if not len(units):
        return np.zeros(0, np.float32)
    weights = np.linalg.norm(asked, axis=1)
    rows = np.concatenate(units).astype(np.float32)
    near = rows @ (asked / (FULL * weights[:, None])).T
    firsts = np.cumsum([0, *(len(unit) for unit in units[:-1])])
    best = np.maximum.reduceat(near, firsts, axis=0)
    return np.asarray(best @ (weights / weights.sum()), dtype=np.float32)


class Late:
    """The compressed vectors of the pieces of all units."""

    def __init__(self, rows: Compressed, ends: npt.NDArray[np.int64]) -> None:
        self._rows = rows
        self._ends = ends

    @classmethod
    def build(cls, units: Sequence[Compressed]) -> Late:
        """Put the pieces of units behind each other, in order of units."""
        return cls(np.concatenate(units), np.cumsum([0, *map(len, units)], dtype=np.int64))

    @classmethod
    def open(cls, folder: Path) -> Late:
        """Open saved pieces by memory map."""
        return cls(np.load(folder / _ROWS, mmap_mode="r"), np.load(folder / _ENDS))

    def save(self, folder: Path) -> None:
        """Write the pieces into a folder."""
        folder.mkdir()
        np.save(folder / _ROWS, self._rows)
        np.save(folder / _ENDS, self._ends)

    def of(self, unit: int) -> Compressed:
        """Return the pieces of a unit, int8, (pieces, kept)."""
        return self._rows[self._ends[unit] : self._ends[unit + 1]]

    def scores(self, asked: FloatArray, units: Iterable[int]) -> FloatArray:
        """Return how well some units hold what is asked; as ``late_scores``."""
        return late_scores(asked, [self.of(unit) for unit in units])
