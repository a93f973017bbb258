"""Twin towns told in running sentences under years: "1961 / Twinning with X (Country), 6,400 inhabitants"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.cards import announced
from ingest.fold import fold
from ingest.names import PLACE
from ingest.places import country_code
from ingest.populations import find_populations
from ingest.types import Fact, Span, Town
from ingest.view import View, trim

_YEAR = re.compile(r"(?m)^[ \t]*(?P<year>(?:1[89]|20)\d\d)[ \t]*:?[ \t]*$")
_TOWN = re.compile(rf"(?P<name>{PLACE}) \((?:[^(),]{{2,40}}, ?)?(?P<country>[^(),]{{2,40}})\)")
_TWINNING = re.compile(r"twin|jumel|joined the family|partner|sister|serment|oath|sealed|alliance")
_CAPITAL = re.compile(
    r"\b(?:capitale? (?:of (?:the )?|de la |de l'|des |du |de )|chef-lieu (?:de la |de l'|des |du |de ))(?P<of>[^,;.]+)"
)
_DISTINCTION = re.compile(
    r"unesco|world heritage|patrimoine mondial|labellisee?|ville europeenne|european capital|"
    r"capitale europeenne|award|prix"
)


@dataclass(frozen=True, slots=True)
class _Entry:
    """What a chronicle tells under one year; spans of the stored text."""

    year: str
    heading: Span
    span: Span


def chronicle(view: View) -> tuple[Town, ...]:
    """Return the towns of a chronicle, each once, in order of their years."""
    found: dict[str, Town] = {}
    for entry in _entries(view.document.text):
        for town in _told(view, entry):
            found.setdefault(fold(town.name), town)
    return tuple(found.values())


def _entries(text: str) -> Iterator[_Entry]:
    years = list(_YEAR.finditer(text))
    ends = [*(year.start() for year in years[1:]), len(text)]
    for year, end in zip(years, ends, strict=False):
        blank = re.compile(r"\n\s*\n").search(text, year.end() + 1)
        stop = min(end, blank.start() if blank else end)
        yield _Entry(
            year["year"],
            Span(start=year.start("year"), end=year.end("year")),
            trim(text, Span(start=year.end(), end=max(year.end(), stop))),
        )


def _told(view: View, entry: _Entry) -> Iterator[Town]:
    """Yield the town that an entry presents; an entry on several towns decides nothing about them."""
    words = " ".join(view.document.quote(entry.span).split("\n"))
    places = [match for match in _TOWN.finditer(words) if country_code(match["country"])]
    if len(places) != 1 or not _TWINNING.search(fold(words)):
        return
    place = places[0]
    start = entry.span.start
    coming = announced(words)
    whole = Span(start=entry.heading.start, end=entry.span.end)
    yield Town(
        document=view.document.name,
        name=place["name"],
        mention=_sentence(view, start + place.start(), start + place.end(), place["name"]),
        country=_sentence(view, start + place.start(), start + place.end(), place["country"]),
        country_code=country_code(place["country"]),
        since=None if coming else view.quote(entry.year, whole),
        status="announced" if coming else "twin",
        announced=view.quote(words, entry.span) if coming else None,
        population=_population(view, words, start),
        distinctions=tuple(_distinctions(view, entry)),
        capital_of=_capital_of(view, words, start),
        unsure=(),
    )


def _sentence(view: View, start: int, end: int, value: str) -> Fact[str]:
    return view.fact(value, *view.region(Span(start=start, end=end)))


def _population(view: View, words: str, start: int) -> Fact[int] | None:
    found = find_populations(words)
    if not found:
        return None
    first, last = view.region(Span(start=start + found[0].start, end=start + found[0].end))
    return view.fact(found[0].value, first, last)


def _capital_of(view: View, words: str, start: int) -> Fact[str] | None:
    match = _CAPITAL.search(fold(words))
    if not match:
        return None
    return _sentence(
        view, start + match.start(), start + match.end(), " ".join(words[match.start("of") : match.end("of")].split())
    )


def _distinctions(view: View, entry: _Entry) -> Iterator[Fact[str]]:
    for statement in view.statements_in(entry.span):
        if _DISTINCTION.search(statement.folded):
            yield view.fact(view.text[statement.start : statement.end].strip(), statement.start, statement.end)
