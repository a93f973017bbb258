"""What agreements say on one topic, as claims: the short value first, its quotation behind it."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from datetime import date

from babel import Locale

from index.claims import Claim, Quote
from index.direction import Direction
from index.phrases import day, duration, listing, moment, number, payer, pick, renewal, rhythm, runs_from
from index.topics import Topic
from index.types import Language
from index.words import fold, words
from ingest.clean import display
from ingest.types import Agreement, Fact, Party, Recalled

_EARLIER = re.compile(r"\b(?:precedent\w*|anterieur\w*|ancien\w*|premier\w*|earlier|previous|prior|former|first)\b")
_OF_ANY = frozenset({"convention", "accord", "agreement"})  # words that name no agreement rather than another
LANGUAGES: tuple[Language, ...] = ("fr", "en")
Teller = Callable[[Agreement, Language], list[Claim]]


def tell(agreement: Agreement, topic: Topic, language: Language) -> list[Claim]:
    """Return what an agreement says on a topic; nothing where it says nothing."""
    return TELLERS[topic](agreement, language) if topic in TELLERS else []


def _about(agreement: Agreement, *parts: str | Quote) -> Claim:
    """Make a claim that begins with the agreement's name."""
    return Claim((*parts, "."), subject=agreement.title)


def _value(agreement: Agreement, fact: Fact[str] | None, wording: str) -> list[Claim]:
    return [_about(agreement, f"{wording} ", Quote.of_fact(fact))] if fact else []


def _transport(agreement: Agreement, language: Language) -> list[Claim]:
    fact = agreement.transport_paid_by
    if fact is None:
        return []
    who = payer(fact.value, language)
    return _value(agreement, fact, pick(language, f"le transport est payé par {who}", f"transport is paid by {who}"))


def _stay(agreement: Agreement, language: Language) -> list[Claim]:
    fact = agreement.stay_paid_by
    if fact is None:
        return []
    who = payer(fact.value, language)
    return _value(agreement, fact, pick(language, f"le séjour est payé par {who}", f"the stay is paid by {who}"))


def costs(
    agreement: Agreement, topic: Topic, home: Collection[str], case: Direction | None, language: Language
) -> list[Claim]:
    """Say who pays by the rule, and who that is in the case asked about.

    :param home: Folded names of the home city.
    :param case: Who travels; ``None`` where no case is described.
    """
    rule = tell(agreement, topic, language)
    fact = agreement.transport_paid_by if topic is Topic.TRANSPORT else agreement.stay_paid_by
    ours = [party for party in agreement.parties if fold(party.city.value) in home]
    theirs = [party for party in agreement.parties if party not in ours]
    if fact is None or case is None or len(ours) != 1 or len(theirs) != 1:
        return rule
    traveller, host = (ours[0], theirs[0]) if case == "going" else (theirs[0], ours[0])
    payer = {"travelling_partner": traveller, "hosting_partner": host}.get(fact.value)
    if payer is None:
        return rule
    wording = pick(
        language,
        f"ici, {traveller.city.value} se déplace et {host.city.value} accueille : c'est {payer.city.value} qui paie ",
        f"here {traveller.city.value} travels and {host.city.value} hosts: {payer.city.value} pays ",
    )
    quotes = (Quote.of_fact(fact), Quote.of_fact(traveller.city), Quote.of_fact(host.city))
    return [*rule, _about(agreement, wording, *quotes)]


def _duration(agreement: Agreement, language: Language) -> list[Claim]:
    if agreement.duration is None:
        return _stated_end(agreement, language)
    length = duration(agreement.duration.value, language)
    parts: list[str | Quote] = [pick(language, f"durée de {length}", f"it lasts {length}")]
    parts += [" ", Quote.of_fact(agreement.duration)]
    if agreement.runs_from:
        parts += [f", {runs_from(agreement.runs_from.value, language)} ", Quote.of_fact(agreement.runs_from)]
    return [_about(agreement, *parts), *_stated_end(agreement, language)]


def _stated_end(agreement: Agreement, language: Language) -> list[Claim]:
    if agreement.ends_on is None:
        return []
    end = day(agreement.ends_on.value, language)
    return _dated(agreement, agreement.ends_on, pick(language, f"elle prend fin le {end}", f"it ends on {end}"))


def _start(agreement: Agreement, language: Language) -> list[Claim]:
    if agreement.starts_on:
        start = day(agreement.starts_on.value, language)
        wording = pick(language, f"elle prend effet le {start}", f"it takes effect on {start}")
        return _dated(agreement, agreement.starts_on, wording)
    if agreement.runs_from:
        start = runs_from(agreement.runs_from.value, language)
        return _value(agreement, agreement.runs_from, pick(language, f"elle court {start}", f"it runs {start}"))
    return []


def _renewal(agreement: Agreement, language: Language) -> list[Claim]:
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
    return [_about(agreement, *parts)]


def _notice(agreement: Agreement, language: Language) -> list[Claim]:
    claims = []
    if agreement.notice:
        length = duration(agreement.notice.value, language)
        claims += _value(agreement, agreement.notice, pick(language, f"préavis de {length}", f"notice of {length}"))
    if agreement.termination and (not agreement.notice or agreement.termination.source != agreement.notice.source):
        claims += _clause(agreement, agreement.termination, language)
    return claims


def _signed_on(agreement: Agreement, language: Language) -> list[Claim]:
    if agreement.signed_on:
        signed = day(agreement.signed_on.value, language)
        return _dated(agreement, agreement.signed_on, pick(language, f"signée le {signed}", f"signed on {signed}"))
    return []


def blank(agreement: Agreement, language: Language) -> list[Claim]:
    """Say that a copy leaves the date or place of its signature blank."""
    fact = agreement.signature_blank
    wording = pick(language, "cet exemplaire ne porte pas de date de signature", "this copy bears no date of signature")
    return _value(agreement, fact, wording)


def _signed_at(agreement: Agreement, language: Language) -> list[Claim]:
    fact = agreement.signed_at
    return _value(agreement, fact, pick(language, f"signée à {fact.value}", f"signed at {fact.value}")) if fact else []


def representatives(agreement: Agreement, cities: Collection[str], language: Language) -> list[Claim]:
    """Say who stands for the parties.

    :param cities: Folded names of the towns asked about; all parties where none of them is a party.
    """
    parties = [party for party in agreement.parties if party.represented_by]
    chosen = [party for party in parties if fold(party.city.value) in cities] or parties
    return [_about(agreement, *_representative(party, language)) for party in chosen]


def _representative(party: Party, language: Language) -> list[str | Quote]:
    """Say who stands for a party: name, office, and the party itself, each under its own quotation."""
    assert party.represented_by is not None  # noqa: S101 - the caller chose parties that are represented
    office = f" ({display(party.office.value)})" if party.office else ""
    quotes = [Quote.of_fact(party.represented_by)]
    quotes += [Quote.of_fact(fact) for fact in (party.office, party.city) if fact and _elsewhere(fact, quotes[0])]
    name = display(party.represented_by.value)
    wording = pick(language, f"{party.city.value} est représentée par ", f"{party.city.value} is represented by ")
    return [f"{wording}{name}{office} ", *quotes]


def _elsewhere(fact: Fact[str], quote: Quote) -> bool:
    """Tell whether a fact adds words that a quotation does not hold."""
    inner, outer = fact.source.span, quote.source.span
    return not (outer.start <= inner.start and inner.end <= outer.end)


def _authorised_on(agreement: Agreement, language: Language) -> list[Claim]:
    fact = agreement.authorised_on
    if fact is None:
        return []
    when = day(fact.value, language)
    return _dated(
        agreement,
        fact,
        pick(language, f"autorisée par la délibération du {when}", f"authorised by the deliberation of {when}"),
    )


def _axes(agreement: Agreement, language: Language) -> list[Claim]:
    if not agreement.axes:
        return []
    count = len(agreement.axes)
    parts: list[str | Quote] = [
        pick(language, f"{count} axe{'s' * (count > 1)} — ", f"{count} field{'s' * (count > 1)} — ")
    ]
    for place, axis in enumerate(agreement.axes):
        parts += ["; " if place else "", f"{display(axis.value)} ", Quote.of_fact(axis)]
    claim = _about(agreement, *parts)
    return [Claim(claim.parts, str(count), claim.subject)]


def _evaluation(agreement: Agreement, language: Language) -> list[Claim]:
    fact = agreement.evaluation
    if fact is None:
        return []
    how = rhythm(fact.value, language)
    return _shown(agreement, fact, pick(language, f"évaluation {how}", f"evaluation {how}"))


def _copies(agreement: Agreement, language: Language) -> list[Claim]:
    fact = agreement.copies
    if fact is None:
        return []
    count = number(fact.value, language)
    return _value_int(
        agreement,
        fact,
        pick(
            language,
            f"{count} exemplaires" if fact.value > 1 else "1 exemplaire",
            f"{count} original copies" if fact.value > 1 else "1 original",
        ),
    )


def _languages(agreement: Agreement, language: Language) -> list[Claim]:
    if not agreement.languages:
        return []
    names = listing([_language_name(fact.value, language) for fact in agreement.languages], language)
    quotes = tuple(dict.fromkeys(Quote.of_fact(fact) for fact in agreement.languages))
    wording = pick(language, f"rédigée en {names} ", f"drawn up in {names} ")
    return [Claim((wording, *quotes, "."), names, agreement.title)]


def _language_name(code: str, language: Language) -> str:
    return str(Locale(language).languages.get(code, code))


def _recalls(agreement: Agreement, language: Language) -> list[Claim]:
    return [_recall(agreement, one, language) for one in agreement.recalls]


def _recall(agreement: Agreement, one: Recalled, language: Language) -> Claim:
    when = f" ({moment(one.on.value, language)})" if one.on else ""
    quotes = dict.fromkeys(Quote.of_fact(fact) for fact in (one.title, one.on) if fact)
    dates = " ".join(moment(one.on.value, either) for either in LANGUAGES) if one.on else ""
    return Claim((f"{display(one.title.value)}{when} ", *quotes, "."), dates, agreement.title)


def recalled(agreement: Agreement, folded: str, asked: Collection[str], language: Language) -> list[Claim]:
    """Return the earlier agreements that a folded question means: by their year, or as "the earlier" one of a name.

    :param asked: Words of the question.
    """
    earlier = _EARLIER.search(folded) is not None
    meant = []
    for one in agreement.recalls:
        of_that_year = one.on is not None and one.on.value[:4] in folded
        of_that_name = bool(set(words(one.title.value)) & {fold(word) for word in asked} - _OF_ANY)
        if of_that_year or (earlier and of_that_name):
            meant.append(_recall(agreement, one, language))
    return meant


def _annexes(agreement: Agreement, language: Language) -> list[Claim]:
    return [claim for annex in agreement.annexes for claim in _clause(agreement, annex, language)]


def _budget(agreement: Agreement, language: Language) -> list[Claim]:
    return _clause(agreement, agreement.budget, language)


def _cofunding(agreement: Agreement, language: Language) -> list[Claim]:
    return _clause(agreement, agreement.cofunding, language)


def _clause(agreement: Agreement, fact: Fact[str] | None, language: Language) -> list[Claim]:
    """Say a clause in its own words."""
    if fact is None:
        return []
    words = display(fact.quote)
    return _value(agreement, fact, pick(language, f"« {words} »", f"“{words}”"))


def _dated(agreement: Agreement, fact: Fact[date], wording: str) -> list[Claim]:
    """Make a claim of a date; a month that the document gives in figures is written out, which is its arithmetic."""
    forms = f"{day(fact.value, 'fr')} {day(fact.value, 'en')}"
    return [Claim((f"{wording} ", Quote.of_fact(fact), "."), forms, agreement.title)]


def _shown(agreement: Agreement, fact: Fact[str], wording: str) -> list[Claim]:
    return [Claim((f"{wording} ", Quote.of_fact(fact), "."), wording, agreement.title)]


def _value_int(agreement: Agreement, fact: Fact[int], wording: str) -> list[Claim]:
    return [_about(agreement, f"{wording} ", Quote.of_fact(fact))]


def _parties(agreement: Agreement, language: Language) -> list[Claim]:
    parts: list[str | Quote] = [pick(language, "les parties sont ", "the parties are ")]
    for place, party in enumerate(agreement.parties):
        parts += [", " if place else "", f"{display(party.city.value)} ", Quote.of_fact(party.city)]
    return [_about(agreement, *parts)] if agreement.parties else []


def listed(agreements: Sequence[Agreement], language: Language) -> list[Claim]:
    """Count and name agreements, each with the words that name its parties."""
    if not agreements:
        return []
    count = len(agreements)
    parts: list[str | Quote] = [
        pick(language, f"{count} accord{'s' * (count > 1)} : ", f"{count} agreement{'s' * (count > 1)}: ")
    ]
    for place, agreement in enumerate(agreements):
        parts += ["; " if place else "", f"{agreement.title} "]
        parts += [Quote.of_fact(party.city) for party in agreement.parties]
    titles = " ".join(agreement.title for agreement in agreements)
    return [Claim((*parts, "."), shown=f"{count} {titles}")]


TELLERS: dict[Topic, Teller] = {
    Topic.TRANSPORT: _transport,
    Topic.STAY: _stay,
    Topic.DURATION: _duration,
    Topic.START: _start,
    Topic.RENEWAL: _renewal,
    Topic.NOTICE: _notice,
    Topic.SIGNED_ON: _signed_on,
    Topic.SIGNED_AT: _signed_at,
    Topic.AUTHORISED_ON: _authorised_on,
    Topic.AXES: _axes,
    Topic.BUDGET: _budget,
    Topic.COFUNDING: _cofunding,
    Topic.EVALUATION: _evaluation,
    Topic.COPIES: _copies,
    Topic.LANGUAGES: _languages,
    Topic.RECALLS: _recalls,
    Topic.ANNEXES: _annexes,
    Topic.PARTIES: _parties,
}
