"""What a guide says of a town apart from where it lists it: below its name, and in paragraphs that begin with it.

"Name. The capital of ..." under a table, or a paragraph after a card's lines. Only what the town still lacks is
filled in, and only from words that name no other of the towns.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.entry_facts import statements
from ingest.fold import fold
from ingest.headed import is_heading, on_another
from ingest.honours import capital_of, distinctions
from ingest.lines import Line, lines
from ingest.populations import find_populations
from ingest.types import Fact, Span, Town
from ingest.view import View

FURTHEST = 900  # characters below a name that are on it
SHORT = 70  # characters of a line that names a town and says nothing else
_MARK = r"[\s•▪●■►▸▶➢>*–—-]*(?:[\[(]?\d{1,2}[\]).:]\s+)?"
_SPEAKS = r"(?:[.:,;!]|['’]s\b|\s+[–—-]\s|\s+(?:is|was|has|lies|won|est|a|fut|compte|se|figure|became|holds|detient)\b)"
_FIGURES = re.compile(r"\d{3,}")
_ROW = re.compile(r"\||\S\s{3,}\S")


def with_parts(view: View, towns: Sequence[Town], *, below: bool) -> tuple[Town, ...]:
    """Complete towns from what the text says of each elsewhere.

    :param below: Whether what stands below a name is surely on it; not where columns came apart.
    """
    found = lines(view.document.text)
    return tuple(town if town.status == "home" else _completed(view, found, town, towns, below=below) for town in towns)


def _completed(view: View, found: Sequence[Line], town: Town, towns: Sequence[Town], *, below: bool) -> Town:
    others = [fold(other.name) for other in towns if other is not town and fold(other.name) != fold(town.name)]
    spans = [*(_below(found, town, towns) if below else ()), *_named(found, town, others)]
    said = [
        one
        for one in statements(view.document.text, spans)
        if not any(other in fold(view.document.quote(one)) for other in others)
    ]
    return town.model_copy(
        update={
            "population": town.population or _population(view, said),
            "distinctions": town.distinctions or distinctions(view, said),
            "capital_of": town.capital_of or capital_of(view, said),
        }
    )


def _below(found: Sequence[Line], town: Town, towns: Sequence[Town]) -> Iterator[Span]:
    """Yield the lines below a name that heads them, up to the next town or another heading."""
    span = town.mention.source.span
    number = next((n for n, line in enumerate(found) if line.start <= span.start < line.end), None)
    if number is None or not _heads(found[number], town):
        return
    after = min((one.mention.source.span.start for one in towns if one.mention.source.span.start > span.end), default=0)
    for place in range(number + 1, len(found)):
        line = found[place]
        if (
            _ROW.search(line.text)
            or line.start > span.end + FURTHEST
            or (after and line.end > after)
            or is_heading(found, place)
            or (line.gap and on_another(line, fold(town.name)))
        ):
            return
        yield Span(start=line.start, end=line.end)


def _heads(line: Line, town: Town) -> bool:
    begins = re.match(rf"{_MARK}{re.escape(fold(town.name))}\b", fold(line.text))
    return begins is not None and len(line.text) <= SHORT and not (_FIGURES.search(line.text) or _ROW.search(line.text))


def _named(found: Sequence[Line], town: Town, others: Sequence[str]) -> Iterator[Span]:
    """Yield the lines of the paragraphs that begin with a town's name and speak of it."""
    begins = re.compile(rf"{_MARK}{re.escape(fold(town.name))}{_SPEAKS}")
    own = town.mention.source.span
    inside = False
    for line in found:
        folded = fold(line.text)
        if line.gap or any(re.match(rf"{_MARK}{re.escape(other)}\b", folded) for other in others):
            inside = False
        outside = line.end <= own.start or line.start >= own.end
        inside = inside or (outside and begins.match(folded) is not None and not _ROW.search(line.text))
        if inside:
            yield Span(start=line.start, end=line.end)


def _population(view: View, said: Sequence[Span]) -> Fact[int] | None:
    for one in said:
        found = find_populations(view.document.quote(one))
        if found:
            return view.quote(found[0].value, one)
    return None
