"""Records of the ingest package: where words stand, and what was read out of them.

Every piece of text carries its source, and ``document.text[span.start:span.end]``
is that text. Everything here is frozen and can be stored as JSON.
Imports nothing heavy, so that every other module may import it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Generic, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, model_validator

T = TypeVar("T")


class Record(BaseModel):
    """A frozen record that refuses fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Kind(StrEnum):
    """What a document is: decides how it is cut into sections and which facts are looked for."""

    CONVENTION = "convention"
    DELIBERATION = "deliberation"
    BROCHURE = "brochure"
    OTHER = "other"


class Span(Record):
    """Characters ``start`` (included) to ``end`` (excluded), 0-based offsets into ``Document.text``."""

    start: int
    end: int

    @model_validator(mode="after")
    def _ordered(self) -> Span:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"a span runs forward from 0, not {self.start}..{self.end}")
        return self


class Document(Record):
    """The text of one file, kept as extraction gave it.

    :param name: Path relative to the corpus, with forward slashes: ``conventions/volgograd.txt``.
    :param text: The stored text. Cleaning never changes it; a quotation is a slice of it.
    :param pages: Span of every page, first page first; empty where the format has no pages.
    :param digest: SHA-256 of the file, hexadecimal.
    """

    name: str
    text: str
    pages: tuple[Span, ...]
    digest: str

    def quote(self, span: Span) -> str:
        """Return the stored characters of a span."""
        return self.text[span.start : span.end]

    def page_at(self, offset: int) -> int | None:
        """Return the 1-based page that holds a character, or ``None`` where there are no pages."""
        for number, page in enumerate(self.pages, start=1):
            if offset < page.end:
                return number
        return len(self.pages) or None


class Profile(Record):
    """What a document is, read from its words (a sidecar file may override it).

    :param kind: Convention, deliberation, brochure or other.
    :param title: As staff would name it: "Convention de partenariat Dijon – Volgograd".
    :param towns: Towns that the document is about, as written, in order of appearance.
    :param language: Language of most of its text.
    """

    kind: Kind
    title: str
    towns: tuple[str, ...]
    language: Literal["fr", "en"]


class Section(Record):
    """A part of a document that stands on its own.

    Sections of a document follow one another, do not overlap, and together cover
    every character that is not white space.

    :param kind: What it is; "body" where the document has no structure at all.
    :param title: Its heading for display, "Article 4 – Financement"; empty where there is none.
    :param heading: Where the heading stands; empty span at ``span.start`` where there is none.
    :param span: The whole section, heading included.
    """

    kind: Literal["title", "preamble", "article", "decision", "heading", "attendance", "signature", "body"]
    title: str
    heading: Span
    span: Span


class Source(Record):
    """Where words come from; made once, in ``chunk.py``, and carried along with the words.

    :param document: ``Document.name``.
    :param title: ``Profile.title``.
    :param section: ``Section.title``; empty where there is none.
    :param page: 1-based page on which the words begin; ``None`` where the format has no pages.
    :param span: Where the words stand in ``Document.text``.
    """

    document: str
    title: str
    section: str
    page: int | None
    span: Span


class Passage(Record):
    """A readable stretch of one section: a paragraph, a list item, a few short lines.

    :param id: Hash of document name, position and text: the same after a rebuild.
    :param source: Where it stands; ``text`` is exactly ``document.text[span]``.
    :param sentences: Spans of its sentences in ``Document.text``, in order, inside ``source.span``.
    """

    id: str
    source: Source
    text: str
    sentences: tuple[Span, ...]


class Fact(Record, Generic[T]):
    """A value read out of a document, with the words that say it.

    :param quote: ``document.text[source.span.start:source.span.end]``.
    """

    value: T
    quote: str
    source: Source


class FileReport(Record):
    """What became of one file in a build.

    :param status: "indexed", or "skipped" where nothing of it can be searched.
    :param pages: Number of pages; 0 where the format has none.
    :param warnings: What a person should know, one sentence each; the reason where it was skipped.
    """

    name: str
    status: Literal["indexed", "skipped"]
    kind: Kind | None
    pages: int
    passages: int
    facts: int
    warnings: tuple[str, ...]
