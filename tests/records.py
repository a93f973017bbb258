"""Small records for the tests of what is made from the register."""

from __future__ import annotations

from ingest.types import Agreement, Deliberation, Fact, Party, Source, Span, Town, Vote

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


def vote(words="", **fields):
    """Make a vote: what is told of it by name, all out of the same words."""
    empty = {"item": None, "result": None, "in_favour": None, "against": None, "abstentions": None}
    empty |= {"supporters": (), "opponents": (), "abstainers": ()}
    quoted = {
        name: tuple(fact(one, words) for one in told) if isinstance(told, list) else told
        for name, told in fields.items()
    }
    quoted = {n: fact(told, words) if isinstance(told, int | str) else told for n, told in quoted.items()}
    return Vote(**{**empty, "words": fact(words, words), **quoted})


def deliberation(document="a.txt", title="Délibération A", **fields):
    empty = dict.fromkeys(Deliberation.model_fields) | {
        "committees": (),
        "present": (),
        "excused": (),
        "absent": (),
        "decisions": (),
        "votes": (),
    }
    return Deliberation(**{**empty, "document": document, "title": title, **fields})


def town(name, **fields):
    empty = {"country": None, "country_code": None, "since": None, "status": "twin", "population": None}
    empty |= {"distinctions": (), "capital_of": None, "unsure": ()}
    return Town(**{"document": "b.txt", "name": name, "mention": fact(name, name, "b.txt"), **empty, **fields})
