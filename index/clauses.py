"""What agreements say on one subject, in their own paragraphs, and their articles; for reading them side by side."""

from __future__ import annotations

from dataclasses import dataclass

from index.compare import Side
from index.factsheet import SUBJECTS, Line, on_subject
from index.types import Language
from ingest.chunk import passages
from ingest.structure import sections
from ingest.types import Agreement, Document, Passage, Profile, Span


@dataclass(frozen=True, slots=True)
class Reading:
    """An agreement, cut again into sections and passages from its stored text."""

    agreement: Agreement
    side: Side
    passages: tuple[Passage, ...]

    @classmethod
    def of(cls, agreement: Agreement, text: str, profile: Profile) -> Reading:
        """Cut the stored text of an agreement."""
        document = Document(name=agreement.document, text=text, pages=(), digest="")
        parts = sections(document)
        subjects = tuple(_subjects(agreement, part.span) for part in parts)
        return cls(agreement, Side(text, parts, subjects), passages(document, profile, parts))


@dataclass(frozen=True, slots=True)
class Clause:
    """What one agreement says on a subject.

    :param lines: Its facts; none where it says nothing.
    :param passages: The paragraphs that hold them, in order.
    """

    agreement: Agreement
    lines: tuple[Line, ...]
    passages: tuple[Passage, ...]

    @property
    def words(self) -> str:
        """All its paragraphs, to compare with."""
        return "\n".join(passage.text for passage in self.passages)


def clause(reading: Reading, subject: str, language: Language) -> Clause:
    """Return what an agreement says on a subject.

    :raises KeyError: If there is no such subject.
    """
    found = on_subject(reading.agreement, subject, language)
    spans = [fact.source.span for line in found for fact in line.facts]
    holding = tuple(p for p in reading.passages if any(_touch(p.source.span, span) for span in spans))
    return Clause(reading.agreement, found, holding)


def _subjects(agreement: Agreement, span: Span) -> frozenset[str]:
    """Return the subjects on which a fact stands in a stretch of an agreement."""
    return frozenset(
        subject
        for subject in SUBJECTS
        for line in on_subject(agreement, subject, "fr")
        if any(_touch(fact.source.span, span) for fact in line.facts if fact.source.document == agreement.document)
    )


def _touch(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
