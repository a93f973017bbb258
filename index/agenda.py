"""Agreements on a day: their status, and what falls due after it; expiries, notices and evaluations apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from dateutil.relativedelta import relativedelta

from index.expiry import Expiry, expiry
from index.links import amending
from ingest.types import Agreement, Fact

Status = Literal["in_force", "expired", "unknown", "open_ended", "replaced", "not_yet"]
_ORDER: tuple[Status, ...] = ("in_force", "open_ended", "not_yet", "unknown", "expired", "replaced")


@dataclass(frozen=True, slots=True)
class Standing:
    """How an agreement stands on a day.

    :param status: As ``Expiry.status``; "replaced" where another agreement has taken its place by then.
    """

    agreement: Agreement
    expiry: Expiry
    status: Status


@dataclass(frozen=True, slots=True)
class Due:
    """A day on which something about an agreement falls due.

    :param kind: "expiry" (its last day in force), "earliest" (the end cannot lie before), "notice" (the last day to
        give it) or "evaluation".
    :param facts: What the date rests on.
    """

    kind: Literal["expiry", "earliest", "notice", "evaluation"]
    on: date
    standing: Standing
    facts: tuple[Fact[Any], ...]


def standings(agreements: Sequence[Agreement], today: date) -> tuple[Standing, ...]:
    """Return how every agreement stands: those in force first, the one that ends soonest before the others."""
    found = [_standing(agreement, agreements, today) for agreement in agreements]
    return tuple(sorted(found, key=lambda one: (_ORDER.index(one.status), _end(one), one.agreement.document)))


def _standing(agreement: Agreement, agreements: Sequence[Agreement], today: date) -> Standing:
    found = expiry(agreement, agreements, today)
    gone = found.replaced_by is not None and found.status == "expired"
    return Standing(agreement, found, "replaced" if gone else found.status)


def _end(standing: Standing) -> date:
    return standing.expiry.on or standing.expiry.earliest or date.max


def agenda(found: Sequence[Standing]) -> tuple[Due, ...]:
    """Return everything that falls due, in order of days.

    What is replaced has nothing due, nor has an amendment beside the agreement that it amends: its days are that one's.
    """
    agreements = [standing.agreement for standing in found]
    absorbed = {amendment.document for agreement in agreements for amendment in amending(agreement, agreements)}
    running = [one for one in found if one.status != "replaced" and one.agreement.document not in absorbed]
    due = [one for standing in running for one in _due(standing)]
    return tuple(sorted(due, key=lambda one: (one.on, one.kind, one.standing.agreement.document)))


def _due(standing: Standing) -> list[Due]:
    found = standing.expiry
    dates = [Due(deadline.kind, deadline.on, standing, (deadline.fact,)) for deadline in found.deadlines]
    if found.on:
        dates.append(Due("expiry", found.on, standing, found.facts))
    elif found.earliest:
        dates.append(Due("earliest", found.earliest, standing, found.facts))
    return dates


def within(due: Sequence[Due], today: date, months: int) -> tuple[Due, ...]:
    """Return what falls due from a day on, up to the same day some months later."""
    return tuple(one for one in due if today <= one.on <= horizon(today, months))


def horizon(today: date, months: int) -> date:
    """Return the same day some months later, or the last day of that month where there is none."""
    until: date = today + relativedelta(months=months)
    return until
