"""Nearest vectors, exactly. The only import of faiss."""

from __future__ import annotations

from pathlib import Path

import faiss
import numpy as np
import numpy.typing as npt

FloatArray = npt.NDArray[np.float32]

CANDIDATES = 2048  # units ranked per question; far beyond what is shown, and a bound on the time of a large corpus

faiss.omp_set_num_threads(1)  # one short query does not pay for waking the other cores


class Dense:
    """Vectors of unit length, one a unit, searched by cosine."""

    def __init__(self, flat: faiss.Index) -> None:
        self._flat = flat

    @classmethod
    def build(cls, vectors: FloatArray) -> Dense:
        """Index vectors, float32, (n, dim), rows of unit length."""
        flat = faiss.IndexFlatIP(vectors.shape[1])
        flat.add(np.ascontiguousarray(vectors, dtype=np.float32))
        return cls(flat)

    @classmethod
    def open(cls, path: Path) -> Dense:
        """Open a saved index by memory map."""
        return cls(faiss.read_index(str(path), faiss.IO_FLAG_MMAP_IFC))

    def save(self, path: Path) -> None:
        """Write the index to a file."""
        faiss.write_index(self._flat, str(path))

    @property
    def size(self) -> int:
        """Number of vectors."""
        return int(self._flat.ntotal)

    def vectors(self) -> FloatArray:
        """Return all vectors, float32, (n, dim)."""
        rows: FloatArray = self._flat.reconstruct_n(0, self.size)
        return rows

    def search(self, vector: FloatArray) -> FloatArray:
        """Return the cosine of the nearest units with one vector of unit length, float32, (n,).

        Units beyond the first ``CANDIDATES`` get -1, the least a cosine can be.
        """
        scores = np.full(self.size, -1.0, np.float32)
        if self.size:
            cosines, rows = self._flat.search(vector.reshape(1, -1), min(self.size, CANDIDATES))
            scores[rows[0]] = cosines[0]
        return scores
