"""What was typed into the form of a note, before it is written: what is wrong with it, and what it changes; pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from ingest.types import Agreement, Noted

# What a note is about; the rest of it says who and whence.
FACTS = ("signed_on", "ends_on", "title", "kind", "replaces")
Values = Mapping[str, date | str | None]


@dataclass(frozen=True, slots=True)
class Draft:
    """A note as it was typed.

    :param facts: The fields of the form, of ``FACTS``; empty or ``None`` where nothing is noted.
    :param who: Who notes it.
    :param source: What they read it from.
    """

    document: str
    facts: Values
    who: str
    source: str


def refusal(draft: Draft, agreements: Sequence[Agreement], today: date) -> str:
    """Return the message that says why a note cannot be written; empty where it can."""
    if any(draft.facts.values()) and not (draft.who and draft.source):
        return "note_incomplete"
    signed_on = _day(draft.facts.get("signed_on"))
    if signed_on and signed_on > today:
        return "note_future"
    own = next((one for one in agreements if one.document == draft.document), None)
    signed, ends_on = signed_on or (_signed(own) if own else None), _day(draft.facts.get("ends_on"))
    if signed and ends_on and ends_on < signed:
        return "note_ends_before"
    replaced = next((one for one in agreements if one.document == draft.facts.get("replaces")), None)
    return _misplaced(draft, replaced, signed) if replaced else ""


def changes(draft: Draft, before: Noted | None, today: date) -> dict[str, date | str | None]:
    """Return what to write: a note about nothing is taken back whole, who and whence included."""
    facts = {field: value or None for field, value in draft.facts.items()}
    kept = [getattr(before, field) for field in FACTS if before and field not in facts]
    if not any([*facts.values(), *kept]):
        return {**facts, **dict.fromkeys(("noted_by", "noted_on", "source"))}
    return {**facts, "noted_by": draft.who or None, "noted_on": today, "source": draft.source or None}


def _misplaced(draft: Draft, replaced: Agreement, signed: date | None) -> str:
    """Say why an agreement cannot replace another one: that one replaces it, or was signed after it."""
    if replaced.noted and replaced.noted.replaces == draft.document:
        return "note_circle"
    earlier = _signed(replaced)
    return "note_order" if signed and earlier and signed < earlier else ""


def _day(value: date | str | None) -> date | None:
    return value if isinstance(value, date) else None


def _signed(agreement: Agreement) -> date | None:
    """Return the day on which an agreement was signed, by its words or by its note."""
    if agreement.signed_on:
        return agreement.signed_on.value
    return agreement.noted.signed_on if agreement.noted else None
