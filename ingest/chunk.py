"""Sections -> passages: readable stretches of one section, each with its sentences and its source.

A heading opens the first passage of its section. Every character that is not white stands in exactly one
passage, but for a stamp in the middle of a sentence: it is part of that sentence's passage and one of its own.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ingest.artifacts import Artifact, artifacts
from ingest.paragraphs import Paragraph, paragraphs, stamps
from ingest.sentences import sentences
from ingest.types import Document, Passage, Profile, Section, Source, Span

LONGEST = 900  # characters that a person reads without losing the thread
LONGEST_LIST = 1600  # a list of those present is read as one
SHORTEST = 50  # below that a line says too little alone, where it has a neighbour
GLUED = {"preamble", "article", "decision", "signature"}  # elsewhere short lines stand for themselves
_TITLE_END = re.compile(r"[^\W\d_]{3,}\.$")
ITEM = 110  # items up to this length are read together with their list


def passages(document: Document, profile: Profile, sections: Sequence[Section]) -> tuple[Passage, ...]:
    """Return the passages of a document, in order."""
    noise = artifacts(document.text)
    spans = ((section, span) for section in sections for span in _spans(document.text, section, noise))
    return tuple(_passage(document, profile, section, span) for section, span in spans)


def _spans(text: str, section: Section, noise: Sequence[Artifact]) -> list[Span]:
    heading, whole = section.heading, section.span
    longest = LONGEST_LIST if section.kind == "attendance" else LONGEST
    if section.kind in {"title", "signature"} and whole.end - whole.start <= LONGEST:
        groups = [(whole.start, whole.end)]
    else:
        groups = list(_together(paragraphs(text, section, noise)))
        if heading.start < heading.end:
            groups = _opened(heading, groups)
        if section.kind in GLUED:
            groups = _glued(groups)
    spans = [span for start, end in groups for span in _cut(text, start, end, longest)]
    return sorted([*spans, *stamps(noise, section)], key=lambda span: (span.start, -span.end))


def _together(found: Sequence[Paragraph]) -> Iterator[tuple[int, int]]:
    """Bring the short items of a list together with the words that lead to them."""
    position = 0
    while position < len(found):
        last = _list_end(found, position)
        yield found[position].start, found[last].end
        position = last + 1


def _list_end(found: Sequence[Paragraph], position: int) -> int:
    """Return the last paragraph that is read together with the one at a position."""
    first, last = found[position], position
    if not first.is_item and not first.leads:
        return position
    while last + 1 < len(found) and found[last + 1].is_item:
        last += 1
    items = found[position + (0 if first.is_item else 1) : last + 1]
    short = all(item.end - item.start <= ITEM for item in items)
    return last if short and found[last].end - first.start <= LONGEST else position


def _glued(groups: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join what is too short to say anything alone with what follows, at the end with what comes before."""
    joined: list[tuple[int, int]] = []
    for start, end in groups:
        last = joined[-1] if joined else (0, 0)
        short = min(last[1] - last[0], end - start if end == groups[-1][1] else SHORTEST) < SHORTEST
        if joined and short and end - last[0] <= LONGEST:
            joined[-1] = (last[0], end)
        else:
            joined.append((start, end))
    return joined


def _opened(heading: Span, groups: list[tuple[int, int]]) -> list[tuple[int, int]]:
    if not groups:
        return [(heading.start, heading.end)]
    return [(heading.start, groups[0][1]), *groups[1:]]


def _cut(text: str, start: int, end: int, longest: int) -> Iterator[Span]:
    """Cut what is too long at sentence ends, and where a sentence itself is too long between words."""
    if end - start <= longest:
        yield Span(start=start, end=end)
        return
    pieces = [piece for sentence in sentences(text, start, end) for piece in _between_words(text, sentence, longest)]
    first = pieces[0]
    for before, piece in pairwise(pieces):
        if piece.end - first.start > longest:
            yield Span(start=first.start, end=before.end)
            first = piece
    yield Span(start=first.start, end=pieces[-1].end)


def _between_words(text: str, sentence: Span, longest: int) -> Iterator[Span]:
    start = sentence.start
    while sentence.end - start > longest:
        cut = max(text.rfind(mark, start + longest // 2, start + longest) for mark in (" ", "\n", "\t"))
        cut = cut if cut > start else start + longest
        end = start + len(text[start:cut].rstrip())
        yield Span(start=start, end=end)
        start = cut + len(text[cut : sentence.end]) - len(text[cut : sentence.end].lstrip())
    if start < sentence.end:
        yield Span(start=start, end=sentence.end)


def _passage(document: Document, profile: Profile, section: Section, span: Span) -> Passage:
    text = document.quote(span)
    return Passage(
        id=passage_id(document.name, span, text),
        source=Source(
            document=document.name,
            title=profile.title,
            section=section.title,
            page=document.page_at(span.start),
            span=span,
        ),
        text=text,
        sentences=_sentences(document.text, section, span),
    )


def passage_id(name: str, span: Span, text: str) -> str:
    """Return the id of a passage: the same after a rebuild."""
    identity = f"{name}\x00{span.start}\x00{text}"
    return hashlib.sha256(identity.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _sentences(text: str, section: Section, span: Span) -> tuple[Span, ...]:
    """Return the sentences of a passage; a heading with a title is one, a mere number belongs to the first."""
    heading = section.heading
    if heading.start != span.start or not heading.start < heading.end < span.end:
        return sentences(text, span.start, span.end)
    below = sentences(text, heading.end, span.end)
    if not below or _is_titled(text, section, span):
        return (heading, *below)
    return (Span(start=heading.start, end=below[0].end), *below[1:])


def _is_titled(text: str, section: Section, span: Span) -> bool:
    """Tell a heading with words of its own, or on a line of its own, from a number before a sentence."""
    below = text[section.heading.end : span.end]
    set_off = "\n" in below[: len(below) - len(below.lstrip())]
    return (
        set_off or " – " in section.title or bool(_TITLE_END.search(text[section.heading.start : section.heading.end]))
    )
