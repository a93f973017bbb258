"""Question and hits -> Answer: the sentences that answer best, each a checked quotation."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from index.question import understand
from index.search import Index
from index.types import Answer, Citation
from ingest.clean import display


def answer(index: Index, question: str, history: Sequence[str] = (), today: date | None = None) -> Answer:
    """Answer a question from the documents of an index.

    :raises QuestionError: If the question is empty or too long.
    """
    asked = understand(question)
    hits = index.search(asked.text)
    citations = tuple(
        Citation(number, index.text(hit.best.document)[hit.best.span.start : hit.best.span.end], hit.best)
        for number, hit in enumerate(hits[:1], start=1)
    )
    text = " ".join(f"« {display(citation.quote)} » [{citation.number}]" for citation in citations)
    return Answer(asked.text, asked.language, "answered" if citations else "not_found", text, citations, hits)
