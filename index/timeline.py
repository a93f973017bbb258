"""Partners -> bars over the years: twinnings, agreements, and the earlier texts that they recall; pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from index.agenda import Standing
from index.counting import begins
from index.partners import Partner
from ingest.types import Recalled, Town


@dataclass(frozen=True, slots=True)
class Bar:
    """A stretch of time in a partner's row.

    :param label: Title of the agreement or recalled text; empty for a twinning.
    :param start: Where only a year or month is known, its first day.
    :param end: ``None`` where it has no end; ``start`` for a recalled text, of which only one date is known.
    :param sure: ``False`` where start or end is only a bound: authorised, but the signature is not known.
    """

    partner: str
    kind: Literal["twinning", "agreement", "recalled"]
    label: str
    start: date
    end: date | None
    sure: bool = True


def bars(partners: Sequence[Partner], standings: Sequence[Standing]) -> tuple[Bar, ...]:
    """Return the bars of all partners, partners with the earliest start first."""
    standing = {one.agreement.document: one for one in standings}
    rows = [tuple(_bars(partner, [standing[a.document] for a in partner.agreements])) for partner in partners]
    rows.sort(key=lambda row: min((bar.start, bar.partner) for bar in row) if row else (date.max, ""))
    return tuple(bar for row in rows for bar in row)


def _bars(partner: Partner, standings: Sequence[Standing]) -> Iterator[Bar]:
    since = twinned(partner.entries)
    if since:
        yield Bar(partner.name, "twinning", "", since, None)
    signed = {one.agreement.signed_on.value for one in standings if one.agreement.signed_on}
    recalled = {(r.on.value, r.title.value): r for one in standings for r in one.agreement.recalls if r.on}
    for (on, _), earlier in sorted(recalled.items()):
        if first_day(on) not in signed:  # that one has a bar of its own
            yield _recalled(partner, earlier)
    for one in standings:
        yield from _agreement(partner, one)


def twinned(entries: Sequence[Town]) -> date | None:
    """Return the earliest day from which brochures count the twinning."""
    days = [first_day(entry.since.value) for entry in entries if entry.since and entry.status == "twin"]
    return min(days, default=None)


def _recalled(partner: Partner, recalled: Recalled) -> Bar:
    assert recalled.on is not None  # noqa: S101 - the caller chose those that are dated
    on = first_day(recalled.on.value)
    return Bar(partner.name, "recalled", recalled.title.value, on, on)


def _agreement(partner: Partner, standing: Standing) -> Iterator[Bar]:
    agreement, found = standing.agreement, standing.expiry
    start = begins(agreement)
    if start is None:
        return
    end = found.on or found.earliest
    dated = agreement.starts_on or agreement.signed_on or (agreement.noted and agreement.noted.signed_on)
    sure = dated is not None and (found.on is not None or found.status == "open_ended")
    yield Bar(partner.name, "agreement", agreement.title, start, end, sure)


def first_day(value: str) -> date:
    """Return the first day of an ISO 8601 date as exact as it is: "1959" -> 1 January 1959."""
    year, month, day = (*value.split("-"), "1", "1")[:3]
    return date(int(year), int(month), int(day))
