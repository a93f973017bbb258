"""What a record says, line by line: the name of a field, its value in words, and the facts behind it.

Decides the order, and which fields belong to one subject; leaves names to ``labels.py`` and drawing to the pages.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from babel import Locale

from index.claims import Quote, is_verbatim
from index.phrases import country, day, duration, moment, number, payer, pick, renewal, rhythm, runs_from
from index.types import Language
from ingest.clean import display
from ingest.types import Agreement, Deliberation, Fact, Recalled, Record, Town, Vote

AnyFact = Fact[Any]

# The subjects on which agreements are compared, in the order in which staff ask about them.
SUBJECTS: dict[str, tuple[str, ...]] = {
    "travel": ("transport_paid_by",),
    "stay": ("stay_paid_by",),
    "duration": ("duration", "unlimited", "runs_from", "starts_on", "ends_on"),
    "renewal": ("renewal", "renewal_duration", "renewal_count"),
    "notice": ("notice", "termination"),
    "evaluation": ("evaluation",),
    "axes": ("axes",),
    "budget": ("budget",),
    "cofunding": ("cofunding",),
    "signature": ("authorised_on", "signed_on", "signed_at", "signature_blank"),
    "copies": ("copies", "languages"),
    "earlier": ("recalls", "replaces"),
    "annexes": ("annexes",),
}
_DELIBERATION = (
    "session_on", "subject", "president", "secretary", "rapporteur", "decisions", "votes", "receipt", "sent_on",
    "received_on",
)  # fmt: skip
_TOWN = ("since", "country", "population", "capital_of", "distinctions")
_CLAUSES = frozenset(
    "signature_blank termination budget cofunding annexes axes distinctions capital_of subject decisions".split()
)


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that a record says.

    :param field: Name of the field in its record.
    :param value: The value in words.
    :param verbatim: Whether ``value`` is nothing but words of the document.
    :param facts: What it rests on, at least one.
    """

    field: str
    value: str
    verbatim: bool
    facts: tuple[AnyFact, ...]


def lines(agreement: Agreement, language: Language) -> tuple[Line, ...]:
    """Return everything that an agreement says, but for its parties."""
    return tuple(line for subject in SUBJECTS for line in on_subject(agreement, subject, language))


def on_subject(agreement: Agreement, subject: str, language: Language) -> tuple[Line, ...]:
    """Return what an agreement says on a subject; nothing where it says nothing.

    :raises KeyError: If there is no such subject.
    """
    return _lines(agreement, SUBJECTS[subject], language)


def verified(found: Sequence[Line], stored: Callable[[str], str]) -> tuple[Line, ...]:
    """Return the lines whose quotations all stand in their documents as they are now.

    :param stored: Gives the stored text of a document by name.
    """
    return tuple(line for line in found if all(is_verbatim(Quote.of_fact(fact), stored) for fact in line.facts))


def party_lines(agreement: Agreement) -> tuple[Line, ...]:
    """Return the parties, each with its country and who represents it."""
    found = []
    for party in agreement.parties:
        facts = tuple(fact for fact in (party.city, party.country, party.represented_by, party.office) if fact)
        words = ", ".join(display(fact.value) for fact in facts)
        found.append(Line("parties", words, verbatim=False, facts=facts))
    return tuple(found)


def deliberation_lines(deliberation: Deliberation, language: Language) -> tuple[Line, ...]:
    """Return what a deliberation says, but for who was there."""
    return _lines(deliberation, _DELIBERATION, language)


def town_lines(town: Town, language: Language) -> tuple[Line, ...]:
    """Return what a brochure says of a town; what it may say is left out."""
    found = _lines(town, _TOWN, language)
    if town.country_code is None:
        return found
    name = country(town.country_code, language)  # whatever language the brochure names it in
    return tuple(replace(line, value=name) if line.field == "country" else line for line in found)


def _lines(record: Record, fields: tuple[str, ...], language: Language) -> tuple[Line, ...]:
    found = []
    for name in fields:
        value = getattr(record, name)
        several = value if isinstance(value, tuple) else (value,)
        found += [_line(name, one, language) for one in several if one is not None]
    return tuple(found)


def _line(name: str, value: AnyFact | Recalled | Vote, language: Language) -> Line:
    if isinstance(value, Recalled):
        on = f" ({moment(value.on.value, language)})" if value.on else ""
        facts = (value.title, value.on) if value.on else (value.title,)
        return Line(name, f"{display(value.title.value)}{on}", verbatim=False, facts=facts)
    if isinstance(value, Vote):
        return _vote_line(name, value, language)
    if name in _CLAUSES:
        return Line(name, display(value.quote), verbatim=True, facts=(value,))
    return Line(name, in_words(name, value.value, language), verbatim=False, facts=(value,))


def _vote_line(name: str, vote: Vote, language: Language) -> Line:
    """Return the words of a vote, after the heading of the point of minutes that it was on."""
    words = display(vote.words.quote)
    if vote.item is None:
        return Line(name, words, verbatim=True, facts=(vote.words,))
    quoted = pick(language, f"« {words} »", f"“{words}”")
    return Line(name, f"{display(vote.item.value)} : {quoted}", verbatim=False, facts=(vote.item, vote.words))


def in_words(name: str, value: object, language: Language) -> str:
    """Write the value of a field in words: ("notice", "P6M") -> "6 mois"."""
    if isinstance(value, bool):
        return pick(language, "oui" if value else "non", "yes" if value else "no")
    if isinstance(value, date):
        return day(value, language)
    if isinstance(value, int):
        return number(value, language)
    return _SAID[name](str(value), language) if name in _SAID else display(str(value))


def _language_name(code: str, language: Language) -> str:
    return str(Locale(language).languages.get(code, code))


_SAID: dict[str, Callable[[str, Language], str]] = {
    "duration": duration,
    "renewal_duration": duration,
    "notice": duration,
    "runs_from": runs_from,
    "renewal": renewal,
    "evaluation": rhythm,
    "transport_paid_by": payer,
    "stay_paid_by": payer,
    "languages": _language_name,
    "since": moment,
}
