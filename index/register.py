"""The register: agreements, deliberations and towns with their facts; look up, list, count, and print as JSON."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from index.expiry import Expiry, expiry
from index.links import authorising, replacing
from index.types import Language
from ingest.fold import fold
from ingest.types import Agreement, Deliberation, Fact, Record, Span, Town

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Register:
    """All that was read out of the documents, in order of their names."""

    agreements: tuple[Agreement, ...]
    deliberations: tuple[Deliberation, ...]
    towns: tuple[Town, ...]

    def expiry(self, agreement: Agreement, today: date) -> Expiry:
        """Tell whether an agreement is in force on a day, later agreements of the register considered."""
        return expiry(agreement, self.agreements, today)

    def with_city(self, city: str) -> tuple[Agreement, ...]:
        """Return the agreements to which a city is a party, whatever its case and accents."""
        return tuple(a for a in self.agreements if any(fold(party.city.value) == fold(city) for party in a.parties))

    def in_country(self, code: str) -> tuple[Agreement, ...]:
        """Return the agreements with a partner in a country; the first party is the home city."""
        return tuple(a for a in self.agreements if any(party.country_code == code for party in a.parties[1:]))

    def twins(self) -> tuple[Town, ...]:
        """Return the twin towns, the announced ones and the publishing city left out; each once, the fullest entry."""
        best: dict[str, Town] = {}
        for town in self.towns:
            known = best.get(fold(town.name))
            if town.status == "twin" and (known is None or _facts(town) > _facts(known)):
                best[fold(town.name)] = town
        return tuple(best.values())

    def to_json(self, today: date, language: Language = "fr") -> Json:
        """Return the register for ``python -m index register --json``: plain strings, facts with places, or null."""
        return {
            "agreements": [self._agreement(agreement, today, language) for agreement in self.agreements],
            "deliberations": [_record(deliberation) for deliberation in self.deliberations],
            "towns": [_record(town) for town in self.towns if town.status != "home"],
            "home": [_record(town) for town in self.towns if town.status == "home"],
        }

    def _agreement(self, agreement: Agreement, today: date, language: Language) -> Json:
        decided, later = authorising(agreement, self.deliberations), replacing(agreement, self.agreements)
        return {
            **_record(agreement),
            "expiry": _expiry(self.expiry(agreement, today), language),
            "authorised_by": decided.document if decided else None,
            "replaced_by": later.document if later else None,
        }


def _facts(town: Town) -> int:
    fields = (town.country, town.since, town.population, town.capital_of, *town.distinctions)
    return sum(field is not None for field in fields)


def _expiry(found: Expiry, language: Language) -> Json:
    return {
        "status": found.status,
        "on": _plain(found.on),
        "earliest": _plain(found.earliest),
        "missing": found.missing,
        "because": found.because(language),
        "facts": [_fact(fact) for fact in found.facts],
        "deadlines": [{"kind": one.kind, "on": _plain(one.on), "fact": _fact(one.fact)} for one in found.deadlines],
    }


def _record(record: Record) -> Json:
    return {field: _value(getattr(record, field)) for field in type(record).model_fields}


def _value(value: object) -> object:
    if isinstance(value, Fact):
        return _fact(value)
    if isinstance(value, Record) and not isinstance(value, Span):
        return _record(value)
    if isinstance(value, tuple):
        return [_value(item) for item in value]
    return _plain(value)


def _fact(fact: Fact[Any]) -> Json:
    source = fact.source
    return {
        "value": _plain(fact.value),
        "quote": fact.quote,
        "document": source.document,
        "section": source.section,
        "page": source.page,
        "start": source.span.start,
        "end": source.span.end,
    }


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value
