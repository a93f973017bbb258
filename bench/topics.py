"""How often the words of a question tell its topic; ``python -m bench.topics``.

``tests/data/questions/topics.jsonl`` holds questions with the matter that they
ask for, written by people who knew neither the program nor its word lists. Every
second one was looked at when the lists were mended; the others are only reported on.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable

from bench.answers import QUESTIONS
from index.mentions import Names
from index.question import understand

NONE = "none"
NAMES = Names((), frozenset())  # no town is known: the questions are about invented ones


def told(question: str) -> str:
    """Return the likeliest topic of a question, or ``NONE``."""
    guesses = understand(question, NAMES).topics
    return guesses[0].topic.value if guesses else NONE


def rates(rows: Iterable[dict[str, str]]) -> str:
    """Say how many questions get the right topic, another one, or none."""
    seen: Counter[tuple[bool, str]] = Counter()
    for row in rows:
        found = told(row["question"])
        outcome = "right" if found == row["topic"] else "nothing" if found == NONE else "wrong"
        seen[row["topic"] != NONE, outcome] += 1
    on, off = (sum(count for (about, _), count in seen.items() if about is which) for which in (True, False))
    return (
        f"{on} on a topic: {seen[True, 'right'] / on:.0%} right, {seen[True, 'wrong'] / on:.0%} wrong, "
        f"{seen[True, 'nothing'] / on:.0%} not told; {off} on none: {seen[False, 'wrong'] / off:.0%} get one"
    )


def main() -> None:
    """Print the rates of both halves."""
    rows = [json.loads(line) for line in (QUESTIONS / "topics.jsonl").read_text("utf-8").splitlines()]
    print(f"looked at:  {rates(rows[::2])}")
    print(f"set aside:  {rates(rows[1::2])}")


if __name__ == "__main__":
    main()
