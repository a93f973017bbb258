"""Contrast on retrieval: a query must be nearer to the text that answers it than to others.

The others are the texts of the same step; those of one batch are chosen so
that they are easily confused.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from index.training.reader import Ids

SCALE = 20.0  # cosine to logit: a temperature of 0.05


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


def contrast(queries: Tensor, texts: Tensor, others: Tensor, batch: Batch) -> Tensor:
    """Return the cross entropy of choosing the right text among all others.

    :param queries: Vectors of the batch's queries.
    :param texts: Vectors of the batch's texts.
    :param others: Vectors of texts that answer none of the queries.
    """
    logits = SCALE * queries @ torch.cat([texts, others]).T
    right = torch.tensor(batch.right)
    also_right = torch.zeros(logits.shape, dtype=torch.bool)
    also_right[:, : len(texts)] = torch.tensor(batch.query_keys)[:, None] == torch.tensor(batch.text_keys)[None]
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
