"""What agreements say of their parties: which they are, and who stands for them."""

from __future__ import annotations

from collections.abc import Collection

from index.claims import Claim, Quote
from index.phrases import pick
from index.say_facts import about
from index.types import Language
from index.words import fold
from ingest.clean import display
from ingest.types import Agreement, Fact, Party


def parties(agreement: Agreement, language: Language) -> list[Claim]:
    """Name the parties."""
    parts: list[str | Quote] = [pick(language, "les parties sont ", "the parties are ")]
    for place, party in enumerate(agreement.parties):
        parts += [", " if place else "", f"{display(party.city.value)} ", Quote.of_fact(party.city)]
    return [about(agreement, *parts)] if agreement.parties else []


def representatives(agreement: Agreement, cities: Collection[str], language: Language) -> list[Claim]:
    """Say who stands for the parties.

    :param cities: Folded names of the towns asked about; all parties where none of them is a party.
    """
    represented = [party for party in agreement.parties if party.represented_by]
    chosen = [party for party in represented if fold(party.city.value) in cities] or represented
    return [about(agreement, *_representative(party, language)) for party in chosen]


def _representative(party: Party, language: Language) -> list[str | Quote]:
    """Say who stands for a party: name, office, and the party itself, each under its own quotation."""
    assert party.represented_by is not None  # noqa: S101 - the caller chose parties that are represented
    office = f" ({display(party.office.value)})" if party.office else ""
    quotes = [Quote.of_fact(party.represented_by)]
    quotes += [Quote.of_fact(fact) for fact in (party.office, party.city) if fact and _elsewhere(fact, quotes[0])]
    name = display(party.represented_by.value)
    wording = pick(language, f"{party.city.value} est représentée par ", f"{party.city.value} is represented by ")
    return [f"{wording}{name}{office} ", *quotes]


def _elsewhere(fact: Fact[str], quote: Quote) -> bool:
    """Tell whether a fact adds words that a quotation does not hold."""
    inner, outer = fact.source.span, quote.source.span
    return not (outer.start <= inner.start and inner.end <= outer.end)
