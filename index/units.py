"""What is searched: every passage whole and every sentence of it, each with its context.

A long paragraph with one fact in it is found by the sentence and shown as the
passage. Two conventions share most of their sentences word for word: only the
context, the document's title and the heading, tells them apart.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.clean import searchable
from ingest.types import Passage, Span


@dataclass(frozen=True, slots=True)
class Unit:
    """One searched stretch of a document.

    :param passage: Position of its passage among all passages.
    :param span: Where it stands in its document.
    :param context: Document title and heading.
    :param text: Its words, mended for searching.
    """

    passage: int
    span: Span
    context: str
    text: str

    @property
    def embedded(self) -> str:
        """Return the text that is encoded and whose words are indexed."""
        return f"{self.context} : {self.text}" if self.context else self.text

    def key(self, encoder: str) -> str:
        """Return the content id under which a vector of this unit can be taken over by a later build."""
        return hashlib.sha256(f"{encoder}\x00{self.embedded}".encode()).hexdigest()[:32]


def units(passages: Sequence[Passage]) -> list[Unit]:
    """Return the units of passages in order: each passage, then its sentences where it has several."""
    return [unit for number, passage in enumerate(passages) for unit in _of(number, passage)]


def _of(number: int, passage: Passage) -> list[Unit]:
    source = passage.source
    context = ", ".join(part for part in (source.title, source.section) if part)
    spans = (source.span, *(passage.sentences if len(passage.sentences) > 1 else ()))
    start = source.span.start
    texts = [searchable(passage.text[span.start - start : span.end - start]) for span in spans]
    return [Unit(number, span, context, text) for span, text in zip(spans, texts, strict=True) if text]
