"""Whether the passage that answers a golden question is found; ``python -m bench.passages [--encoder PATH]``.

By the encoder alone and with words, out of all passages of the question's
documents; follow-ups are left out, and the questions that are set aside.
"""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from bench.answers import CORPORA, QUESTIONS, SERIES, Golden, copied, load
from index.build import build
from index.encoder import WEIGHTS, Encoder
from index.search import Index
from index.types import Hit

LOOKED_AT = 5  # passages
ALONE = (1.0, 0.0)  # weights of meaning and words


def rank(golden: Golden, hits: Sequence[Hit]) -> int | None:
    """Return how many passages come before the first that holds words of the evidence; ``None`` if none does."""
    for place, hit in enumerate(hits):
        words = " ".join(hit.passage.text.split())
        known = not golden.documents or hit.passage.source.document in golden.documents
        if known and any(re.search(pattern, words, re.IGNORECASE) for pattern in golden.evidence):
            return place
    return None


def ranks(encoder: Encoder, questions: Sequence[Golden]) -> dict[str, list[int | None]]:
    """Return the rank of the right passage for each question, by the encoder alone and with words."""
    found: dict[str, list[int | None]] = {"encoder alone": [], "with words": []}
    for corpus in dict.fromkeys(golden.corpus for golden in questions):
        with tempfile.TemporaryDirectory() as folder:
            build(copied(CORPORA[corpus], Path(folder)), Path(folder) / "index", encoder)
            index = Index.open(Path(folder) / "index", encoder)
            for golden in (golden for golden in questions if golden.corpus == corpus):
                for name, weights in zip(found, (ALONE, None), strict=True):
                    found[name].append(rank(golden, index.search(golden.question, LOOKED_AT, weights=weights)))
    return found


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the shares of each series."""
    parser = argparse.ArgumentParser(prog="python -m bench.passages", description=__doc__)
    parser.add_argument("--encoder", type=Path, default=WEIGHTS, help="folder of another encoder")
    encoder = Encoder.load(parser.parse_args(arguments).encoder)
    together: defaultdict[str, list[int | None]] = defaultdict(list)
    for series in (name for name in SERIES if not name.endswith("aside")):
        asked = load(QUESTIONS / f"{series}.jsonl")
        asked = [golden for golden in asked if golden.answerable and golden.evidence and not golden.history]
        for name, places in ranks(encoder, asked).items():
            together[name] += places
            _print_row(series, name, places)
    for name, places in together.items():
        _print_row("all", name, places)
    return 0


def _print_row(series: str, name: str, places: Sequence[int | None]) -> None:
    shares = [sum(place is not None and place < k for place in places) / len(places) for k in (1, 3, 5)]
    print(f"{series:8}{len(places):4} {name:15}" + "".join(f"{share:8.1%}" for share in shares))


if __name__ == "__main__":
    sys.exit(main())
