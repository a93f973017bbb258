"""What an encoder is worth: retrieval on the development sets, by rank of the right text."""

from __future__ import annotations

import gzip
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from index.encoder import TextEncoder
from index.meaning import Meaning, encode
from index.training.texts import FAQ, QUESTIONS_DEV, SECTIONS_DEV

Scores = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Task:
    """A retrieval task: query ``i`` is answered by the text of index ``gold[i]``."""

    name: str
    queries: tuple[str, ...]
    texts: tuple[str, ...]
    gold: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Quality:
    """Shares of queries, 0 to 1: right text first, among five; mean of 1/rank within ten."""

    first: float
    five: float
    mrr: float


def read_tasks(data: Path) -> list[Task]:
    """Read the tasks whose files are there: law sections in four directions, PIAF, FAQ."""
    tasks = []
    if (data / SECTIONS_DEV).is_file():
        tasks += _section_tasks(data / SECTIONS_DEV)
    for name, file in (("piaf.fr.dev", QUESTIONS_DEV), ("faq_crpa", FAQ)):
        if (data / file).is_file():
            tasks.append(_question_task(name, data / file))
    return tasks


def quality(task: Task, scores: Scores) -> Quality:
    """Judge scores by the rank of the right text; a text of equal score counts as better.

    :param scores: (queries, texts), larger is better.
    """
    right = scores[np.arange(len(task.gold)), list(task.gold)]
    ranks = (scores >= right[:, None]).sum(axis=1)
    reciprocal = np.where(ranks <= 10, 1 / ranks, 0)
    return Quality(float((ranks == 1).mean()), float((ranks <= 5).mean()), float(reciprocal.mean()))


def scores(task: Task, encoder: TextEncoder) -> Scores:
    """Return how near every query is to every text, (queries, texts); as the search does without words."""
    meaning = Meaning.build(list(encode(encoder, task.texts)))
    return np.stack([meaning.near(*query) for query in zip(*encoder.encode_with_pieces(task.queries), strict=True)])


def _section_tasks(path: Path) -> list[Task]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    gold = tuple(range(len(rows)))
    return [
        Task(f"law_sections {query}->{text}", _column(rows, f"{query}_heading"), _column(rows, f"{text}_text"), gold)
        for query, text in (("fr", "fr"), ("en", "en"), ("fr", "en"), ("en", "fr"))
    ]


def _question_task(name: str, path: Path) -> Task:
    with path.open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    texts = tuple(dict.fromkeys(_column(rows, "passage")))
    gold = tuple(texts.index(passage) for passage in _column(rows, "passage"))
    return Task(name, _column(rows, "question"), texts, gold)


def _column(rows: Sequence[dict[str, str]], key: str) -> tuple[str, ...]:
    return tuple(row[key] for row in rows)
