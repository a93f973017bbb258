"""Several readings of one guide -> the best of them, completed from the others where they agree on a town."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeVar

from ingest.flow import Flow
from ingest.fold import fold
from ingest.honours import says_honour
from ingest.types import Fact, Span, Town
from ingest.view import View

T = TypeVar("T")
BROKEN = 2  # characters between the parts of a broken name


def twins(towns: Sequence[Town]) -> list[Town]:
    """Return the towns that are twins, or will be."""
    return [town for town in towns if town.status != "home" and (town.since or town.status == "announced")]


def worth(towns: Sequence[Town]) -> tuple[int, int]:
    """Measure a reading by its twin towns, then by their inhabitants."""
    found = twins(towns)
    return len(found), sum(town.population is not None for town in found)


def completed(towns: Sequence[Town], others: Sequence[Town]) -> tuple[Town, ...]:
    """Add to a reading the twin towns that only another one finds, and the facts that it lacks of its own."""
    if not twins(towns):
        return tuple(others) if twins(others) else tuple(towns)
    known = {fold(town.name): town for town in others}
    names = [fold(town.name) for town in towns]
    whole = [_filled(town, known[name]) if name in known else town for town, name in zip(towns, names, strict=True)]
    new = [town for town in twins(others) if town.country and not any(_alike(fold(town.name), name) for name in names)]
    return (*whole, *new)


def _alike(name: str, other: str) -> bool:
    return name in other or other in name


def _filled(town: Town, other: Town) -> Town:
    """Take over what one reading says of a town and the other does not."""
    if town.status == "home" or other.status == "home":
        return town
    coming = town.status == "announced"
    return town.model_copy(
        update={
            "country": town.country or other.country,
            "country_code": town.country_code or other.country_code,
            "since": town.since or (None if coming else other.since),
            "population": town.population or other.population,
            "distinctions": town.distinctions or other.distinctions,
            "capital_of": town.capital_of or other.capital_of,
        }
    )


def without_regions(towns: Sequence[Town]) -> tuple[Town, ...]:
    """Leave out a region between a town and its country, "X, Newfoundland (Canada)", and the end of a broken name."""
    return tuple(
        town
        for town in towns
        if not any(_is_region(town, other) or _ends(town, other) for other in towns if other is not town)
    )


def _ends(town: Town, other: Town) -> bool:
    """Tell the second word of a name that a line's end breaks from a town of its own."""
    longer = fold(other.name).endswith(" " + fold(town.name))
    return longer and town.country_code in (None, other.country_code) and _one_place(town, other)


def _one_place(town: Town, other: Town) -> bool:
    return town.mention.source.span.start <= other.mention.source.span.end + BROKEN


def _is_region(town: Town, other: Town) -> bool:
    if town.country is None or other.country is None or town.country_code != other.country_code:
        return False
    words = fold(other.mention.quote + " " + other.country.quote)
    apart = re.search(
        rf"{re.escape(fold(other.name))}(?: (?:in|en|dans|au)(?: the| les?| la)?)?\W+{re.escape(fold(town.name))}\b",
        words,
    )
    own, its = town.country.source.span, other.country.source.span
    return bool(apart) or (
        own.start < its.end and its.start < own.end and town.since is None and other.since is not None
    )


def stored(town: Town, view: View, turned: Flow) -> Town:
    """Bring the facts of a town that was read in a column back to the stored text."""
    return town.model_copy(
        update={
            "mention": _back(town.mention, view, turned),
            "country": _back(town.country, view, turned) if town.country else None,
            "since": _back(town.since, view, turned) if town.since else None,
            "announced": _back(town.announced, view, turned) if town.announced else None,
            "population": _back(town.population, view, turned) if town.population else None,
            "distinctions": tuple(_back(one, view, turned) for one in town.distinctions),
            "capital_of": _back(town.capital_of, view, turned) if town.capital_of else None,
            "unsure": tuple(_back(one, view, turned) for one in town.unsure),
        }
    )


def _back(fact: Fact[T], view: View, turned: Flow) -> Fact[T]:
    """Quote the words of a fact where they stand; of lines that another column parts the one that says it."""
    span = fact.source.span
    whole = turned.stored(span)
    if _letters(view.document.quote(whole)) == _letters(fact.quote):
        return view.quote(fact.value, whole)
    lines = [
        Span(start=span.start + line.start(), end=span.start + line.end())
        for line in re.finditer(r"[^\n]*[^\s][^\n]*", turned.text[span.start : span.end])
    ]
    says = [line for line in lines if _letters(str(fact.value)) in _letters(turned.text[line.start : line.end])]
    honours = [line for line in lines if says_honour(turned.text[line.start : line.end])]
    return view.quote(fact.value, turned.stored((says or honours or lines)[0]))


def _letters(words: str) -> str:
    return re.sub(r"\W+", "", words)
