"""Random questions, which must never break a promise: ``python -m bench.random_questions [--count N]``.

Words of the documents and words that people ask with are shuffled. Whatever comes
back is checked from scratch: quotations against the stored texts, marks against
the citations, numbers of the assistant's own words against both.
"""

from __future__ import annotations

import argparse
import random
import re
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from index.answer import answer
from index.build import build
from index.encoder import WEIGHTS, Encoder
from index.search import Index
from index.types import Answer
from ingest.types import Span

CORPUS = Path(__file__).parent.parent / "corpus"
TODAY = date(2026, 11, 20)
SEED = 20261120
ASKING = (
    "qui paie quand combien quelle date durée jusqu'à où depuis liste toutes les villes maire signé préavis "
    "who pays when how many what year until where since list all towns mayor signed renewed notice article 3 et l'autre"
).split()
_MARK = re.compile(r"\[(\d+)\]")
_FIGURES = re.compile("\\d+(?:[ \u00a0\u202f.,]\\d{3})*(?!\\d)")
_MILLIONS = re.compile(r"(\d+)(?:[.,](\d{1,3}))? million")
_QUOTED = re.compile("«[^»]*»|“[^”]*”")
_SUM = re.compile(r"[^.]* \+ [^:]*: [^.]*")  # shown arithmetic: "9 June 2021 + 6 years: last day 9 June 2027"
_SENTENCE = re.compile(r"(?<=\])\. ")
_PERSON = re.compile(r"\b(?:M\.|(?:Mme|Mr|Mrs|Ms|Cllr)\b)")
_HEADED = re.compile(r"\((\d+)\) :")  # "(2) : one of several, with commas of its own, and another"
_WORDS = {
    1: "un une a an one premier first", 2: "deux two duplicate double", 3: "trois three triplicate", 4: "quatre four",
    5: "cinq five", 6: "six", 7: "sept seven", 8: "huit eight", 9: "neuf nine", 10: "dix ten", 12: "douze twelve",
}  # fmt: skip


def random_questions(texts: Sequence[str], count: int, seed: int = SEED) -> Iterator[str]:
    """Yield questions of one to fourteen words out of texts and out of what people ask with."""
    chance = random.Random(seed)
    words = [word for text in texts for word in text.split()]
    for _ in range(count):
        asked = [chance.choice(ASKING if chance.random() < 0.4 else words) for _ in range(chance.randint(1, 14))]
        yield " ".join(asked) + chance.choice(("", " ?", "?!", "..."))


def broken(said: Answer, index: Index) -> list[str]:
    """Return which promises an answer breaks: "verbatim", "marks", "numbers"."""
    verbatim = all(
        citation.quote and index.text(citation.source.document)[_slice(citation.source.span)] == citation.quote
        for citation in said.citations
    )
    marks = [int(number) for number in _MARK.findall(said.text)]
    numbered = [citation.number for citation in said.citations] == list(range(1, len(said.citations) + 1))
    checks = {
        "verbatim": verbatim,
        "marks": numbered and set(marks) == set(range(1, len(said.citations) + 1)),
        "numbers": not unsupported(said, index),
    }
    return [name for name, kept in checks.items() if not kept]


def unsupported(said: Answer, index: Index) -> set[int]:
    """Return the numbers in the assistant's own words that no citation, count or shown arithmetic holds.

    The name of a document may hold numbers, and an answer may count what it lists or looked through.
    """
    named = [f"{c.source.title} {c.source.section} {c.source.document}" for c in said.citations]
    sums = " ".join(_SUM.findall(_MARK.sub("", said.text)))
    own = _MARK.sub("", _QUOTED.sub("", said.text))
    support = " ".join((*(citation.quote for citation in said.citations), *named, sums))
    return _numbers(own) - _numbers(support) - _spelt(support) - _counts_of(said) - {len(index.documents)}


def _counts_of(said: Answer) -> set[int]:
    """Return what can be counted in an answer: marks and items of each of its sentences, people in a quotation."""
    people = {len(_PERSON.findall(citation.quote)) for citation in said.citations}
    items = {sentence.count(sign) + 1 for sentence in _SENTENCE.split(said.text) for sign in ",;"}
    marks = {len(_MARK.findall(sentence)) for sentence in _SENTENCE.split(said.text)}
    headed = {int(number) for number in _HEADED.findall(said.text) if int(number) <= max(items)}
    return people | items | marks | headed


def _slice(span: Span) -> slice:
    return slice(span.start, span.end)


def _numbers(text: str) -> set[int]:
    figures = {int(re.sub(r"\D", "", found)) for found in _FIGURES.findall(text)}
    return figures | {int(whole + (part or "").ljust(6, "0")) for whole, part in _MILLIONS.findall(text)}


def _spelt(text: str) -> set[int]:
    held = set(re.findall(r"\w+", text.lower()))
    return {number for number, names in _WORDS.items() if held & set(names.split())}


def main(arguments: Sequence[str] | None = None) -> None:
    """Ask random questions of the corpus and print how often each promise was broken."""
    parser = argparse.ArgumentParser(prog="python -m bench.random_questions", description=__doc__)
    parser.add_argument("--count", type=int, default=10_000, help="number of questions")
    options = parser.parse_args(arguments)
    encoder = Encoder.load(WEIGHTS)
    with tempfile.TemporaryDirectory() as folder:
        build(CORPUS, Path(folder), encoder)
        index = Index.open(Path(folder), encoder)
        texts = [index.text(card.name) for card in index.documents]
        counts = _counts(index, random_questions(texts, options.count))
    for name in ("asked", "answered", "citations", "crashed", "verbatim", "marks", "numbers"):
        label = f"broken: {name}" if name in ("verbatim", "marks", "numbers") else name
        print(f"{label:20}{counts[name]:8}")


def _counts(index: Index, questions: Iterator[str]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for question in questions:
        counts["asked"] += 1
        try:
            said = answer(index, question, today=TODAY)
        except Exception as error:  # noqa: BLE001 - every crash is counted and shown
            counts["crashed"] += "is empty" not in str(error)
            print(f"{type(error).__name__}: {error}: {question!r}")
            continue
        found = broken(said, index)
        counts.update([said.status, *found])
        counts["citations"] += len(said.citations)
        if found:
            print(f"{found} {question!r}: {said.text}")
    return counts


if __name__ == "__main__":
    main()
