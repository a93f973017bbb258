"""Answers as JSON objects and as lines for a terminal; the one place that knows both shapes."""

from __future__ import annotations

import textwrap
from typing import Any

from index.types import Answer, Citation, Hit
from ingest.clean import display
from ingest.types import Source

WIDTH = 100  # characters of a terminal line
SHOWN_PASSAGES = 5


def to_json(answer: Answer, elapsed_ms: float, question_id: object = None) -> dict[str, Any]:
    """Return an answer in the shape of ``ask --json``.

    :param elapsed_ms: Time from question to answer, milliseconds.
    :param question_id: The ``id`` of a batch line, given back as it came.
    """
    return {
        "id": question_id,
        "question": answer.question,
        "language": answer.language,
        "status": answer.status,
        "answer": answer.text,
        "citations": [citation_json(citation) for citation in answer.citations],
        "passages": [_passage_json(number, hit) for number, hit in enumerate(answer.hits[:SHOWN_PASSAGES], start=1)],
        "elapsed_ms": round(elapsed_ms, 1),
    }


def citation_json(citation: Citation) -> dict[str, Any]:
    """Return a citation with its place: ``text[start:end]`` of the document is the quote."""
    return _place(citation.number, citation.source, citation.quote)


def _passage_json(number: int, hit: Hit) -> dict[str, Any]:
    return {**_place(number, hit.passage.source, hit.passage.text), "score": round(hit.score, 6)}


def _place(number: int, source: Source, quote: str) -> dict[str, Any]:
    return {
        "number": number,
        "document": source.document,
        "title": source.title,
        "section": source.section,
        "page": source.page,
        "start": source.span.start,
        "end": source.span.end,
        "quote": quote,
    }


def to_text(answer: Answer) -> str:
    """Return an answer as lines for a terminal: what the assistant says, then its citations."""
    lines = [textwrap.fill(answer.text, WIDTH)]
    for citation in answer.citations:
        quote = textwrap.fill(f"« {display(citation.quote)} »", WIDTH, initial_indent="    ", subsequent_indent="    ")
        lines += ["", f"[{citation.number}] {place(citation.source)}", quote]
    return "\n".join(lines)


def place(source: Source) -> str:
    """Return where a quotation stands, for people: "Convention X, Article 4 – Financement, page 3 (file)"."""
    parts = [source.title, source.section, f"page {source.page}" if source.page else ""]
    return f"{', '.join(part for part in parts if part)} ({source.document})"


def register_text(register: dict[str, Any]) -> str:
    """Return the register as lines for a terminal: each agreement with its end, each town with its figures."""
    lines = []
    for agreement in register["agreements"]:
        expiry = agreement["expiry"]
        lines += [f"{agreement['title']} ({agreement['document']})", f"    {expiry['status']}: {expiry['because']}"]
    for deliberation in register["deliberations"]:
        lines.append(f"{deliberation['title']} ({deliberation['document']})")
    for town in register["towns"]:
        since = f" {town['since']['value']}" if town["since"] else ""
        people = f", {town['population']['value']}" if town["population"] else ""
        lines.append(f"{town['name']} ({town['country_code'] or '?'}): {town['status']}{since}{people}")
    return "\n".join(lines)
