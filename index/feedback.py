"""What people say of answers, as lines that can join the golden questions.

A line has the fields of a golden question (see tests/data/questions) and what was said. Where the answer was
right, its quotations are the evidence; where it was not, a person completes the line by reading the documents.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Literal

from index.types import Answer
from ingest.clean import display

FILE = "feedback.jsonl"
WORDS = 12  # of a quotation that have to be found again
LONGEST = 1000  # characters of a remark
Verdict = Literal["right", "evidence", "not_asked", "incomplete", "other"]


def golden_line(answer: Answer, history: Sequence[str], verdict: Verdict, remark: str, on: date) -> str:
    """Return an answer and what was said of it as one line of JSON.

    :param history: Earlier questions of the conversation, oldest first.
    :param verdict: "right", or what is wrong: the evidence, the question that was understood, something is missing.
    """
    right = verdict == "right"
    row = {
        "question": answer.question,
        "language": answer.language,
        "history": list(history),
        "status": answer.status if right else None,
        "documents": sorted({citation.source.document for citation in answer.citations}) if right else [],
        "evidence": [_pattern(citation.quote) for citation in answer.citations] if right else [],
        "answer": [],
        "verdict": verdict,
        "remark": remark[:LONGEST],
        "said": answer.text,
        "on": on.isoformat(),
    }
    return json.dumps(row, ensure_ascii=False)


def add_line(folder: Path, line: str) -> None:
    """Add a line to the feedback in a folder; lines of several visitors never mix."""
    folder.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(folder / FILE, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    try:
        os.write(descriptor, f"{line}\n".encode())
    finally:
        os.close(descriptor)


def _pattern(quote: str) -> str:
    """Return a regular expression that the first words of a quotation match, white space folded."""
    return re.escape(" ".join(display(quote).split(" ")[:WORDS])).replace("\\ ", " ")
