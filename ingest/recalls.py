"""Earlier agreements that a text recalls, and the one that it replaces."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.dates import Moment, find_moments
from ingest.fold import fold
from ingest.recall_words import (
    AT_A_PLACE,
    BETWEEN,
    CLOSING,
    DETERMINED,
    EARLIER,
    ENDED,
    INTENDED,
    KEPT,
    LABELLED,
    OF_ANOTHER,
    OTHER_DATE,
    PUBLIC,
    RANGE,
    RECALLING,
    REPLACED,
    REPLACING,
    SIGNED,
    SIGNED_BEFORE,
    SIGNED_TITLE,
    THEN_TITLE,
    THIS,
    TIED,
    TITLE,
    VERB_FIRST,
)
from ingest.types import Recalled
from ingest.view import Statement, View

_CAPITALS_BEFORE = re.compile(r"(?:\b[A-Z][\w'’-]*[ -])+$")
_CAPITALS_AFTER = re.compile(
    r"(?: (?:of|on|for))?(?: [A-Z][a-z][\w'’-]+\b)(?:(?: (?:of|and|for|the))* [A-Z][a-z][\w'’-]+\b)*(?! ?\d)"
)
_OPENING = re.compile(r"(?:the|this|that|our|their|a|an|by|in|on|since|under|to|and|of|or|with|[a-z]+ing|whereas)[ -]")
_MAX_GAP = 130  # characters between the name of an agreement and its date


@dataclass(frozen=True, slots=True)
class _Named:
    """An earlier agreement with the folded words of its sentence before its name and after its date."""

    recalled: Recalled
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class _Title:
    """The name of an agreement, at offsets of the folded words of its sentence."""

    start: int
    end: int


def recalls(view: View, end: int | None = None) -> tuple[Recalled, ...]:
    """Return the earlier agreements that are named with a date, in order, each date once, at its most exact."""
    first: dict[str, Recalled] = {}
    for one in _dated(view):
        first.setdefault(one.recalled.on.value if one.recalled.on else "", one.recalled)
    exact = [one for day, one in first.items() if not any(_is_of(one, day, other, on) for on, other in first.items())]
    return tuple(one for one in exact if end is None or one.title.source.span.start < end)


def _is_of(one: Recalled, day: str, other: Recalled, on: str) -> bool:
    """Tell a name with its year from the same agreement's name with its day."""
    same = fold(one.title.value) in fold(other.title.value) or fold(other.title.value) in fold(one.title.value)
    return bool(day) and len(day) < len(on) and on.startswith(day) and same


def replaces(view: View) -> Recalled | None:
    """Return the earlier agreement that this one says it replaces, with the date that is told of it anywhere."""
    named = [one for one in _dated(view) if not KEPT.search(one.before + one.after)]
    dated = next((one for one in named if REPLACING.search(one.before) or REPLACED.match(one.after)), None)
    return dated.recalled if dated else next(_undated(view, [one.recalled for one in named]), None)


def _undated(view: View, known: list[Recalled]) -> Iterator[Recalled]:
    """Yield what is replaced by name alone."""
    for statement in view.clauses:
        ended = ENDED.search(statement.folded)
        for title in TITLE.finditer(statement.folded) if ended else ():
            before, after = statement.folded[: title.start("title")], statement.folded[title.end("title") :]
            if THIS.search(before) or KEPT.search(before) or find_moments(after[:60]):
                continue
            if REPLACING.search(before) or (REPLACED.match(after) and EARLIER.search(before)):
                start, stop = statement.start + title.start("title"), statement.start + title.end("title")
                words = view.text[start:stop]
                same = next((one for one in known if fold(words) in fold(one.title.value)), None)
                yield Recalled(title=view.exact(words, start, stop), on=same.on if same else None)


def _dated(view: View) -> Iterator[_Named]:
    """Yield earlier agreements with the words around their names."""
    for statement in view.statements:
        taken = 0
        for moment in find_moments(statement.folded):
            title = _before_date(view, statement, taken, moment) or _after_date(view, statement, moment)
            if title:
                yield _read(view, statement, title, moment)
            taken = moment.end


def _read(view: View, statement: Statement, title: _Title, moment: Moment) -> _Named:
    start, stop = statement.start + min(title.start, moment.start), statement.start + max(title.end, moment.end)
    words = view.text[statement.start + title.start : statement.start + title.end]
    return _Named(
        Recalled(title=view.exact(words, start, stop), on=view.exact(moment.value, start, stop)),
        statement.folded[: min(title.start, moment.start)],
        statement.folded[max(moment.end, title.end) :],
    )


def _widened(view: View, statement: Statement, title: _Title, first: int = 0) -> _Title:
    """Take in the words in capitals on either side: "the *Harbour Trades* Agreement *for Young Sailors*"."""
    words = view.text[statement.start : statement.end]
    if not words[title.start].isupper() or words[title.start : title.end].isupper():
        return title
    before = _CAPITALS_BEFORE.search(words, first, title.start)
    start = before.start() if before else title.start
    while opening := _OPENING.match(statement.folded[start : title.start]):
        start += opening.end()
    after = _CAPITALS_AFTER.match(words, title.end)
    named = after and (" " in words[title.start : title.end] or after.group()[1].islower())
    return _Title(start, after.end() if after and named else title.end)


def _before_date(view: View, statement: Statement, taken: int, moment: Moment) -> _Title | None:
    """Return the nearest agreement before a date that is not this one."""
    folded = statement.folded
    found = [_widened(view, statement, _Title(*one.span("title"))) for one in TITLE.finditer(folded, taken)]
    for title in reversed([one for one in found if one.end <= moment.start <= one.end + _MAX_GAP]):
        before, between = folded[: title.start], folded[title.end : moment.start]
        if _is_no_earlier_one(before, folded[title.start : moment.start]):
            continue
        if OTHER_DATE.search(between) or RANGE.search(between):
            continue
        if _is_tied(before, between) and _is_recalled(folded, before):
            return title
    return None


def _is_no_earlier_one(before: str, rest: str) -> bool:
    """Tell this very agreement, one that is still to come, and the law of states."""
    return bool(THIS.search(before) or INTENDED.search(before) or PUBLIC.search(rest))


def _is_tied(before: str, between: str) -> bool:
    """Tell whether a date is the day of an agreement, by the words between the two."""
    return bool(
        TIED.match(between)
        or SIGNED.search(between)
        or BETWEEN.match(between)
        or (SIGNED_TITLE.search(before) and AT_A_PLACE.match(between))
    )


def _is_recalled(folded: str, before: str) -> bool:
    """Tell an earlier agreement from the title of this one and from its closing words."""
    if CLOSING.search(folded):
        return False
    return bool(
        RECALLING.search(folded)
        or OF_ANOTHER.match(folded)
        or DETERMINED.search(before)
        or LABELLED.search(before)
        or folded.startswith(("to the ", "a la ", "au ", "a l'"))
    )


def _after_date(view: View, statement: Statement, moment: Moment) -> _Title | None:
    """Return the agreement named after its date: "In October 2016 they signed a Pact", "the 1994 Charter"."""
    folded = statement.folded
    for one in TITLE.finditer(folded, moment.end, moment.end + _MAX_GAP):
        title = _widened(view, statement, _Title(*one.span("title")), moment.end)
        before = folded[moment.end : title.start]
        verb = VERB_FIRST.search(folded[: moment.start]) and THEN_TITLE.match(before)
        year = before == " " and len(moment.value) == 4 and DETERMINED.search(folded[: moment.start])
        other = _is_no_earlier_one(before, folded[title.start : moment.start]) or CLOSING.search(folded)
        if (verb or year or SIGNED_BEFORE.search(before)) and not other:
            return title
    return None
