"""What a comparison comes to: the winner first, after yes or no where that is asked, then the value of each, cited.

Where the documents do not give the value of one, nobody wins: what is known is told, and what is missing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf

from index.claims import Claim, Quote
from index.comparison import Comparison
from index.contenders import Contender
from index.phrases import listing, number, pick
from index.topics import Topic
from index.types import Language
from index.words import says

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


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a comparison comes to.

    :param claims: Empty where nothing is compared, or nothing is known of any of those compared.
    :param decided: Whether the values of all are known.
    """

    claims: tuple[Claim, ...]
    decided: bool = True


def judged(asked: Comparison, contenders: Sequence[Contender], language: Language) -> Verdict:
    """Tell who wins, and the value of each; nobody where a value is missing."""
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


def first_of_all(asked: Comparison, own: Contender, rivals: Sequence[Contender], language: Language) -> Verdict:
    """Tell whether one comes first of all; what comes first is told where it does not."""
    if not own.known or not all(one.known for one in rivals):
        return judged(asked, [own, *(one for one in rivals if not one.known)], language) if rivals else Verdict(())
    most = asked.most is True
    winners = _winners([own, *rivals], most=most)
    said = _said(asked.topic, most, winners, [own, *rivals], language)
    told = [own, *(one for one in winners if one is not own)]
    if own not in winners or winners == [own]:
        said = f"{pick(language, 'Oui', 'Yes') if own in winners else pick(language, 'Non', 'No')}, {said}"
    return Verdict((_claim(f"{said[0].upper()}{said[1:]} — ", told, language),))


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
    against = [one for one in contenders if is_named(one, asked.against)] or list(contenders[1:])
    subjects = [one for one in contenders if one not in against] or list(contenders[:1])
    against = [one for one in contenders if one not in subjects]
    if not asked.most:
        subjects, against = against, subjects
    if all(one.least > other.greatest for one in subjects for other in against):
        return True
    return False if any(one.greatest <= other.least for one in subjects for other in against) else None


def is_named(one: Contender, folded: str) -> bool:
    """Tell whether folded words name a contender."""
    return any(says(folded, alias) for alias in one.aliases)
