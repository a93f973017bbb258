"""Until when an agreement runs, as one claim that shows its arithmetic."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from index.claims import Claim, Quote
from index.counting import Reason
from index.expiry import Expiry, expiry
from index.phrases import day, pick
from index.types import Language
from ingest.types import Agreement

LANGUAGES: tuple[Language, ...] = ("fr", "en")


def expiry_claims(
    agreement: Agreement, agreements: Sequence[Agreement], language: Language, today: date
) -> list[Claim]:
    """Say whether an agreement is in force on a day and until when; nothing where nothing is said of its end.

    :param agreements: All agreements of the register, among which a later one may replace or amend this one.
    """
    found = expiry(agreement, agreements, today)
    if not found.facts:
        return []
    parts: list[str | Quote] = [f"{agreement.title} : {_headline(found, language)}."]
    for reason in found.reasons:
        parts += [" ", *_step(reason, language)]
    return [Claim(tuple(parts), _shown(agreement, found, today))]


def _headline(found: Expiry, language: Language) -> str:
    end = day(found.on, language) if found.on else ""
    if found.status == "open_ended":
        return pick(language, "sans terme fixé", "no end is set")
    if found.status == "not_yet":
        until = pick(language, f" ; jusqu’au {end}", f"; until {end}") if end else ""
        return pick(language, "pas encore en vigueur", "not yet in force") + until
    if found.status == "in_force":
        return pick(language, f"en vigueur, jusqu’au {end}", f"in force, until {end}")
    if found.status == "expired":
        return pick(language, f"expirée depuis le {end}", f"expired on {end}")
    earliest = day(found.earliest, language) if found.earliest else ""
    bound = pick(language, f" ; au plus tôt le {earliest}", f"; not before {earliest}") if earliest else ""
    return pick(language, "la date de fin ne peut pas être établie", "the end cannot be established") + bound


def _step(reason: Reason, language: Language) -> list[str | Quote]:
    """Return a step of the arithmetic, its quotations before the full stop."""
    text = pick(language, reason.fr, reason.en).rstrip()
    quotes = [Quote.of_fact(fact) for fact in reason.facts]
    if not quotes:
        return [text]
    return [f"{text.rstrip('.')} ", *quotes, "."]


def _shown(agreement: Agreement, found: Expiry, today: date) -> str:
    """Return what the claim may say beyond its quotations: the days that it computed, this day, and names of files."""
    days = [today, found.on, found.earliest, *(deadline.on for deadline in found.deadlines)]
    written = [day(one, language) for one in days if one for language in LANGUAGES]
    reasons = [pick(language, r.fr, r.en) for r in found.reasons for language in LANGUAGES]
    computed = [reason for reason in reasons if "+" in reason or "=" in reason]
    files = [agreement.document, found.replaced_by or "", agreement.title]
    return " ".join((*written, *computed, *files))
