"""Who concludes an agreement: cities with their countries, from its opening words.

A party is a town or other authority that the opening names with its country ("X (France)",
"X in England") or as such ("la Ville de X"). Who represents it is left to ``signatories.py``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from ingest.aliases import aliases
from ingest.fold import fold
from ingest.party_columns import side_by_side
from ingest.party_countries import country_after, country_beside, country_in_clause, country_labelled
from ingest.party_elsewhere import named_in_signatures, named_in_title, named_with_persons
from ingest.party_tables import party_rows
from ingest.party_words import (
    A_PLACE,
    A_REGION,
    A_TOWN_IN,
    ADDRESS,
    ARTICLE,
    AUTHORITY_BESIDE,
    AUTHORITY_OF,
    BESIDE_COUNTRY,
    COUNCIL,
    END_OF_OPENING,
    GENERIC,
    IN_BRACKETS,
    IN_COUNTRY,
    LABELLED,
    LEADING,
    MAYOR_OF,
    NO_TOWN,
    PAIRED,
    PERSON_OF,
    REGION_BESIDE,
    REGION_COUNTRY,
    REGION_OF,
    SITED,
    TRAILING,
    is_named_city,
)
from ingest.places import country_code
from ingest.view import View

NEAR = 4  # characters between a name and the country that shows where the name ends
OPENING = 2600  # characters; where the text sets no earlier end, the parties have been named by then


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that may be a party; offsets are those of ``View.text``.

    :param country: Where its country stands; ``None`` where it is not named.
    :param weight: How surely it is a party: 2 with its country, 1 as an authority.
    :param alias: What the text calls it from then on, folded: "city"; empty where nothing else.
    """

    name: str
    start: int
    end: int
    country: tuple[int, int] | None
    weight: int
    alias: str = ""

    @property
    def words(self) -> tuple[str, ...]:
        """Words of the name, folded."""
        return tuple(re.findall(r"\w+", fold(self.name)))


def candidates(view: View) -> tuple[Candidate, ...]:
    """Return the parties of an agreement, each once, in order of appearance."""
    listed = tuple(_in_table(view))
    if len(listed) > 1:
        return listed
    found = [*_above_countries(view), *_named(view, 0, opening_end(view))]
    if len({candidate.words for candidate in found}) < 2:
        found = list(_named(view, 0, OPENING))
    found = _described(view, _without_regions(view, _each_once(found)))
    if sum(candidate.weight == 2 for candidate in found) < 2:
        told = {candidate.country for candidate in found}
        found += (one for one in _beside_countries(view, opening_end(view)) if one.country not in told)
    kept = _without_regions(view, _each_once(found))
    if len(kept) < 2:
        kept = _elsewhere(view, found) or kept
    sure = [_with_country(view, one) for one in _likely(kept)]
    named = [tuple(mentions(view, one, 0, OPENING)) for one in sure]
    return tuple(replace(one, alias=alias) for one, alias in zip(sure, aliases(view.text, named), strict=True))


def _in_table(view: View) -> Iterator[Candidate]:
    """Yield the parties that stand in a table, a row each."""
    for row in party_rows(view.document.text):
        country = view.region(row.country) if row.country else None
        yield from _candidate(view, view.region(row.name), country, 2)


def _above_countries(view: View) -> Iterator[Candidate]:
    """Yield the parties that stand side by side above their countries."""
    for name, country in side_by_side(view.document.text):
        yield from _candidate(view, view.region(name), view.region(country), 2)


def _elsewhere(view: View, found: list[Candidate]) -> list[Candidate]:
    """Return the parties with those whom only the title or the signatures name; nothing where that makes no two."""
    for names in (named_with_persons, named_in_title, named_in_signatures):
        more = [one for span in names(view) for one in _candidate(view, span, None, 1)]
        whole = _each_once([*found, *more])
        if len(whole) > 1:
            return whole
    return []


def _without_regions(view: View, found: list[Candidate]) -> list[Candidate]:
    """Leave out the provinces that a letterhead names once below its towns."""
    regions = [
        one
        for one in found
        if one.weight == 1
        and REGION_OF.search(view.folded[max(0, one.start - 24) : one.start])
        and len(list(mentions(view, one, 0, len(view.text)))) == 1
    ]
    return [one for one in found if one not in regions] if len(found) - len(regions) > 1 else found


def _described(view: View, found: list[Candidate]) -> list[Candidate]:
    """Add the country in what describes a party, and leave out the region that is named on the way to it."""
    kept: list[Candidate] = []
    left = list(found)
    while left:
        one = left.pop(0)
        limit = next((other.start for other in left if not _is_sited(view, other)), len(view.text))
        country = None if _with_country(view, one).country else country_in_clause(view.text, one.end, limit)
        if country:
            left = [other for other in left if other.start >= country[1]]
            one = replace(one, country=country, weight=2)
        kept.append(one)
    return kept


def _is_sited(view: View, candidate: Candidate) -> bool:
    """Tell whether a place is named as where another one lies: "in Kent (England)"."""
    before = view.folded[max(0, candidate.start - 24) : candidate.start]
    return bool(SITED.search(before) or A_REGION.match(view.folded, candidate.start))


def _with_country(view: View, candidate: Candidate) -> Candidate:
    """Add the country that stands beside a party's name further down, where the opening does not say it."""
    if candidate.country:
        return candidate
    ends = [end for _, end in mentions(view, candidate, 0, len(view.text))]
    countries = (read(view.text, end) for read in (country_labelled, country_beside) for end in ends)
    return replace(candidate, country=next(filter(None, countries), None))


def _beside_countries(view: View, end: int) -> Iterator[Candidate]:
    """Yield the places that a comma parts from their country: "X, Poland"."""
    for pattern in (REGION_COUNTRY, BESIDE_COUNTRY):
        for match in pattern.finditer(view.text, 0, end):
            if country_code(match["country"]):
                country = country_after(view.text, match.end("name")) or match.span("country")
                yield from _candidate(view, match.span("name"), country, 2)


def opening_end(view: View) -> int:
    """Return the offset at which the first article or the recitals begin."""
    match = END_OF_OPENING.search(view.folded)
    return min(match.start() if match else OPENING, OPENING)


def mentions(view: View, candidate: Candidate, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the places between two offsets where a party is named."""
    called = r"\W+".join(map(re.escape, candidate.words))
    if candidate.alias and not GENERIC.fullmatch(candidate.alias):
        called = rf"(?:{called}|{re.escape(candidate.alias)})"
    pattern = re.compile(rf"(?<!\w){called}(?!\w)")
    return (match.span() for match in pattern.finditer(view.folded, start, end))


def _named(view: View, start: int, end: int) -> Iterator[Candidate]:
    """Yield every place that is named as parties are, in order of the patterns."""
    text = view.text[:end]
    yield from _side_by_side(view, text, start)
    yield from _in_forms(view, text, start)
    for person in PERSON_OF.finditer(text, start):
        place = A_PLACE.match(text, person.end())
        if place and (country := country_after(text, place.end())):
            yield from _candidate(view, place.span(), country, 2)
    yield from _in_countries(view, text, start)
    councils = [
        (match.start(), match.start() + council.end())
        for match in A_PLACE.finditer(text, start)
        if (council := COUNCIL.search(fold(match.group())))
    ]
    councils += [
        match.span()
        for match in A_PLACE.finditer(text, start)
        if is_named_city(fold(match.group())) and country_after(text, match.end())
    ]
    after = [
        place.span()
        for pattern in (AUTHORITY_OF, MAYOR_OF, AUTHORITY_BESIDE)
        for authority in pattern.finditer(view.folded, start, end)
        if (place := A_PLACE.match(text, authority.end())) and not any(a <= authority.start() < b for a, b in councils)
    ]
    for span in (*councils, *after):
        if REGION_BESIDE.search(view.folded[max(0, span[0] - 60) : span[0]]):
            continue
        country = country_after(text, span[1])
        yield from _candidate(view, span, country, 2 if country else 1)


def _in_countries(view: View, text: str, start: int) -> Iterator[Candidate]:
    """Yield the names whose country follows: "X, commune of Senegal", "X (France)", "X in England"."""
    for match in A_TOWN_IN.finditer(text, start):
        yield from _candidate(view, match.span("name"), country_in_clause(text, match.end("name"), len(text)), 2)
    for pattern in (IN_BRACKETS, IN_COUNTRY):
        for match in pattern.finditer(text, start):
            if country_code(match["country"]):
                yield from _candidate(view, match.span("name"), match.span("country"), 2)


def _in_forms(view: View, text: str, start: int) -> Iterator[Candidate]:
    """Yield the names in a form: "City: X / Country: Y"."""
    for match in LABELLED.finditer(text, start):
        first, last = match.start("country"), view.line_end(*match.span("country"))
        if country_code(text[first:last]):
            name = match.start("name"), view.line_end(*match.span("name"))
            yield from _candidate(view, name, (first, last), 2)


def _side_by_side(view: View, text: str, start: int) -> Iterator[Candidate]:
    """Yield two names in one line whose countries stand side by side below."""
    for match in PAIRED.finditer(text, start):
        for number in ("1", "2"):
            if country_code(match["country" + number]):
                yield from _candidate(view, match.span("name" + number), match.span("country" + number), 2)


def _candidate(view: View, name: tuple[int, int], country: tuple[int, int] | None, weight: int) -> Iterator[Candidate]:
    start, end = name
    leading = LEADING.match(view.folded[start:end])
    start += leading.end() if leading else 0
    article = ARTICLE.search(view.text[name[0] : start])
    start -= len(article.group()) if article else 0
    trailing = TRAILING.search(view.folded[start:end]) or ADDRESS.search(view.text[start:end])
    end = start + trailing.start() if trailing else end
    cut = view.line_end(start, end) if end > start else end
    anchored = trailing or (country is not None and country[0] - name[1] < NEAR)
    while anchored and start < cut < end:  # the name stands on the line of its country
        start, cut = cut + 1, view.line_end(cut + 1, end)
    end = end if anchored else cut
    named = view.folded[start:end]
    if end - start > 1 and not NO_TOWN.match(named) and not GENERIC.fullmatch(named):
        yield Candidate(view.text[start:end], start, end, country, weight)


def _each_once(found: Iterable[Candidate]) -> list[Candidate]:
    """Bring together the mentions of one place: equal names, or names that begin or end like a surer one."""
    kept: list[Candidate] = []
    for candidate in sorted(found, key=lambda one: (-one.weight, one.start, len(one.words))):
        same = next((number for number, other in enumerate(kept) if _same(other, candidate)), None)
        if same is None:
            kept.append(candidate)
        else:
            kept[same] = _merged(kept[same], candidate)
    return sorted(kept, key=lambda one: one.start)


def _merged(known: Candidate, other: Candidate) -> Candidate:
    """Keep the spelling that is not all capitals, and the country of either."""
    better = other if known.name.isupper() and not other.name.isupper() and known.words == other.words else known
    country = known.country or other.country
    return replace(better, country=country, weight=max(known.weight, other.weight))


def _same(known: Candidate, other: Candidate) -> bool:
    if known.country and known.country == other.country:
        return True
    length = min(len(known.words), len(other.words))
    return known.words[:length] == other.words[:length] or known.words[-length:] == other.words[-length:]


def _likely(found: list[Candidate]) -> tuple[Candidate, ...]:
    """Where two parties or more stand with their countries, a place named without one is no party."""
    sure = tuple(candidate for candidate in found if candidate.weight == 2)
    return sure if len(sure) > 1 else tuple(found)
