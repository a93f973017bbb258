"""Word translation probabilities from sentence pairs: IBM Model 1 (Brown et al. 1993), over vocabulary pieces."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_array

Ids = npt.NDArray[np.int32]
ROUNDS = 5  # expectation maximisation settles within five rounds


@dataclass(frozen=True, slots=True)
class _Cells:
    """Every (target, source) pair of pieces of every sentence pair.

    :param pair: Index into the distinct (target, source) pairs, for each cell.
    :param word: Index of the target occurrence, for each cell.
    :param target: Target piece of each distinct pair.
    :param source: Source piece of each distinct pair; the last one stands for "no source word".
    """

    pair: npt.NDArray[np.int64]
    word: npt.NDArray[np.int64]
    target: npt.NDArray[np.int64]
    source: npt.NDArray[np.int64]


def translations(targets: Sequence[Ids], sources: Sequence[Ids], target_size: int, source_size: int) -> csr_array:
    """Estimate how often each target piece is aligned to each source piece.

    :param targets: Piece ids of each sentence in the language to be translated.
    :param sources: Piece ids of the same sentences in the other language.
    :return: Expected counts, (target_size, source_size); what aligns to no source piece is left out.
    """
    cells = _cells(targets, sources, source_size)
    counts: npt.NDArray[np.float64] = np.ones(len(cells.target))
    for _ in range(ROUNDS):
        by_source = np.bincount(cells.source, weights=counts, minlength=source_size + 1)
        probability = (counts / np.maximum(by_source[cells.source], 1e-12))[cells.pair]
        total = np.bincount(cells.word, weights=probability)
        expected = np.bincount(cells.pair, weights=probability / total[cells.word], minlength=len(counts))
        counts = expected.astype(np.float64)
    real = cells.source < source_size
    places = (cells.target[real], cells.source[real])
    return csr_array((counts[real], places), shape=(target_size, source_size))


def _cells(targets: Sequence[Ids], sources: Sequence[Ids], nothing: int) -> _Cells:
    """Lay out the cells of all sentence pairs; ``nothing`` is added to every source sentence."""
    keys, words, first = [], [], 0
    for target, source in zip(targets, sources, strict=True):
        padded = np.append(source, nothing).astype(np.int64)
        keys.append((target.astype(np.int64)[:, None] * (nothing + 1) + padded[None]).ravel())
        words.append(np.repeat(np.arange(first, first + len(target)), len(padded)))
        first += len(target)
    distinct, pair = np.unique(np.concatenate(keys), return_inverse=True)
    return _Cells(pair, np.concatenate(words), distinct // (nothing + 1), distinct % (nothing + 1))
