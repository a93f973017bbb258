"""Distillation: a text of either language is pulled to the teacher's vector of the English one."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor, nn

from index.training.reader import Ids, Reader

BUDGET = 2400  # pieces in a batch, padding included
SCALE = 20.0  # cosine to logit: a temperature of 0.05
CONTRAST = 0.1  # weight of telling the teacher's vectors of one batch apart


@dataclass(frozen=True, slots=True)
class Distillation:
    """Batches of texts of like length with the teacher's vectors.

    :param texts: Piece ids.
    :param vectors: float16, (n, dim): what each text should become.
    :param batches: Indices into ``texts``, in the order of training.
    """

    texts: tuple[Ids, ...]
    vectors: npt.NDArray[np.float16]
    batches: tuple[tuple[int, ...], ...]

    @classmethod
    def prepare(cls, texts: Sequence[Ids], vectors: npt.NDArray[np.float16], seed: int) -> Distillation:
        """Sort texts into batches of like length, and shuffle the batches."""
        rng = random.Random(seed)
        order = sorted(range(len(texts)), key=lambda i: (len(texts[i]), rng.random()))
        batches: list[list[int]] = [[]]
        for i in order:
            if batches[-1] and (len(batches[-1]) + 1) * len(texts[i]) > BUDGET:
                batches.append([])
            batches[-1].append(i)
        rng.shuffle(batches)
        return cls(tuple(texts), vectors, tuple(map(tuple, batches)))

    def loss(self, reader: Reader, rng: random.Random, turn: int) -> Tensor:
        """Return the mean cosine distance to the teacher, and a little contrast within the batch."""
        del rng  # the order was drawn beforehand
        chosen = list(self.batches[turn % len(self.batches)])
        taught = nn.functional.normalize(torch.from_numpy(self.vectors[chosen].astype(np.float32)))
        student = reader.vectors([self.texts[i] for i in chosen])
        near = (1 - (student * taught).sum(dim=1)).mean()
        return near + CONTRAST * nn.functional.cross_entropy(SCALE * student @ taught.T, torch.arange(len(chosen)))
