"""What is compared, with its value: towns by inhabitants or years of twinning, agreements by their times."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import inf
from typing import Any

from index.claims import Quote
from index.expiry import Expiry
from index.phrases import day, duration, number, pick, since
from index.topics import Topic
from index.types import KnownTown, Language
from ingest.durations import parse_duration
from ingest.types import Agreement, Fact, Town

DAYS_A_MONTH, MONTHS_A_YEAR = 30.44, 12  # the mean month; whole months and years compare exactly


@dataclass(frozen=True, slots=True)
class Contender:
    """One of those that are compared.

    :param aliases: Folded names under which a question may speak of it.
    :param least: The value as a number, or the least that it can be where the documents are not exact or differ.
    :param greatest: The most that it can be; below ``least`` where there is no value.
    :param parts: The value in words, with its quotations; empty where there is none.
    """

    name: str
    aliases: frozenset[str]
    least: float
    greatest: float
    parts: tuple[str | Quote, ...]

    @property
    def known(self) -> bool:
        """Whether the documents give its value."""
        return self.least <= self.greatest

    @property
    def shown(self) -> str:
        """Its name and value in words, which its claim may say."""
        return f"{self.name} {''.join(part for part in self.parts if isinstance(part, str))}"


@dataclass(frozen=True, slots=True)
class _Value:
    """What an entry says: the fact, the value in words, the least and the most that it can be."""

    fact: Fact[Any]
    words: str
    bound: tuple[float, float]


def of_town(known: KnownTown, entries: Sequence[Town], topic: Topic, language: Language) -> Contender:
    """Make a contender of a town and what brochures say of it."""
    parts: list[str | Quote] = []
    bounds: list[tuple[float, float]] = []
    for entry in entries:
        value = _population(entry, language) if topic is Topic.POPULATION else _since(entry, language)
        if value and value.bound not in bounds:
            named = () if entry.name in value.fact.quote else (Quote.of_fact(entry.mention),)
            parts += [", " if parts else "", f"{value.words} ", Quote.of_fact(value.fact), *named]
            bounds.append(value.bound)
    return _contender(known.name, frozenset(known.aliases), bounds, parts)


def _contender(
    name: str, aliases: frozenset[str], bounds: Sequence[tuple[float, float]], parts: Sequence[str | Quote]
) -> Contender:
    least, greatest = min((low for low, _ in bounds), default=inf), max((high for _, high in bounds), default=-inf)
    return Contender(name, aliases, least, greatest, tuple(parts))


def _population(town: Town, language: Language) -> _Value | None:
    fact = town.population
    if fact is None:
        return None
    count = number(fact.value, language)
    return _Value(fact, pick(language, f"{count} habitants", f"{count} inhabitants"), (fact.value, fact.value))


def _since(town: Town, language: Language) -> _Value | None:
    """Return the year of a twinning; one that is announced is later than all."""
    if town.status == "announced":
        wording = pick(language, "jumelage annoncé, pas encore en vigueur", "twinning announced, not yet in force")
        return _Value(town.announced or town.mention, wording, (inf, inf))
    if town.since is None or town.status == "home":
        return None
    wording = f"{pick(language, 'ville jumelée', 'twin town')} {since(town.since.value, language)}"
    return _Value(town.since, wording, _days(town.since.value))


def _days(written: str) -> tuple[float, float]:
    """Return the first and the last day that a date, a month or a year may be, as numbers of days."""
    first = date.fromisoformat(f"{written}-01-01"[:10] if len(written) == 4 else f"{written}-01"[:10])
    length = {4: "P1Y", 7: "P1M"}.get(len(written))
    last = (first + parse_duration(length)).toordinal() - 1 if length else first.toordinal()
    return first.toordinal(), last


Measure = tuple[list[tuple[float, float]], list[str | Quote]]


def of_agreement(
    agreement: Agreement, names: frozenset[str], topic: Topic, ending: Expiry, language: Language
) -> Contender:
    """Make a contender of an agreement.

    :param names: Folded names of its partners.
    :param ending: Whether it is in force and until when.
    """
    bounds, parts = _measured(agreement, topic, ending, language)
    return _contender(agreement.title, names, bounds, parts)


def _measured(agreement: Agreement, topic: Topic, ending: Expiry, language: Language) -> Measure:
    if topic is Topic.DURATION:
        return _length(agreement.duration, agreement.unlimited, language)
    if topic is Topic.NOTICE:
        return _length(agreement.notice, None, language)
    return _signature(agreement, language) if topic is Topic.SIGNED_ON else _end(ending, language)


def _length(fact: Fact[str] | None, unlimited: Fact[bool] | None, language: Language) -> Measure:
    if unlimited and not fact:
        return [(inf, inf)], [pick(language, "sans terme ", "without end "), Quote.of_fact(unlimited)]
    if fact is None:
        return [], []
    length = parse_duration(fact.value)
    months = length.years * MONTHS_A_YEAR + length.months + length.days / DAYS_A_MONTH
    return [(months, months)], [f"{duration(fact.value, language)} ", Quote.of_fact(fact)]


def _signature(agreement: Agreement, language: Language) -> Measure:
    fact = agreement.signed_on
    if fact is None:
        return [], []
    when = day(fact.value, language)
    bound = float(fact.value.toordinal())
    return [(bound, bound)], [pick(language, f"signée le {when} ", f"signed on {when} "), Quote.of_fact(fact)]


def _end(found: Expiry, language: Language) -> Measure:
    quotes = dict.fromkeys(Quote.of_fact(fact) for fact in found.facts)
    if found.status == "open_ended":
        return [(inf, inf)], [pick(language, "sans terme fixé ", "no end is set "), *quotes]
    if found.on is None or not quotes:
        return [], []
    bound = float(found.on.toordinal())
    return [(bound, bound)], [f"{day(found.on, language)} ", *quotes]
