"""Parties of a form at the head of an agreement: "Party A: Yelm (Sweden)", below it "Represented by: Jane Doe, Mayor".

A label of a party opens its part of the form; labels of country, person and office count for the party above them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ingest.fold import fold
from ingest.lines import lines
from ingest.names import NAME, PLACE, TITLE
from ingest.offices import begins_office
from ingest.party_countries import country_after, country_labelled
from ingest.places import country_code, find_countries
from ingest.types import Span

_LABEL = re.compile(r"(?:[-–•*|] ?)?(?P<label>[^\W\d_][^:|]{2,45}?) ?(?:[:|]|\s[-–—]\s|\s{3,}) ?\s*(?P<value>\S.*)$")
_NUMBER = r"(?:(?:premiere?|seconde?|deuxieme|troisieme|first|second|third|1ere?|1er|2e|1st|2nd|3rd) )?"
_PARTY = re.compile(
    rf"{_NUMBER}(?:name of (?:the )?|nom (?:de la |du |de l'))?(?:contracting |partner |sister |twin |local )?"
    r"(?:part(?:y|ie)|partner|partenaire|ville|commune|city|town|municipalit[ye]|collectivite|authority|council|"
    r"signatory|"
    r"signataire|cocontractante?)"
    r"(?: (?:territoriale|locale|contractante|partenaire|signataire|jumelee|partner|authority))?"
    r"(?: ?(?:n[o°] ?)?(?:[12ab3c]|i{1,3}|one|two|three|un|deux))?"
)
_COUNTRY = re.compile(r"(?:pays|country|state|etat|nation)")
_PERSON = re.compile(
    r"(?:(?:duly |legally |dument |ici )?represent(?:ed|e|ee|ant|ative|ante)s?(?: legale?| by| par)?|(?:legal |"
    r"authori[sz]ed )?"
    r"(?:signatory|representative)|signataire|acting through|agissant par|en la personne de|head of the council|"
    r"(?:authori[sz]ed )?(?:person|officer)|mayor|maire|bourgmestre|syndic|president|chairman)"
)
_OFFICE = re.compile(
    r"(?:en )?(?:qualite|capacity|fonction|function|office|title|titre|position|designation|post|charge)(?: de)?"
)
_NAMED = re.compile(rf"(?:{TITLE})*(?P<name>{NAME})")
_LEADING = re.compile(
    r"(?:(?:the |la |le |l')?(?:city|town|borough|municipality|commune|ville|village|district|"
    r"county)(?: council)? (?:of|de|d')"
    r" ?(?:the |la )?)"
)
_TRAILING = re.compile(
    r" (?:(?:city|town|borough|county|district|municipal|metropolitan|parish|village|rural) )*"
    r"(?:council|corporation|assembly|municipality)$"
)
_THEN_OFFICE = re.compile(r"(?:,| \(| [–—-]) ?(?:(?:the|its|son|sa|le|la) )?(?P<office>[^(),;]{3,60})\)?")
_PART = 0.5  # part of a text in which the parties have been named


@dataclass(frozen=True, slots=True)
class PartyRow:
    """A party in a table or form; offsets are those of the stored text."""

    name: Span
    country: Span | None
    person: Span | None
    office: Span | None


def form_rows(text: str) -> tuple[PartyRow, ...]:
    """Return the parties of a form, two or more of whom the country or the person is told; else none."""
    found: list[PartyRow] = []
    for start, label, value in _labelled(text):
        if _PARTY.fullmatch(label):
            found += _opened(start, value)
        elif found:
            found[-1] = _with(found[-1], start, label, value)
    told = [row for row in found if row.country or row.person]
    return tuple(told) if len(told) == len(found) > 1 else ()


def _labelled(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield the labels of lines, folded, with the value beside each and where it stands."""
    for line in lines(text[: max(3000, int(_PART * len(text)))]):
        match = _LABEL.match(line.text)
        if match:
            yield line.start + match.start("value"), fold(match["label"]).strip(), match["value"]


def _opened(start: int, value: str) -> Iterator[PartyRow]:
    """Yield the party that a label names, with the country after its name."""
    leading = _LEADING.match(fold(value))
    first = leading.end() if leading else 0
    place = re.compile(PLACE).match(value, first)
    if place is None:
        return
    end = place.end()
    trailing = _TRAILING.search(fold(place.group()))
    stop = place.start() + trailing.start() if trailing else end
    country = country_after(value, end) or country_labelled(value, end)
    yield PartyRow(_span(start, first, stop), _span(start, *country) if country else None, None, None)


def _with(row: PartyRow, start: int, label: str, value: str) -> PartyRow:
    """Add what a further label tells of a party, once."""
    if _COUNTRY.fullmatch(label) and row.country is None:
        return replace(row, country=_country(start, value))
    if _PERSON.fullmatch(label) and row.person is None:
        return _represented(row, start, value)
    if _OFFICE.fullmatch(label) and row.person and row.office is None:
        return replace(row, office=_span(start, 0, len(value.rstrip(" ;,."))))
    return row


def _country(start: int, value: str) -> Span | None:
    if country_code(value):
        return _span(start, 0, len(value.rstrip(" ;,.")))
    named = find_countries(value)
    return _span(start, named[0].start, named[0].end) if named else None


def _represented(row: PartyRow, start: int, value: str) -> PartyRow:
    """Add the person beside a label, and the office behind the name, before it or as the label itself."""
    before = re.match(r"(?:(?:the|its|his|her|son|sa|le|la) |l')?", fold(value))
    first = before.end() if before else 0
    match = _NAMED.match(value, first)
    if match and not begins_office(fold(match["name"])):
        then = _THEN_OFFICE.match(value, match.end())
        office = _span(start, *then.span("office")) if then and begins_office(fold(then["office"])) else None
        return replace(row, person=_span(start, *match.span("name")), office=office)
    office_first = re.match(r"(?P<office>[^,;:]{3,60}?)(?:, | : )", value[first:])
    named = _NAMED.match(value, first + office_first.end()) if office_first else None
    if office_first and named and begins_office(fold(office_first["office"])):
        office = _span(start, first, first + office_first.end("office"))
        return replace(row, person=_span(start, *named.span("name")), office=office)
    return row


def _span(start: int, first: int, last: int) -> Span:
    return Span(start=start + first, end=start + last)
