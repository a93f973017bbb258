"""Records of the ingest package: where words stand, and what was read out of them.

Every piece of text carries its source, and ``document.text[span.start:span.end]``
is that text. Everything here is frozen and can be stored as JSON.
Imports nothing heavy, so that every other module may import it.
"""

from __future__ import annotations

from datetime import date
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

    :param name: Path relative to the corpus, with forward slashes: ``conventions/arvel.txt``.
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
    :param title: As staff would name it: "Convention de partenariat Arvel – Brunn".
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


class Noted(Record):
    """What the department knows and the document does not say, from ``NAME.toml`` beside the document.

    Shown as a note of the department, never as a quotation.

    :param file: Path of the sidecar relative to the corpus.
    :param ends_on: Last day in force, where the parties have renewed or ended it otherwise than its text says.
    :param replaces: Name of the document that this one replaces.
    :param noted_by: Who wrote it down.
    :param source: What they read it from ("signed copy, archives, box 12").
    """

    file: str
    signed_on: date | None = None
    ends_on: date | None = None
    title: str | None = None
    kind: Kind | None = None
    replaces: str | None = None
    noted_by: str | None = None
    noted_on: date | None = None
    source: str | None = None


class Party(Record):
    """One side of an agreement.

    :param country_code: ISO 3166-1 alpha-2 of ``country``; ``None`` where the country is not named or not known.
    """

    city: Fact[str]
    country: Fact[str] | None
    country_code: str | None
    represented_by: Fact[str] | None
    office: Fact[str] | None


class Recalled(Record):
    """An earlier agreement that a document names.

    :param on: ISO 8601, as exact as the words are: "1959", "1999-05" or "1999-05-17".
    """

    title: Fact[str]
    on: Fact[str] | None


class Agreement(Record):
    """What a convention, charter or protocol says; a field that the text does not fill is ``None`` or empty.

    :param kind: "convention", "charter", "protocol", "memorandum", "pact", "agreement", "declaration", "amendment".
    :param authorised_on: Date of the deliberation that authorises the signature.
    :param signed_on: ``None`` in an unsigned copy.
    :param signature_blank: The words of the place where date or place of signature were left blank.
    :param duration: ISO 8601 duration, "P5Y".
    :param unlimited: Says that the agreement has no end; ``None`` where it says nothing of the kind.
    :param runs_from: What it counts from: "signature", "entry_into_force", "notification", "adoption" or "date".
    :param starts_on: The stated day on which it takes effect.
    :param ends_on: The stated day on which it ends.
    :param renewal: "express", "tacit", "deliberation" or "none" (renewal is excluded).
    :param renewal_duration: ISO 8601 duration of one renewal.
    :param renewal_count: How often it may be renewed.
    :param notice: ISO 8601 duration of the notice for ending it.
    :param termination: The clause on ending it early.
    :param axes: Objectives or fields of cooperation, in order; the value is the name of the axis.
    :param transport_paid_by: "travelling_partner", "hosting_partner", "each_partner", "shared", or a party's name.
    :param stay_paid_by: The same for board and lodging.
    :param budget: How the budget is fixed (the clause).
    :param cofunding: The clause on outside co-funding.
    :param evaluation: ISO 8601 rhythm of the evaluation ("P1Y"), or "end" where it is due once, at the end.
    :param copies: Number of original copies.
    :param languages: ISO 639-1 codes of the languages it is drawn up in.
    :param replaces: The earlier agreement that this one says it replaces.
    :param noted: The department's sidecar file.
    """

    document: str
    title: str
    kind: str
    parties: tuple[Party, ...]
    authorised_on: Fact[date] | None
    signed_on: Fact[date] | None
    signed_at: Fact[str] | None
    signature_blank: Fact[str] | None
    duration: Fact[str] | None
    unlimited: Fact[bool] | None
    runs_from: Fact[str] | None
    starts_on: Fact[date] | None
    ends_on: Fact[date] | None
    renewal: Fact[str] | None
    renewal_duration: Fact[str] | None
    renewal_count: Fact[int] | None
    notice: Fact[str] | None
    termination: Fact[str] | None
    axes: tuple[Fact[str], ...]
    transport_paid_by: Fact[str] | None
    stay_paid_by: Fact[str] | None
    budget: Fact[str] | None
    cofunding: Fact[str] | None
    evaluation: Fact[str] | None
    copies: Fact[int] | None
    languages: tuple[Fact[str], ...]
    recalls: tuple[Recalled, ...]
    replaces: Recalled | None
    annexes: tuple[Fact[str], ...]
    noted: Noted | None


class Excused(Record):
    """A member who was excused, and to whom they gave their proxy."""

    name: Fact[str]
    proxy: Fact[str] | None


class Vote(Record):
    """How a council voted on one matter; what the words do not tell is ``None`` or empty.

    :param item: Heading of the matter in minutes; ``None`` where the record is on a single matter.
    :param words: The words of the vote.
    :param result: "unanimous", "majority", "carried" or "rejected".
    :param in_favour: Number of votes in favour; so ``against`` and ``abstentions``.
    :param supporters: Those named as voting in favour; so ``opponents`` and ``abstainers``.
    """

    item: Fact[str] | None
    words: Fact[str]
    result: Fact[str] | None
    in_favour: Fact[int] | None
    against: Fact[int] | None
    abstentions: Fact[int] | None
    supporters: tuple[Fact[str], ...]
    opponents: tuple[Fact[str], ...]
    abstainers: tuple[Fact[str], ...]


class Deliberation(Record):
    """What the record of a council's decision says.

    :param number: The number that the council gave it.
    :param subject: The object of the deliberation.
    :param decisions: What the council is asked to decide or decided, one fact a numbered point, in order.
    :param votes: How it voted, one a matter whose vote is told, in order.
    :param receipt: Number of the prefecture's receipt.
    :param sent_on: Day of transmission to the prefecture.
    :param received_on: Day of receipt by the prefecture.
    """

    document: str
    title: str
    number: Fact[str] | None
    session_on: Fact[date] | None
    subject: Fact[str] | None
    president: Fact[str] | None
    secretary: Fact[str] | None
    rapporteur: Fact[str] | None
    committees: tuple[Fact[str], ...]
    present: tuple[Fact[str], ...]
    excused: tuple[Excused, ...]
    absent: tuple[Fact[str], ...]
    decisions: tuple[Fact[str], ...]
    votes: tuple[Vote, ...] = ()
    receipt: Fact[str] | None
    sent_on: Fact[date] | None
    received_on: Fact[date] | None
    noted: Noted | None


class Town(Record):
    """A partner town that a brochure presents.

    :param name: The town's name; ``mention`` is where it stands.
    :param country: As written; ``country_code`` is its ISO 3166-1 alpha-2 code.
    :param since: Year or date of the twinning, ISO 8601 as exact as the words are.
    :param status: "twin"; "announced" where the twinning is still to come; "home" for the city that publishes.
    :param announced: The words that announce a twinning still to come.
    :param population: Inhabitants.
    :param distinctions: What it is honoured for, in the words of the document.
    :param unsure: Lines that may belong to this town, where the layout does not decide; never asserted.
    """

    document: str
    name: str
    mention: Fact[str]
    country: Fact[str] | None
    country_code: str | None
    since: Fact[str] | None
    status: Literal["twin", "announced", "home"]
    announced: Fact[str] | None = None
    population: Fact[int] | None
    distinctions: tuple[Fact[str], ...]
    capital_of: Fact[str] | None
    unsure: tuple[Fact[str], ...]


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
