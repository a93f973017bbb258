"""A section -> its paragraphs, list items, fact blocks and stamps: stretches that are read together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.artifacts import Artifact
from ingest.council import ATTENDS
from ingest.fold import fold
from ingest.lines import Line, lines, marker_end
from ingest.sentences import ITEM
from ingest.types import Section, Span


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that are read together.

    :param is_item: It is an item of a list.
    :param leads: It ends in a colon: what follows belongs to it.
    """

    start: int
    end: int
    is_item: bool
    leads: bool


def paragraphs(text: str, section: Section, noise: Sequence[Artifact]) -> tuple[Paragraph, ...]:
    """Return the paragraphs of a section below its heading, in order, with the stamps that interrupt nothing."""
    found: list[Paragraph] = []
    group: list[Line] = []
    for line in _body(text, section, noise):
        if group and _begins(group, line, section):
            found.append(_paragraph(group))
            group = []
        group.append(line)
    return (*found, _paragraph(group)) if group else tuple(found)


def _body(text: str, section: Section, noise: Sequence[Artifact]) -> Iterator[Line]:
    interruptions = [artifact.span for artifact in noise if artifact.interrupts]
    number = 0
    for line in lines(text, section.heading.end, section.span.end):
        while number < len(interruptions) and interruptions[number].end <= line.start:
            number += 1
        if number == len(interruptions) or line.start < interruptions[number].start:
            yield line


def _begins(group: Sequence[Line], line: Line, section: Section) -> bool:
    """Tell whether a line begins a paragraph of its own."""
    before = group[-1]
    if marker_end(line, before) or (ITEM.match(line.text) and (line.gap or before.text[-1] in ".;:,!?")):
        return True
    if section.kind == "attendance" and ATTENDS.match(fold(line.text)):
        return True
    if line.gap:
        return not (line.text[0].islower() and before.text[-1] not in ".;:!?»")
    return _follows_item(group, line)


def _follows_item(group: Sequence[Line], line: Line) -> bool:
    """Tell the text after a list from the lines of its last item: it begins with a capital after a stop."""
    item = marker_end(group[0], None) > 0
    return item and group[-1].text[-1] in ".!?" and line.text[0].isupper() and len(group[-1].text) < 60


def _paragraph(group: Sequence[Line]) -> Paragraph:
    first = group[0]
    is_item = bool(marker_end(first, None) or ITEM.match(first.text))
    return Paragraph(first.start, group[-1].end, is_item, group[-1].text[-1] == ":")


def stamps(noise: Sequence[Artifact], section: Section) -> Iterator[Span]:
    """Yield the stamps that interrupt a sentence of a section: they are passages of their own as well."""
    for artifact in noise:
        inside = section.span.start <= artifact.span.start < section.span.end
        if artifact.kind == "stamp" and artifact.interrupts and inside:
            yield artifact.span
