"""What a page carries besides its text: receipt stamps, running headers and footers, page numbers.

They are found by their form and by what they interrupt. Nothing is removed here:
``clean.py`` leaves them out of what is searched, ``chunk.py`` keeps stamps apart.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from ingest.fold import fold
from ingest.lines import Line, lines
from ingest.types import Span

LETTERHEAD = 3  # lines that may stand above a stamp or beside a page number and belong to it
LONGEST = 120  # characters of a running line
EDGE = 2  # lines at the top and the bottom of a page among which running lines are looked for

_STAMP = re.compile(
    r"accuse (?:de reception|certifie)|(?:envoye|recu|transmis|depose)e?s? (?:en|a la|au) (?:sous-)?prefecture|"
    r"(?:affiche|publie|notifie|mis en ligne)e? le\b|id(?:entifiant)?(?: unique| de l'acte)? ?: ?\d{3}-|"
    r"date de (?:tele)?transmission|date de reception|reception (?:par le prefet|en (?:sous-)?prefecture)|"
    r"acte (?:certifie |rendu )?executoire|certifie executoire|\d{3}-\d{9}-\d{8}-"
)
_PAGE_NUMBER = re.compile(
    r"[-–—|\s]*(?:p\.|page\b)?\s*\d{1,4}\s*(?:/|of|sur|de)\s*\d{1,4}[-–—|\s]*|(?:p\.|page\b)\s*\d{1,4}|"
    r"[-–—|]\s*\d{1,4}\s*[-–—|]"
)
_BARE_NUMBER = re.compile(r"\d{1,3}")
_NUMBER_AT_END = re.compile(r"\S\s{3,}(?:page |p\. ?)?\d{1,4}(?: ?(?:/|of|sur) ?\d{1,4})?$")
_RULE = re.compile(r"[_=~*\-–—.\s]{3,}")


@dataclass(frozen=True, slots=True)
class Artifact:
    """Lines that are not part of the text around them.

    :param kind: A "stamp" says something; a "running" line says nothing that the document does not say elsewhere.
    :param interrupts: It stands in the middle of a sentence.
    """

    kind: Literal["stamp", "running"]
    interrupts: bool
    span: Span


def artifacts(text: str) -> tuple[Artifact, ...]:
    """Return the artifacts of a text, in order."""
    return tuple(_artifacts(lines(text)))


def _artifacts(found: Sequence[Line]) -> Iterator[Artifact]:
    kinds = _kinds(found)
    position = 0
    while position < len(found):
        end = position
        while end < len(found) and kinds[end]:
            end += 1
        if end > position:
            first = _with_letterhead(found, position, end)
            kind: Literal["stamp", "running"] = "stamp" if "stamp" in kinds[position:end] else "running"
            start = found[position if first is None else first].start
            yield Artifact(kind, first is not None, Span(start=start, end=found[end - 1].end))
        position = max(end, position + 1)


def _kinds(found: Sequence[Line]) -> list[str]:
    """Say of every line what it is by its form alone; empty where it is text."""
    running = _running(found)
    kinds = []
    for number, line in enumerate(found):
        after = found[number + 1] if number + 1 < len(found) else None
        if len(line.text) <= LONGEST and _STAMP.match(fold(line.text)):
            kinds.append("stamp")
        elif number in running or _is_page_number(line, after):
            kinds.append("running")
        else:
            kinds.append("")
    return kinds


def _is_page_number(line: Line, after: Line | None) -> bool:
    alone = line.gap and (after is None or after.gap)
    if len(line.text) > LONGEST + 80:
        return False
    if _BARE_NUMBER.fullmatch(line.text):
        return alone
    return bool(_PAGE_NUMBER.fullmatch(line.text.lower())) or (alone and bool(_NUMBER_AT_END.search(line.text.lower())))


def _running(found: Sequence[Line]) -> set[int]:
    """Find the lines that come back at the edges of pages, whatever number they carry."""
    edges = _edges(found)
    seen = Counter(_form(found[number]) for number in edges)
    return {number for number in edges if seen[_form(found[number])] > 1 and len(found[number].text) <= LONGEST}


def _edges(found: Sequence[Line]) -> list[int]:
    breaks = [number for number, line in enumerate(found) if line.page_break]
    if not breaks:
        return []
    starts = [0, *breaks]
    ends = [*breaks, len(found)]
    edges = set()
    for start, end in zip(starts, ends, strict=True):
        edges |= {*range(start, min(start + EDGE, end)), *range(max(end - EDGE, start), end)}
    return sorted(edges)


def _form(line: Line) -> str:
    return re.sub(r"\d+", "#", " ".join(line.text.split()).casefold())


def _with_letterhead(found: Sequence[Line], start: int, end: int) -> int | None:
    """Return the first line of an interruption that ends before ``end``; ``None`` if no sentence is interrupted.

    Short lines set off above a stamp belong to it when the words before them go on below it.
    """
    if start == 0 or end == len(found) or not found[end].text[0].islower():
        return None
    for first in range(start, max(start - LETTERHEAD, 1) - 1, -1):
        before = found[first - 1]
        if _is_unfinished(before):
            return first if first == start or found[first].gap else None
        if not _is_short(before):
            return None
    return None


def _is_unfinished(line: Line) -> bool:
    return line.text[-1].islower() or line.text[-1] in ",-‐’'("


def _is_short(line: Line) -> bool:
    return bool(_RULE.fullmatch(line.text)) or (len(line.text) <= 60 and line.text[-1] not in ".;:!?")
