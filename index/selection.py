"""Questions about many towns at once: which of them are meant, and which come first."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from index.continents import Region, continent_asked, lies_in
from index.topics import Topic
from index.words import words
from ingest.types import Fact, Source, Town

_TOWNS = (
    r"(?:villes|partenaires|jumelages?|jumelles|jumeaux|jumelees|communes|cites|"
    r"twin\w*|towns|cities|partners|sister cities)"
)
_ONE_OF = (
    r"(?:villes?|partenaires?|jumelages?|jumelles?|jumeaux|jumelees?|communes?|"
    r"twins?|twinnings?|towns?|city|cities|partners?)"
)
_MANY = re.compile(
    rf"\b(?:quel(?:le)?s?|lesquel(?:le)?s|which|what) (?:est |sont |is |are )?(?:la |les |le |l'|nos |notre |our |the |"
    rf"of our |de nos |of the )?(?:(?!la |le |les |the |de |d'|du |des )\w+ ){{0,2}}{_ONE_OF}\b"
    rf"|\b(?:list\w*|cite[rz]?|nomm\w+|name|toutes?|tous|all|nos|our|autres|other) (?:\w+ ){{0,3}}{_TOWNS}\b"
    rf"|\bcombien (?:\w+ )?(?:d'|de |des )(?:\w+ )?{_TOWNS}\b|\bhow many (?:\w+ ){{0,3}}{_TOWNS}\b"
    rf"|\b(?:nombre|number|liste|list) (?:de |of |des )(?:nos |our |the )?(?:\w+ )?{_TOWNS}\b|^(?:les |the )?{_TOWNS}\b"
    rf"|\b(?:la|the|le) (?:{_ONE_OF} )?(?:la |le )?(?:plus|moins|oldest|newest|largest|smallest|latest|biggest|most)\b"
    rf"|\bavec (?:qui|quelles? villes?)\b.*\bjumel|\bwho are we twinned\b|\bwith wh(?:om|ich)\b.*\btwin"
)
# Of what "the most populous", "the oldest" is asked: towns, not chairs of a committee or payments.
_OF_TOWNS = re.compile(
    rf"\b{_TOWNS}\b|\b{_ONE_OF}\b|\b(?:peupl|popul|habit|inhabit)\w*|\b(?:laquelle|lesquelles|which one|then)\b"
)
_ANY = re.compile(
    r"\b(?:avons-nous|a-t-on|nous avons|on a|y a-t-il|existe-t-il|do we have|have we|is there|are there)\b.*"
    rf"\b{_ONE_OF}\b"
)
_YEAR = r"(1[6-9]\d\d|20\d\d)"
_BETWEEN = re.compile(rf"\b(?:entre|between|de|from) {_YEAR} (?:et|and|a|to) {_YEAR}")
_BEFORE = re.compile(rf"\b(?:avant|before|prior to|anterieur\w* a) {_YEAR}")
_AFTER = re.compile(rf"\b(?:apres|after|depuis|since|a partir de|posterieur\w* a) {_YEAR}")
_IN = re.compile(rf"\b(?:en|in|de|of|from) {_YEAR}")
_CENTURY = re.compile(r"\b(xx|xxi|xix|19|20|21)\s?(?:e|eme|th|st)\b (?:siecle|century)|\bthis century\b|\bce siecle\b")
_DECADE = re.compile(r"\bannees (?:19)?([2-9]0)\b|\b(?:19)?([2-9]0)'?s\b|\b19([2-9]0)s\b")
_CENTURIES = {"xix": 1801, "19": 1801, "xx": 1901, "20": 1901, "xxi": 2001, "21": 2001}
_ANNOUNCED = re.compile(
    r"\bbientot|\bprochain\w*|\bsoon\b|\bfutur\w*|\bannonc\w*|\bupcoming|\ba venir\b|\bnext\b|\bprojet"
)
_HONOURED = re.compile(
    r"\bunesco|\bdistinction|\breconn\w*|\brecogni\w*|\bcapital\w*|\bpatrimoine|\bheritage|\blabel|\bhonou?r"
)
_FIRST = re.compile(
    r"\bplus (?:ancien\w*|vieux|vieille\w*)|\bpremier\w*|\boldest|\bearliest|\blongest|\bfirst\b|\bplus longtemps"
)
_LAST = re.compile(
    r"\bplus (?:recent\w*|jeune\w*|nouve\w*)|\bdernier\w*|\bnewest|\blatest|\bmost recent\w*|\byoungest|\blast\b"
)
_LARGEST = re.compile(
    r"\bplus (?:peupl\w*|grande?s?|gros\w*|populeu\w*|d'habitants|de (?:monde|gens|population))"
    r"|\blargest|\bbigg(?:est|er)|\bmost (?:populous|inhabitants|people|populated)"
    r"|\blarger|\bmore (?:populous|inhabitants|people)"
)
_SMALLEST = re.compile(
    r"\bplus petite?s?|\bmoins (?:peupl\w*|d'habitants|grande?s?|de (?:monde|gens|population))|\bsmall(?:est|er)"
    r"|\bleast (?:populous|populated)|\bfewe\w+"
)
_OLDER = re.compile(r"\bolder\b|\bearlier\b|\bplus ancien\w*")
SHARED = 5  # letters that words of the two languages share at their beginning when they are the same: cultur-e


@dataclass(frozen=True, slots=True)
class Order:
    """What towns are ranked by: most inhabitants, or earliest twinning, and the like."""

    topic: Topic
    most: bool


@dataclass(frozen=True, slots=True)
class Years:
    """Years of twinning, both ends included."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Selection:
    """Towns chosen out of all, and the facts for which each was chosen, by the place of the town's name."""

    towns: tuple[Town, ...]
    reasons: dict[Source, Fact[Any]]


def asks_for_many(folded: str) -> bool:
    """Tell whether a folded question asks for towns out of all: a list, a number, the first of them."""
    if _MANY.search(folded) or continent_asked(folded) is not None:
        return True
    return order(folded) is not None and _OF_TOWNS.search(folded) is not None


def asks_whether_any(folded: str) -> bool:
    """Tell whether a folded question asks if there is a partner town at all: "avons-nous une ville jumelée en ...?"."""
    return _ANY.search(folded) is not None


def order(folded: str) -> Order | None:
    """Return what the towns of a folded question are ranked by."""
    table = (
        (_LARGEST, Order(Topic.POPULATION, most=True)),
        (_SMALLEST, Order(Topic.POPULATION, most=False)),
        (_FIRST, Order(Topic.SINCE, most=False)),
        (_OLDER, Order(Topic.SINCE, most=False)),
        (_LAST, Order(Topic.SINCE, most=True)),
    )
    return next((found for pattern, found in table if pattern.search(folded)), None)


def years(folded: str) -> Years | None:
    """Return the years of twinning that a folded question limits its towns to."""
    if match := _BETWEEN.search(folded):
        return Years(int(match[1]), int(match[2]))
    if match := _BEFORE.search(folded):
        return Years(0, int(match[1]) - 1)
    if match := _AFTER.search(folded):
        return Years(int(match[1]) + (match.group().startswith(("apres", "after"))), 9999)
    if match := _CENTURY.search(folded):
        first = _CENTURIES.get(match[1] or "21", 2001)
        return Years(first, first + 99)
    if match := _DECADE.search(folded):
        first = 1900 + int(match[1] or match[2] or match[3])
        return Years(first, first + 9)
    match = _IN.search(folded)
    return Years(int(match[1]), int(match[1])) if match else None


def select(towns: Sequence[Town], folded: str) -> Selection:
    """Return the partner towns that a folded question means: of a continent, of some years, with a distinction."""
    chosen = [town for town in towns if town.status != "home"]
    reasons: dict[Source, Fact[Any]] = {}
    if _ANNOUNCED.search(folded):
        chosen = [town for town in chosen if town.status == "announced"]
    if (region := continent_asked(folded)) is not None:
        chosen = [town for town in chosen if _in_region(town, region)]
    if (limits := years(folded)) is not None:
        chosen = [town for town in chosen if town.since and limits.first <= int(town.since.value[:4]) <= limits.last]
        reasons |= {town.mention.source: town.since for town in chosen if town.since}
    if _HONOURED.search(folded):
        honours = {town.mention.source: honour for town in chosen if (honour := _honour(town, folded))}
        chosen = [town for town in chosen if town.mention.source in honours]
        reasons |= honours
    return Selection(tuple(chosen), reasons)


def speaking_of(towns: Sequence[Town], asked: Collection[str]) -> Selection:
    """Return the towns of which something is said in words that are asked for, with the fact that says it."""
    reasons: dict[Source, Fact[Any]] = {}
    for town in towns:
        facts = [fact for fact in (town.capital_of, town.country, *town.distinctions) if fact]
        said = [fact for fact in facts if any(_alike(one, other) for one in words(fact.quote) for other in asked)]
        if said:
            reasons[town.mention.source] = said[0]
    return Selection(tuple(town for town in towns if town.mention.source in reasons), reasons)


def _in_region(town: Town, region: Region) -> bool:
    return lies_in(town.country_code, region)


def _honour(town: Town, folded: str) -> Fact[str] | None:
    """Return the distinction of a town that holds the telling words of a question, in either language."""
    told = {word for match in _HONOURED.finditer(folded) for word in words(folded[match.start() :])[:4]}
    facts = [*town.distinctions, *([town.capital_of] if town.capital_of else [])]
    shared = {n: sum(any(_alike(w, o) for o in words(fact.quote)) for w in told) for n, fact in enumerate(facts)}
    best = max(shared, key=lambda n: (shared[n], -n), default=None)
    return facts[best] if best is not None and shared[best] >= min(2, len(told)) else None


def _alike(one: str, other: str) -> bool:
    return one == other or (len(one) >= SHARED and one[:SHARED] == other[:SHARED])
