"""The towns that the documents know, under all their names: made at a build, stored with the generation."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from index.types import KnownTown
from index.words import fold
from ingest.gazetteer import Place, find_place
from ingest.reading import Reading
from ingest.regions import plain, region_codes, stated_beside, stated_capitals, whole_statement
from ingest.types import Town

HOME_SHARE = 0.5  # of the documents are about the city whose documents they are


@dataclass(frozen=True, slots=True)
class _Mention:
    name: str
    country_code: str | None
    document: str
    party: bool = False


def known_towns(readings: Sequence[Reading]) -> tuple[KnownTown, ...]:
    """Gather the towns of all documents; one town under two names is one."""
    mentions = [mention for reading in readings for mention in _mentions(reading)]
    countries = {fold(m.name): m.country_code for m in mentions if m.country_code}
    places = {m.name: find_place(m.name, countries.get(fold(m.name))) for m in mentions}
    groups: defaultdict[str, list[_Mention]] = defaultdict(list)
    for mention in mentions:
        groups[_identity(mention.name, places[mention.name])].append(mention)
    home = _home(readings, groups)
    known = [_known(group, places[group[0].name], countries, key == home) for key, group in sorted(groups.items())]
    return tuple(one.model_copy(update={"regions": _regions(one, places[one.name], readings)}) for one in known)


def _mentions(reading: Reading) -> Iterable[_Mention]:
    name = reading.document.name
    for written in reading.profile.towns:
        yield _Mention(written, None, name)
    for party in reading.agreement.parties if reading.agreement else ():
        yield _Mention(party.city.value, party.country_code, name, party=True)
    for town in reading.towns:
        yield _Mention(town.name, town.country_code, name)


def _identity(name: str, place: Place | None) -> str:
    return f"{place.country_code} {fold(place.names[0])}" if place else fold(name)


def _known(
    group: Sequence[_Mention], place: Place | None, countries: Mapping[str, str | None], home: bool
) -> KnownTown:
    written = Counter(mention.name for mention in group)
    name = max(written, key=lambda n: (written[n], n))
    aliases = {fold(n) for n in written} | {fold(n) for n in (place.names if place else ())}
    return KnownTown(
        name=name,
        aliases=tuple(sorted(aliases)),
        country_code=countries.get(fold(name)) or (place.country_code if place else None),
        documents=tuple(sorted({mention.document for mention in group})),
        home=home,
        party=any(mention.party for mention in group),
        latitude=place.latitude if place else None,
        longitude=place.longitude if place else None,
    )


def _regions(town: KnownTown, place: Place | None, readings: Sequence[Reading]) -> tuple[str, ...]:
    """Return the regions that a town lies in: those that documents state, else the one that the gazetteer knows."""
    told: set[str] = set()
    for reading in readings:
        if reading.document.name in town.documents:
            told |= stated_beside(town.name, reading.document.text)
        for entry in (entry for entry in reading.towns if fold(entry.name) in town.aliases):
            told |= region_codes(entry.country.value) if entry.country else frozenset()
            for capital in _capitals(entry, reading.document.text):
                told |= region_codes(capital) or {plain(capital)}
    told = {region for region in told if "." not in region or region.startswith(f"{town.country_code}.")}
    if not any("." in region for region in told) and place and place.region:
        told.add(place.region)
    return tuple(sorted(told))


def _capitals(entry: Town, text: str) -> tuple[str, ...]:
    """Return the regions whose capital an entry calls its town."""
    return stated_capitals(whole_statement(text, entry.capital_of.source.span)) if entry.capital_of else ()


def _home(readings: Sequence[Reading], groups: dict[str, list[_Mention]]) -> str | None:
    """Return the identity of the city whose documents these are: the one that most of the documents are about.

    Where two are in as many documents, as with a single agreement, a brochure says which one publishes it.
    """
    published = {fold(town.name) for reading in readings for town in reading.towns if town.status == "home"}
    counted = {key: len({mention.document for mention in group}) for key, group in groups.items()}
    ranked = sorted(groups, key=lambda key: (-counted[key], not _is_one_of(groups[key], published), key))
    if not ranked or counted[ranked[0]] < HOME_SHARE * len(readings):
        return None
    rivals = [key for key in ranked[1:2] if counted[key] == counted[ranked[0]]]
    return None if rivals and not _is_one_of(groups[ranked[0]], published) else ranked[0]


def _is_one_of(group: Sequence[_Mention], names: Collection[str]) -> bool:
    return any(fold(mention.name) in names for mention in group)
