"""What the contrast is trained on: PIAF, headings of laws, staff questions, sentence pairs, written passages."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor

from index.training.domain import invent
from index.training.reader import Ids, Reader, shortened
from index.training.retrieval import Batch, clustered, contrast
from index.training.written import Written

WINDOWS = (32, 64, 128, 224)  # pieces read of a passage: the search reads single sentences and whole passages
NEAR = 3  # confusable texts that join each text drawn at random


@dataclass(frozen=True, slots=True)
class Passages:
    """Passages with the questions that they answer.

    :param texts: Piece ids, without frame.
    :param questions: For each passage its questions, as (piece ids with frame, first piece, last piece of the answer).
    :param neighbours: For each passage others that are taken for it.
    """

    texts: tuple[Ids, ...]
    questions: tuple[tuple[tuple[Ids, int, int], ...], ...]
    neighbours: tuple[tuple[int, ...], ...]
    frame: tuple[int, int]

    def batch(self, size: int, rng: random.Random) -> Batch:
        """Draw passages, cut a window out of each, and ask what it answers, up to two questions a window."""
        length = rng.choice(WINDOWS)
        chosen = clustered(self.neighbours, size, NEAR, rng)
        queries, texts, right, keys = [], [], [], []
        for place, passage in enumerate(chosen):
            start, asked = self._window(passage, length, rng)
            texts.append(framed(self.texts[passage][start : start + length], self.frame))
            queries += asked
            right += [place] * len(asked)
            keys += [passage] * len(asked)
        return Batch(tuple(queries), tuple(texts), tuple(right), tuple(keys), tuple(chosen))

    def _window(self, passage: int, length: int, rng: random.Random) -> tuple[int, list[Ids]]:
        """Return where a window starts that holds the answer to a question, and the questions it answers."""
        _, first, last = rng.choice(self.questions[passage])
        latest = max(0, len(self.texts[passage]) - length)
        start = min(latest, max(0, rng.randint(min(first, last - length + 1), first)))
        held = [ids for ids, first, last in self.questions[passage] if start <= first and last < start + length]
        return start, rng.sample(held, min(2, len(held))) or [rng.choice(self.questions[passage])[0]]


@dataclass(frozen=True, slots=True)
class Sections:
    """Sections of laws: headings and texts of both languages, as piece ids with frame.

    :param same: Number of each section's heading; sections of equal headings are not told apart.
    """

    headings: tuple[tuple[Ids, Ids], ...]
    texts: tuple[tuple[Ids, Ids], ...]
    same: tuple[int, ...]
    neighbours: tuple[tuple[int, ...], ...]

    def batch(self, size: int, rng: random.Random) -> Batch:
        """Draw sections; each text, of either language, is asked for in both."""
        length = rng.choice((48, 96, 192))
        chosen = clustered(self.neighbours, size, NEAR, rng)
        texts = tuple(shortened(self.texts[i][rng.randrange(2)], length) for i in chosen)
        queries = tuple(self.headings[i][language] for i in chosen for language in (0, 1))
        right = tuple(place for place in range(len(chosen)) for _ in (0, 1))
        keys = tuple(self.same[i] for i in chosen)
        return Batch(queries, texts, right, tuple(keys[place] for place in right), keys)


@dataclass(frozen=True, slots=True)
class Lessons:
    """One batch of everything at each step.

    :param pairs: Sentences in both languages, as piece ids with frame.
    """

    passages: Passages
    sections: Sections
    topics: list[dict[str, Any]]
    pairs: tuple[tuple[Ids, Ids], ...]
    written: Written
    tokenizer: Tokenizer
    sizes: tuple[int, int, int, int, int]
    weights: tuple[float, float, float, float, float]

    def loss(self, reader: Reader, rng: random.Random, turn: int) -> Tensor:
        """Return the weighted sum of the five losses; all texts are read at once."""
        del turn
        batches = (
            self.passages.batch(self.sizes[0], rng),
            self.sections.batch(self.sizes[1], rng),
            self._staff(rng),
            self._pairs(rng),
            self.written.batch(self.sizes[4], rng),
        )
        parts = [part for batch in batches for part in (batch.queries, batch.texts)]
        vectors = torch.split(reader.vectors([text for part in parts for text in part]), [len(part) for part in parts])
        queries, texts = vectors[::2], vectors[1::2]
        losses = [
            contrast(asked, texts[i], torch.cat([*texts[:i], *texts[i + 1 :]]), batch)
            for i, (asked, batch) in enumerate(zip(queries, batches, strict=True))
        ]
        return torch.stack([weight * loss for weight, loss in zip(self.weights, losses, strict=True)]).sum()

    def _staff(self, rng: random.Random) -> Batch:
        """Invent one city's questions; the decoys are texts that answer none of them."""
        asked = invent(self.topics, self.sizes[2], rng)
        clauses = [item.clause for item in asked] + [item.decoy for item in asked if item.decoy]
        keys = tuple(range(len(clauses)))
        queries = self._ids([item.question for item in asked])
        return Batch(queries, self._ids(clauses), keys[: len(asked)], keys[: len(asked)], keys)

    def _pairs(self, rng: random.Random) -> Batch:
        """Draw sentences of like length in both languages: each finds its translation."""
        start = rng.randrange(len(self.pairs) - self.sizes[3])
        chosen = self.pairs[start : start + self.sizes[3]]
        keys = tuple(range(start, start + len(chosen)))
        sides = tuple(tuple(pair[side] for pair in chosen) for side in rng.sample((0, 1), 2))
        return Batch(sides[0], sides[1], tuple(range(len(chosen))), keys, keys)

    def _ids(self, texts: Sequence[str]) -> tuple[Ids, ...]:
        return tuple(np.array(piece.ids, dtype=np.int32) for piece in self.tokenizer.encode_batch(list(texts)))


def framed(ids: Ids, frame: tuple[int, int]) -> Ids:
    """Set pieces between the start and end piece."""
    return np.concatenate([[frame[0]], ids, [frame[1]]]).astype(np.int32)
