"""Parties that stand in a table: a row each, under a head of "Town / Country / Represented by"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.fold import fold
from ingest.names import FULL_NAME
from ingest.party_forms import PartyRow, form_rows
from ingest.places import country_code
from ingest.types import Span

_CELL = re.compile(r"[^\s|](?:(?![ ]{2}|\t|\|)[^\n])*")
_RULE = re.compile(r"[\s|:+=_–—-]*")
_TOWN = re.compile(
    r"(?:(?:name|nom) (?:of|de|du|des?|d')(?: the| la| l')? ?)?"
    r"(?:(?:partner|member|contracting|twin|signatory|nom des) )?"
    r"(?:town|city|ville|commune|municipalit[ey]|collectivite|partner|partenaire|part(?:y|ie)|member|membre|"
    r"signatory|signataire|authority|local authority|council|borough)s?(?: (?:partenaire|signataire|membre|partie)s?)?"
)
_COUNTRY = re.compile(r"(?:country|pays|state|etat|nation)\b")
_PERSON = re.compile(
    r"represent|(?:head|chef) |mayor|maire|signatory|signataire|signed by|name|nom\b|person|delegate|delegue|deputy"
)
_OFFICE = re.compile(r"(?:office|function|fonction|qualite|position|post|title|titre|capacity|charge|mandat)\b")
_NAMED = re.compile(rf"(?:(?:Ms|Mrs|Mr|Dr|Mme|M|Cllr|Prof)\b\.? )?(?P<name>{FULL_NAME})")
_THEN_OFFICE = re.compile(r"(?:, | \(| [–—-] )(?P<office>[^(),;]{3,60})\)?$")
_HEAD = 0.5  # part of a text in which the parties have been named


def party_rows(text: str) -> tuple[PartyRow, ...]:
    """Return the parties of the first table or form that names two or more with their country or who acts for them."""
    rows = [
        (match.start(), match.group()) for match in re.finditer(r"[^\n]*\n?", text[: max(4000, int(_HEAD * len(text)))])
    ]
    for number, (start, row) in enumerate(rows):
        heads = [fold(text[one.start : one.end]) for one in _cells(start, row)]
        columns = _columns(heads)
        if columns:
            found = tuple(_read(text, columns, len(heads), rows[number + 1 :]))
            if len(found) > 1:
                return found
    return form_rows(text)


def _cells(start: int, row: str) -> list[Span]:
    return [
        Span(start=start + one.start(), end=start + one.start() + len(one.group().rstrip()))
        for one in _CELL.finditer(row)
    ]


def _columns(heads: Sequence[str]) -> dict[str, int]:
    """Tell which column holds what; empty where this is no head of a table of parties."""
    found: dict[str, int] = {}
    for number, head in enumerate(heads):
        for name, pattern in (("name", _TOWN), ("country", _COUNTRY), ("person", _PERSON), ("office", _OFFICE)):
            matches = pattern.fullmatch(head) if name == "name" else pattern.match(head)
            if matches and name not in found:
                found[name] = number
                break
    return found if "name" in found and ({"country", "person"} & found.keys()) else {}


def _read(text: str, columns: dict[str, int], width: int, rows: Sequence[tuple[int, str]]) -> Iterator[PartyRow]:
    """Yield the rows as far as the table goes."""
    begun = False
    for start, row in rows:
        cells = _cells(start, row)
        if _RULE.fullmatch(row):
            if begun and not row.strip():
                return
            continue
        if len(cells) != width or not text[cells[columns["name"]].start].isupper():
            return
        begun = True
        one = _row(text, columns, cells)
        if one:
            yield one


def _row(text: str, columns: dict[str, int], cells: Sequence[Span]) -> PartyRow | None:
    country = cells[columns["country"]] if "country" in columns else None
    if country and not country_code(text[country.start : country.end]):
        return None
    person, office = None, cells[columns["office"]] if "office" in columns else None
    if "person" in columns:
        cell = cells[columns["person"]]
        words = text[cell.start : cell.end]
        named = _NAMED.match(words)
        if named:
            person = Span(start=cell.start + named.start("name"), end=cell.start + named.end("name"))
            then = _THEN_OFFICE.match(words, named.end())
            if then and not office:
                office = Span(start=cell.start + then.start("office"), end=cell.start + then.end("office"))
    return PartyRow(cells[columns["name"]], country, person, office) if country or person else None
