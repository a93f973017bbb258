"""Which towns or agreements a question compares, and the verdict over them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from math import inf

from index.comparison import Comparison, asks_whether_first, comparison, measures_something_else
from index.contenders import Contender, of_agreement, of_town
from index.expiry import expiry
from index.question import Question
from index.say_expiry import expiry_claims
from index.say_verdict import Verdict, first_of_all, is_named, judged
from index.scope import Records, Scope
from index.topics import Topic
from index.types import KnownTown, Language
from index.words import fold
from ingest.types import Agreement

MANY = 6  # agreements; of more, each with its value, nobody reads which comes first


def verdict(question: Question, found: Scope, records: Records, today: date) -> Verdict:
    """Compare the agreements or the towns that a question compares."""
    folded = fold(question.text.replace("’", "'"))
    agreements = _compared_agreements(found, records)
    of_agreements = comparison(folded, of_agreements=True) if agreements else None
    if of_agreements:
        return _of_agreements(of_agreements, agreements, records, question.language, today)
    asked = comparison(folded, of_agreements=False)
    if measures_something_else(folded, question.content):
        return Verdict(())
    towns = _compared_towns(question, folded, records) if asked else []
    if asked and len(towns) == 1 and asks_whether_first(folded):
        return _first_of_all(asked, towns[0], records, question.language)
    if asked is None or len(towns) < 2:
        return Verdict(())
    contenders = [_contender(town, records, asked.topic, question.language) for town in towns]
    if agreements and asked.topic is Topic.SINCE and not any(one.known for one in contenders):
        return _of_agreements(replace(asked, topic=Topic.SIGNED_ON), agreements, records, question.language, today)
    return judged(asked, contenders, question.language)


def _contender(town: KnownTown, records: Records, topic: Topic, language: Language) -> Contender:
    return of_town(town, [one for one in records.towns if fold(one.name) in town.aliases], topic, language)


def _first_of_all(asked: Comparison, town: KnownTown, records: Records, language: Language) -> Verdict:
    """Tell whether a town comes first of all partner towns."""
    listed = {fold(entry.name) for entry in records.towns if entry.status != "home"}
    others = [one for one in records.known if not one.home and one != town and not listed.isdisjoint(one.aliases)]
    own = _contender(town, records, asked.topic, language)
    rivals = [_contender(one, records, asked.topic, language) for one in others]
    rivals = [one for one in rivals if one.least < inf or not one.known]  # what is only announced is no twin town yet
    return first_of_all(asked, own, rivals, language)


def _compared_agreements(found: Scope, records: Records) -> list[Agreement]:
    """Return the agreements meant, or those of any of the partners named; none where they are one or too many."""
    meant = [agreement for agreement in found.agreements if agreement.kind != "amendment"]
    if len(meant) < 2 and len(found.partners) > 1:
        cities = found.aliases
        known = (agreement for agreement in records.agreements if agreement.kind != "amendment")
        meant = [one for one in known if any(fold(party.city.value) in cities for party in one.parties)]
    return meant if 1 < len(meant) <= MANY else []


def _of_agreements(
    asked: Comparison, agreements: Sequence[Agreement], records: Records, language: Language, today: date
) -> Verdict:
    known = records.agreements
    contenders = [
        of_agreement(one, _partners(one, records.known), asked.topic, expiry(one, known, today), language)
        for one in agreements
    ]
    if asked.certain and asked.against and not any(is_named(one, asked.against) for one in contenders):
        return Verdict(())
    found = judged(asked, contenders, language)
    if asked.topic is not Topic.EXPIRY:
        return found
    steps = [claim for agreement in agreements for claim in expiry_claims(agreement, known, language, today)]
    return Verdict((*found.claims, *steps), found.decided and bool(found.claims))


def _partners(agreement: Agreement, known: Sequence[KnownTown]) -> frozenset[str]:
    """Return the folded names of the partners of an agreement, in all languages."""
    parties = {fold(party.city.value) for party in agreement.parties}
    partners = [town for town in known if not town.home and not parties.isdisjoint(town.aliases)]
    return frozenset(alias for town in partners for alias in town.aliases)


def _compared_towns(question: Question, folded: str, records: Records) -> list[KnownTown]:
    """Return the towns compared, in the order in which they are named; the home city only as one of them."""
    by_name = {town.name: town for town in records.known}
    named = [by_name[name] for name in question.towns if name in by_name]
    return [town for town in named if not town.home or _is_compared(town, folded)]


def _is_compared(home: KnownTown, folded: str) -> bool:
    """Tell whether the home city is compared, not only said to have the others for partners."""
    if re.search(r"\b(?:jumel|twin|sister|parten|partner)", folded):
        return False
    names = "|".join(re.escape(alias) for alias in home.aliases)
    return re.search(rf"(?<!de )(?<!of )(?<!a )(?<!in )(?<!d')\b(?:{names})\b(?!'s)", folded) is not None
