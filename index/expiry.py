"""Whether an agreement is in force on a given day, and until when: arithmetic over its facts, every step shown.

How days are counted is told in ``counting.py``. The date of a council's vote is not a signature: it only bounds
the end from below. Renewed, replaced, amended and lapsed agreements are told apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from index.counting import AnyFact, Missing, Reason, Start, addition, begins, last_day, start_of
from index.deadlines import Deadline, deadlines
from index.links import amending, replacing
from index.phrases import day, duration, pick, renewal
from index.types import Language
from ingest.durations import parse_duration
from ingest.types import Agreement, Fact

Status = Literal["in_force", "expired", "unknown", "open_ended", "not_yet"]
AMENDABLE = ("ends_on", "renewal", "renewal_duration", "renewal_count", "notice", "evaluation")
MAX_RENEWALS = 200  # terms; a bound for texts that renew without end


@dataclass(frozen=True, slots=True)
class Expiry:
    """Whether an agreement is in force on a day.

    :param status: "not_yet" where the day lies before the agreement begins.
    :param on: Its last day in force (of the running term, where it renews itself); ``None`` where it is not known.
    :param earliest: The end cannot lie before this day; only where ``on`` is not known.
    :param missing: What would decide: "signed_on", "starts_on" or "duration"; ``None`` where nothing is missing.
    :param replaced_by: Name of the document that replaces this one.
    """

    status: Status
    on: date | None
    earliest: date | None
    missing: Missing | None
    reasons: tuple[Reason, ...]
    deadlines: tuple[Deadline, ...] = ()
    replaced_by: str | None = None

    @property
    def facts(self) -> tuple[AnyFact, ...]:
        """The facts that the arithmetic rests on, each once, in order."""
        return tuple(dict.fromkeys(fact for reason in self.reasons for fact in reason.facts))

    def because(self, language: Language) -> str:
        """Return the arithmetic in words."""
        return " ".join(pick(language, reason.fr, reason.en) for reason in self.reasons)


def expiry(agreement: Agreement, agreements: Sequence[Agreement], today: date) -> Expiry:
    """Tell whether an agreement is in force on a day.

    :param agreements: All agreements of the register, among which a later one may replace or amend this one.
    """
    later = replacing(agreement, agreements)
    amended, amendments = _as_amended(agreement, agreements)
    found = _as_noted(agreement, _renewed(amended, _first_term(amended, today), today), today)
    found = replace(found, reasons=(*amendments, *found.reasons), deadlines=_deadlines(amended, found, today))
    start = begins(agreement)
    if start and today < start:
        return replace(found, status="not_yet")
    return _replaced(found, later, today) if later else found


def _as_amended(agreement: Agreement, agreements: Sequence[Agreement]) -> tuple[Agreement, tuple[Reason, ...]]:
    """Put what signed amendments say in the place of what they change."""
    reasons = []
    for amendment in amending(agreement, agreements):
        changes = {field: value for field in AMENDABLE if (value := getattr(amendment, field)) is not None}
        if changes:
            agreement = agreement.model_copy(update=changes)
            signed = (amendment.signed_on,) if amendment.signed_on else ()
            reasons.append(Reason(f"Modifiée par « {amendment.title} ».", f'Amended by "{amendment.title}".', signed))
    return agreement, tuple(reasons)


def _as_noted(agreement: Agreement, found: Expiry, today: date) -> Expiry:
    """Put the last day that the department notes, renewed or ended otherwise, in the place of the computed one."""
    noted = agreement.noted
    if noted is None or noted.ends_on is None:
        return found
    fr, en = day(noted.ends_on, "fr"), day(noted.ends_on, "en")
    reason = Reason(
        f"Dernier jour selon la note du service ({noted.file}) : {fr}.",
        f"Last day according to the department's note ({noted.file}): {en}.",
    )
    return _ended(noted.ends_on, (*(one for one in found.reasons if one.facts), reason), today)


def _first_term(agreement: Agreement, today: date) -> Expiry:
    """Return the end of the first term, before renewals."""
    if agreement.ends_on:
        return _ended(agreement.ends_on.value, (_stated(agreement.ends_on),), today)
    if agreement.unlimited:
        reason = Reason("Le texte ne fixe pas de terme.", "The text sets no end.", (agreement.unlimited,))
        return Expiry("open_ended", None, None, None, (reason,))
    if agreement.duration is None:
        reason = Reason("Le texte ne dit ni durée ni échéance.", "The text states neither a duration nor an end.")
        return Expiry("unknown", None, None, "duration", (reason,))
    return _counted(agreement, agreement.duration, today)


def _counted(agreement: Agreement, length: Fact[str], today: date) -> Expiry:
    """Count a duration from its beginning, or bound it where the beginning is not known."""
    start = start_of(agreement)
    if start.on is None:
        return _bounded(agreement, length, start)
    end = last_day(start.on, length.value, whole=start.whole)
    return _ended(end, (start.reason, addition(start, length, end)), today)


def _ended(end: date, reasons: tuple[Reason, ...], today: date) -> Expiry:
    return Expiry("in_force" if today <= end else "expired", end, None, None, reasons)


def _stated(end: Fact[date]) -> Reason:
    fr, en = day(end.value, "fr"), day(end.value, "en")
    return Reason(f"Le texte fixe son terme au {fr}.", f"The text sets its end on {en}.", (end,))


def _bounded(agreement: Agreement, length: Fact[str], start: Start) -> Expiry:
    """State the bound that the authorising deliberation gives, what is missing, and how to supply it."""
    vote = agreement.authorised_on
    earliest = vote.value + parse_duration(length.value) if vote else None
    bound: tuple[Reason, ...] = ()
    if vote and earliest:
        bound = (
            Reason(
                f"La délibération du {day(vote.value, 'fr')} autorise la signature, elle n'en est pas une : "
                f"{day(vote.value, 'fr')} + {duration(length.value, 'fr')} = {day(earliest, 'fr')}, au plus tôt.",
                f"The deliberation of {day(vote.value, 'en')} authorises the signature but is not one: "
                f"{day(vote.value, 'en')} + {duration(length.value, 'en')} = {day(earliest, 'en')} at the earliest.",
                (vote, length),
            ),
        )
    bound = bound or (
        Reason(f"Durée : {duration(length.value, 'fr')}.", f"Duration: {duration(length.value, 'en')}.", (length,)),
    )
    return Expiry("unknown", None, earliest, start.missing, (start.reason, *bound, _supply(agreement, start)))


def _supply(agreement: Agreement, start: Start) -> Reason:
    file = f"{agreement.document.rpartition('.')[0] or agreement.document}.toml"
    if start.missing == "signed_on":
        return Reason(
            "Pour le savoir : noter la date de signature sur la page du partenaire, "
            f"ou écrire signed_on = AAAA-MM-JJ dans {file}, à côté du document.",
            "To settle it: note the date of signature on the partner's page, "
            f"or write signed_on = YYYY-MM-DD in {file}, beside the document.",
        )
    return Reason("Il manque la date de prise d'effet.", "The day on which it takes effect is missing.")


def _renewed(agreement: Agreement, first: Expiry, today: date) -> Expiry:
    """Follow tacit renewals up to the given day, and say what an express one would need."""
    kind = agreement.renewal
    if kind is None or first.on is None:
        return first
    if kind.value != "tacit":
        return replace(first, reasons=(*first.reasons, *_not_by_itself(kind, first)))
    if first.status == "in_force":
        return replace(first, reasons=(*first.reasons, _tacit(kind)))
    return _tacitly_renewed(agreement, first, kind, today)


def _not_by_itself(kind: Fact[str], first: Expiry) -> tuple[Reason, ...]:
    if kind.value == "none":
        return (Reason("Le renouvellement est exclu.", "Renewal is excluded.", (kind,)),)
    if first.status == "in_force":
        return ()
    return (
        Reason(
            f"Renouvellement possible {renewal(kind.value, 'fr')} ; aucun document ici n'en atteste.",
            f"It may be renewed {renewal(kind.value, 'en')}; no document here shows that it was.",
            (kind,),
        ),
    )


def _tacit(kind: Fact[str]) -> Reason:
    return Reason(
        "Reconduction tacite à ce terme, sauf dénonciation.",
        "Renewed by itself at that end unless notice is given.",
        (kind,),
    )


def _tacitly_renewed(agreement: Agreement, first: Expiry, kind: Fact[str], today: date) -> Expiry:
    length = agreement.renewal_duration
    if length is None or first.on is None:
        reason = Reason(
            "Reconduction tacite, dont le texte ne dit pas la durée.",
            "It renews itself, for a time that the text does not state.",
            (kind,),
        )
        return replace(
            first, status="unknown", on=None, earliest=first.on, missing="duration", reasons=(*first.reasons, reason)
        )
    count = agreement.renewal_count
    limit = count.value if count else MAX_RENEWALS
    terms = next((n for n in range(1, limit + 1) if today <= _end_of(first.on, length, n)), limit)
    end = _end_of(first.on, length, terms)
    counted = f"{terms} × {duration(length.value, 'fr')}", f"{terms} × {duration(length.value, 'en')}"
    facts = (kind, length, *((count,) if count else ()))
    reason = Reason(
        f"Reconduction tacite sauf dénonciation : + {counted[0]} = {day(end, 'fr')}.",
        f"It renews itself unless notice is given: + {counted[1]} = {day(end, 'en')}.",
        facts,
    )
    return replace(first, status="in_force" if today <= end else "expired", on=end, reasons=(*first.reasons, reason))


def _end_of(first: date, length: Fact[str], terms: int) -> date:
    """Return the end after so many renewals, all counted from the first end: a short month wears no days away."""
    return first + parse_duration(length.value) * terms


def _deadlines(agreement: Agreement, found: Expiry, today: date) -> tuple[Deadline, ...]:
    return tuple(deadlines(agreement, found.on, today)) if found.status == "in_force" and found.on else ()


def _replaced(found: Expiry, later: Agreement, today: date) -> Expiry:
    """End an agreement on the signature of the one that replaces it; an unsigned one ends nothing."""
    signed = later.signed_on.value if later.signed_on else later.noted.signed_on if later.noted else None
    facts = tuple(fact for fact in (later.replaces.title if later.replaces else None, later.signed_on) if fact)
    reason = Reason(f"Remplacée par « {later.title} ».", f'Replaced by "{later.title}".', facts)
    over = signed is not None and signed <= today
    return replace(
        found,
        status="expired" if over else found.status,
        on=min(found.on or signed, signed) if over and signed else found.on,
        reasons=(*found.reasons, reason),
        replaced_by=later.document,
    )
