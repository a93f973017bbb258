"""Document -> its sections."""

from __future__ import annotations

from ingest.types import Document, Section, Span


def sections(document: Document) -> tuple[Section, ...]:
    """Return the sections of a document, in order."""
    text = document.text
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    if start >= end:
        return ()
    return (
        Section(kind="body", title="", heading=Span(start=start, end=start), span=Span(start=start, end=end)),
    )
