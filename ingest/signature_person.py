"""The person in one line under an agreement, with the office beside the name, before it or in brackets.

A line holds a person only if nothing else stands in it: leads such as "Signed by", a name, an office, and for whom.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.fold import fold
from ingest.names import FULL_NAME, TITLE
from ingest.offices import OFFICE, begins_office, office_after, office_before

_SIGN = r"\(?(?:signed|signé|signature|sgd|s/|sd/-?)\.?\)?\.?:?\s*"
_LEAD = re.compile(
    rf"(?:\W*(?:name|nom|by|par)\s*:\s*|[^:;()]{{0,90}}\b(?:signed|signé|executed|represented|représentée?) (?:by|par) "
    rf"|(?:and |et )?(?:by|par) (?=(?-i:{TITLE}))|(?:and|et) (?=(?-i:{TITLE})))?(?:{_SIGN}|/s/\s*)?(?:the (?=[a-z]))?",
    re.IGNORECASE,
)
_PERSON = re.compile(rf"(?:{TITLE})*(?P<name>{FULL_NAME})(?:,\s*(?P<office>[^,;:()]{{3,75}}))?[,.]?(?: \(signed\))?")
_NAME_ALONE = re.compile(rf"\(?(?:{TITLE})*(?P<name>{FULL_NAME})\)?[,.;]?(?: \(signed\))?")
_NAME = re.compile(rf"(?:{TITLE})*(?P<name>{FULL_NAME})")
_ARTICLE = re.compile(r"(?:the|le|la|der|die|il|el) |l'")
_TAIL = re.compile(r"\)?[,.;]?(?: ?(?:of|for|pour|on behalf of|for and on behalf of|de|du|d['’]|and|et)\b[^;:]{0,80})?")
_OFFICE = re.compile(rf"(?:(?:the|le|la|his|her|son|sa) |l')?(?:[a-z'-]+ ){{0,3}}?{OFFICE}\b")
_NO_PERSON = re.compile(
    r"\b(?:city|cities|town|ville|commune|borough|council|conseil|republi\w+|municipality|county|district|region|"
    r"departement|province|universit\w+|parties|articles?|date|signatures?|place|lieu|cachet|seal|witness\w*|temoins?|"
    r"approved|approuve|mention|done|fait|annexe?|for|pour|the|and|et|state|canton|prefecture|"
    r"january|february|march|april|june|july|august|september|october|november|december|"
    r"janvier|fevrier|mars|avril|juin|juillet|aout|septembre|octobre|novembre|decembre)\b"
)


@dataclass(frozen=True, slots=True)
class LinePerson:
    """Where a name and an office stand in a line."""

    name: tuple[int, int]
    office: tuple[int, int] | None


def person_in(line: str) -> LinePerson | None:
    """Return the person of a line that holds nothing else.

    Example: "Signed by Ms Jane Doe (Mayor)" -> "Jane Doe", "Mayor"
    """
    lead = _LEAD.match(line)
    start = lead.end() if lead else 0
    return _alone(line, start) or _with_office(line, start) or _alone(line, 0)


def _alone(line: str, start: int) -> LinePerson | None:
    """Read a line of a name, or of a name, a comma and what it is called."""
    match = _NAME_ALONE.fullmatch(line, start) or _PERSON.fullmatch(line, start)
    if not match or not _may_be(match["name"]):
        return None
    called = match.groupdict().get("office")
    return LinePerson(
        match.span("name"), match.span("office") if called and _OFFICE.match(fold(called).strip()) else None
    )


def _with_office(line: str, start: int) -> LinePerson | None:
    """Read a line in which an office stands before the name or after it, and for whom is signed."""
    folded = fold(line)
    article = _ARTICLE.match(folded, start)
    start = article.end() if article else start
    if begins_office(folded[start:]):
        return next(_after_office(line, folded, start), None)
    named = _NAME.match(line, start)
    office = office_after(folded, named.end()) if named and _may_be(named["name"]) else None
    if named and office and _TAIL.fullmatch(line, office[1]):
        return LinePerson(named.span("name"), office)
    return None


def _after_office(line: str, folded: str, start: int) -> Iterator[LinePerson]:
    """Yield the name that follows an office which begins at an offset, and nothing but for whom is signed after it."""
    for word in re.finditer(r"(?<=[ ,:])\w", line[start:]):
        place = start + word.start()
        office, named = office_before(folded, place), _NAME.match(line, place)
        if office and office[0] == start and named and _may_be(named["name"]) and _TAIL.fullmatch(line, named.end()):
            yield LinePerson(named.span("name"), office)


def _may_be(name: str) -> bool:
    return not _NO_PERSON.search(fold(name)) and not _OFFICE.match(fold(name))
