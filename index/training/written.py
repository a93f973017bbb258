"""Passages written for this project, each with four questions: how people ask for what an office has written.

A line of ``written/*.jsonl`` is a cluster of three or four passages on
neighbouring subjects, so that each is a hard negative of the others. Files
named ``partnerships*`` are on conventions and councils, the others on anything
else. A passage's ``near`` is a question that sounds as if it answered it and
that no passage of the cluster answers.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from tokenizers import Tokenizer

from index.training.reader import Ids, shortened
from index.training.retrieval import Batch

FOLDER = Path(__file__).parent / "written"
LENGTH = 128  # pieces read of a passage
ASKED = 2  # questions of a passage in one batch


@dataclass(frozen=True, slots=True)
class WrittenPassage:
    """A passage and the questions that it answers.

    :param texts: The passage in French and, where there is one, its translation.
    :param near: Questions that it nearly answers, and no passage of its cluster does.
    """

    texts: tuple[str, ...]
    questions: tuple[str, ...]
    near: tuple[str, ...] = ()


def read_written(folder: Path = FOLDER, files: str = "*.jsonl") -> list[tuple[WrittenPassage, ...]]:
    """Read all clusters of the files that a pattern names, in the order of file names and lines."""
    lines = (line for file in sorted(folder.glob(files)) for line in file.read_text("utf-8").splitlines())
    return [tuple(_passages(json.loads(line))) for line in lines]


def _passages(cluster: dict[str, list[dict[str, Any]]]) -> Iterator[WrittenPassage]:
    for passage in cluster["passages"]:
        texts = tuple(passage[language] for language in ("fr", "en") if passage.get(language))
        yield WrittenPassage(texts, tuple(passage["questions"]), tuple(passage.get("near", ())))


@dataclass(frozen=True, slots=True)
class Written:
    """The clusters as piece ids with frame.

    :param clusters: For each passage of a cluster its texts and its questions.
    """

    clusters: tuple[tuple[tuple[tuple[Ids, ...], tuple[Ids, ...]], ...], ...]

    @classmethod
    def prepare(cls, clusters: Sequence[Sequence[WrittenPassage]], framing: Tokenizer) -> Written:
        """Cut passages and questions.

        :param framing: Sets every text between the start and end piece.
        """
        return cls(
            tuple(
                tuple((_ids(framing, passage.texts), _ids(framing, passage.questions)) for passage in cluster)
                for cluster in clusters
            )
        )

    def batch(self, size: int, rng: random.Random) -> Batch:
        """Draw clusters until ``size`` passages are there; each is asked for twice, in any of its languages."""
        chosen: list[tuple[tuple[Ids, ...], tuple[Ids, ...]]] = []
        for cluster in rng.sample(self.clusters, min(size, len(self.clusters))):
            if len(chosen) >= size:
                break
            chosen += cluster
        texts = tuple(rng.choice(sides) for sides, _ in chosen)
        queries = tuple(question for _, asked in chosen for question in rng.sample(asked, ASKED))
        right = tuple(place for place in range(len(chosen)) for _ in range(ASKED))
        return Batch(queries, texts, right, right, tuple(range(len(chosen))))


def _ids(framing: Tokenizer, texts: Sequence[str]) -> tuple[Ids, ...]:
    cut = framing.encode_batch(list(texts))
    return tuple(shortened(np.array(encoding.ids, dtype=np.int32), LENGTH) for encoding in cut)
