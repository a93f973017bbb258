"""What brochures say of towns: one by one, listed, counted, compared."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from index.claims import Claim, Quote
from index.phrases import country, listing, number, pick, since
from index.topics import Topic
from index.types import Language
from ingest.clean import display
from ingest.types import Fact, Source, Town

Reasons = Mapping[Source, Fact[Any]]
Teller = Callable[[Town, Language], list[Claim]]


def tell(town: Town, topic: Topic, language: Language) -> list[Claim]:
    """Return what is said of a town on a topic; nothing where nothing is said."""
    return TELLERS[topic](town, language) if topic in TELLERS else []


def name(town: Town, language: Language) -> str:
    """Return a town with its country: "Bath (Royaume-Uni)"."""
    return f"{town.name} ({country(town.country_code, language)})" if town.country_code else town.name


def _of(town: Town, fact: Fact[Any], wording: str, shown: str = "") -> list[Claim]:
    """Make a claim of a fact of a town; the town's own name is quoted where it stands elsewhere."""
    quotes = (Quote.of_fact(fact), *([Quote.of_fact(town.mention)] if town.name not in fact.quote else []))
    return [Claim((f"{town.name} : {wording} ", *quotes, "."), f"{town.name} {shown}")]


def _since(town: Town, language: Language) -> list[Claim]:
    if town.status == "announced":
        wording = pick(language, "jumelage annoncé, pas encore en vigueur", "twinning announced, not yet in force")
        return _of(town, town.announced or town.mention, wording)
    if town.since is None:
        return []
    when = since(town.since.value, language)
    return _of(town, town.since, f"{pick(language, 'ville jumelée', 'twin town')} {when}", when)


def _population(town: Town, language: Language) -> list[Claim]:
    fact = town.population
    if fact is None:
        return []
    count = number(fact.value, language)
    return _of(town, fact, pick(language, f"{count} habitants", f"{count} inhabitants"), str(fact.value))


def _country(town: Town, language: Language) -> list[Claim]:
    if town.country is None:
        return []
    where = country(town.country_code, language) if town.country_code else display(town.country.value)
    return _of(town, town.country, where, where)


def _distinctions(town: Town, language: Language) -> list[Claim]:
    return [claim for fact in town.distinctions for claim in _of(town, fact, _quoted(fact, language))]


def _quoted(fact: Fact[str], language: Language) -> str:
    words = display(fact.quote)
    return pick(language, f"« {words} »", f"“{words}”")


def _capital(town: Town, language: Language) -> list[Claim]:
    return _of(town, town.capital_of, _quoted(town.capital_of, language)) if town.capital_of else []


TELLERS: dict[Topic, Teller] = {
    Topic.SINCE: _since,
    Topic.POPULATION: _population,
    Topic.COUNTRY: _country,
    Topic.DISTINCTION: _distinctions,
    Topic.CAPITAL: _capital,
}


def listed(towns: Sequence[Town], reasons: Reasons, language: Language, fr: str, en: str) -> Claim:
    """List and count towns: "12 villes jumelées : Bath (Royaume-Uni) [1], ...".

    :param fr: What the towns are, in the plural; without its endings in "s" where there is one.
    :param reasons: Why each town is on the list, by its place in the documents; its name is quoted in any case.
    """
    several = pick(language, fr, en)
    one = " ".join(word.removesuffix("s") for word in several.split())
    parts: list[str | Quote] = [f"{len(towns)} {several if len(towns) > 1 else one} : "]
    for place, town in enumerate(towns):
        reason = reasons.get(town.mention.source)
        parts += [", " if place else "", f"{name(town, language)} ", Quote.of_fact(town.mention)]
        parts += [Quote.of_fact(reason)] if reason else []
    shown = f"{len(towns)} {listing([name(town, language) for town in towns], language)}"
    return Claim((*parts, "."), shown)


def superlative(towns: Sequence[Town], topic: Topic, most: bool, language: Language) -> list[Claim]:
    """Return the towns that have the most, or the least, of what a topic measures: years twinned, inhabitants."""
    measured = [(value, town) for town in towns if (value := _measure(town, topic)) is not None]
    if not measured:
        return []
    best = (max if most else min)(value for value, _ in measured)
    return [claim for value, town in measured if value == best for claim in tell(town, topic, language)]


def _measure(town: Town, topic: Topic) -> str | int | None:
    if topic is Topic.POPULATION:
        return town.population.value if town.population else None
    return town.since.value if town.since and town.status == "twin" else None
