"""Small records for the tests of what is made from the register."""

from __future__ import annotations

from ingest.types import Agreement, Fact, Party, Source, Span, Town

EMPTY = {
    "authorised_on": None, "signed_on": None, "signed_at": None, "signature_blank": None, "duration": None,
    "unlimited": None, "runs_from": None, "starts_on": None, "ends_on": None, "renewal": None,
    "renewal_duration": None, "renewal_count": None, "notice": None, "termination": None, "axes": (),
    "transport_paid_by": None, "stay_paid_by": None, "budget": None, "cofunding": None, "evaluation": None,
    "copies": None, "languages": (), "recalls": (), "replaces": None, "annexes": (), "noted": None,
}  # fmt: skip


def fact(value, quote="q", document="a.txt", start=0, section="Article 1"):
    span = Span(start=start, end=start + len(quote))
    return Fact(
        value=value, quote=quote, source=Source(document=document, title="A", section=section, page=None, span=span)
    )


def party(city, code=None):
    return Party(city=fact(city, city), country=None, country_code=code, represented_by=None, office=None)


def agreement(document="a.txt", cities=("Nord", "Sud"), **fields):
    parties = tuple(party(city) for city in cities)
    title = f"Accord {' – '.join(cities)}"
    return Agreement(
        **{**EMPTY, "document": document, "title": title, "kind": "convention", "parties": parties, **fields}
    )


def town(name, **fields):
    empty = {"country": None, "country_code": None, "since": None, "status": "twin", "population": None}
    empty |= {"distinctions": (), "capital_of": None, "unsure": ()}
    return Town(**{"document": "b.txt", "name": name, "mention": fact(name, name, "b.txt"), **empty, **fields})
