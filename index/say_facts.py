"""Claims of an agreement that rest on one fact: a value, a date, a clause in its own words."""

from __future__ import annotations

from datetime import date
from typing import Any

from index.claims import Claim, Quote
from index.phrases import day, pick
from index.types import Language
from ingest.clean import display
from ingest.types import Agreement, Fact


def about(agreement: Agreement, *parts: str | Quote) -> Claim:
    """Make a claim that begins with the agreement's name."""
    return Claim((*parts, "."), subject=agreement.title)


def value(agreement: Agreement, fact: Fact[Any] | None, wording: str) -> list[Claim]:
    """Say a value, if there is one, with its quotation."""
    return [about(agreement, f"{wording} ", Quote.of_fact(fact))] if fact else []


def clause(agreement: Agreement, fact: Fact[str] | None, language: Language) -> list[Claim]:
    """Say a clause in its own words."""
    if fact is None:
        return []
    words = display(fact.quote)
    return value(agreement, fact, pick(language, f"« {words} »", f"“{words}”"))


def dated(agreement: Agreement, fact: Fact[date], wording: str) -> list[Claim]:
    """Make a claim of a date; a month that the document gives in figures is written out, which is its arithmetic."""
    forms = f"{day(fact.value, 'fr')} {day(fact.value, 'en')}"
    return [Claim((f"{wording} ", Quote.of_fact(fact), "."), forms, agreement.title)]


def shown(agreement: Agreement, fact: Fact[str], wording: str) -> list[Claim]:
    """Make a claim whose words translate what the document says in its own."""
    return [Claim((f"{wording} ", Quote.of_fact(fact), "."), wording, agreement.title)]
