"""Sections -> passages, each a readable stretch of one section, with its sentences."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence

from ingest.types import Document, Passage, Profile, Section, Source, Span

_PARAGRAPH = re.compile(r"\S[^\n]*(?:\n[ \t]*\S[^\n]*)*")


def passages(document: Document, profile: Profile, sections: Sequence[Section]) -> tuple[Passage, ...]:
    """Return the passages of a document, in order."""
    found = []
    for section in sections:
        for match in _PARAGRAPH.finditer(document.text, section.span.start, section.span.end):
            words = match.group().rstrip()
            span = Span(start=match.start(), end=match.start() + len(words))
            found.append(_passage(document, profile, section, span))
    return tuple(found)


def _passage(document: Document, profile: Profile, section: Section, span: Span) -> Passage:
    text = document.quote(span)
    identity = f"{document.name}\x00{span.start}\x00{text}"
    return Passage(
        id=hashlib.sha256(identity.encode("utf-8", "surrogatepass")).hexdigest()[:16],
        source=Source(
            document=document.name,
            title=profile.title,
            section=section.title,
            page=document.page_at(span.start),
            span=span,
        ),
        text=text,
        sentences=(span,),
    )
