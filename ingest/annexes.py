"""The annexes of an agreement that are named with their titles: listed, headed, under a label or in a sentence."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from ingest.annex_words import (
    ALONE,
    ANNEXED,
    ARCHIVED,
    BRACKETED,
    COMMAED,
    HEADED,
    IN_LIST,
    JOINED,
    LABEL,
    LEADING,
    LISTED,
    MARKED,
    NAMED,
    NO_TITLE,
    NUMBER,
    TABLED,
    TOLD,
    WORD,
)
from ingest.fold import fold
from ingest.types import Fact, Span
from ingest.view import View

_LAST = 0.5  # part of a text after which an annex may stand under its heading
_GAP = re.compile(r"\n[ \t]*\n")
_SENTENCE_END = re.compile(r"(?<=[^\W\d_]{2})\.(?=\s+[A-ZÀ-Þ]|\s*$)")
_LONGEST = 16  # words of a title
_FEWEST_TOLD = 2  # of one annex alone, a sentence tells something else than its title


def annexes(view: View) -> tuple[Fact[str], ...]:
    """Find the annexes that are listed with their titles, in the surest of the forms that the text has."""
    return next((tuple(found) for reader in _READERS if (found := list(reader(view)))), ())


def _named(view: View) -> Iterator[Fact[str]]:
    return _titled(view, NAMED)


def _commaed(view: View) -> Iterator[Fact[str]]:
    return _titled(view, COMMAED)


def _bracketed(view: View) -> Iterator[Fact[str]]:
    return _titled(view, BRACKETED)


def _titled(view: View, pattern: re.Pattern[str]) -> Iterator[Fact[str]]:
    for match in pattern.finditer(view.folded):
        title = view.text[match.start("title") : match.end("title")].strip()
        archived = ARCHIVED.search(view.folded[: match.start()])
        if not NO_TITLE.search(match["title"]) and not archived:
            yield view.exact(title, *match.span())


def _labelled(view: View) -> Iterator[Fact[str]]:
    """Yield the items after "P.J. :" or "Attachments:"."""
    label = LABEL.search(view.document.text)
    return _items(view, label.end()) if label else iter(())


def _listed(view: View) -> Iterator[Fact[str]]:
    """Yield the marked items after "are annexed:" or a heading "List of annexes"."""
    folded = "".join("\n" if letter == "\n" else plain for letter, plain in _letters(view.document.text))
    for lead in LISTED.finditer(folded):
        found = list(_items(view, lead.end()))
        if found:
            return iter(found)
    return iter(())


def _letters(text: str) -> Iterator[tuple[str, str]]:
    return zip(text, fold(text), strict=True)


def _items(view: View, start: int) -> Iterator[Fact[str]]:
    """Yield the items of a list that begins at an offset of the stored text, without their marks and articles."""
    text = view.document.text
    gap, stop = _GAP.search(text, start), _SENTENCE_END.search(text, start)
    inline = stop and "\n" not in text[start : stop.start()]
    limit = min(gap.start() if gap else len(text), stop.start() if stop and inline else len(text))
    marks = list(MARKED.finditer(text, start, limit))
    ends = [mark.start() for mark in marks[1:]] + [limit] * bool(marks)
    for mark, end in zip(marks, ends, strict=True):
        article = LEADING.match(fold(text[mark.end() : end]))
        first = article.end() + mark.end() if article else mark.end()
        words = re.sub(r"[\s;,.]+(?:(?:et|and)\s*)?$", "", text[first:end])
        if words and len(words.split()) <= _LONGEST:
            yield view.exact(" ".join(words.split()), *view.region(Span(start=first, end=first + len(words))))


def _joined(view: View) -> Iterator[Fact[str]]:
    """Yield what a sentence says is joined to the text, each with its number or its place in a row."""
    for match in JOINED.finditer(view.folded):
        words, start = match["listed"].rstrip(), match.start("listed")
        if not re.search(rf"\((?:{WORD} ?-?{NUMBER}|i|a|1)\)", words):
            continue
        for item in IN_LIST.finditer(words):
            first, last = start + item.start("title"), start + item.end("title")
            yield view.exact(view.text[first:last].strip(), first, last)


def _tabled(view: View) -> Iterator[Fact[str]]:
    """Yield the second column of "Annexure-I    Areas of work"."""
    for match in TABLED.finditer(view.document.text):
        yield view.exact(match["title"], *view.region(Span(start=match.start("label"), end=match.end("title"))))


def _headed(view: View) -> Iterator[Fact[str]]:
    """Yield what stands under a heading of its own behind the signatures: "THE SCHEDULE / Paired Schools"."""
    text = view.document.text
    for match in HEADED.finditer(text, int(_LAST * len(text))):
        start, stop = view.region(Span(start=match.start("title"), end=match.end("title")))
        yield view.exact(" ".join(match["title"].split()), start, stop)


def _told(view: View) -> Iterator[Fact[str]]:
    """Yield what each annex is said to hold, where there are several."""
    found = list(TOLD.finditer(view.folded))
    for match in found if len(found) >= _FEWEST_TOLD else ():
        yield view.exact(view.text[match.start("title") : match.end("title")].strip(), *match.span())


def _alone(view: View) -> Iterator[Fact[str]]:
    """Yield what a sentence of its own says is annexed."""
    for statement in view.clauses:
        for match in ALONE.finditer(statement.folded):
            start, stop = statement.start + match.start("title"), statement.start + match.end("title")
            yield view.exact(view.text[start:stop], start, statement.start + match.end())
        named = ANNEXED.match(statement.folded)
        if named:
            start, stop = statement.start + named.start("title"), statement.start + named.end("title")
            yield view.exact(view.text[start:stop], start, stop)


_READERS: tuple[Callable[[View], Iterator[Fact[str]]], ...] = (
    _named,
    _tabled,
    _labelled,
    _commaed,
    _listed,
    _bracketed,
    _joined,
    _headed,
    _told,
    _alone,
)
"""The surest form first; only the annexes of one form are taken."""
