"""How a council voted, as claims: who was against or abstained, how many, whether all agreed.

A name or a count that the words of a vote do not give is said to be missing: what was decided is no answer.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Literal

from index.claims import Claim, Quote
from index.phrases import listing, pick
from index.thesaurus import Thesaurus, is_matter
from index.types import Language
from index.words import fold, words
from ingest.clean import display
from ingest.types import Deliberation, Fact, Vote

Side = Literal["for", "against", "abstained"]

MANY = 3  # records that are named where none tells of a vote on the matter; beyond, nothing is said
STEM = 5  # letters by which words of a question and of a heading are compared
_NEITHER = re.compile(
    r"\bni (?:oui|pour) ni (?:non|contre)|\bneither\b|\bon the fence\b|\bblanc\b|\bprononc\w*|take sides"
)
_ABSTAINED = re.compile(r"\babst[eia]\w*")
_AGAINST = re.compile(
    r"\b(?:contre|against|noes|nays?|no)\b|\boppos\w*|\bdissen\w*|"
    r"\b(?:vot\w+|dit|dire|said|say|saying) (?:\w+ ){0,2}non\b"
)
_FOR = re.compile(
    r"\b(?:vot\w+|voix|dit|dire|said|say|combien|many|were|was|etaient|etait) (?:(?!non|contre|no|against)\w+ )?"
    r"(?:pour|for|oui|yes)\b|"
    r"\bin favou?r\b|\ben faveur\b|\bayes\b|\byeas\b|\byes votes?\b"
)
_ALL = re.compile(r"\bunanim\w*|\bnem con\b|\btout le monde\b|\btou(?:s|tes)\b|\bevery(?:one|body)\b|\ball\b")
_WHY = re.compile(r"\b(?:pourquoi|pour quel(?:le)?s? (?:motif|raison)s?|motifs?|raisons?|why|reasons?|justifi\w*)\b")
_WHO = re.compile(r"\b(?:qui|ki|who|whom|whose|noms?|names?|named|lesquel(?:le)?s|quel(?:le)?s|which|celui|ceux)\b")
_HOW_MANY = re.compile(r"\b(?:combien|how many|nombre|number)\b")


@dataclass(frozen=True, slots=True)
class Told:
    """What records tell of a vote; so far as it does not answer, ``claims`` tell why."""

    claims: tuple[Claim, ...]
    answers: bool


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked about votes.

    :param about: Names and words of the question that headings of points may hold, folded.
    :param side: The one side asked about; ``None`` where it is all of the vote.
    :param who: Whether names are asked for.
    :param unanimous: Whether it is asked if all agreed.
    :param why: Whether reasons are asked for, which no vote tells.
    """

    about: frozenset[str]
    side: Side | None
    who: bool
    unanimous: bool
    why: bool

    @classmethod
    def of(cls, folded: str, about: Collection[str], persons: Collection[str] = ()) -> Wish:
        """Read a folded question.

        :param persons: Names in it that may be members of the council.
        """
        who = bool(persons) or (_WHO.search(folded) is not None and _HOW_MANY.search(folded) is None)
        unanimous, why = _ALL.search(folded) is not None, _WHY.search(folded) is not None
        return cls(frozenset(about), _side(folded), who, unanimous, why)


def told(deliberations: Sequence[Deliberation], wish: Wish, language: Language) -> Told:
    """Tell what is asked of the votes on some records."""
    meant = _telling(_meant(deliberations, wish.about), wish.side)
    said = [_said(vote, wish, _subject(one, vote, several=len(meant) > 1), language) for one, vote in meant]
    if not said:
        silent = deliberations if len(deliberations) <= MANY else ()
        return Told(tuple(_missing(one, language) for one in silent), answers=False)
    answering = tuple(claim for claim, answers in said if answers)
    return Told(answering or tuple(claim for claim, _ in said), answers=bool(answering))


def _telling(meant: list[tuple[Deliberation, Vote]], side: Side | None) -> list[tuple[Deliberation, Vote]]:
    """Of many votes keep those in which somebody took the side asked about, if there are such."""
    if side is None or len(meant) <= MANY:
        return meant
    return [pair for pair in meant if _number(pair[1], side)] or meant


def _meant(deliberations: Sequence[Deliberation], about: Collection[str]) -> list[tuple[Deliberation, Vote]]:
    """Return the votes that are meant: on the point that the question names best, else on each record's own matter."""
    votes = [(one, vote) for one in deliberations for vote in one.votes]
    shared = [_shared(about, vote.item or one.subject) for one, vote in votes]
    best = max(shared, default=0)
    if best:
        return [pair for pair, number in zip(votes, shared, strict=True) if number == best]
    if len(deliberations) > 1 and any(is_matter(word) for word in about):
        return []  # a matter on which none of them voted
    return [(one, vote) for one, vote in votes if one.subject is None or _is_own(one.subject, vote)]


def _shared(about: Collection[str], heading: Fact[str] | None) -> int:
    """Return how many words of a question a heading holds, however they end and in whichever language."""
    held = words(fold(heading.value)) if heading else ()
    stems, same = {_stem(word) for word in held}, Thesaurus.of(held).same
    return sum(1 for word in about if _stem(word) in stems or same(word))


def _stem(word: str) -> str:
    return word[:STEM]


def _is_own(subject: Fact[str], vote: Vote) -> bool:
    """Tell whether a vote of minutes is on the matter for which the record is kept."""
    span = subject.source.span
    return not vote.item or (vote.item.source.span.start < span.end and span.start < vote.item.source.span.end)


def _subject(deliberation: Deliberation, vote: Vote, *, several: bool) -> str:
    """Return what a vote was on, where that must be said."""
    if vote.item:
        return display(vote.item.value)
    return deliberation.title if several else ""


def _said(vote: Vote, wish: Wish, subject: str, language: Language) -> tuple[Claim, bool]:
    """Say of one vote what is asked, and whether that answers."""
    if wish.side:
        wording, answers = _of_side(vote, wish.side, language, named=wish.who)
    elif wish.unanimous:
        wording, answers = _of_all(vote, language)
    else:
        wording, answers = _whole(vote, language), True
    sides = (vote.supporters, vote.opponents, vote.abstainers)
    shown = " ".join(str(len(names)) for names in sides)
    wording = wording if subject else f"{wording[:1].upper()}{wording[1:]}"
    return Claim(
        (f"{wording} ", Quote.of_fact(vote.words), "."), subject=subject, shown=shown
    ), answers and not wish.why


def _side(folded: str) -> Side | None:
    """Return the one side that a question asks about; ``None`` where it asks about all of it."""
    if _NEITHER.search(folded):
        return "abstained"
    patterns: dict[Side, re.Pattern[str]] = {"for": _FOR, "against": _AGAINST, "abstained": _ABSTAINED}
    asked = [side for side, pattern in patterns.items() if pattern.search(folded)]
    return asked[0] if len(asked) == 1 else None


def _counted(vote: Vote, side: Side) -> tuple[Fact[int] | None, tuple[Fact[str], ...]]:
    return {
        "for": (vote.in_favour, vote.supporters),
        "against": (vote.against, vote.opponents),
        "abstained": (vote.abstentions, vote.abstainers),
    }[side]


def _number(vote: Vote, side: Side) -> int:
    """Return how many took a side, as far as it is told; 0 where nothing is."""
    count, names = _counted(vote, side)
    return count.value if count else len(names)


def _of_side(vote: Vote, side: Side, language: Language, *, named: bool) -> tuple[str, bool]:
    count, names = _counted(vote, side)
    if names or (count and (not named or count.value == 0)):
        return _part(vote, side, language), True
    if count:
        nameless = pick(language, " ; le document ne donne pas de nom", "; the document gives no name")
        return f"{_part(vote, side, language)}{nameless}", False
    unsaid = {
        "for": pick(language, " ; le nombre de voix pour n’est pas donné", "; the votes in favour are not counted"),
        "against": pick(language, " ; aucun vote contre n’est mentionné", "; no vote against is mentioned"),
        "abstained": pick(language, " ; aucune abstention n’est mentionnée", "; no abstention is mentioned"),
    }[side]
    # Where all agreed, or those in favour are counted, whoever else voted would be told.
    complete = side != "for" and (_is(vote, "unanimous") or vote.in_favour is not None)
    return f"{_whole(vote, language)}{unsaid}", complete


def _of_all(vote: Vote, language: Language) -> tuple[str, bool]:
    """Say whether a vote was unanimous."""
    whole = _whole(vote, language)
    if _number(vote, "against"):
        return f"{pick(language, 'non : ', 'no: ')}{whole}", True
    apart = _number(vote, "abstained")
    if _is(vote, "unanimous") and not apart:
        return f"{pick(language, 'oui : ', 'yes: ')}{whole}", True
    return whole, bool(apart or vote.in_favour or vote.against or _is(vote, "majority"))


def _is(vote: Vote, result: str) -> bool:
    return vote.result is not None and vote.result.value == result


def _whole(vote: Vote, language: Language) -> str:
    """Say a vote as a whole: "9 pour, 1 contre (Féraudon)"; without counts, what became of the motion."""
    results = {
        "unanimous": pick(language, "à l’unanimité", "unanimously"),
        "majority": pick(language, "à la majorité", "by a majority"),
    }
    bare = {"carried": pick(language, "adopté", "carried"), "rejected": pick(language, "rejeté", "rejected")}
    result = vote.result.value if vote.result else ""
    sides: tuple[Side, ...] = ("for", "against", "abstained")
    parts = [_part(vote, side, language) for side in sides if any(_counted(vote, side))]
    said = [results[result]] if result in results else []
    said += [bare[result]] if result == "rejected" or (result in bare and not parts) else []
    return ", ".join([*said, *parts])


def _part(vote: Vote, side: Side, language: Language) -> str:
    """Say one side: "2 abstentions (Roy et Gros)"."""
    _, names = _counted(vote, side)
    number = _number(vote, side)
    wordings = {
        "for": pick(language, f"{number} pour", f"{number} in favour"),
        "against": pick(language, f"{number} contre", f"{number} against"),
        "abstained": pick(language, f"{number} abstention", f"{number} abstention") + ("s" if number > 1 else ""),
    }
    nobody = {
        "for": pick(language, "personne pour", "nobody in favour"),
        "against": pick(language, "personne contre", "nobody against"),
        "abstained": pick(language, "aucune abstention", "no abstention"),
    }
    listed = f" ({listing([display(name.value) for name in names], language)})" if names else ""
    return f"{wordings[side]}{listed}" if number else nobody[side]


def _missing(deliberation: Deliberation, language: Language) -> Claim:
    """Say that no vote was found in a record."""
    facts = (deliberation.session_on, deliberation.subject, deliberation.number, *deliberation.decisions)
    shown = next((fact for fact in facts if fact), None)
    wording = pick(language, "je n’y trouve pas de résultat de vote sur ce point", "I find no vote on this in it")
    quotes = (" ", Quote.of_fact(shown)) if shown else ()
    return Claim((wording, *quotes, "."), subject=deliberation.title)
