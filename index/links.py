"""Links between documents: which deliberation authorises which agreement, which agreement replaces or amends which.

A link is asserted only where dates and towns agree; a sidecar file may state one.
"""

from __future__ import annotations

from collections.abc import Sequence

from ingest.fold import fold
from ingest.types import Agreement, Deliberation, Recalled


def authorising(agreement: Agreement, deliberations: Sequence[Deliberation]) -> Deliberation | None:
    """Return the deliberation that an agreement names by its date, if its words name a party as well."""
    if agreement.authorised_on is None:
        return None
    return next(
        (
            deliberation
            for deliberation in deliberations
            if deliberation.session_on
            and deliberation.session_on.value == agreement.authorised_on.value
            and _speaks_of(deliberation, agreement)
        ),
        None,
    )


def replacing(agreement: Agreement, agreements: Sequence[Agreement]) -> Agreement | None:
    """Return the agreement that replaces this one: a note says so, or its words name this one's day of signature."""
    return next((later for later in agreements if later is not agreement and _replaces(later, agreement)), None)


def amending(agreement: Agreement, agreements: Sequence[Agreement]) -> tuple[Agreement, ...]:
    """Return the signed amendments to an agreement, in order of their signatures."""
    found = [
        (later.signed_on.value, later.document, later)
        for later in agreements
        if later.kind == "amendment" and later.signed_on and later is not agreement and _amends(later, agreement)
    ]
    return tuple(later for _, _, later in sorted(found, key=lambda one: one[:2]))


def same_parties(left: Agreement, right: Agreement) -> bool:
    """Tell whether two agreements are between the same cities."""
    return bool(left.parties) and _cities(left) == _cities(right)


def _replaces(later: Agreement, earlier: Agreement) -> bool:
    if later.noted and later.noted.replaces:
        return later.noted.replaces == earlier.document
    return later.kind != "amendment" and same_parties(later, earlier) and _names(later.replaces, earlier)


def _amends(later: Agreement, earlier: Agreement) -> bool:
    return same_parties(later, earlier) and any(_names(recalled, earlier) for recalled in later.recalls)


def _names(recalled: Recalled | None, agreement: Agreement) -> bool:
    """Tell whether a recalled date is the day on which an agreement was signed."""
    if recalled is None or recalled.on is None or agreement.signed_on is None:
        return False
    return agreement.signed_on.value.isoformat().startswith(recalled.on.value)


def _cities(agreement: Agreement) -> frozenset[str]:
    return frozenset(fold(party.city.value) for party in agreement.parties)


def _speaks_of(deliberation: Deliberation, agreement: Agreement) -> bool:
    """Tell whether a deliberation's object or decisions name a partner; the first party is the council's own city."""
    facts = ([deliberation.subject] if deliberation.subject else []) + list(deliberation.decisions)
    words = fold(" ".join(fact.quote for fact in facts))
    return any(fold(party.city.value) in words for party in agreement.parties[1:])
