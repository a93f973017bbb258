"""How fast answers are: warm, engine only, and the first one of a fresh process; ``python -m bench.speed``."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from index.answer import answer
from index.build import build
from index.encoder import WEIGHTS, Encoder
from index.search import Index

ROOT = Path(__file__).parent.parent
CORPUS = ROOT / "corpus"
QUESTIONS = ROOT / "tests" / "data" / "questions" / "dev.jsonl"
TODAY = date(2026, 11, 20)
REPEATS = 2  # runs over all questions
STARTS = 3  # fresh processes


def warm(index: Index, questions: Sequence[str], repeats: int = REPEATS) -> list[float]:
    """Return the time of every answer in milliseconds, after one that is not counted."""
    answer(index, questions[0], today=TODAY)
    times = []
    for question in list(questions) * repeats:
        started = time.perf_counter()
        answer(index, question, today=TODAY)
        times.append(1000 * (time.perf_counter() - started))
    return times


def fresh(folder: Path, question: str) -> float:
    """Return the seconds from the start of a process to its answer."""
    command = [sys.executable, "-m", "index", "ask", question, "--index", str(folder)]
    started = time.perf_counter()
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)  # noqa: S603 - our own command
    return time.perf_counter() - started


def main() -> None:
    """Print median and 95th percentile of warm answers, and the time of a first answer."""
    encoder = Encoder.load(WEIGHTS)
    rows = [json.loads(line) for line in QUESTIONS.read_text("utf-8").splitlines()]
    questions = [row["question"] for row in rows if row["corpus"] == "city" and not row["history"]]
    with tempfile.TemporaryDirectory() as folder:
        build(CORPUS, Path(folder), encoder)
        times = warm(Index.open(Path(folder), encoder), questions)
        starts = [fresh(Path(folder), questions[0]) for _ in range(STARTS)]
    slow = statistics.quantiles(times, n=20)[-1]
    print(f"{len(times)} warm answers: median {statistics.median(times):.1f} ms, p95 {slow:.1f} ms")
    print(f"first answer of a fresh process: median {statistics.median(starts):.1f} s of {STARTS}")


if __name__ == "__main__":
    main()
