"""Answers out of the register: which records a question means, and what they say on its topics."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from index import say_agreements, say_councils, say_towns
from index.claims import Claim
from index.question import Question
from index.say_expiry import expiry_claims
from index.selection import asks_for_many, order, select
from index.topics import Topic
from index.types import KnownTown, Language
from index.words import fold
from ingest.types import Agreement, Deliberation, Town

TOWN_TOPICS = frozenset(say_towns.TELLERS)


@dataclass(frozen=True)
class Records:
    """What the register of an index holds.

    :param known: The towns of the documents under all their names.
    """

    agreements: tuple[Agreement, ...]
    deliberations: tuple[Deliberation, ...]
    towns: tuple[Town, ...]
    known: tuple[KnownTown, ...]

    @property
    def home(self) -> KnownTown | None:
        """The city whose documents these are."""
        return next((town for town in self.known if town.home), None)

    def meant(self, names: Sequence[str]) -> tuple[KnownTown, ...]:
        """Return the known towns of these names; the home city only where no other is named."""
        found = tuple(town for town in self.known if town.name in names)
        partners = tuple(town for town in found if not town.home)
        return partners or found

    def documents(self, names: Sequence[str]) -> frozenset[str] | None:
        """Return the documents about all the partners named, or about any of them where none is about all.

        ``None`` where no partner is named.
        """
        partners = [frozenset(town.documents) for town in self.meant(names) if not town.home]
        if not partners:
            return None
        return frozenset.intersection(*partners) or frozenset.union(*partners)

    def agreements_with(self, names: Sequence[str]) -> tuple[Agreement, ...]:
        """Return the agreements to which all the towns named are party; all where no town is named."""
        towns = self.meant(names)
        return tuple(a for a in self.agreements if all(_is_party(town, a) for town in towns))

    def deliberations_on(self, names: Sequence[str]) -> tuple[Deliberation, ...]:
        """Return the deliberations about the partners named; all where none is named."""
        documents = self.documents(names)
        return tuple(d for d in self.deliberations if documents is None or d.document in documents)


def _is_party(town: KnownTown, agreement: Agreement) -> bool:
    return any(fold(party.city.value) in town.aliases for party in agreement.parties)


def reply(question: Question, records: Records, today: date) -> list[Claim]:
    """Return what the register says to a question; nothing where it has nothing to say."""
    if claims := _of_many_towns(question, records):
        return claims
    for guess in question.topics:
        if claims := _on(guess.topic, question, records, today):
            return claims
    return []


def _on(topic: Topic, question: Question, records: Records, today: date) -> list[Claim]:
    """Return what the records meant say on one topic."""
    language = question.language
    if topic in TOWN_TOPICS and question.towns:
        return [c for town in _towns(question, records) for c in say_towns.tell(town, topic, language)]
    agreements = records.agreements_with(question.towns)
    if topic is Topic.AGREEMENTS:
        return say_agreements.listed(agreements, language)
    if topic is Topic.EXPIRY:
        return [c for a in agreements for c in expiry_claims(a, records.agreements, language, today)]
    if topic is Topic.REPRESENTATIVE:
        cities = frozenset(alias for town in records.known if town.name in question.towns for alias in town.aliases)
        return [c for a in agreements for c in say_agreements.representatives(a, cities, language)]
    claims = [c for a in agreements for c in say_agreements.tell(a, topic, language)]
    if claims:
        return claims
    return [c for d in records.deliberations_on(question.towns) for c in say_councils.tell(d, topic, language)]


def _towns(question: Question, records: Records) -> tuple[Town, ...]:
    aliases = {alias for known in records.meant(question.towns) for alias in known.aliases}
    return tuple(town for town in records.towns if fold(town.name) in aliases)


def _of_many_towns(question: Question, records: Records) -> list[Claim]:
    """Answer lists, counts and superlatives over the partner towns, or over those that are named."""
    named = [town for town in _towns(question, records) if town.status != "home"]
    ranked = order(question.folded)
    if len(named) > 1 and ranked:
        return say_towns.superlative(named, ranked.topic, ranked.most, question.language)
    if named or not asks_for_many(question.folded):
        return []
    towns = select(records.towns, question.folded)
    if ranked:
        return say_towns.superlative(towns, ranked.topic, ranked.most, question.language)
    return _list_towns(towns, question.language)


def _list_towns(towns: Sequence[Town], language: Language) -> list[Claim]:
    twins = [town for town in towns if town.status == "twin"]
    announced = [town for town in towns if town.status == "announced"]
    claims = [say_towns.listed(twins, language, "villes jumelées", "twin towns")] if twins else []
    if announced:
        claims.append(say_towns.listed(announced, language, "jumelage annoncé", "announced twinning"))
    return claims
