"""The static student: the vector of a text is the mean of the vectors of its pieces.

It trains in minutes, and helps to find hard negatives for the transformer.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch
from sentence_transformers import SentenceTransformer
from sentence_transformers.sentence_transformer.modules import StaticEmbedding
from tokenizers import Tokenizer
from torch import Tensor, nn

from index.training.texts import LawSection, Pair, Question, fold

DIMENSION = 384
DISTIL_BATCH = 2048
QUESTION_BATCH = 256
SECTION_BATCH = 256
PAIR_BATCH = 512
SCALE = 20.0  # cosine to logit: a temperature of 0.05
AROUND = 120  # characters to each side of an answer that are read with it
DIRECTIONS = (("fr", "fr"), ("en", "en"), ("fr", "en"), ("en", "fr"))

Ids = npt.NDArray[np.int64]
Vectors = npt.NDArray[np.float16]
Batches = Iterator[Callable[[], Tensor]]


class StaticStudent:
    """A table of piece vectors in training."""

    def __init__(self, tokenizer: Tokenizer, seed: int, dimension: int = DIMENSION) -> None:
        torch.manual_seed(seed)
        self.tokenizer = tokenizer
        self.table = nn.EmbeddingBag(tokenizer.get_vocab_size(), dimension, mode="mean")
        nn.init.normal_(self.table.weight, std=0.05)

    def cut(self, texts: Sequence[str]) -> list[Ids]:
        """Cut texts into piece ids."""
        encodings = self.tokenizer.encode_batch(list(texts), add_special_tokens=False)
        return [np.array(encoding.ids, dtype=np.int64) for encoding in encodings]

    def vectors(self, texts: Sequence[Ids]) -> Tensor:
        """Return vectors of unit length, with gradients."""
        offsets = np.cumsum([0, *(len(text) for text in texts[:-1])])
        return nn.functional.normalize(self.table(torch.from_numpy(np.concatenate(texts)), torch.from_numpy(offsets)))

    def learn(self, batches: Batches, steps: int, rate: float) -> None:
        """Take one step of Adam a batch; the learning rate falls in a line."""
        optimizer = torch.optim.Adam(self.table.parameters(), lr=rate)
        for step, loss in enumerate(batches):
            for group in optimizer.param_groups:
                group["lr"] = rate * min(1.0, (step + 1) / 20) * max(0.02, 1 - step / steps)
            optimizer.zero_grad()
            torch.autograd.backward(loss())
            optimizer.step()

    def save(self, folder: Path) -> None:
        """Write a sentence-transformers model in half precision."""
        folder.mkdir(parents=True, exist_ok=True)
        table = StaticEmbedding(self.tokenizer, embedding_weights=self.table.weight.detach().half())
        SentenceTransformer(modules=[table], device="cpu").save(str(folder), create_model_card=False)


@dataclass(frozen=True, slots=True)
class StaticPairs:
    """Sentence pairs, cut, with the teacher's vectors of the English side."""

    english: list[Ids]
    french: list[Ids]
    taught: Vectors

    @classmethod
    def prepare(cls, student: StaticStudent, pairs: Sequence[Pair], taught: Vectors) -> StaticPairs:
        """Cut both sides."""
        return cls(student.cut([pair.en for pair in pairs]), student.cut([pair.fr for pair in pairs]), taught)

    def loss(self, student: StaticStudent, chosen: Sequence[int], contrast: float) -> Tensor:
        """Return the distance of both sides to the teacher, and how badly translations are told apart."""
        english = student.vectors([self.english[i] for i in chosen])
        french = student.vectors([self.french[i] for i in chosen])
        taught = nn.functional.normalize(torch.from_numpy(self.taught[list(chosen)].astype(np.float32)))
        far = (2 - (english * taught).sum(dim=1) - (french * taught).sum(dim=1)).mean()
        right = torch.arange(len(chosen))
        apart = nn.functional.cross_entropy(SCALE * french @ taught.T, right)
        return far + contrast * (apart + nn.functional.cross_entropy(SCALE * english @ french.T, right))


def distillation(student: StaticStudent, pairs: StaticPairs, epochs: int, seed: int) -> Batches:
    """Draw every pair once an epoch."""
    rng = random.Random(seed)
    for _ in range(epochs):
        order = rng.sample(range(len(pairs.english)), len(pairs.english))
        for start in range(0, len(order) - DISTIL_BATCH + 1, DISTIL_BATCH):
            chosen = order[start : start + DISTIL_BATCH]
            yield lambda chosen=chosen: pairs.loss(student, chosen, 0.2)  # type: ignore[misc]


def retrieval(
    student: StaticStudent,
    pairs: StaticPairs,
    questions: Sequence[Question],
    sections: Sequence[LawSection],
    *,
    steps: int,
    seed: int,
) -> Batches:
    """Draw questions with their passages, headings with their texts, and sentence pairs, at every step."""
    rng = random.Random(seed)
    asking, headings = Questions.prepare(student, questions), Sections.prepare(student, sections)
    for _ in range(steps):
        yield (
            lambda: (
                asking.loss(student, rng.sample(range(len(questions)), QUESTION_BATCH))
                + headings.loss(student, rng.sample(range(len(sections)), SECTION_BATCH), rng)
                + pairs.loss(student, rng.sample(range(len(pairs.english)), PAIR_BATCH), 0.25)
            )
        )


@dataclass(frozen=True, slots=True)
class Questions:
    """Questions with the passages that answer them, whole and around the answer."""

    asked: list[Ids]
    passages: list[Ids]
    windows: list[Ids]
    keys: Tensor

    @classmethod
    def prepare(cls, student: StaticStudent, questions: Sequence[Question]) -> Questions:
        """Cut questions and passages."""
        windows = [q.passage[max(0, q.start - AROUND) : q.end + AROUND] for q in questions]
        passages = [q.passage for q in questions]
        return cls(
            student.cut([q.text for q in questions]), student.cut(passages), student.cut(windows), keys_of(passages)
        )

    def loss(self, student: StaticStudent, chosen: list[int]) -> Tensor:
        """Return how badly questions find their passages."""
        asked = student.vectors([self.asked[i] for i in chosen])
        found = [student.vectors([texts[i] for i in chosen]) for texts in (self.passages, self.windows)]
        return torch.stack([both_ways(asked, texts, self.keys[chosen]) for texts in found]).sum()


@dataclass(frozen=True, slots=True)
class Sections:
    """Headings with the texts below them, in both languages."""

    headings: dict[str, list[Ids]]
    texts: dict[str, list[Ids]]
    keys: Tensor

    @classmethod
    def prepare(cls, student: StaticStudent, sections: Sequence[LawSection]) -> Sections:
        """Cut headings and texts."""
        headings = {"en": [s.en_heading for s in sections], "fr": [s.fr_heading for s in sections]}
        texts = {"en": [s.en_text for s in sections], "fr": [s.fr_text for s in sections]}
        keys = keys_of([fold(heading) for heading in headings["en"]])
        cut_headings = {language: student.cut(column) for language, column in headings.items()}
        return cls(cut_headings, {language: student.cut(column) for language, column in texts.items()}, keys)

    def loss(self, student: StaticStudent, chosen: list[int], rng: random.Random, directions: int = 2) -> Tensor:
        """Return the loss of some of the four language directions."""
        drawn = rng.sample(DIRECTIONS, directions)
        headings, texts = (
            {language: student.vectors([column[language][i] for i in chosen]) for language in languages}
            for column, languages in zip((self.headings, self.texts), map(set, zip(*drawn, strict=True)), strict=True)
        )
        keys = self.keys[chosen]
        return torch.stack([both_ways(headings[asked], texts[written], keys) for asked, written in drawn]).sum()


def both_ways(queries: Tensor, texts: Tensor, keys: Tensor) -> Tensor:
    """Return the cross entropy in both directions; texts of one key are not held against each other."""
    same = (keys[:, None] == keys[None]) & ~torch.eye(len(keys), dtype=torch.bool)
    logits, right = (SCALE * queries @ texts.T).masked_fill(same, -1e4), torch.arange(len(keys))
    return nn.functional.cross_entropy(logits, right) + 0.3 * nn.functional.cross_entropy(logits.T, right)


def keys_of(texts: Sequence[str]) -> Tensor:
    """Return a number for each text, the same for equal texts."""
    numbers = {text: number for number, text in enumerate(dict.fromkeys(texts))}
    return torch.tensor([numbers[text] for text in texts])
