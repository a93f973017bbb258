"""What agreements say of costs: who pays by the rule, and in the case that is asked about."""

from __future__ import annotations

from collections.abc import Collection

from index.claims import Claim, Quote
from index.direction import Direction
from index.phrases import payer, pick
from index.say_facts import about, value
from index.topics import Topic
from index.types import Language
from index.words import fold
from ingest.types import Agreement


def transport(agreement: Agreement, language: Language) -> list[Claim]:
    """Say who pays the transport."""
    fact = agreement.transport_paid_by
    if fact is None:
        return []
    who = payer(fact.value, language)
    return value(agreement, fact, pick(language, f"le transport est payé par {who}", f"transport is paid by {who}"))


def stay(agreement: Agreement, language: Language) -> list[Claim]:
    """Say who pays the stay."""
    fact = agreement.stay_paid_by
    if fact is None:
        return []
    who = payer(fact.value, language)
    return value(agreement, fact, pick(language, f"le séjour est payé par {who}", f"the stay is paid by {who}"))


def costs(
    agreement: Agreement, topic: Topic, home: Collection[str], case: Direction | None, language: Language
) -> list[Claim]:
    """Say who pays by the rule, and who that is in the case asked about.

    :param home: Folded names of the home city.
    :param case: Who travels; ``None`` where no case is described.
    """
    rule = (transport if topic is Topic.TRANSPORT else stay)(agreement, language)
    fact = agreement.transport_paid_by if topic is Topic.TRANSPORT else agreement.stay_paid_by
    ours = [party for party in agreement.parties if fold(party.city.value) in home]
    theirs = [party for party in agreement.parties if party not in ours]
    if fact is None or case is None or len(ours) != 1 or len(theirs) != 1:
        return rule
    traveller, host = (ours[0], theirs[0]) if case == "going" else (theirs[0], ours[0])
    paying = {"travelling_partner": traveller, "hosting_partner": host}.get(fact.value)
    if paying is None:
        return rule
    wording = pick(
        language,
        f"ici, {traveller.city.value} se déplace et {host.city.value} accueille : c'est {paying.city.value} qui paie ",
        f"here {traveller.city.value} travels and {host.city.value} hosts: {paying.city.value} pays ",
    )
    quotes = (Quote.of_fact(fact), Quote.of_fact(traveller.city), Quote.of_fact(host.city))
    return [*rule, about(agreement, wording, *quotes)]
