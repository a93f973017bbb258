"""Records of the index package: what a search finds and what an answer says.

They live only as long as a request, except that an answer is printed as JSON
by the command line. Imports nothing heavy.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ingest.types import Passage, Record, Source

Language = Literal["fr", "en"]
Status = Literal["answered", "not_found"]


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that a search found.

    :param passage: The passage, shown whole.
    :param score: Fused score; only the order within one search means anything.
    :param best: Source of the sentence in it that matched best (of the whole passage where it has only one).
    :param words: Share of the question's words, weighed by rarity, that its best unit holds, 0..1.
    :param meaning: How near its best unit is to the question, as ``meaning.py`` tells, -1..1.
    :param verified: Log odds that it answers, as ``verifier.py`` has learnt; 0 where the encoder came without.
    """

    passage: Passage
    score: float
    best: Source
    words: float
    meaning: float
    verified: float = 0.0


@dataclass(frozen=True, slots=True)
class Citation:
    """A verbatim quotation under the number that the answer's text marks it with, ``[number]``.

    :param number: From 1, in order of first mention.
    :param quote: A slice of the stored text of ``source.document`` at ``source.span``.
    """

    number: int
    quote: str
    source: Source


@dataclass(frozen=True, slots=True)
class Answer:
    """What the assistant says.

    :param text: Its own sentences, with marks like ``[1]``; every mark is the number of a citation.
    :param citations: Numbered 1..n without gaps.
    :param hits: The best passages of the search, best first, for whoever wants to read on.
    """

    question: str
    language: Language
    status: Status
    text: str
    citations: tuple[Citation, ...]
    hits: tuple[Hit, ...]


class KnownTown(Record):
    """A town of the documents.

    :param name: As the documents write it, most often.
    :param aliases: What else it is called, folded; its name in other languages included.
    :param country_code: ISO 3166-1 alpha-2, where the documents name the country or the gazetteer knows the town.
    :param documents: Names of the documents that are about it.
    :param home: Whether it is the city whose documents these are.
    :param party: Whether it is party to an agreement.
    :param latitude: Degrees, north positive; ``None`` where the gazetteer does not know the town.
    :param longitude: Degrees, east positive.
    :param regions: Those that it lies in: codes, "US.TX", and the names, plain, of which documents call it the capital.
    """

    name: str
    aliases: tuple[str, ...]
    country_code: str | None
    documents: tuple[str, ...]
    home: bool
    party: bool
    latitude: float | None
    longitude: float | None
    regions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Within:
    """What a question is limited to.

    :param documents: Names of documents, to which search and register keep; ``None`` where all are meant.
    :param town: The partner meant where a question names none; ``None`` where it is limited to documents only.
    """

    documents: frozenset[str] | None = None
    town: KnownTown | None = None


EVERYTHING = Within()
