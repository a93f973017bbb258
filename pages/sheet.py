"""Facts as safe HTML: a value in words, and behind it the numbered chips that open its quotations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from itertools import groupby

from index import labels
from index.expiry import Expiry
from index.factsheet import AnyFact, Line
from index.phrases import day
from index.types import Language
from ingest.types import Noted
from pages.citations import Place, chip
from pages.messages import message


class Numbers:
    """Numbers of the quotations of one page, from 1 in order of appearance; the same place keeps its number."""

    def __init__(self) -> None:
        self._numbers: dict[Place, int] = {}

    def chips(self, facts: Iterable[AnyFact], language: Language) -> str:
        """Return the chips of facts, each place once."""
        sources = {Place.of(fact.source): fact.source for fact in facts}
        numbered = ((self._numbers.setdefault(p, len(self._numbers) + 1), source) for p, source in sources.items())
        return "".join(chip(number, source, language) for number, source in numbered)


def lines_html(
    found: Sequence[Line], numbers: Numbers, language: Language, compared: Sequence[Line] | None = None
) -> str:
    """Return lines of a fact sheet, those of one field together.

    :param compared: Lines of another agreement; a value that is not among them is marked.
    """
    known = None if compared is None else {(line.field, line.value) for line in compared}
    rows = []
    for name, group in groupby(found, key=lambda line: line.field):
        said = "".join(f"<dd>{_value(line, known)} {numbers.chips(line.facts, language)}</dd>" for line in group)
        rows.append(f"<div><dt>{escape(labels.field(name, language))}</dt>{said}</div>")
    return f'<dl class="sheet">{"".join(rows)}</dl>' if rows else ""


def _value(line: Line, known: set[tuple[str, str]] | None) -> str:
    words = escape(line.value)
    if line.verbatim:
        return f"<q>{words}</q>"
    differs = known is not None and (line.field, line.value) not in known
    return f"<mark>{words}</mark>" if differs else words


def badge(status: str, language: Language) -> str:
    """Return a status as a coloured word."""
    return f'<span class="badge {status}">{escape(labels.status(status, language))}</span>'


def because_html(found: Expiry, numbers: Numbers, language: Language) -> str:
    """Return the arithmetic of an expiry, each step with the chips of what it rests on.

    How to write a note by hand is left out: the pages have a form for it.
    """
    steps = (
        f"<li>{escape(reason.fr if language == 'fr' else reason.en)} {numbers.chips(reason.facts, language)}</li>"
        for reason in found.reasons
        if not (found.missing == "signed_on" and not reason.facts and "signed_on" in reason.fr)
    )
    return f'<ul class="because">{"".join(steps)}</ul>'


def note_html(noted: Noted, titles: Mapping[str, str], language: Language) -> str:
    """Return what the department noted, plainly told apart from what documents say.

    :param titles: Titles of the documents by name.
    """
    by = message(
        "note_by",
        language,
        who=noted.noted_by or message("someone", language),
        day=day(noted.noted_on, language) if noted.noted_on else message("some_day", language),
        source=noted.source or message("no_source", language),
    )
    said = "".join(f"<p>{escape(words)}</p>" for words in _noted(noted, titles, language))
    return (
        f'<aside class="note"><strong>{escape(message("note", language))}</strong> '
        f'{said}<p class="where">{escape(by)} <code>{escape(noted.file)}</code></p></aside>'
    )


def _noted(noted: Noted, titles: Mapping[str, str], language: Language) -> Iterator[str]:
    """Say each thing that a note holds."""
    if noted.signed_on:
        yield message("note_signed", language, day=day(noted.signed_on, language))
    if noted.ends_on:
        yield message("note_ends", language, day=day(noted.ends_on, language))
    if noted.replaces:
        yield message("note_replaces", language, title=titles.get(noted.replaces, noted.replaces))
    if noted.title:
        yield message("note_title", language, title=noted.title)
    if noted.kind:
        yield message("note_kind", language, kind=message(f"kind_one_{noted.kind}", language))
