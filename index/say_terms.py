"""What agreements say of their time: signature, start, duration, renewal, notice."""

from __future__ import annotations

from index.claims import Claim, Quote
from index.phrases import day, duration, pick, renewal, runs_from
from index.say_facts import about, clause, dated, value
from index.types import Language
from ingest.types import Agreement


def lasts(agreement: Agreement, language: Language) -> list[Claim]:
    """Say how long it lasts."""
    if agreement.duration is None:
        return _stated_end(agreement, language)
    length = duration(agreement.duration.value, language)
    parts: list[str | Quote] = [pick(language, f"durée de {length}", f"it lasts {length}")]
    parts += [" ", Quote.of_fact(agreement.duration)]
    if agreement.runs_from:
        parts += [f", {runs_from(agreement.runs_from.value, language)} ", Quote.of_fact(agreement.runs_from)]
    return [about(agreement, *parts), *_stated_end(agreement, language)]


def _stated_end(agreement: Agreement, language: Language) -> list[Claim]:
    if agreement.ends_on is None:
        return []
    end = day(agreement.ends_on.value, language)
    return dated(agreement, agreement.ends_on, pick(language, f"elle prend fin le {end}", f"it ends on {end}"))


def start(agreement: Agreement, language: Language) -> list[Claim]:
    """Say when it begins."""
    if agreement.starts_on:
        start = day(agreement.starts_on.value, language)
        wording = pick(language, f"elle prend effet le {start}", f"it takes effect on {start}")
        return dated(agreement, agreement.starts_on, wording)
    if agreement.runs_from:
        start = runs_from(agreement.runs_from.value, language)
        return value(agreement, agreement.runs_from, pick(language, f"elle court {start}", f"it runs {start}"))
    return []


def renewed(agreement: Agreement, language: Language) -> list[Claim]:
    """Say whether and how it is renewed."""
    if agreement.renewal is None:
        return []
    how = renewal(agreement.renewal.value, language)
    parts: list[str | Quote] = [pick(language, f"renouvellement {how} ", f"renewal {how} ")]
    parts.append(Quote.of_fact(agreement.renewal))
    if agreement.renewal_duration:
        length = duration(agreement.renewal_duration.value, language)
        parts += [pick(language, f", pour {length} ", f", for {length} "), Quote.of_fact(agreement.renewal_duration)]
    if agreement.renewal_count:
        times = agreement.renewal_count.value
        wording = pick(language, f", au plus {times} fois ", f", at most {times} time{'s' * (times > 1)} ")
        parts += [wording, Quote.of_fact(agreement.renewal_count)]
    return [about(agreement, *parts)]


def notice(agreement: Agreement, language: Language) -> list[Claim]:
    """Say how it may be ended before its time."""
    claims = []
    if agreement.notice:
        length = duration(agreement.notice.value, language)
        claims += value(agreement, agreement.notice, pick(language, f"préavis de {length}", f"notice of {length}"))
    if agreement.termination and (not agreement.notice or agreement.termination.source != agreement.notice.source):
        claims += clause(agreement, agreement.termination, language)
    return claims


def signed_on(agreement: Agreement, language: Language) -> list[Claim]:
    """Say on which day it was signed."""
    if agreement.signed_on:
        signed = day(agreement.signed_on.value, language)
        return dated(agreement, agreement.signed_on, pick(language, f"signée le {signed}", f"signed on {signed}"))
    return []


def blank(agreement: Agreement, language: Language) -> list[Claim]:
    """Say that a copy leaves the date or place of its signature blank."""
    fact = agreement.signature_blank
    wording = pick(language, "cet exemplaire ne porte pas de date de signature", "this copy bears no date of signature")
    return value(agreement, fact, wording)


def signed_at(agreement: Agreement, language: Language) -> list[Claim]:
    """Say where it was signed."""
    fact = agreement.signed_at
    return value(agreement, fact, pick(language, f"signée à {fact.value}", f"signed at {fact.value}")) if fact else []


def authorised_on(agreement: Agreement, language: Language) -> list[Claim]:
    """Say which decision authorised it."""
    fact = agreement.authorised_on
    if fact is None:
        return []
    when = day(fact.value, language)
    return dated(
        agreement,
        fact,
        pick(language, f"autorisée par la délibération du {when}", f"authorised by the deliberation of {when}"),
    )
