"""Questions to go on with after an answer: about the same partner, and on the same matter about another one; pure.

What the records hold decides what is proposed; whoever shows a question has the engine answer it first.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from index.partners import Partner
from index.topics import Topic
from index.types import Language
from pages.messages import message


@dataclass(frozen=True, slots=True)
class Idea:
    """A question that can be asked of a partner.

    :param key: Its message, which names a ``{town}``.
    :param topic: What the engine takes it to be about.
    :param known: Tells whether the records of a partner hold the answer.
    """

    key: str
    topic: Topic
    known: Callable[[Partner], bool]


def _agreed(*fields: str) -> Callable[[Partner], bool]:
    return lambda partner: any(getattr(agreement, field) for agreement in partner.agreements for field in fields)


def _voted(field: str) -> Callable[[Partner], bool]:
    return lambda partner: any(getattr(deliberation, field) for deliberation in partner.deliberations)


def _published(field: str) -> Callable[[Partner], bool]:
    return lambda partner: any(getattr(entry, field) for entry in partner.entries)


# In the order in which one matter leads to the next; what comes after the matter asked is proposed first.
IDEAS = (
    Idea("ask_travel", Topic.TRANSPORT, _agreed("transport_paid_by")),
    Idea("ask_stay", Topic.STAY, _agreed("stay_paid_by")),
    Idea("next_cofunding", Topic.COFUNDING, _agreed("cofunding")),
    Idea("example_axes", Topic.AXES, _agreed("axes")),
    Idea("next_evaluation", Topic.EVALUATION, _agreed("evaluation")),
    Idea("ask_end", Topic.EXPIRY, _agreed("duration", "ends_on", "unlimited")),
    Idea("ask_renewal", Topic.RENEWAL, _agreed("renewal")),
    Idea("ask_signs", Topic.REPRESENTATIVE, _agreed("parties")),
    Idea("ask_authorised", Topic.AUTHORISED_ON, _agreed("authorised_on")),
    Idea("ask_decisions", Topic.DECISIONS, _voted("decisions")),
    Idea("next_vote", Topic.VOTE, _voted("votes")),
    Idea("next_recalls", Topic.RECALLS, _agreed("recalls")),
    Idea("example_since", Topic.SINCE, _published("since")),
    Idea("next_population", Topic.POPULATION, _published("population")),
)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question of the conversation, as far as it matters here."""

    topics: tuple[Topic, ...]
    towns: tuple[str, ...]


def proposals(
    asked: Sequence[Asked], partner: Partner | None, others: Sequence[Partner], language: Language
) -> tuple[str, ...]:
    """Return questions that the records can answer and nobody has asked yet, the nearest first.

    :param asked: The questions so far, the last one last.
    :param partner: Who is spoken of; ``None`` where it is nobody.
    :param others: Partners about whom the same may be asked.
    """
    last = next((idea for one in asked[-1:] for idea in IDEAS if idea.topic in one.topics[:1]), None)
    place = IDEAS.index(last) + 1 if last else 0
    on = [(idea, partner) for idea in (*IDEAS[place:], *IDEAS[:place]) if partner]
    with_others = [(last, one) for one in others if last]
    further = [_words(idea, one, language) for idea, one in on if _is_new(idea, one, asked)]
    elsewhere = [_words(idea, one, language) for idea, one in with_others if _is_new(idea, one, asked)]
    return (*further[:2], *elsewhere[:1], *further[2:], *elsewhere[1:])


def _is_new(idea: Idea, partner: Partner, asked: Sequence[Asked]) -> bool:
    before = any(idea.topic in one.topics[:1] and partner.name in one.towns for one in asked)
    return idea.known(partner) and not before


def _words(idea: Idea, partner: Partner, language: Language) -> str:
    return message(idea.key, language, town=partner.name)
