"""Trains the classifier of ``index/learnt_topics.py``: ``python -m index.training.topics``.

Prints first what it is worth on questions that it did not see (five-fold), then
trains on all of them. Questions that the written passages answer are examples
of what the register does not keep.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold, cross_val_predict

from index.encoder import Encoder
from index.learnt_topics import FILE, NONE, SURE, Classifier
from index.training.written import read_written

ASKED = Path(__file__).with_name("asked.jsonl")
ELSEWHERE = "[!p]*.jsonl"  # not those on partnerships
OTHERS = 3000  # questions of the written passages that join as examples of no topic
STRENGTH = 20.0  # inverse of the regularization, in scikit-learn's sense
FOLDS = 5


def read_asked(file: Path = ASKED) -> list[tuple[str, str]]:
    """Read the labelled questions: topic, question."""
    rows = (json.loads(line) for line in file.read_text("utf-8").splitlines())
    return [(row["topic"], row["question"]) for row in rows]


def examples(seed: int) -> list[tuple[str, str]]:
    """Return all labelled questions, and some that are about nothing that the register keeps."""
    passages = [passage for cluster in read_written(files=ELSEWHERE) for passage in cluster]
    written = [question for passage in passages for question in passage.questions]
    others = random.Random(seed).sample(written, min(OTHERS, len(written)))
    return [*read_asked(), *((NONE, question) for question in others)]


def main(arguments: Sequence[str] | None = None) -> int:
    """Report and train."""
    parser = argparse.ArgumentParser(prog="python -m index.training.topics", description=__doc__)
    parser.add_argument("--file", type=Path, default=FILE, help="where the classifier is written")
    options = parser.parse_args(arguments)
    encoder = Encoder.load()
    rows = examples(seed=0)
    vectors = encoder.encode([question for _, question in rows])
    labels = np.array([topic for topic, _ in rows])
    model = LogisticRegression(C=STRENGTH, max_iter=2000)
    folds = StratifiedKFold(FOLDS, shuffle=True, random_state=0)
    print(_report(labels, cross_val_predict(model, vectors, labels, cv=folds, method="predict_proba")))
    model.fit(vectors, labels)
    Classifier(
        encoder.name,
        tuple(model.classes_),
        model.coef_.astype(np.float32),
        model.intercept_.astype(np.float32),
    ).save(options.file)
    return 0


def _report(labels: npt.NDArray[np.str_], probabilities: npt.NDArray[np.float64]) -> str:
    """Say how many questions were given a topic, and how many of these the right one."""
    names = np.unique(labels)
    best = probabilities.argmax(axis=1)
    sure = (probabilities.max(axis=1) >= SURE) & (names[best] != NONE)
    about = labels != NONE
    right = names[best] == labels
    return (
        f"of {about.sum()} questions on a topic {(sure & about).sum() / about.sum():.1%} are given one, "
        f"{(sure & about & right).sum() / max(1, (sure & about).sum()):.1%} of these the right one; "
        f"of {(~about).sum()} others {(sure & ~about).sum() / (~about).sum():.1%} are given one"
    )


if __name__ == "__main__":
    sys.exit(main())
