"""The steps of the first days, and the questions that each asks of the documents at hand; pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from index.types import KnownTown, Language
from index.words import fold
from pages.messages import message

TOWNS = 2  # partners that a step asks about; more would be a register, not a lesson


@dataclass(frozen=True, slots=True)
class Step:
    """A lesson.

    :param key: Its title is the message ``step_KEY``; what it explains stands under this name in first_days.toml.
    :param asked: Messages of questions; one that names a ``{town}`` is asked about the first partners.
    """

    key: str
    asked: tuple[str, ...]


STEPS = (
    Step("partners", ("ask_twins", "ask_agreements")),
    Step("texts", ("ask_authorised", "ask_decisions")),
    Step("decides", ("ask_signs", "ask_presides", "ask_rapporteur")),
    Step("pays", ("ask_travel", "ask_stay")),
    Step("ends", ("ask_end", "ask_renewal")),
    Step("words", ()),
)
COUNCIL = frozenset({"ask_decisions"})  # asked about towns of deliberations
GENERAL = frozenset({"ask_twins", "ask_agreements", "ask_presides", "ask_rapporteur"})  # name no town


def questions(step: Step, agreed: Sequence[str], decided: Sequence[str], language: Language) -> tuple[str, ...]:
    """Return what a step asks, about every town in turn.

    :param agreed: Partners of agreements.
    :param decided: Towns that deliberations are about.
    """
    return tuple(
        question for key in step.asked for question in _of(key, decided if key in COUNCIL else agreed, language)
    )


def _of(key: str, towns: Sequence[str], language: Language) -> Iterator[str]:
    if key in GENERAL:
        yield message(key, language)
        return
    for town in towns[:TOWNS]:
        yield message(key, language, town=town)


def foreign(cities: Iterable[str], known: Sequence[KnownTown]) -> tuple[str, ...]:
    """Return each city once, in order; the home city is no partner of its own."""
    home = {alias for town in known if town.home for alias in town.aliases}
    return tuple(dict.fromkeys(city for city in cities if fold(city) not in home))


def after(key: str) -> str:
    """Return the step that follows; the last one stays."""
    keys = [step.key for step in STEPS]
    return keys[min(keys.index(key) + 1, len(keys) - 1)]
