"""What a question is about, by its meaning: for questions in which no word of ``topics.toml`` tells it.

A linear classifier over the vectors of the shipped encoder, trained on labelled
questions (``index/training/asked.jsonl``) by ``python -m index.training.topics``.
With another encoder nothing is guessed: the vectors would mean something else.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

from index.topics import Guess, Topic

FILE = Path(__file__).with_suffix(".npz")
NONE = "none"  # the label of what the register does not keep
SURE = 0.8  # probability from which a guess counts ...
WEIGHT = 3.0  # ... for as much as a word that nearly decides by itself


@dataclass(frozen=True, slots=True)
class Classifier:
    """Multinomial logistic regression.

    :param encoder: Name of the encoder whose vectors it reads.
    :param labels: Topics, and ``NONE``.
    :param weights: float32, (labels, dimension).
    :param bias: float32, (labels,).
    """

    encoder: str
    labels: tuple[str, ...]
    weights: npt.NDArray[np.float32]
    bias: npt.NDArray[np.float32]

    def probabilities(self, vector: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
        """Return the probability of each label for a vector of unit length, float32, (labels,)."""
        scores = self.weights @ vector + self.bias
        shares = np.exp(scores - scores.max())
        return np.asarray(shares / shares.sum(), dtype=np.float32)

    def save(self, file: Path = FILE) -> None:
        """Write it to a file that ``load`` reads."""
        np.savez(file, encoder=self.encoder, labels=np.array(self.labels), weights=self.weights, bias=self.bias)

    @classmethod
    def load(cls, file: Path = FILE) -> Classifier:
        """Read it from a file."""
        with np.load(file, allow_pickle=False) as said:
            return cls(str(said["encoder"]), tuple(map(str, said["labels"])), said["weights"], said["bias"])


def guess(encoder: str, vector: npt.NDArray[np.float32]) -> tuple[Guess, ...]:
    """Return the topic that a question is about, if it is sure enough that it is about one.

    :param encoder: Name of the encoder that made the vector.
    :param vector: The question's, float32, (dimension,), of unit length.
    """
    classifier = _shipped()
    if classifier.encoder != encoder:
        return ()
    probabilities = classifier.probabilities(vector)
    best = int(np.argmax(probabilities))
    if classifier.labels[best] == NONE or probabilities[best] < SURE:
        return ()
    return (Guess(Topic(classifier.labels[best]), WEIGHT, by_meaning=True),)


@cache
def _shipped() -> Classifier:
    return Classifier.load()
