"""What agreements say on one topic, as claims: the short value first, its quotation behind it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from babel import Locale

from index import say_costs, say_parties, say_recalls, say_terms
from index.claims import Claim, Quote
from index.phrases import listing, number, pick, rhythm
from index.say_facts import about, clause, shown, value
from index.topics import Topic
from index.types import Language
from ingest.clean import display
from ingest.types import Agreement

Teller = Callable[[Agreement, Language], list[Claim]]


def tell(agreement: Agreement, topic: Topic, language: Language) -> list[Claim]:
    """Return what an agreement says on a topic; nothing where it says nothing."""
    return TELLERS[topic](agreement, language) if topic in TELLERS else []


def _axes(agreement: Agreement, language: Language) -> list[Claim]:
    if not agreement.axes:
        return []
    count = len(agreement.axes)
    parts: list[str | Quote] = [
        pick(language, f"{count} axe{'s' * (count > 1)} — ", f"{count} field{'s' * (count > 1)} — ")
    ]
    for place, axis in enumerate(agreement.axes):
        parts += ["; " if place else "", f"{display(axis.value)} ", Quote.of_fact(axis)]
    claim = about(agreement, *parts)
    return [Claim(claim.parts, str(count), claim.subject)]


def _evaluation(agreement: Agreement, language: Language) -> list[Claim]:
    fact = agreement.evaluation
    if fact is None:
        return []
    how = rhythm(fact.value, language)
    return shown(agreement, fact, pick(language, f"évaluation {how}", f"evaluation {how}"))


def _copies(agreement: Agreement, language: Language) -> list[Claim]:
    fact = agreement.copies
    if fact is None:
        return []
    count = number(fact.value, language)
    return value(
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


def _annexes(agreement: Agreement, language: Language) -> list[Claim]:
    return [claim for annex in agreement.annexes for claim in clause(agreement, annex, language)]


def _budget(agreement: Agreement, language: Language) -> list[Claim]:
    return clause(agreement, agreement.budget, language)


def _cofunding(agreement: Agreement, language: Language) -> list[Claim]:
    return clause(agreement, agreement.cofunding, language)


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
    Topic.TRANSPORT: say_costs.transport,
    Topic.STAY: say_costs.stay,
    Topic.DURATION: say_terms.lasts,
    Topic.START: say_terms.start,
    Topic.RENEWAL: say_terms.renewed,
    Topic.NOTICE: say_terms.notice,
    Topic.SIGNED_ON: say_terms.signed_on,
    Topic.SIGNED_AT: say_terms.signed_at,
    Topic.AUTHORISED_ON: say_terms.authorised_on,
    Topic.AXES: _axes,
    Topic.BUDGET: _budget,
    Topic.COFUNDING: _cofunding,
    Topic.EVALUATION: _evaluation,
    Topic.COPIES: _copies,
    Topic.LANGUAGES: _languages,
    Topic.RECALLS: say_recalls.recalls,
    Topic.ANNEXES: _annexes,
    Topic.PARTIES: say_parties.parties,
}
