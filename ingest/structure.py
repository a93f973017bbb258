"""Document -> its sections, taken as documents come: numbered or not, on one line, in any layout.

The finders of headings say where a section may begin; here their marks are put in order and
the text is cut at them. Sections follow one another and cover every character that is not white.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from ingest.casing import Casing
from ingest.council import MEETING, record_marks
from ingest.enumerated import enumerated
from ingest.fold import fold
from ingest.frame import Language, opening_mark, parties_mark, preamble_mark, signature_mark, title_end
from ingest.headings import keyword_headings
from ingest.kinds import kind_of
from ingest.language import language_of
from ingest.marks import Layout, Mark, is_title, tidy
from ingest.types import Document, Kind, Section, Span
from ingest.unnumbered import unnumbered

_LISTED = re.compile(
    r"(?:axe|axis|annexe?|appendix|schedule|exhibit|enclosure|objectif|theme|volet|fiche|pillar|phase|point) "
)  # inside a part
SHOUTED = 60  # characters of a heading in capitals
FEWEST_SHOUTED = 3  # so that names in capitals among the parties are not taken for headings
_BEFORE_ACT = re.compile(
    r"(?:entre|et|between|and|d'une part|d'autre part|convention|agreement|charte)\W*$|"
    r"(?:la |the )?(?:ville|city|commune|town) "
)


def sections(document: Document) -> tuple[Section, ...]:
    """Return the sections of a document, in order; none where it holds only white space."""
    text = document.text
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    if start >= end:
        return ()
    marks = _ordered(_marks(Layout.of(text), kind_of(text, document.name), language_of(text)))
    if not marks or marks[0].start > start:
        marks = [Mark(start, start, "body", ""), *marks]
    ends = [*(mark.start for mark in marks[1:]), end]
    casing = Casing.of(text)
    return tuple(_section(text, mark, until, casing) for mark, until in zip(marks, ends, strict=True))


def _marks(layout: Layout, kind: Kind, language: Language) -> list[Mark]:
    if kind is Kind.CONVENTION:
        return _act(layout, language)
    if kind is Kind.DELIBERATION:
        return _record(layout, language)
    main = _numbered(layout) or _unnumbered(layout)
    return [*main, *_title(layout, main, lambda start, _: Mark(start, start, "body", ""))]


def _numbered(layout: Layout) -> list[Mark]:
    keyword = list(keyword_headings(layout))
    parts = [mark for mark in keyword if not _LISTED.match(fold(mark.title))]
    return keyword if len(parts) > 1 else sorted([*keyword, *enumerated(layout)], key=lambda mark: mark.start)


def _unnumbered(layout: Layout) -> list[Mark]:
    """Find headings without numbers; one at the very top is the title."""
    found = list(unnumbered(layout))
    if found and found[0].kind == "heading" and found[0].start == layout.lines[0].start:
        found[0] = Mark(found[0].start, found[0].end, "title", "")
    return found


def _act(layout: Layout, language: Language) -> list[Mark]:
    main = _numbered(layout)
    if not any(mark for mark in main if not _LISTED.match(fold(mark.title))):
        main = sorted([*main, *_shouted(layout)], key=lambda mark: mark.start)
    signature = signature_mark(layout, max((mark.end for mark in main), default=0), language)
    around = [signature] if signature else []
    if not main:
        return [*around, *_title(layout, around, lambda start, _: Mark(start, start, "body", ""))]
    preamble = preamble_mark(layout, main[0].start, language)
    around += [preamble] if preamble else []
    parties = parties_mark(layout, preamble.start if preamble else main[0].start, language)
    around += [parties] if parties else []
    marks = [*main, *around]
    return [*marks, *_title(layout, marks, lambda start, until: opening_mark(layout, start, until, language))]


def _shouted(layout: Layout) -> list[Mark]:
    """Find headings in capitals on lines of their own in an act that numbers nothing."""
    found = [
        Mark(line.start, line.end, "heading", tidy(line.text))
        for number, line in enumerate(layout.lines)
        if line.gap
        and layout.gap_after(number)
        and line.text.isupper()
        and is_title(line.text)
        and len(line.text) < SHOUTED
        and not re.search(r" {6,}|\d{4}", line.text)
    ]
    written = next((line.start for line in layout.lines if not line.text.isupper()), 0)  # below the title's capitals
    below = [mark for mark in found if mark.start > written and not _BEFORE_ACT.match(fold(mark.title))]
    return below if len(below) >= FEWEST_SHOUTED else []


def _record(layout: Layout, language: Language) -> list[Mark]:
    main = list(record_marks(layout, language))
    points = [mark for mark in _numbered(layout) if mark.kind == "heading"]
    headed = [mark.end for mark in [*main, *points] if mark.end > mark.start]
    signature = signature_mark(layout, max(headed, default=0), language)
    marks = [*main, *points, *([signature] if signature else [])]
    return [*marks, *_title(layout, marks, lambda start, _: Mark(start, start, "body", MEETING[language]))]


def _title(layout: Layout, marks: list[Mark], below: Callable[[int, int], Mark]) -> list[Mark]:
    """Mark the title block, and what stands between it and the first other mark."""
    end = title_end(layout, marks)
    start = next((line.start for line in layout.lines if line.start >= end), None)
    first = min((mark.start for mark in marks), default=len(layout.text))
    opening = [below(start, first)] if start is not None and start < first else []
    return [Mark(layout.lines[0].start, end, "title", ""), *opening] if end else opening


def _ordered(marks: Iterable[Mark]) -> list[Mark]:
    """Put marks in order: of two that begin together the longer heading counts, and none begins inside a heading."""
    kept: list[Mark] = []
    for mark in sorted(marks, key=lambda mark: (mark.start, mark.start - mark.end, mark.kind == "body", mark.kind)):
        if not kept or (mark.start > kept[-1].start and mark.start >= kept[-1].end):
            kept.append(mark)
    return kept


def _section(text: str, mark: Mark, until: int, casing: Casing) -> Section:
    end = mark.start + len(text[mark.start : until].rstrip())
    heading = Span(start=mark.start, end=min(mark.end, end))
    title = " – ".join(casing.mend(part) for part in mark.title.split(" – "))
    return Section(kind=mark.kind, title=title, heading=heading, span=Span(start=mark.start, end=end))
