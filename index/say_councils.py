"""What deliberations say on one topic, as claims."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from index.claims import Claim, Quote
from index.phrases import day, pick
from index.topics import Topic
from index.types import Language
from ingest.clean import display
from ingest.types import Deliberation, Excused, Fact

Teller = Callable[[Deliberation, Language], list[Claim]]

LONGEST_LIST = 12  # names said one by one; a longer list is quoted from its first to its last


def tell(deliberation: Deliberation, topic: Topic, language: Language) -> list[Claim]:
    """Return what a deliberation says on a topic; nothing where it says nothing."""
    return TELLERS[topic](deliberation, language) if topic in TELLERS else []


def _person(fact: Fact[str] | None, wording: str) -> list[Claim]:
    return [Claim((f"{wording} : {display(fact.value)} ", Quote.of_fact(fact), "."))] if fact else []


def _president(deliberation: Deliberation, language: Language) -> list[Claim]:
    return _person(deliberation.president, pick(language, "Présidence de la séance", "Chair of the meeting"))


def _secretary(deliberation: Deliberation, language: Language) -> list[Claim]:
    return _person(deliberation.secretary, pick(language, "Secrétaire de séance", "Secretary of the meeting"))


def _rapporteur(deliberation: Deliberation, language: Language) -> list[Claim]:
    return _person(deliberation.rapporteur, pick(language, "Rapporteur", "Rapporteur"))


def _committees(deliberation: Deliberation, language: Language) -> list[Claim]:
    return _list(deliberation.committees, pick(language, "Commissions", "Committees"))


def _list(facts: Sequence[Fact[str]], wording: str) -> list[Claim]:
    """Say a list; one quotation serves all the names that stand in it."""
    if not facts:
        return []
    parts: list[str | Quote] = [f"{wording} ({len(facts)}) : "]
    for place, fact in enumerate(facts):
        parts += ["; " if place else "", display(fact.value)]
        following = facts[place + 1].source if place + 1 < len(facts) else None
        if following != fact.source:
            parts += [" ", Quote.of_fact(fact)]
    return [Claim((*parts, "."), shown=str(len(facts)))]


def _present(deliberation: Deliberation, language: Language) -> list[Claim]:
    facts = deliberation.present
    if len(facts) <= LONGEST_LIST:
        return _list(facts, pick(language, "Membres présents", "Members present"))
    quotes = tuple(dict.fromkeys(Quote.of_fact(fact) for fact in facts))
    wording = pick(language, f"{len(facts)} membres présents ", f"{len(facts)} members present ")
    return [Claim((wording, *dict.fromkeys((quotes[0], quotes[-1])), "."), shown=str(len(facts)))]


def _excused(deliberation: Deliberation, language: Language) -> list[Claim]:
    if not deliberation.excused:
        return []
    count = len(deliberation.excused)
    parts: list[str | Quote] = [pick(language, f"{count} membres excusés : ", f"{count} members excused: ")]
    for place, excused in enumerate(deliberation.excused):
        parts += [", " if place else "", *_proxy(excused, language)]
    return [Claim((*parts, "."), shown=str(count))]


def _proxy(excused: Excused, language: Language) -> list[str | Quote]:
    to = f" ({pick(language, 'pouvoir à', 'proxy to')} {display(excused.proxy.value)})" if excused.proxy else ""
    quotes = dict.fromkeys(Quote.of_fact(fact) for fact in (excused.name, excused.proxy) if fact)
    return [f"{display(excused.name.value)}{to} ", *quotes]


def _absent(deliberation: Deliberation, language: Language) -> list[Claim]:
    return _list(deliberation.absent, pick(language, "Membres absents", "Members absent"))


def _decisions(deliberation: Deliberation, language: Language) -> list[Claim]:
    opening, closing = pick(language, "« ", "“"), pick(language, " »", "”")
    return [
        Claim((f"{number}. {opening}{display(fact.quote)}{closing} ", Quote.of_fact(fact)), shown=str(number))
        for number, fact in enumerate(deliberation.decisions, start=1)
    ]


def _session(deliberation: Deliberation, language: Language) -> list[Claim]:
    return _dated(deliberation.session_on, language, "Séance du", "Meeting of")


def _receipt(deliberation: Deliberation, language: Language) -> list[Claim]:
    wording = pick(language, "Accusé de réception en préfecture", "Receipt of the prefecture")
    return [*_person(deliberation.receipt, wording), *_received(deliberation, language)]


def _received(deliberation: Deliberation, language: Language) -> list[Claim]:
    return [
        *_dated(deliberation.received_on, language, "Reçue en préfecture le", "Received by the prefecture on"),
        *_dated(deliberation.sent_on, language, "Télétransmise le", "Transmitted on"),
    ]


def _dated(fact: Fact[date] | None, language: Language, fr: str, en: str) -> list[Claim]:
    if fact is None:
        return []
    wording = f"{pick(language, fr, en)} {day(fact.value, language)} "
    return [Claim((wording, Quote.of_fact(fact), "."), shown=f"{day(fact.value, 'fr')} {day(fact.value, 'en')}")]


TELLERS: dict[Topic, Teller] = {
    Topic.SESSION: _session,
    Topic.PRESIDENT: _president,
    Topic.SECRETARY: _secretary,
    Topic.RAPPORTEUR: _rapporteur,
    Topic.COMMITTEES: _committees,
    Topic.PRESENT: _present,
    Topic.EXCUSED: _excused,
    Topic.ABSENT: _absent,
    Topic.DECISIONS: _decisions,
    Topic.RECEIPT: _receipt,
    Topic.RECEIVED: _received,
    Topic.AUTHORISED_ON: _session,
}
