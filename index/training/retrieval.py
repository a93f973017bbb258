"""Contrast on retrieval: a query must be nearer to the text that answers it than to others.

The others are the texts of the same batch, chosen so that they are easily
confused, and the texts of recent batches, kept in a queue (He et al. 2020),
which make a small batch hard without being read again.
"""

from __future__ import annotations

import random
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from index.training.reader import Ids

SCALE = 20.0  # cosine to logit: a temperature of 0.05
QUEUE = 384  # texts remembered of recent batches


@dataclass(frozen=True, slots=True)
class Batch:
    """Queries, texts, and which text answers each query.

    :param right: For each query the index of its text.
    :param query_keys: What each query asks; a text with the same key also answers it and is not held against it.
    """

    queries: tuple[Ids, ...]
    texts: tuple[Ids, ...]
    right: tuple[int, ...]
    query_keys: tuple[int, ...]
    text_keys: tuple[int, ...]


class Queue:
    """Vectors of the last texts of recent batches, with their keys; of length 0 it remembers nothing."""

    def __init__(self, length: int) -> None:
        self._vectors: deque[Tensor] = deque(maxlen=length)
        self._keys: deque[int] = deque(maxlen=length)

    def with_new(self, vectors: Tensor, keys: Sequence[int]) -> tuple[Tensor, list[int]]:
        """Return the new texts followed by the remembered ones, and remember the new."""
        every = torch.cat([vectors, *(old.unsqueeze(0) for old in self._vectors)])
        every_key = [*keys, *self._keys]
        self._vectors.extend(vectors.detach())
        self._keys.extend(keys)
        return every, every_key


def contrast(queries: Tensor, texts: Tensor, batch: Batch, queue: Queue) -> Tensor:
    """Return the cross entropy of choosing the right text among all others, remembered ones included.

    :param queries: Vectors of the batch's queries.
    :param texts: Vectors of the batch's texts.
    """
    candidates, keys = queue.with_new(texts, batch.text_keys)
    logits = SCALE * queries @ candidates.T
    right = torch.tensor(batch.right)
    also_right = torch.tensor(batch.query_keys)[:, None] == torch.tensor(keys)[None]
    also_right[torch.arange(len(right)), right] = False
    return nn.functional.cross_entropy(logits.masked_fill(also_right, -1e4), right)


def clustered(neighbours: Sequence[tuple[int, ...]], size: int, near: int, rng: random.Random) -> list[int]:
    """Choose ``size`` distinct items: some at random, each with ``near`` of its neighbours."""
    chosen: dict[int, None] = {}
    while len(chosen) < size:
        seed = rng.randrange(len(neighbours))
        around = neighbours[seed]
        chosen.update(dict.fromkeys([seed, *rng.sample(around, min(near, len(around)))]))
    return list(chosen)[:size]
