"""Answers out of the register: what the records that a question means say on its topics."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from index import say_agreements, say_costs, say_councils, say_parties, say_recalls, say_terms, say_towns, say_votes
from index.claims import Claim
from index.direction import direction
from index.question import Question
from index.say_compared import verdict
from index.say_expiry import expiry_claims
from index.scope import Records, Scope
from index.selection import Selection, asks_for_many, asks_whether_any, order, select, speaking_of
from index.thesaurus import is_matter
from index.topics import Topic, unexplained
from index.types import Language
from index.wanted import Wanted, holds_value, wanted
from index.words import fold, says
from ingest.types import Agreement, Town

TOWN_TOPICS = frozenset(say_towns.TELLERS)
AFTER = re.compile(r"\b(?:apres|derriere|after|behind|sauf|hormis|except|besides|other than|a part)\b")
SIGNERS = re.compile(r"\bsignataires?\b|\bsignator\w+|\bsign\w* (?!for\b|pour\b)|\b(?:maires|mayors)\b.*\bsign")
MUCH_LESS = 2.0  # weight by which a topic is behind the likeliest one when the question is not about it
COSTS = (Topic.TRANSPORT, Topic.STAY)
LISTS = frozenset({Topic.TOWNS, Topic.PARTIES})
SUMS = frozenset({Topic.BUDGET, Topic.COFUNDING})
BLANK_TOPICS = frozenset({Topic.SIGNED_ON, Topic.SIGNED_AT})


@dataclass(frozen=True, slots=True)
class Reply:
    """What the register has to say.

    :param claims: Empty where it has nothing to say.
    :param answers: Whether the claims answer; else they tell why there is no answer, as with a date left blank.
    """

    claims: tuple[Claim, ...]
    answers: bool = True


def reply(question: Question, found: Scope, records: Records, today: date) -> Reply:
    """Return what the register says to a question."""
    compared = verdict(question, found, records, today)
    return Reply(compared.claims, compared.decided) if compared.claims else _told(question, found, records, today)


def _told(question: Question, found: Scope, records: Records, today: date) -> Reply:
    """Return what the register says on many towns or on the likeliest topics."""
    if claims := _of_parties(question, found, records) or _of_many_towns(question, found, records):
        return Reply(tuple(claims))
    kind = wanted(question.folded)
    likely = [guess for guess in question.topics if guess.weight > question.topics[0].weight - MUCH_LESS]
    for guess in likely:
        if particular := _particular(guess.topic, question, found, records, today):
            return particular
        claims = _on(guess.topic, question, found, records, today)
        if claims := _with_sums(claims) if guess.topic in SUMS and kind is Wanted.MONEY else claims:
            return Reply(tuple(claims))
        if guess.topic in BLANK_TOPICS and (blank := _left_blank(found.agreements, question.language)):
            return Reply(tuple(blank), answers=False)
    return Reply(())


def _particular(topic: Topic, question: Question, found: Scope, records: Records, today: date) -> Reply | None:
    """Answer on topics that are not simply told; ``None`` where a topic is told as any other."""
    if topic in COSTS and _asks_both(question):
        return Reply(tuple(_costs(question, found, records, today)))
    if topic is Topic.VOTE and found.deliberations:
        return _voted(question, found)
    if topic in BLANK_TOPICS and (claims := _recalled(question, found)):
        return Reply(tuple(claims))
    return None


def _voted(question: Question, found: Scope) -> Reply:
    """Say how a council voted on what the question names; what it decided does not tell that."""
    about = {word for words in (*unexplained(Topic.VOTE, question.content), *found.aliases) for word in words.split()}
    wish = say_votes.Wish.of(question.folded, about, question.names)
    told = say_votes.told(found.deliberations, wish, question.language)
    return Reply(told.claims, told.answers)


def _with_sums(claims: Sequence[Claim]) -> list[Claim]:
    """Keep the claims that tell a sum, where a sum is asked for."""
    return [claim for claim in claims if any(holds_value(Wanted.MONEY, quote.text) for quote in claim.quotes)]


def _asks_both(question: Question) -> bool:
    """Tell whether a question asks for the costs as a whole, transport and stay alike."""
    weights = {guess.topic: guess.weight for guess in question.topics}
    return len({weights.get(topic) for topic in COSTS}) == 1


def _costs(question: Question, found: Scope, records: Records, today: date) -> list[Claim]:
    """Say who pays what, unless the question names something else that is to be paid."""
    if unexplained(Topic.TRANSPORT, question.content):
        return []
    return [claim for topic in COSTS for claim in _on(topic, question, found, records, today)]


def _recalled(question: Question, found: Scope) -> list[Claim]:
    """Answer when or where an earlier agreement was signed, out of the agreements that recall it."""
    asked = frozenset(question.folded.split())
    return [
        claim
        for agreement in found.agreements
        for claim in say_recalls.recalled(agreement, question.folded, asked, question.language)
    ]


def _of_parties(question: Question, found: Scope, records: Records) -> list[Claim]:
    """Say which towns are party to the agreement that a question names."""
    if not question.topics or question.topics[0].topic is not Topic.PARTIES:
        return []
    if len(found.agreements) == len(records.agreements) > 1:
        return []
    return [c for a in found.agreements for c in say_agreements.tell(a, Topic.PARTIES, question.language)]


def _on(topic: Topic, question: Question, found: Scope, records: Records, today: date) -> list[Claim]:
    """Return what the records meant say on one topic."""
    language = question.language
    if topic in TOWN_TOPICS and found.partners:
        return [c for town in found.towns for c in say_towns.tell(town, topic, language)]
    if topic is Topic.AGREEMENTS:
        return say_agreements.listed(found.agreements, language)
    if topic is Topic.EXPIRY:
        return [c for a in found.agreements for c in expiry_claims(a, records.agreements, language, today)]
    if topic is Topic.REPRESENTATIVE:
        asked = [] if SIGNERS.search(question.folded) else [t for t in records.known if t.name in question.towns]
        cities = frozenset(alias for town in asked for alias in town.aliases)
        return [c for a in found.agreements for c in say_parties.representatives(a, cities, language)]
    if topic in COSTS:
        home = next((town.aliases for town in records.known if town.home), ())
        case = direction(question.folded)
        return [c for a in found.agreements for c in say_costs.costs(a, topic, home, case, language)]
    claims = [c for a in found.agreements for c in say_agreements.tell(a, topic, language)]
    return claims or [c for d in found.deliberations for c in say_councils.tell(d, topic, language)]


def _left_blank(agreements: Sequence[Agreement], language: Language) -> list[Claim]:
    """Say that copies leave date and place of signature blank, and what is known instead."""
    blank = [agreement for agreement in agreements if agreement.signature_blank]
    return [
        claim
        for agreement in blank
        for claim in (
            *say_terms.blank(agreement, language),
            *say_agreements.tell(agreement, Topic.AUTHORISED_ON, language),
        )
    ]


def _of_many_towns(question: Question, found: Scope, records: Records) -> list[Claim]:
    """Answer lists, counts and superlatives over the partner towns, or over those that are named."""
    published = {town.document for town in found.towns if town.status == "home"}
    named = [town for town in found.towns if town.document not in published]
    ranked = order(question.folded)
    beyond = ranked is not None and AFTER.search(question.folded) is not None
    if not (asks_for_many(question.folded) or (named and asks_whether_any(question.folded))):
        return []
    if named and not beyond:
        of_towns = all(guess.topic in LISTS for guess in question.topics[:1])
        return _of_a_country(question, found, named, published) if of_towns else []
    if not _all_published(found, published):
        return []
    towns = [town for town in records.towns if not published or town.document in published]
    towns = [town for town in towns if town not in named]
    asked = [name for name in question.names if not name.isdigit()]
    chosen = speaking_of(towns, asked) if asked else select(towns, question.folded)
    if things := [word for word in unexplained(Topic.TOWNS, question.content) if is_matter(word)]:
        partners = [town for town in towns if town.status != "home"]
        chosen = speaking_of(towns, things) if len(chosen.towns) == len(partners) else chosen
    if ranked:
        return say_towns.superlative(chosen.towns, ranked.topic, ranked.most, question.language)
    return _listed(chosen, question.language)


def _of_a_country(question: Question, found: Scope, named: Sequence[Town], published: Collection[str]) -> list[Claim]:
    """List the partner towns of a country that is named in their stead."""
    if any(says(question.folded, alias) for town in found.partners if not town.home for alias in town.aliases):
        named = [town for town in named if not says(question.folded, fold(town.name))]
        if not published:
            return []
    chosen = tuple(town for town in named if not published or town.document in published)
    return _listed(Selection(chosen, {}), question.language)


def _all_published(found: Scope, published: Collection[str]) -> bool:
    """Tell whether every partner named publishes a list of its own towns, or is on the list that is asked about."""
    listed = {fold(town.name) for town in found.towns if town.document in published or not published}
    return all(listed & set(town.aliases) for town in found.partners)


def _listed(chosen: Selection, language: Language) -> list[Claim]:
    twins = [town for town in chosen.towns if town.status == "twin"]
    announced = [town for town in chosen.towns if town.status == "announced"]
    claims = [say_towns.listed(twins, chosen.reasons, language, "villes jumelées", "twin towns")] if twins else []
    if announced:
        wording = ("jumelages annoncés", "announced twinnings")
        claims.append(say_towns.listed(announced, chosen.reasons, language, *wording))
    return claims
