"""The static table that stands beside the transformer: what its pieces mean for retrieval wherever they stand.

It begins with the principal directions of the transformer's own word vectors, which are bilingual, and
learns from nothing but retrieval; a step takes a tenth of a second, so that all sections and all
pairs are read.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch
from tokenizers import Tokenizer
from torch import Tensor, nn

from index.training.static import SCALE, Ids, Questions, Sections, StaticStudent, both_ways
from index.training.student import LENGTH
from index.training.texts import LawSection, Pair, Question
from index.training.written import WrittenPassage

DIMENSION = 256  # in 4 bit; with 128 the right text of law comes first for half a point less, PIAF passages for two
STEPS = 1600
RATE = 0.004
QUESTIONS, SECTIONS, PAIRS, NEIGHBOURS, OTHERS = 256, 384, 512, 64, 128  # drawn at every step
SECTION_WEIGHT, PAIR_WEIGHT = 0.5, 0.25
BEGINNING = 0.3  # what the transformer's word vectors are multiplied by

Matrix = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Material:
    """What a table learns from.

    :param written: In the order of their clusters: neighbours are each other's hard negatives.
    """

    pairs: Sequence[Pair]
    questions: Sequence[Question]
    sections: Sequence[LawSection]
    written: Sequence[WrittenPassage]


def train_table(tokenizer: Tokenizer, words: Matrix, material: Material, seed: int) -> Matrix:
    """Train a table.

    :param tokenizer: The transformer's, without frame.
    :param words: Its word vectors, float32, (pieces, dimension).
    :return: float32, (pieces, DIMENSION).
    """
    read = Tokenizer.from_str(tokenizer.to_str())
    read.enable_truncation(LENGTH)
    student = StaticStudent(read, seed, DIMENSION)
    with torch.no_grad():
        student.table.weight.copy_(torch.from_numpy(BEGINNING * _shortened(words)))
    losses = (
        Questions.prepare(student, material.questions),
        Sections.prepare(student, material.sections),
        _Written.prepare(student, material.written),
        _Pairs.prepare(student, material.pairs),
    )
    student.learn(_batches(student, *losses, seed=seed), STEPS, RATE)
    return np.asarray(student.table.weight.detach().numpy(), dtype=np.float32)


def _batches(
    student: StaticStudent, asking: Questions, headings: Sections, written: _Written, pairs: _Pairs, *, seed: int
) -> Iterator[Callable[[], Tensor]]:
    rng = random.Random(seed)
    for _ in range(STEPS):
        yield (
            lambda: (
                asking.loss(student, rng.sample(range(len(asking.asked)), QUESTIONS))
                + SECTION_WEIGHT * headings.loss(student, rng.sample(range(len(headings.keys)), SECTIONS), rng, 4)
                + written.loss(student, rng)
                + PAIR_WEIGHT * pairs.loss(student, rng.sample(range(len(pairs.english)), PAIRS))
            )
        )


@dataclass(frozen=True, slots=True)
class _Pairs:
    """Sentences in both languages: each finds its translation."""

    english: list[Ids]
    french: list[Ids]

    @classmethod
    def prepare(cls, student: StaticStudent, pairs: Sequence[Pair]) -> _Pairs:
        return cls(student.cut([pair.en for pair in pairs]), student.cut([pair.fr for pair in pairs]))

    def loss(self, student: StaticStudent, chosen: Sequence[int]) -> Tensor:
        english, french = (student.vectors([side[i] for i in chosen]) for side in (self.english, self.french))
        right, logits = torch.arange(len(chosen)), SCALE * english @ french.T
        return nn.functional.cross_entropy(logits, right) + nn.functional.cross_entropy(logits.T, right)


@dataclass(frozen=True, slots=True)
class _Written:
    """Passages with their questions, neighbours beside each other."""

    texts: list[list[Ids]]
    questions: list[list[Ids]]

    @classmethod
    def prepare(cls, student: StaticStudent, passages: Sequence[WrittenPassage]) -> _Written:
        return cls(
            [student.cut(passage.texts) for passage in passages],
            [student.cut(passage.questions) for passage in passages],
        )

    def loss(self, student: StaticStudent, rng: random.Random) -> Tensor:
        """Return the loss of a run of neighbours among passages from elsewhere, a question each."""
        start = rng.randrange(len(self.texts) - NEIGHBOURS)
        drawn = [*range(start, start + NEIGHBOURS), *rng.sample(range(len(self.texts)), OTHERS)]
        chosen = list(dict.fromkeys(drawn))
        asked = student.vectors([rng.choice(self.questions[i]) for i in chosen])
        texts = student.vectors([rng.choice(self.texts[i]) for i in chosen])
        return both_ways(asked, texts, torch.tensor(chosen))


def _shortened(words: Matrix) -> Matrix:
    """Return the principal components of word vectors, centred."""
    centred = words - words.mean(axis=0)
    _, directions = np.linalg.eigh(np.cov(centred.T))  # from the least important on
    return np.asarray(centred @ directions[:, : -DIMENSION - 1 : -1], dtype=np.float32)
