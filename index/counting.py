"""The day that an agreement's duration counts from, and the last day that follows from it, each step in words.

Months and years are counted to the day of the same number, or to the last day of the month where there is none
(European Convention on the Calculation of Time-Limits, Basel 1972, article 4; article 641 of the French code of civil
procedure). The day of an event is not counted: five years from a signature on 12 March 2020 end with 12 March 2025.
A stated first day is in force as a whole: three years from 1 January 2024 end with 31 December 2026.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Literal

from index.phrases import day, duration
from ingest.durations import parse_duration
from ingest.types import Agreement, Fact

AnyFact = Fact[Any]
Missing = Literal["signed_on", "starts_on", "duration"]


@dataclass(frozen=True, slots=True)
class Reason:
    """A step of the arithmetic in words of both languages, with the facts that it rests on."""

    fr: str
    en: str
    facts: tuple[AnyFact, ...] = ()


@dataclass(frozen=True, slots=True)
class Start:
    """The day that a duration counts from; ``on`` is ``None`` where it is not known.

    :param whole: Whether that day is in force as a whole, so that the last day is the eve of the same day.
    """

    on: date | None
    reason: Reason
    whole: bool = False
    missing: Missing | None = None


def start_of(agreement: Agreement) -> Start:
    """Find the day that the duration counts from."""
    counted = agreement.runs_from.value if agreement.runs_from else None
    own = (agreement.runs_from,) if agreement.runs_from else ()
    if agreement.starts_on and counted in ("date", "entry_into_force", None):
        on = agreement.starts_on
        reason = Reason(f"Prise d'effet le {day(on.value, 'fr')}.", f"It takes effect on {day(on.value, 'en')}.", (on,))
        return Start(on.value, reason, whole=True)
    if counted in ("signature", None):
        return _from_signature(agreement, own)
    names = {
        "entry_into_force": ("l'entrée en vigueur", "entry into force"),
        "notification": ("la notification", "notification"),
    }
    fr, en = names.get(counted or "", ("l'adoption", "adoption"))
    reason = Reason(
        f"La durée court à compter de {fr}, dont le texte ne donne pas la date.",
        f"The duration counts from {en}, of which the text gives no date.",
        own,
    )
    return Start(None, reason, missing="starts_on")


def begins(agreement: Agreement) -> date | None:
    """Return the first day that an agreement can be in force; a vote that authorises it only bounds that from below."""
    noted = agreement.noted.signed_on if agreement.noted else None
    signed = agreement.signed_on.value if agreement.signed_on else noted
    voted = agreement.authorised_on.value if agreement.authorised_on else None
    return (agreement.starts_on.value if agreement.starts_on else None) or signed or voted


def _from_signature(agreement: Agreement, own: tuple[AnyFact, ...]) -> Start:
    assumed_fr = "" if own else " (le texte ne dit pas d'où court la durée : elle est comptée de la signature)"
    assumed_en = (
        "" if own else " (the text does not say what the duration counts from: it is counted from the signature)"
    )
    signed, noted = agreement.signed_on, agreement.noted
    if signed:
        reason = Reason(
            f"Signée le {day(signed.value, 'fr')}{assumed_fr}.",
            f"Signed on {day(signed.value, 'en')}{assumed_en}.",
            (signed, *own),
        )
        return Start(signed.value, reason)
    if noted and noted.signed_on:
        fr, en = day(noted.signed_on, "fr"), day(noted.signed_on, "en")
        reason = Reason(
            f"Signée le {fr} d'après la note du service ({noted.file}){assumed_fr}.",
            f"Signed on {en} according to the department's note ({noted.file}){assumed_en}.",
            own,
        )
        return Start(noted.signed_on, reason)
    blank = (agreement.signature_blank,) if agreement.signature_blank else ()
    reason = Reason(
        f"Cet exemplaire ne porte pas de date de signature{assumed_fr}.",
        f"This copy bears no date of signature{assumed_en}.",
        (*blank, *own),
    )
    return Start(None, reason, missing="signed_on")


def last_day(start: date, length: str, *, whole: bool = False) -> date:
    """Return the last day of a duration.

    Example: last_day(date(2020, 1, 31), "P1M") -> date(2020, 2, 29)

    :param whole: Whether the first day counts as well.
    """
    end = start + parse_duration(length)
    return end - timedelta(days=1) if whole else end


def addition(start: Start, length: Fact[str], end: date) -> Reason:
    """Show the addition, and why the last day is that day."""
    begin = start.on or end
    fr = "premier jour compris" if start.whole else "de quantième à quantième"
    en = "first day included" if start.whole else "counted to the day of the same number"
    return Reason(
        f"{day(begin, 'fr')} + {duration(length.value, 'fr')} : dernier jour de validité le {day(end, 'fr')} ({fr}).",
        f"{day(begin, 'en')} + {duration(length.value, 'en')}: last day in force {day(end, 'en')} ({en}).",
        (length,),
    )
