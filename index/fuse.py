"""Several rankings into one, each weighed by what it is worth on the question at hand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

RRF_K = 60  # Cormack, Clarke and Buettcher 2009: near-optimal, exact value uncritical


def fuse(
    rankings: Sequence[Sequence[str]], weights: Sequence[float] | None = None, k: float = RRF_K
) -> list[tuple[str, float]]:
    """Merge ranked lists of ids by weighed reciprocal rank, best first.

    An id scores the sum over the lists of ``weight / (k + rank)``, rank counted from 1.
    Equal scores are ordered by id, so the result never depends on insertion order.

    Example: fuse([["a", "b"], ["b"]], k=1) -> [("b", 0.83...), ("a", 0.5)]

    :param rankings: Ids, best first, one list per retriever; a list may be empty.
    :param weights: One weight per list, 0 or more; all 1 where not given.
    :param k: Damping constant, 0 or more; larger values flatten the difference between ranks.
    :return: Pairs of id and fused score, without duplicates.
    :raises ValueError: If ``k`` or a weight is negative, or the numbers of lists and weights differ.
    """
    weighed = [1.0] * len(rankings) if weights is None else list(weights)
    if k < 0 or any(weight < 0 for weight in weighed):
        raise ValueError(f"k and weights are 0 or more, not k={k}, weights={weighed}")
    scores: defaultdict[str, float] = defaultdict(float)
    for ranking, weight in zip(rankings, weighed, strict=True):
        for rank, name in enumerate(dict.fromkeys(ranking), start=1):
            scores[name] += weight / (k + rank)
    return sorted(scores.items(), key=lambda pair: (-pair[1], pair[0]))
