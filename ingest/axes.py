"""Objectives and fields of cooperation: the list under the article that announces them."""

from __future__ import annotations

import re

from ingest.fold import fold
from ingest.types import Fact, Section, Span
from ingest.view import View

_SECTION = re.compile(
    r"\baxes?\b|objectifs?|domaines?|champs?|chantiers?|terrains? d'action|\btravaux\b|thematiques?|themes?|priorites?|programme|volets?|actions|"
    r"faire ensemble|fields?|areas?|scope|objectives|\baims?\b|goals|what we want|priorities|purposes|activities|work ?plan|cooperation"
)
_ANNOUNCING = re.compile(
    r"(?:suivante?s?|comprend|portent sur|porte sur|retiennent|domaines?|chantiers?|axes?|objectifs?|following|aim at|limited to|concentrate on|fields|areas|"
    r"aims are|include|cover|themes|priorities)[^.;:]{0,60}:"
)
_MARKS = r"[-–—•*➢▪·◦●■►‣⁃\ue000-\uf8ff]|[â\ufffd](?=\s)|\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})[.)°]\)?"
_BULLET = re.compile(rf"(?:(?<=\n)|(?<=[:;] )|^)[ \t]*(?P<mark>{_MARKS})\s+(?=\S)")
_NAME_END = re.compile(
    r"\s*(?:[:;]|\.(?:\s|$)|,\s+(?:avec|à travers|par|au moyen|notamment|y compris|en particulier|with|through|by|including|in particular|notably)\b)|\s+[–-]\s+"
)
_MAX_AXES = 15


def axes(view: View) -> tuple[Fact[str], ...]:
    """Return the axes of an agreement in order; the value is the name, the quotation the item's first words."""
    for section in view.sections:
        items = _items(view, section) if _announces(view, section) else []
        if 2 <= len(items) <= _MAX_AXES:
            return tuple(_axis(view, start, end) for start, end in items)
    return ()


def _announces(view: View, section: Section) -> bool:
    words = fold(view.document.quote(section.span))
    return bool(_SECTION.search(fold(section.title)) or _ANNOUNCING.search(words))


def _items(view: View, section: Section) -> list[tuple[int, int]]:
    """Return the list items of a section as offsets of the stored text, without their marks."""
    text = view.document.text
    start = section.heading.end
    marks = list(_BULLET.finditer(text, start, section.span.end))
    ends = [match.start() for match in marks[1:]] + [_list_end(text, marks[-1].end(), section.span.end)] if marks else []
    return [(mark.end(), end) for mark, end in zip(marks, ends, strict=True)]


def _list_end(text: str, start: int, limit: int) -> int:
    """Find the end of the last item: an empty line."""
    match = re.compile(r"\n\s*\n").search(text, start, limit)
    return match.start() if match else limit


def _axis(view: View, start: int, end: int) -> Fact[str]:
    words = view.document.text[start:end]
    stop = _NAME_END.search(words)
    name = words[: stop.start()] if stop and stop.start() > 2 else words
    length = len(name.rstrip(" \n\t;.,"))
    value = " ".join(name[:length].split())
    return view.quote(value, Span(start=start, end=start + length))
