"""How near units are to a question in meaning: whole by cosine, and the nearest ones piece by piece."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from index.dense import Dense
from index.encoder import TextEncoder
from index.fuse import WORDS_WEIGHT, WORDS_WEIGHT_LATE, best_first, with_late
from index.late import NO_PIECES, Compressed, Late, compress

FloatArray = npt.NDArray[np.float32]
Rows = npt.NDArray[np.int64]

COMPARED = 128  # units compared piece by piece: with 32 to 256 of up to 1,600, golden questions find the same
_VECTORS, _PIECES = "vectors.faiss", "pieces"


@dataclass(frozen=True, slots=True)
class Encoded:
    """A unit as the encoder reads it.

    :param vector: Of the whole unit, float32, (dimension,), of unit length.
    :param pieces: Of its word pieces, int8, (pieces, kept); (0, 0) where the encoder compares no pieces.
    """

    vector: FloatArray
    pieces: Compressed


def encode(encoder: TextEncoder, texts: Sequence[str]) -> Iterator[Encoded]:
    """Read texts as units."""
    vectors, pieces = encoder.encode_with_pieces(texts)
    for vector, rows in zip(vectors, pieces, strict=True):
        yield Encoded(vector, compress(rows) if len(rows) else NO_PIECES)


class Meaning:
    """The vectors of all units."""

    def __init__(self, dense: Dense, late: Late | None) -> None:
        self._dense = dense
        self._late = late

    @classmethod
    def build(cls, units: Sequence[Encoded]) -> Meaning:
        """Take units in order, at least one; all were read by one encoder."""
        pieces = [unit.pieces for unit in units]
        late = Late.build(pieces) if any(map(len, pieces)) else None
        return cls(Dense.build(np.stack([unit.vector for unit in units])), late)

    @classmethod
    def open(cls, folder: Path) -> Meaning:
        """Open what was saved by memory map."""
        pieces = folder / _PIECES
        return cls(Dense.open(folder / _VECTORS), Late.open(pieces) if pieces.is_dir() else None)

    def save(self, folder: Path) -> None:
        """Write everything into a folder that exists."""
        self._dense.save(folder / _VECTORS)
        if self._late:
            self._late.save(folder / _PIECES)

    @property
    def words_weight(self) -> float:
        """What coverage weighs beside this nearness."""
        return WORDS_WEIGHT_LATE if self._late else WORDS_WEIGHT

    def units(self) -> list[Encoded]:
        """Return all units, as they were given."""
        return [Encoded(vector, self.pieces(row)) for row, vector in enumerate(self._dense.vectors())]

    def pieces(self, unit: int) -> Compressed:
        """Return the pieces of a unit, int8, (pieces, kept); (0, 0) where none are compared."""
        return self._late.of(unit) if self._late else NO_PIECES

    def near(
        self,
        vector: FloatArray,
        pieces: FloatArray,
        among: Rows | None = None,
        held: FloatArray | None = None,
    ) -> FloatArray:
        """Return how near each unit is to a question, float32, (units,); -1, the least, for those that are far.

        :param vector: Of the whole question, as the encoder of the units gives it, (dimension,).
        :param pieces: Of its word pieces, (pieces, kept).
        :param among: Rows of the units that count; all where not given.
        :param held: What speaks for units beside their nearness, float32, (units,): it helps to choose which ones are
            compared piece by piece.
        """
        cosines = self._dense.search(vector)
        if self._late is None:
            return cosines
        among = np.arange(len(cosines)) if among is None else among
        order = best_first(cosines[among] if held is None else cosines[among] + held[among])
        compared = among[order[:COMPARED]]
        return with_late(cosines, compared, self._late.scores(pieces, compared))
