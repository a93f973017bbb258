"""Hard negatives: for each text, the texts that BM25 and an encoder take for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import bm25s
import numpy as np
import numpy.typing as npt

from index.words import tokens

Vectors = npt.NDArray[np.float32]
BLOCK = 512  # queries scored at once, so that memory stays small


def neighbours_by_words(queries: Sequence[str], texts: Sequence[str], count: int) -> list[list[int]]:
    """Return for each query the ``count`` best texts of BM25 over stems, best first."""
    bm25 = bm25s.BM25()
    bm25.index([tokens(text) or ["\x00"] for text in texts], show_progress=False)
    asked = [tokens(query) or ["\x00"] for query in queries]
    return [_best(bm25.get_scores(words), count) for words in asked]


def neighbours_by_vectors(queries: Vectors, texts: Vectors, count: int) -> list[list[int]]:
    """Return for each query the ``count`` nearest texts, best first; rows are of unit length."""
    found: list[list[int]] = []
    for start in range(0, len(queries), BLOCK):
        scores = queries[start : start + BLOCK] @ texts.T
        found += [_best(row, count) for row in scores]
    return found


def confused(
    rankings: Sequence[list[list[int]]], right: Sequence[int], same: Callable[[int, int], bool]
) -> list[tuple[int, ...]]:
    """Merge rankings into the wrong texts of each query, alternating between the rankings.

    :param right: The text that answers each query.
    :param same: Whether two texts answer the same query; such a text is not wrong.
    """
    merged = []
    for query, gold in enumerate(right):
        turns = [text for places in zip(*(ranking[query] for ranking in rankings), strict=True) for text in places]
        merged.append(tuple(dict.fromkeys(text for text in turns if text != gold and not same(text, gold))))
    return merged


def _best(scores: npt.NDArray[np.float32], count: int) -> list[int]:
    """Return the indices of the largest scores, largest first; of equal ones the first."""
    top = np.argpartition(-scores, min(count, len(scores) - 1))[:count]
    return [int(i) for i in sorted(top, key=lambda i: (-scores[i], i))]


def encode_all(texts: Sequence[str], encode: Callable[[list[str]], Vectors]) -> Vectors:
    """Encode each distinct text once."""
    distinct = list(dict.fromkeys(texts))
    place = {text: row for row, text in enumerate(distinct)}
    return encode(distinct)[[place[text] for text in texts]]
