"""Which of several towns or agreements has the most: the winner first, then the value of each, cited.

Where the documents do not give the value of one, nobody wins: what is known is told, and what is missing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from math import inf

from index.claims import Claim, Quote
from index.comparison import Comparison, asks_whether_first, comparison
from index.contenders import Contender, of_agreement, of_town
from index.expiry import expiry
from index.phrases import listing, number, pick
from index.question import Question
from index.say_expiry import expiry_claims
from index.scope import Records, Scope
from index.topics import Topic
from index.types import KnownTown, Language
from index.words import fold
from ingest.types import Agreement

# What is said of the winner, by what is compared and whether the most of it is asked for.
_WINS = {
    (Topic.POPULATION, True): ("est la plus peuplée", "is the most populous"),
    (Topic.POPULATION, False): ("est la moins peuplée", "is the least populous"),
    (Topic.SINCE, False): ("est jumelée depuis le plus longtemps", "has been twinned for longest"),
    (Topic.SINCE, True): ("est jumelée depuis le moins longtemps", "was twinned most recently"),
    (Topic.DURATION, True): ("dure le plus longtemps", "lasts longest"),
    (Topic.DURATION, False): ("dure le moins longtemps", "is the shortest"),
    (Topic.EXPIRY, True): ("prend fin en dernier", "ends last"),
    (Topic.EXPIRY, False): ("prend fin en premier", "ends first"),
    (Topic.SIGNED_ON, True): ("a été signée en dernier", "was signed last"),
    (Topic.SIGNED_ON, False): ("a été signée en premier", "was signed first"),
    (Topic.NOTICE, True): ("a le préavis le plus long", "has the longest notice"),
    (Topic.NOTICE, False): ("a le préavis le plus court", "has the shortest notice"),
}
_MISSING = {
    Topic.POPULATION: ("population inconnue", "population unknown"),
    Topic.SINCE: ("année de jumelage inconnue", "year of twinning unknown"),
    Topic.DURATION: ("durée inconnue", "duration unknown"),
    Topic.EXPIRY: ("date de fin inconnue", "end unknown"),
    Topic.SIGNED_ON: ("date de signature inconnue", "date of signature unknown"),
    Topic.NOTICE: ("préavis inconnu", "notice unknown"),
}
_HIGHEST = ("à égalité la valeur la plus haute", "the highest value")
_LOWEST = ("à égalité la valeur la plus basse", "the lowest value")
MANY = 6  # agreements; of more, each with its value, nobody reads which comes first


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a comparison comes to.

    :param claims: Empty where nothing is compared, or nothing is known of any of those compared.
    :param decided: Whether the values of all are known.
    """

    claims: tuple[Claim, ...]
    decided: bool = True


def verdict(question: Question, found: Scope, records: Records, today: date) -> Verdict:
    """Compare the agreements or the towns that a question compares."""
    folded = fold(question.text.replace("’", "'"))
    agreements = _compared_agreements(found, records)
    of_agreements = comparison(folded, of_agreements=True) if agreements else None
    if of_agreements:
        return _of_agreements(of_agreements, agreements, records, question.language, today)
    asked = comparison(folded, of_agreements=False)
    towns = _compared_towns(question, folded, records) if asked else []
    if asked and len(towns) == 1 and asks_whether_first(folded):
        return _first_of_all(asked, towns[0], records, question.language)
    if asked is None or len(towns) < 2:
        return Verdict(())
    contenders = [_contender(town, records, asked.topic, question.language) for town in towns]
    if agreements and asked.topic is Topic.SINCE and not any(one.known for one in contenders):
        return _of_agreements(replace(asked, topic=Topic.SIGNED_ON), agreements, records, question.language, today)
    return _judged(asked, contenders, question.language)


def _contender(town: KnownTown, records: Records, topic: Topic, language: Language) -> Contender:
    return of_town(town, [one for one in records.towns if fold(one.name) in town.aliases], topic, language)


def _first_of_all(asked: Comparison, town: KnownTown, records: Records, language: Language) -> Verdict:
    """Tell whether a town comes first of all partner towns; what comes first is told where it does not."""
    listed = {fold(entry.name) for entry in records.towns if entry.status != "home"}
    others = [one for one in records.known if not one.home and one != town and not listed.isdisjoint(one.aliases)]
    own = _contender(town, records, asked.topic, language)
    rivals = [_contender(one, records, asked.topic, language) for one in others]
    rivals = [one for one in rivals if one.least < inf or not one.known]  # what is only announced is no twin town yet
    if not own.known or not all(one.known for one in rivals):
        return _judged(asked, [own, *(one for one in rivals if not one.known)], language) if rivals else Verdict(())
    first = [one for one in _winners([own, *rivals], most=asked.most is True) if one is not own]
    alone = own in _winners([own, *rivals], most=asked.most is True) and not first
    answer = pick(language, "Oui", "Yes") if alone else pick(language, "Non", "No")
    said = _said(asked.topic, asked.most is True, [own] if alone else first, [own, *rivals], language)
    return Verdict((_claim(f"{answer}, {said} — ", [own, *first], language),))


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
    if asked.certain and asked.against and not any(_is_named(one, asked.against) for one in contenders):
        return Verdict(())
    judged = _judged(asked, contenders, language)
    if asked.topic is not Topic.EXPIRY:
        return judged
    steps = [claim for agreement in agreements for claim in expiry_claims(agreement, known, language, today)]
    return Verdict((*judged.claims, *steps), judged.decided and bool(judged.claims))


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


def _judged(asked: Comparison, contenders: Sequence[Contender], language: Language) -> Verdict:
    known = [one for one in contenders if one.known]
    missing = [one for one in contenders if not one.known]
    if not known:
        return Verdict(())
    if missing:
        names = listing([one.name for one in missing], language)
        unknown = pick(language, *_MISSING[asked.topic])
        end = pick(language, f" ; {unknown} pour {names}", f"; {unknown} for {names}")
        start = pick(language, "Aucune comparaison possible", "No comparison is possible")
        return Verdict((_claim(f"{start} — ", known, language, end),), decided=False)
    headline = _headline(asked, contenders, language)
    return Verdict((_claim(f"{headline[0].upper()}{headline[1:]} — ", contenders, language),))


def _claim(start: str, contenders: Sequence[Contender], language: Language, end: str = "") -> Claim:
    """Tell the value of each, between a beginning and an end."""
    colon, between = pick(language, " : ", ": "), pick(language, " ; ", "; ")
    parts: list[str | Quote] = [start]
    for place, one in enumerate(contenders):
        parts += [f"{between if place else ''}{one.name}{colon}", *one.parts]
    return Claim((*parts, end, "."), " ".join((start, end, *(one.shown for one in contenders))))


def _headline(asked: Comparison, contenders: Sequence[Contender], language: Language) -> str:
    """Return the winner, after yes or no where that is asked for, and the difference where that is."""
    most = asked.most is not False if asked.topic is not Topic.SINCE else asked.most is True
    winners = _winners(contenders, most=most)
    alike = asked.most is None and len(winners) == len(contenders)
    said = _equal(winners, language) if alike else _said(asked.topic, most, winners, contenders, language)
    if asked.difference and asked.topic is Topic.POPULATION and len(contenders) == 2:
        said += _difference(contenders, language)
    if not asked.certain:
        return said
    holds = _holds(asked, contenders)
    if holds is None:
        return said
    return f"{pick(language, 'Oui', 'Yes') if holds else pick(language, 'Non', 'No')}, {said}"


def _winners(contenders: Sequence[Contender], *, most: bool) -> list[Contender]:
    """Return those that no other one surely beats."""
    if most:
        return [one for one in contenders if all(one.greatest >= other.least for other in contenders)]
    return [one for one in contenders if all(one.least <= other.greatest for other in contenders)]


def _said(
    topic: Topic, most: bool, winners: Sequence[Contender], contenders: Sequence[Contender], language: Language
) -> str:
    if len(winners) == 1 and topic is Topic.SINCE and winners[0].least == inf:
        return f"{winners[0].name} {pick(language, 'n’est pas encore jumelée', 'is not twinned yet')}"
    if len(winners) == 1:
        return f"{winners[0].name} {pick(language, *_WINS[topic, most])}"
    names = listing([one.name for one in winners], language)
    if any(one.least < one.greatest for one in winners):
        return pick(language, f"rien ne départage {names}", f"nothing tells {names} apart")
    if len(winners) == len(contenders):
        return _equal(winners, language)
    which = _HIGHEST if most else _LOWEST
    return pick(language, f"{names} ont {which[0]}", f"{names} share {which[1]}")


def _equal(winners: Sequence[Contender], language: Language) -> str:
    names = listing([one.name for one in winners], language)
    return pick(language, f"{names} sont à égalité", f"{names} are equal")


def _difference(contenders: Sequence[Contender], language: Language) -> str:
    low, high = sorted(int(one.least) for one in contenders)
    sums = [number(value, language) for value in (high, low, high - low)]
    return f" ({sums[0]} − {sums[1]} = {sums[2]})"


def _holds(asked: Comparison, contenders: Sequence[Contender]) -> bool | None:
    """Tell whether what is asked is so; ``None`` where the documents are not exact enough to tell."""
    if asked.most is None:
        return len({(one.least, one.greatest) for one in contenders}) == 1
    against = [one for one in contenders if _is_named(one, asked.against)] or list(contenders[1:])
    subjects = [one for one in contenders if one not in against] or list(contenders[:1])
    against = [one for one in contenders if one not in subjects]
    if not asked.most:
        subjects, against = against, subjects
    if all(one.least > other.greatest for one in subjects for other in against):
        return True
    return False if any(one.greatest <= other.least for one in subjects for other in against) else None


def _is_named(one: Contender, folded: str) -> bool:
    return any(re.search(rf"(?<!\w){re.escape(alias)}(?!\w)", folded) for alias in one.aliases)
