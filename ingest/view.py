"""A document laid out for reading facts: mended text to match on, and the way back to the stored characters.

Every reader of facts (agreements, deliberations, towns) looks at a ``View``, finds words in
its folded text and makes a ``Fact`` whose quotation is a slice of the stored text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeVar

from ingest.clean import Cleaned
from ingest.fold import fold
from ingest.types import Document, Fact, Kind, Passage, Profile, Section, Source, Span

T = TypeVar("T")

MAX_QUOTE = 420  # characters that a person reads at a glance; a longer sentence is cut to the clause that says it
FULL_LINE = 60  # characters; a longer line was broken because it was full
COLUMNS = 6  # spaces on one line; justified text has fewer
_COLUMN_GAP = re.compile(rf"\S {{{COLUMNS},}}\S")
_LABEL = re.compile(r"[^a-z]*(?P<label>[a-z][a-z' /-]{1,40}?(?= ?\|| ?:(?: |$))|[a-z'-]+(?: [a-z'-]+)?(?=[.:]?$))")
_BREAKS = re.compile(r"[;:.]\s|\n\s*\n|\n(?=\s*[-–•*➢▪·])")


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence of the mended text, at offsets ``start`` to ``end`` of ``View.text``.

    :param folded: Its words, folded: the same length as ``end - start``.
    :param section: Where it stands; ``None`` outside every section.
    :param label: Words before a bar or a colon, or in a line of their own, that head it: "length", "term".
    """

    start: int
    end: int
    folded: str
    section: Section | None
    label: str = ""


@dataclass(frozen=True)
class View:
    """A document with its sections and sentences; offsets are those of the mended text unless said otherwise."""

    document: Document
    profile: Profile
    sections: tuple[Section, ...]
    passages: tuple[Passage, ...]
    cleaned: Cleaned

    @cached_property
    def text(self) -> str:
        """The mended text: single spaces, a line end where a paragraph ends or a signature, no running headers."""
        letters = list(self.cleaned.text)
        signatures = [section.span for section in self.sections if section.kind == "signature"]
        for place, letter in enumerate(letters):
            if letter == " ":
                span = self.cleaned.span(place, place + 1)
                signed = any(one.start <= span.start < one.end for one in signatures)
                if _is_gap(self.document.quote(span), lines=1 if signed else 2) or (
                    self.profile.kind is Kind.CONVENTION and _is_column(self.document.quote(span))
                ):
                    letters[place] = "\n"
        return "".join(letters)

    @cached_property
    def folded(self) -> str:
        """The mended text folded, character for character; lost letters are guessed, for matching only."""
        folded = "".join(
            "\n" if letter == "\n" else plain for letter, plain in zip(self.text, fold(self.text), strict=True)
        )
        return _guess_lost(folded, self.profile.language)

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """All sentences, in order."""
        spans = [sentence for passage in self.passages for sentence in passage.sentences]
        return tuple(_labelled(self._statement(span) for span in spans))

    @cached_property
    def clauses(self) -> tuple[Statement, ...]:
        """All sentences but headings, in order."""
        return tuple(statement for statement in self.statements if not self._is_heading(statement))

    def section_at(self, offset: int) -> Section | None:
        """Return the section that holds an offset of the stored text."""
        number = bisect_right([section.span.start for section in self.sections], offset) - 1
        return self.sections[number] if number >= 0 and offset < self.sections[number].span.end else None

    def region(self, span: Span) -> tuple[int, int]:
        """Return where a span of the stored text stands in the mended text."""
        return self.cleaned.region(span)

    def stored(self, start: int, end: int) -> Span:
        """Return where characters of the mended text are stored, without white space at the ends."""
        return trim(self.document.text, self.cleaned.span(start, end))

    def source(self, span: Span) -> Source:
        """Return the source of a span of the stored text."""
        section = self.section_at(span.start)
        return Source(
            document=self.document.name,
            title=self.profile.title,
            section=section.title if section else "",
            page=self.document.page_at(span.start),
            span=span,
        )

    def exact(self, value: T, start: int, end: int) -> Fact[T]:
        """Make a fact whose quotation is exactly these characters of the mended text."""
        return self.quote(value, self.stored(start, end))

    def fact(self, value: T, start: int, end: int) -> Fact[T]:
        """Make a fact whose quotation is the sentence around these characters, or the clause if that is long."""
        span = self.stored(start, end)
        whole = self._sentence(span)
        return self.quote(value, whole if whole.end - whole.start <= MAX_QUOTE else self._clause(span, whole))

    def quote(self, value: T, span: Span) -> Fact[T]:
        """Make a fact from a span of the stored text."""
        return Fact(value=value, quote=self.document.quote(span), source=self.source(span))

    def line_end(self, start: int, end: int) -> int:
        """Return where a name at these offsets ends: at the end of its line if the line was not full."""
        text = self.document.text
        span = self.stored(start, end)
        stop = text.find("\n", span.start, span.end)
        line = text[text.rfind("\n", 0, span.start) + 1 : stop]
        if stop < 0 or (len(line) >= FULL_LINE and not _COLUMN_GAP.search(line)):
            return end
        return self.region(Span(start=span.start, end=stop))[1]

    def statements_in(self, span: Span) -> Iterator[Statement]:
        """Yield the sentences that a span of the stored text touches."""
        start, end = self.region(span)
        return (statement for statement in self.statements if statement.start < end and start < statement.end)

    def _statement(self, span: Span) -> Statement:
        start, end = self.region(span)
        return Statement(start, end, self.folded[start:end], self.section_at(span.start))

    def _is_heading(self, statement: Statement) -> bool:
        heading = statement.section.heading if statement.section else None
        return heading is not None and self.stored(statement.start, statement.end).end <= heading.end

    def _sentence(self, span: Span) -> Span:
        touched = [
            sentence
            for passage in self.passages
            for sentence in passage.sentences
            if sentence.start < span.end and span.start < sentence.end
        ]
        if not touched:
            return span
        return Span(start=min(span.start, touched[0].start), end=max(span.end, touched[-1].end))

    def _clause(self, span: Span, whole: Span) -> Span:
        """Cut a long sentence at its inner stops around the words that matter."""
        text = self.document.text
        before = [match.end() for match in _BREAKS.finditer(text, whole.start, span.start)]
        after = [match.start() + 1 for match in _BREAKS.finditer(text, span.end, whole.end)]
        start = before[-1] if before else whole.start
        end = after[0] if after else whole.end
        if end - start > MAX_QUOTE:
            start, end = max(start, _word(text, span.start - 120)), min(end, _word(text, span.end + 120))
        return trim(text, Span(start=min(start, span.start), end=max(end, span.end)))


def look(document: Document, profile: Profile, sections: Sequence[Section], passages: Sequence[Passage]) -> View:
    """Lay out a document for reading facts."""
    return View(document, profile, tuple(sections), tuple(passages), Cleaned.of(document.text))


def _labelled(statements: Iterable[Statement]) -> Iterator[Statement]:
    """Give each statement the label that it bears or the last one above it in its section."""
    label, section = "", None
    for statement in statements:
        own = _LABEL.match(statement.folded)
        label = own["label"] if own else label if statement.section is section else ""
        section = statement.section
        yield replace(statement, label=label)


def _guess_lost(folded: str, language: str) -> str:
    """Put the likeliest letter where one was lost: in French an accented one, in English an apostrophe."""
    if language == "en":
        return re.sub(r"(?<=[a-z])\ufffd", "'", folded)
    folded = re.sub(r"(?<=\b[dl])\ufffd(?=[aeiouyh\ufffd])|(?<=\bqu)\ufffd(?=[aeiouy])", "'", folded)
    elided = re.sub(r"(?<![a-z\ufffd])(?P<word>[cdjlmnst]|qu)\ufffd(?=[aeiouyh\ufffd])", r"\g<word>'", folded)
    cedilla = re.sub(r"(?<=n)\ufffd(?=a)|(?<=[ae])\ufffd(?=on)|(?<=re)\ufffd(?=u|oi)", "c", elided)
    in_word = re.sub(r"(?<=[a-z])\ufffd|\ufffd(?=[a-z])", "e", cedilla)
    return in_word.replace("\ufffd", "a")


def _is_gap(white: str, lines: int) -> bool:
    """Tell whether white space ends so many lines; where a stamp was taken out of a sentence it does not."""
    return white.isspace() and white.count("\n") >= lines


def _is_column(white: str) -> bool:
    """Tell the gap between two columns from the space between two words."""
    return len(white) >= COLUMNS and white.isspace() and "\n" not in white


def trim(text: str, span: Span) -> Span:
    """Leave white space out at both ends of a span."""
    words = text[span.start : span.end]
    start = span.start + len(words) - len(words.lstrip())
    return Span(start=start, end=max(start, span.start + len(words.rstrip())))


def _word(text: str, offset: int) -> int:
    """Move an offset forward to the next white space."""
    offset = max(0, min(offset, len(text)))
    while 0 < offset < len(text) and not text[offset].isspace():
        offset += 1
    return offset
