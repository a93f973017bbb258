"""Document with its sections and passages -> the twin towns that it presents.

Every layout is read in its own way: cards (a name with its country, and lines of facts, together or apart), rows,
chronicles, running sentences, columns side by side; ``town_readings.py`` puts the readings together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import dropwhile, pairwise

from ingest.cards import Block, Name, announced, cards, since_words
from ingest.chronicle import chronicle
from ingest.chunk import passages as passages_of
from ingest.crosswise import Crosswise, crosswise
from ingest.dates import find_moments
from ingest.entries import entries
from ingest.entry import Entry
from ingest.entry_facts import presented
from ingest.flow import Flow, flow
from ingest.fold import fold
from ingest.headed import headed
from ingest.home import home_city, home_town, without_publisher
from ingest.honours import capital_of, distinctions
from ingest.labelled_cards import labelled_cards
from ingest.pairing import pair
from ingest.places import country_code
from ingest.populations import find_populations
from ingest.structure import sections as sections_of
from ingest.told_towns import told
from ingest.town_parts import with_parts
from ingest.town_readings import completed, stored, twins, without_regions, worth
from ingest.types import Document, Fact, Kind, Passage, Profile, Section, Span, Town
from ingest.view import View, look

_TWINS = re.compile(
    r"twin|jumel|sister cit|partner (?:town|cit)|friendship|(?:villes?|communes?) (?:partenaires?|soeurs?|amies?)"
)

_LINKS = re.compile(
    rf"{_TWINS.pattern}|sister (?:town|municipal|count|state|villag)|\blink(?:s|ed)?\b|partner|partena|amiti|amies?\b|"
    r"friends|relations internationales|cooperation|en lien"
)  # a guide that lists towns needs fewer words


def towns(
    document: Document, profile: Profile, sections: Sequence[Section], passages: Sequence[Passage]
) -> tuple[Town, ...]:
    """Read the twin towns of a brochure or another document that lists them; of agreements and deliberations none."""
    if profile.kind in (Kind.CONVENTION, Kind.DELIBERATION):
        return ()
    about = _LINKS if profile.kind is Kind.BROCHURE else _TWINS
    if not about.search(fold(document.text)):
        return ()
    view = look(document, profile, sections, passages)
    crossed = crosswise(document.text)
    listed, apart = (_crosswise(view, crossed), False) if crossed else _read(view)
    turned = None if apart else flow(crossed.rest.text if crossed else document.text)
    if turned:
        beside = columns(view, turned)
        turns = bool(twins(beside)) and worth(beside) >= worth(listed)
        apart = apart or turns
        listed = beside if turns else completed(listed, _unhonoured(beside, listed))
    listed = without_publisher(document.text, listed)
    if len(twins(listed)) < 2:
        return ()
    listed = with_parts(view, listed, below=not apart)
    return listed if any(town.status == "home" for town in listed) else (*listed, *home_town(view, listed))


def _unhonoured(beside: Sequence[Town], listed: Sequence[Town]) -> list[Town]:
    """Leave out of a reading by columns the honours of towns whose facts stand in rows: they may be another's."""
    known = {fold(town.name) for town in listed if town.since}
    none: dict[str, object] = {"distinctions": (), "capital_of": None}
    return [town.model_copy(update=none) if fold(town.name) in known else town for town in beside]


def columns(view: View, turned: Flow) -> tuple[Town, ...]:
    """Read the columns of a page one after the other; the facts are those of the stored text."""
    beside = view.document.model_copy(update={"text": turned.text, "pages": ()})
    parts = sections_of(beside)
    inside = look(beside, view.profile, parts, passages_of(beside, view.profile, parts))
    found, _ = _read(inside)
    return tuple(stored(town, view, turned) for town in with_parts(inside, found, below=True))


def _crosswise(view: View, crossed: Crosswise) -> tuple[Town, ...]:
    """Read the towns that head the columns of tables, and after them what else the text lists."""
    inside = look(view.document.model_copy(update={"text": crossed.turned.text, "pages": ()}), view.profile, (), ())
    found = tuple(stored(town, view, crossed.turned) for town in presented(inside, crossed.entries))
    turned = flow(crossed.rest.text)
    found = completed(found, columns(view, turned)) if turned else found
    return completed(found, columns(view, crossed.rest))


def _read(view: View) -> tuple[tuple[Town, ...], bool]:
    """Return the towns of a text by the best of its readings, and whether names and facts came apart in it."""
    text = view.document.text
    found = cards(text)
    carded = tuple(_listed(view, found)) if sum(isinstance(card, Name) for card in found) > 1 else chronicle(view)
    parts = headed(text)
    under = presented(view, parts)
    each = len(twins(under)) == len(parts)  # the part below every name says by itself since when
    if _came_apart(view, found) and not (worth(under) > worth(carded) and (each or _in_prose(view, parts))):
        return carded, True
    listed = presented(view, labelled_cards(text))
    others: tuple[tuple[Town, ...], ...] = (listed, carded, presented(view, told(text)), presented(view, entries(text)))
    if parts:  # where parts are headed by towns with their countries, a name without one is none
        others = tuple(tuple(town for town in one if town.country) for one in others)
    readings = sorted((under, *others), key=worth, reverse=True)
    found_towns = readings[0]
    for other in readings[1:]:
        found_towns = completed(found_towns, _apart(view, other, parts) if readings[0] is under else other)
    return without_regions(found_towns), False


def _apart(view: View, towns: Sequence[Town], parts: Sequence[Entry]) -> list[Town]:
    """Leave out what another reading takes for a town inside the part of one that heads it."""
    names = {fold(view.document.quote(part.name)) for part in parts}
    inside = [Span(start=part.name.start, end=part.lines[-1].end) for part in parts]
    return [
        town
        for town in towns
        if fold(town.name) in names or not any(part.start < town.mention.source.span.end <= part.end for part in inside)
    ]


def _in_prose(view: View, parts: Sequence[Entry]) -> bool:
    """Tell whether sentences stand below every name that heads a part, so that nothing came apart."""
    words = [view.document.quote(Span(start=part.name.end, end=part.lines[-1].end)) for part in parts]
    return all(re.search(r"[^\n]{40}[.!]\s|[^\n]{40}[.!]$", one) for one in words)


def _came_apart(view: View, found: Sequence[Name | Block]) -> bool:
    """Tell whether blocks of facts stand away from the names of two or more cards, so that rows cannot be read."""
    names = [fold(card.town) for card in found if isinstance(card, Name)]
    apart = [card for card in found if isinstance(card, Block) and not card.attached]
    firsts = [fold(view.document.quote(block.lines[0])) for block in apart]
    lonely = any(not any(name in first for name in names) for first in firsts)
    return len(names) > 1 and lonely and not _in_turn(found)


def _in_turn(found: Sequence[Name | Block]) -> bool:
    """Tell whether each name is followed by its block before the next name comes."""
    kinds = [isinstance(card, Name) for card in dropwhile(lambda card: isinstance(card, Block), found)]
    together = any(one and other for one, other in pairwise(kinds))
    return not together and kinds.count(True) >= kinds.count(False) - 1


def _listed(view: View, found: Sequence[Name | Block]) -> Iterator[Town]:
    text = view.document.text
    names = [card for card in found if isinstance(card, Name)]
    blocks = {card.place: card for card in found if isinstance(card, Block)}
    home = home_city(text, tuple(name.town for name in names))
    pairs = pair(text, found, home)
    left = [block for place, block in blocks.items() if place not in pairs.values()]
    for name in names:
        block = blocks.get(pairs.get(name.place, -1))
        own = fold(name.town) == home
        yield _town(view, name, block, () if block or own else tuple(left), own=own)


def _town(view: View, name: Name, block: Block | None, left: tuple[Block, ...], *, own: bool) -> Town:
    lines = block.lines if block else ()
    since = _since(view, lines)
    coming = _announced(view, lines) if since is None and not own else None
    status = "home" if own and since is None else "announced" if coming else "twin"
    return Town(
        document=view.document.name,
        name=name.town,
        mention=view.quote(name.town, name.line),
        country=view.quote(name.country, name.line),
        country_code=country_code(name.country),
        since=since,
        status=status,
        announced=coming,
        population=_population(view, lines),
        distinctions=distinctions(view, lines),
        capital_of=capital_of(view, lines),
        unsure=tuple(
            view.quote(" ".join(view.document.quote(line).split()), line) for other in left for line in other.lines
        ),
    )


def _since(view: View, lines: Sequence[Span]) -> Fact[str] | None:
    for line in lines:
        words = view.document.quote(line)
        match = None if announced(words) else since_words(words)
        moments = find_moments(match.group()) if match else ()
        if moments:
            return view.quote(moments[-1].value, line)
    return None


def _announced(view: View, lines: Sequence[Span]) -> Fact[str] | None:
    """Return the first line that announces a twinning still to come."""
    words = ((view.document.quote(line), line) for line in lines)
    return next((view.quote(said, line) for said, line in words if announced(said)), None)


def _population(view: View, lines: Sequence[Span]) -> Fact[int] | None:
    for line in lines:
        found = find_populations(view.document.quote(line))
        if found:
            return view.quote(found[0].value, line)
    return None
