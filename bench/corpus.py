"""Search on the city's own corpus: recall, build time, warm question time, citations; ``python -m bench.corpus``."""

from __future__ import annotations

import json
import re
import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from index.answer import answer
from index.build import build
from index.encoder import WEIGHTS, Encoder
from index.search import Index
from index.types import Hit

CORPUS = Path(__file__).parent.parent / "corpus"
DATA = Path(__file__).parent.parent.parent / "shared" / "data"
TODAY = date(2026, 11, 20)
REPEATS = 3  # runs over all questions for the times


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with the words that answer it, in one document or in any where ``document`` is ``None``."""

    question: str
    document: str | None
    evidence: re.Pattern[str]

    def answered_by(self, hit: Hit) -> bool:
        """Tell whether a passage holds the words that answer."""
        right_place = self.document in {None, hit.passage.source.document}
        return right_place and self.evidence.search(hit.passage.text) is not None


def questions(data: Path, index: Index) -> list[Asked]:
    """Read the development questions; their documents are recognised by content, whatever they are called."""
    names = {index.text(card.name).strip(): card.name for card in index.documents}
    known = {path.stem: names.get(path.read_text("utf-8").strip()) for path in (data / "corpus").glob("*.txt")}
    lines = (data / "evaluation" / "questions.dev.jsonl").read_text("utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    return [
        Asked(row["question"], known[row["document"]] if row["document"] else None, re.compile(row["evidence_regex"]))
        for row in rows
    ]


def ranks(asked: Sequence[Asked], find: Callable[[str], Sequence[Hit]]) -> list[int]:
    """Return the rank of the first passage that answers each question, from 1; 0 where it is not among those found."""
    return [next((rank for rank, hit in enumerate(find(a.question), start=1) if a.answered_by(hit)), 0) for a in asked]


def main(data: Path = DATA) -> None:
    """Print the measurements."""
    encoder = Encoder.load(WEIGHTS)
    encoder.encode(["warm"])
    with tempfile.TemporaryDirectory() as folder:
        index = _build(Path(folder), encoder)
        if not (data / "evaluation" / "questions.dev.jsonl").is_file():
            print(f"search: skipped, no evaluation data at {data}")
            return
        asked = questions(data, index)
        _print_recall(index, asked)
        _print_answered(index, asked)
        _print_times(index, [a.question for a in asked])
        _print_citations(index, [a.question for a in asked])


def _build(folder: Path, encoder: Encoder) -> Index:
    for label in ("from scratch", "again without changes"):
        started = time.perf_counter()
        report = build(CORPUS, folder, encoder)
        print(f"build {label}: {time.perf_counter() - started:.1f} s, {report.encoded} texts encoded")
    return Index.open(folder, encoder)


def _print_recall(index: Index, asked: Sequence[Asked]) -> None:
    print(f"\n{len(asked)} development questions      first  among five  MRR@10")
    for label, weights in (("BM25 alone", (0.0, 1.0)), ("encoder alone", (1.0, 0.0)), ("both", None)):
        found = ranks(asked, lambda q, w=weights: index.search(q, 10, weights=w))  # type: ignore[misc]
        _print_row(label, found)


def _print_row(label: str, found: Sequence[int]) -> None:
    first = sum(rank == 1 for rank in found) / len(found)
    five = sum(1 <= rank <= 5 for rank in found) / len(found)
    reciprocal = sum(1 / rank for rank in found if rank) / len(found)
    print(f"  {label:28} {first:6.1%} {five:8.1%} {reciprocal:9.3f}")


def _print_answered(index: Index, asked: Sequence[Asked]) -> None:
    """Print the same for the product: the passages of an answer, with the towns of the question understood."""
    _print_row("as asked of the product", ranks(asked, lambda q: answer(index, q, today=TODAY).hits))


def _print_times(index: Index, texts: Sequence[str]) -> None:
    times = []
    for text in list(texts) * REPEATS:
        started = time.perf_counter()
        index.search(text)
        times.append(1000 * (time.perf_counter() - started))
    slow = statistics.quantiles(times, n=20)[-1]
    print(f"\nwarm search: median {statistics.median(times):.1f} ms, p95 {slow:.1f} ms")


def _print_citations(index: Index, texts: Sequence[str]) -> None:
    citations = [citation for text in texts for citation in answer(index, text, today=TODAY).citations]
    exact = sum(index.text(c.source.document)[c.source.span.start : c.source.span.end] == c.quote for c in citations)
    print(f"citations verbatim: {exact} of {len(citations)}")


if __name__ == "__main__":
    main()
