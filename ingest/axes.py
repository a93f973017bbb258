"""Objectives and fields of cooperation: the list under the article that announces them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.fold import fold
from ingest.types import Fact, Section, Span
from ingest.view import MAX_QUOTE, View, trim

_SECTION = re.compile(
    r"\baxes?\b|objectifs?|domaines?|champs?|chantiers?|terrains? d'action|\btravaux\b|thematiques?|"
    r"themes?|priorites?|programme|volets?|actions|"
    r"faire ensemble|fields?|areas?|scope|objectives|\baims?\b|goals|what we want|priorities|purposes|"
    r"activities|work ?plan|cooperation"
)
_ANNOUNCING = re.compile(
    r"(?:suivante?s?|comprend|portent sur|porte sur|retiennent|domaines?|chantiers?|axes?|objectifs?|"
    r"following|aim at|limited to|concentrate on|fields|areas|"
    r"aims are|include|cover|themes|priorities)[^.;:]{0,60}:"
)
_MARKS = r"[-–—•*➢▪·◦●■►‣⁃\ue000-\uf8ff]|[â\ufffd](?=\s)|\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})[.)°]\)?"
_BULLET = re.compile(rf"(?:(?<=\n)|(?<=[:;] )|^)[ \t]*(?P<mark>{_MARKS})\s+(?=\S)")
_NAME_END = re.compile(
    r"\s*(?:[:;]|\.(?:\s|$)|,\s+(?:avec|à\s+travers|par|au\s+moyen|afin|notamment|y\s+compris|"
    r"en\s+particulier|with|through|by|including|"
    r"in\s+particular|notably|such\s+as|via)\b)|\s+[–-]\s+|\s+(?:avec\s+une\s+attention|"
    r"with\s+(?:a\s+)?(?:particular|special))\b"
)
_LOST_BULLET = re.compile(r"(?<=\n) (?P<first>[^\s])")
_ARTICLE = re.compile(r"\s*(?:art(?:icle|\.)?|§|section)\s*\w{1,4}\.?\s*[-–:.]?\s*", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.;](?=\s|$)")
_ENUMERATED = re.compile(
    r"(?:domaines?|fields?|areas?|secteurs?|axes|themes?|thematiques|objectifs|"
    r"chantiers|champs)\b[^.:;]{0,60}?(?:: ?| (?:are|sont|of|comprennent|include) | (?=de la |de l'|du |des )|"
    r"\bsuivants? )(?P<list>[^.:;]+(?:,| et | and )[^.:;]+)\.?$"
)
_SEPARATOR = re.compile(r",? (?:et|and|ainsi que|as well as) |, ?")
MIN_AXES, MAX_AXES = 2, 15


def axes(view: View) -> tuple[Fact[str], ...]:
    """Return the axes of an agreement in order; the value is the name, the quotation the item's first sentence."""
    for number, section in enumerate(view.sections):
        if _announces(view, section):
            items = _items(view, section) or _articles_under(view, number)
            if MIN_AXES <= len(items) <= MAX_AXES:
                return tuple(_axis(view, start, end) for start, end in items)
    return tuple(_in_a_sentence(view))


def _in_a_sentence(view: View) -> Iterator[Fact[str]]:
    """Yield the fields that a sentence enumerates: "the areas of cooperation are: culture, sport and tourism"."""
    for statement in view.clauses:
        match = _ENUMERATED.search(statement.folded)
        if not match or not statement.section or not _SECTION.search(fold(statement.section.title)):
            continue
        start = statement.start + match.start("list")
        for first, last in _between(_SEPARATOR, match["list"]):
            yield view.fact(view.text[start + first : start + last], start + first, start + last)
        return


def _between(separator: re.Pattern[str], words: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches between separators that hold a word."""
    start = 0
    for cut in (*separator.finditer(words), None):
        end = cut.start() if cut else len(words)
        if words[start:end].strip():
            yield start, end
        start = cut.end() if cut else end


def _announces(view: View, section: Section) -> bool:
    words = fold(view.document.quote(section.span))
    return bool(_SECTION.search(fold(section.title)) or _ANNOUNCING.search(words))


def _items(view: View, section: Section) -> list[tuple[int, int]]:
    """Return the list items of a section as offsets of the stored text, without their marks."""
    text, limit = view.document.text, section.span.end
    marks = [match.span() for match in _BULLET.finditer(text, section.heading.end, limit)]
    marks = sorted({*marks, *_lost_marks(text, section, found=len(marks))})
    if not marks:
        return []
    ends = [*(start for start, _ in marks[1:]), _list_end(text, marks[-1][1], limit)]
    return [(mark[1], end) for mark, end in zip(marks, ends, strict=True)]


def _lost_marks(text: str, section: Section, found: int) -> Iterator[tuple[int, int]]:
    """Yield lines indented by one space among others that are not: a bullet was lost, the space after it stayed."""
    start, end = section.heading.end, section.span.end
    lines = re.findall(r"\n(?=[ \t]*[^\s])", text[start:end])
    lost = [match for match in _LOST_BULLET.finditer(text, start, end) if found or match["first"].isupper()]
    if (found or len(lost) >= MIN_AXES) and len(lost) < len(lines):
        yield from ((match.start(), match.start("first")) for match in lost)


def _articles_under(view: View, number: int) -> list[tuple[int, int]]:
    """Return the articles under a title that announces axes, each as one item."""
    if view.sections[number].kind != "heading":
        return []
    items = []
    for section in view.sections[number + 1 :]:
        if section.kind != "article":
            break
        marks = _ARTICLE.match(view.document.text, section.span.start, section.span.end)
        items.append((marks.end() if marks else section.span.start, section.span.end))
    return items


def _list_end(text: str, start: int, limit: int) -> int:
    """Find the end of the last item: an empty line."""
    match = re.compile(r"\n\s*\n").search(text, start, limit)
    return match.start() if match else limit


def _axis(view: View, start: int, end: int) -> Fact[str]:
    words = view.document.text[start:end]
    stop, sentence = _NAME_END.search(words), _SENTENCE_END.search(words)
    name = words[: stop.start()] if stop and stop.start() > 2 else words
    whole = words[: sentence.end()] if sentence else words
    whole = whole if len(whole) <= MAX_QUOTE else name[:MAX_QUOTE]
    value = " ".join(view.text[slice(*view.region(Span(start=start, end=start + len(name))))].split()).strip(" ;.,")
    return view.quote(value, trim(view.document.text, Span(start=start, end=start + len(whole))))
