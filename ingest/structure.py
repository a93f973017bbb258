"""Document -> its sections, taken as documents come: numbered or not, on one line, in any layout.

The finders of headings say where a section may begin; here their marks are put in order and
the text is cut at them. Sections follow one another and cover every character that is not white.
"""

from __future__ import annotations

from collections.abc import Iterable

from ingest.council import record_marks
from ingest.frame import parties_mark, preamble_marks, signature_mark, title_end
from ingest.headings import numbered
from ingest.kinds import kind_of
from ingest.language import language_of
from ingest.marks import Layout, Mark
from ingest.types import Document, Kind, Section, Span
from ingest.unnumbered import unnumbered


def sections(document: Document) -> tuple[Section, ...]:
    """Return the sections of a document, in order; none where it holds only white space."""
    text = document.text
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    if start >= end:
        return ()
    marks = _ordered(_marks(Layout.of(text), document))
    if not marks or marks[0].start > start:
        marks = [Mark(start, start, "body", ""), *marks]
    ends = [*(mark.start for mark in marks[1:]), end]
    return tuple(_section(text, mark, until) for mark, until in zip(marks, ends, strict=True))


def _marks(layout: Layout, document: Document) -> list[Mark]:
    kind, language = kind_of(document.text, document.name), language_of(document.text)
    if kind is Kind.DELIBERATION:
        main = list(record_marks(layout, language))
        main += [mark for mark in numbered(layout) if mark.kind == "heading"]
    else:
        main = list(numbered(layout))
    if not main and kind is not Kind.CONVENTION:
        main = list(unnumbered(layout))
    first = min((mark.start for mark in main), default=len(layout.text))
    last = max((mark.end for mark in main), default=0)
    around: list[Mark] = []
    if kind is Kind.CONVENTION:
        around += preamble_marks(layout, first, language)
        parties = parties_mark(layout, min([first, *(mark.start for mark in around)]), language)
        around += [parties] if parties else []
    if kind in {Kind.CONVENTION, Kind.DELIBERATION}:
        signature = signature_mark(layout, last, language)
        around += [signature] if signature else []
    return [*main, *around, *_title(layout, [*main, *around], kind)]


def _title(layout: Layout, marks: list[Mark], kind: Kind) -> list[Mark]:
    end = title_end(layout, marks)
    if not end:
        return []
    start = layout.lines[0].start
    below = next((line.start for line in layout.lines if line.start >= end), None)
    title = [Mark(start, end, "title", "")]
    return title if below is None else [*title, Mark(below, below, "body", "")]


def _ordered(marks: Iterable[Mark]) -> list[Mark]:
    """Put marks in order; of two that begin together the one with a heading counts, and none begins inside a heading."""
    kept: list[Mark] = []
    for mark in sorted(marks, key=lambda mark: (mark.start, mark.start - mark.end, mark.kind)):
        if not kept or (mark.start > kept[-1].start and mark.start >= kept[-1].end):
            kept.append(mark)
    return kept


def _section(text: str, mark: Mark, until: int) -> Section:
    end = mark.start + len(text[mark.start : until].rstrip())
    heading = Span(start=mark.start, end=min(mark.end, end))
    return Section(kind=mark.kind, title=mark.title, heading=heading, span=Span(start=mark.start, end=end))
