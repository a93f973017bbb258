"""Answers on golden questions: right, supported, refused; ``python -m bench.answers``.

Right: the answer says what was expected. Supported: its citations hold the words
that answer. The questions set aside are reported apart and never used to tune.
"""

from __future__ import annotations

import json
import re
import shutil
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from index.answer import answer
from index.build import build
from index.encoder import WEIGHTS, Encoder
from index.search import Index
from index.types import Answer

ROOT = Path(__file__).parent.parent
QUESTIONS = ROOT / "tests" / "data" / "questions"
CORPORA = {
    "city": ROOT / "corpus",
    "documents": ROOT / "tests" / "data" / "documents",
    "documents2": ROOT / "tests" / "data" / "documents2",
    "fresh": ROOT / "tests" / "data" / "documents_fresh",
    "heldout": ROOT / "tests" / "data" / "heldout",
    **{f"third{batch}": ROOT / "tests" / "data" / "documents_third" / f"batch{batch}" for batch in range(1, 7)},
}
SERIES = ("dev", "more", "third", "fourth", "fifth", "sixth", "seventh", "aside", "sixth_aside", "seventh_aside")
TODAY = date(2026, 11, 20)


@dataclass(frozen=True, slots=True)
class Golden:
    """A question with what a right answer holds; see ``tests/data/questions/README.md``."""

    id: str
    question: str
    history: tuple[str, ...]
    corpus: str
    kind: str
    answerable: bool
    documents: tuple[str, ...]
    evidence: tuple[str, ...]
    answer: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """How one answer did."""

    golden: Golden
    said: Answer
    right: bool
    supported: bool


def load(path: Path) -> list[Golden]:
    """Read golden questions."""
    return [_golden(json.loads(line)) for line in path.read_text("utf-8").splitlines() if line.strip()]


def _golden(row: dict[str, object]) -> Golden:
    def texts(field: str) -> tuple[str, ...]:
        values = row.get(field) or ()
        assert isinstance(values, Iterable)  # noqa: S101 - our own file
        return tuple(str(value) for value in values)

    return Golden(
        id=str(row["id"]),
        question=str(row["question"]),
        history=texts("history"),
        corpus=str(row["corpus"]),
        kind=str(row["kind"]),
        answerable=row["status"] == "answered",
        documents=texts("documents"),
        evidence=texts("evidence"),
        answer=texts("answer"),
    )


def mark(golden: Golden, said: Answer) -> Mark:
    """Compare an answer with what was expected."""
    if not golden.answerable:
        refused = said.status == "not_found"
        return Mark(golden, said, refused, refused)
    quotes = [
        " ".join(citation.quote.split())
        for citation in said.citations
        if not golden.documents or citation.source.document in golden.documents
    ]
    answered = said.status == "answered"
    right = answered and all(re.search(pattern, said.text, re.IGNORECASE) for pattern in golden.answer)
    supported = answered and all(
        any(re.search(pattern, quote, re.IGNORECASE) for quote in quotes) for pattern in golden.evidence
    )
    return Mark(golden, said, right, supported)


def run(questions: Sequence[Golden], encoder: Encoder) -> Iterator[Mark]:
    """Ask every question of its corpus."""
    for corpus in dict.fromkeys(golden.corpus for golden in questions):
        with tempfile.TemporaryDirectory() as folder:
            build(copied(CORPORA[corpus], Path(folder)), Path(folder) / "index", encoder)
            index = Index.open(Path(folder) / "index", encoder)
            for golden in questions:
                if golden.corpus == corpus:
                    yield mark(golden, answer(index, golden.question, golden.history, TODAY))


def copied(documents: Path, folder: Path) -> Path:
    """Copy documents without the golden files beside them; return where they are."""
    return shutil.copytree(documents, folder / "corpus", ignore=shutil.ignore_patterns("*.json", "*.jsonl", "*.md"))


def table(marks: Sequence[Mark]) -> str:
    """Return the rates per corpus and kind as lines."""
    groups: defaultdict[str, list[Mark]] = defaultdict(list)
    for one in marks:
        groups["all"].append(one)
        groups[f"on {one.golden.corpus}"].append(one)
        groups[one.golden.kind].append(one)
    head = f"{'':14}{'questions':>10}{'right':>8}{'supported':>11}{'both':>7}{'refused':>9}{'falsely':>9}"
    return "\n".join([head, *(_line(name, group) for name, group in groups.items())])


def _line(name: str, group: Sequence[Mark]) -> str:
    answerable = [one for one in group if one.golden.answerable]
    others = [one for one in group if not one.golden.answerable]
    right = _rate(one.right for one in answerable)
    supported = _rate(one.supported for one in answerable)
    both = _rate(one.right and one.supported for one in answerable)
    refused = _rate(one.right for one in others)
    falsely = _rate(one.said.status == "not_found" for one in answerable)
    return f"{name:14}{len(group):10}{right:>8}{supported:>11}{both:>7}{refused:>9}{falsely:>9}"


def _rate(hits: Iterable[bool]) -> str:
    found = list(hits)
    return f"{sum(found) / len(found):.0%}" if found else "-"


def main(verbose: bool = "-v" in sys.argv) -> None:
    """Print the rates of the development and of the set-aside questions."""
    encoder = Encoder.load(WEIGHTS)
    for path in (QUESTIONS / f"{name}.jsonl" for name in SERIES):
        if not path.is_file():
            continue
        marks = list(run(load(path), encoder))
        print(f"\n{path.stem}\n{table(marks)}")
        if verbose and not path.stem.endswith("aside"):
            for one in marks:
                if not (one.right and one.supported):
                    _show(one)


def _show(one: Mark) -> None:
    golden, said = one.golden, one.said
    wrong = " ".join(word for word, good in (("WRONG", one.right), ("UNSUPPORTED", one.supported)) if not good)
    print(f"\n{golden.id} {golden.corpus} {golden.kind} {wrong}: {list(golden.history)} {golden.question}")
    print(f"   expected {golden.evidence} {golden.answer} answerable={golden.answerable}")
    print(f"   {said.status}: {said.text}")
    for citation in said.citations:
        print(f"     [{citation.number}] {citation.source.document} {' '.join(citation.quote.split())[:160]}")


if __name__ == "__main__":
    main()
