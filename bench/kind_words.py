"""Learns which words speak for which kind of document: ``python -m bench.kind_words`` writes the weights.

Logistic regression over the words of the documents that were written for this
project, whole and in part, so that no title or ending is needed. Prints how many
documents and parts the words tell apart that they were not learnt from. The signs of
``ingest/kinds.py`` were written on these very documents: what they add is no measure of the unknown.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold

from ingest.fold import fold
from ingest.kind_words import FILE, Words, likely
from ingest.kinds import kind_of
from ingest.types import Kind

DOCUMENTS = Path(__file__).parent.parent / "tests" / "data"
FOLDERS = ("documents", "documents2", "documents_fresh", "documents_third/*")
SEEN_IN = 5  # documents that a word must stand in: no name does
KEPT = 400  # words that tell most
STRENGTH = 0.3  # inverse of the regularisation
FOLDS = 6


@dataclass(frozen=True, slots=True)
class Known:
    """A document whose kind is known."""

    text: str
    kind: Kind


def read() -> list[Known]:
    """Read the documents, in order of path; whatever is no convention, deliberation or brochure is another."""
    files = sorted(file for folder in FOLDERS for file in DOCUMENTS.glob(f"{folder}/*.json"))
    return [Known(file.with_suffix(".txt").read_text("utf-8"), _kind(file)) for file in files]


def _kind(file: Path) -> Kind:
    named = json.loads(file.read_text("utf-8"))["kind"]
    names = named if isinstance(named, list) else [named]
    return next((Kind(name) for name in names if name in set(Kind)), Kind.OTHER)


def parts(text: str) -> list[str]:
    """Return a text whole, without its beginning, and its halves."""
    return [text, text[300:], text[800:], text[: len(text) // 2], text[len(text) // 2 :]]


def learn(known: Sequence[Known]) -> Words:
    """Learn the weight of each word for each kind."""
    counted = Counter(word for one in known for word in words_of(one.text))
    vocabulary = sorted(word for word, count in counted.items() if count >= SEEN_IN)
    texts = [words_of(part) for one in known for part in parts(one.text)]
    kinds = [one.kind.value for one in known for _ in parts(one.text)]
    matrix = np.array([[word in words for word in vocabulary] for words in texts], dtype=np.float32)
    first = _fitted(matrix, kinds)
    telling = np.sort(np.argsort(-np.abs(first.coef_).max(axis=0), kind="stable")[:KEPT])
    model = _fitted(matrix[:, telling], kinds)
    weights = {
        vocabulary[column]: {
            kind: round(float(row[place]), 2) for kind, row in zip(model.classes_, model.coef_, strict=True)
        }
        for place, column in enumerate(telling)
    }
    return Words(dict(zip(model.classes_, (round(float(b), 2) for b in model.intercept_), strict=True)), weights)


def words_of(text: str) -> set[str]:
    """Return the folded words of a text."""
    return set(re.findall("[a-z]{3,}", fold(text)))


def _fitted(matrix: np.ndarray, kinds: Sequence[str]) -> LogisticRegression:
    return LogisticRegression(C=STRENGTH, max_iter=3000, class_weight="balanced").fit(matrix, kinds)


def main() -> None:
    """Print what it is worth on documents that it has not seen, and write what all teach."""
    known = read()
    right = {"words alone": 0, "signs, then words": 0}
    whole = 0
    splits = StratifiedKFold(FOLDS, shuffle=True, random_state=1).split(known, [one.kind.value for one in known])
    for train, test in splits:
        learnt = learn([known[i] for i in train])
        for one in (known[i] for i in test):
            for part in parts(one.text):
                whole += 1
                right["words alone"] += likely(fold(part), learnt) is one.kind
                right["signs, then words"] += kind_of(part, words=learnt) is one.kind
    for name, count in right.items():
        print(f"{name}: {count / whole:.1%} of {whole} documents and parts that no word was learnt from")
    learn(known).save(FILE)
    print(f"written to {FILE}")


if __name__ == "__main__":
    main()
