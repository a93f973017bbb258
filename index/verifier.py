"""Whether a text answers a question, as far as it can be learnt: what the pieces of the question find in the text.

Nearness does not tell an answer from a near miss: a question on what a text leaves out may be
nearer to it than one that it answers in other words. The verifier looks at each piece of the question
beside the piece of the text that late interaction found for it, and has learnt which ones must
find something. It only ever adds to the evidence that words and nearness give.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from pathlib import Path

import numpy as np
import numpy.typing as npt
from safetensors.numpy import load_file, save_file

from index.late import Compressed

VERIFIER = "verifier.safetensors"  # beside a model whose pieces it judges
READ = 40  # pieces read of a question
USUAL = 8.0  # the usual length of a piece's vector
LONG = 20.0  # pieces of a long question
SPREAD = 16.0  # brings the product of two directions of 256 numbers to the size of their numbers

Matrix = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Pairs:
    """The pieces of a question beside what they found.

    :param asked: Vectors of the pieces, float32, (pieces, kept), of usual length 1.
    :param found: Directions of the nearest pieces of the text, float32, (pieces, kept).
    :param told: Of each the best cosine, the second best, its weight, and the length of the question, (pieces, 4).
    :param late: The score of late interaction.
    """

    asked: Matrix
    found: Matrix
    told: Matrix
    late: float


def paired(asked: Matrix, unit: Matrix | Compressed) -> Pairs:
    """Look for the pieces of a question in a text.

    :param asked: float32, (pieces, kept), at least one; each weighs as much as it is long.
    :param unit: Vectors of the text's pieces, (pieces, kept), of any length but 0, at least one.
    """
    asked = asked[:READ]
    weights = np.linalg.norm(asked, axis=1)
    rows = unit.astype(np.float32)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    near = (asked / weights[:, None]) @ rows.T
    places = near.argmax(axis=1)
    best = near.max(axis=1)
    near[np.arange(len(asked)), places] = -1
    second = near.max(axis=1) if len(rows) > 1 else np.zeros_like(best)
    told = np.stack([best, second, weights / USUAL, np.full(len(asked), len(asked) / LONG)], axis=1)
    late = float(best @ weights / weights.sum())
    return Pairs(asked / np.float32(USUAL), rows[places], told.astype(np.float32), late)


@dataclass(frozen=True, slots=True)
class Verifier:
    """What was learnt: two layers over each pair, and how much each pair counts.

    :param asked, found, both, told: From the parts of a pair to the first layer, (kept or 4, width).
    :param first, second, share, answer, late: The further weights and offsets.
    """

    asked: Matrix
    found: Matrix
    both: Matrix
    told: Matrix
    first: Matrix
    middle: Matrix
    second: Matrix
    share: Matrix
    answer: Matrix
    late: Matrix

    @classmethod
    def load(cls, file: Path) -> Verifier | None:
        """Load it; ``None`` where a model comes without.

        :raises OSError, KeyError, safetensors.SafetensorError: If the file is damaged.
        """
        if not file.is_file():
            return None
        weights = load_file(file)
        return cls(*(np.asarray(weights[field.name], np.float32) for field in fields(cls)))

    def save(self, file: Path) -> None:
        """Write it in half precision."""
        parts = {field.name: getattr(self, field.name) for field in fields(self)}
        save_file({name: np.ascontiguousarray(part, dtype=np.float16) for name, part in parts.items()}, file)

    def score(self, asked: Matrix, unit: Matrix | Compressed) -> float:
        """Return how likely a text answers a question, as log odds; only the order means something.

        :param asked: Vectors of the question's pieces, as the encoder gives them.
        :param unit: Those of the text's pieces, compressed or not.
        """
        pairs = paired(asked, unit)
        both = pairs.asked / np.linalg.norm(pairs.asked, axis=1, keepdims=True) * pairs.found * np.float32(SPREAD)
        rows = pairs.asked @ self.asked + pairs.found @ self.found + both @ self.both + pairs.told @ self.told
        rows = np.maximum(np.maximum(rows + self.first, 0) @ self.middle + self.second, 0)
        shares = rows @ self.share
        shares = np.exp(shares - shares.max())
        mean = shares @ rows / shares.sum()
        return float(mean @ self.answer + self.late @ np.array([pairs.late, 1], np.float32))
