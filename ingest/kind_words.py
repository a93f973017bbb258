"""What kind of document a text is by its everyday words, where the words that only such documents use are missing.

The weights were learnt from documents written for this project; ``bench/kind_words.py`` makes them anew.
"""

from __future__ import annotations

import math
import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ingest.types import Kind

FILE = Path(__file__).parent / "kind_words.toml"
SURE = 0.5  # probability under which the words do not decide
FEWEST = 4  # known words under which a text is too short to tell


@dataclass(frozen=True, slots=True)
class Words:
    """Weights of a logistic regression over the words of a text.

    :param bias: For each kind what it weighs before a word is read.
    :param weights: For each folded word its weight for each kind.
    """

    bias: dict[str, float]
    weights: dict[str, dict[str, float]]

    @classmethod
    def read(cls, file: Path = FILE) -> Words:
        """Read the weights."""
        content = tomllib.loads(file.read_text("utf-8"))
        return cls(content["bias"], content["words"])

    def save(self, file: Path) -> None:
        """Write the weights, one word a line."""
        lines = ["# Weight of each word for each kind of document; made by python -m bench.kind_words.", "[bias]"]
        lines += [f"{kind} = {weight}" for kind, weight in self.bias.items()]
        lines += ["", "[words]"]
        for word, weights in self.weights.items():
            lines.append(f"{word} = {{ {', '.join(f'{kind} = {weight}' for kind, weight in weights.items())} }}")
        file.write_text("\n".join(lines) + "\n", "utf-8")


@cache
def shipped() -> Words:
    """Return the weights that come with the program."""
    return Words.read()


def likely(folded: str, words: Words) -> Kind:
    """Return the kind that the words of a folded text speak for; another where they are few or no kind is likely."""
    held = [words.weights[word] for word in set(re.findall("[a-z]{3,}", folded)) if word in words.weights]
    if len(held) < FEWEST:
        return Kind.OTHER
    scores = {kind: bias + sum(weights[kind] for weights in held) for kind, bias in words.bias.items()}
    best = max(scores, key=lambda kind: scores[kind])
    share = 1 / sum(math.exp(score - scores[best]) for score in scores.values())
    return Kind(best) if share >= SURE else Kind.OTHER
