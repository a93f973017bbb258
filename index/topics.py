"""What a question is about, when it is about something that the register keeps.

A topic is recognised by the words that people use for it, not by one wording:
each has weighed patterns over the folded question, in French and English, in
``topics.toml``, and the topic with the most and most telling words wins. What no
topic fits is left to search.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

from index.words import fold

LEAST = 2.0  # a single vague word decides nothing
_FRAGMENT = re.compile(r"<(\w+)>")


class Topic(StrEnum):
    """A matter on which the register keeps a fact."""

    TRANSPORT = "transport"
    STAY = "stay"
    EXPIRY = "expiry"
    DURATION = "duration"
    START = "start"
    RENEWAL = "renewal"
    NOTICE = "notice"
    SIGNED_ON = "signed_on"
    SIGNED_AT = "signed_at"
    REPRESENTATIVE = "representative"
    AUTHORISED_ON = "authorised_on"
    AXES = "axes"
    BUDGET = "budget"
    COFUNDING = "cofunding"
    EVALUATION = "evaluation"
    COPIES = "copies"
    LANGUAGES = "languages"
    RECALLS = "recalls"
    ANNEXES = "annexes"
    SESSION = "session"
    PRESIDENT = "president"
    SECRETARY = "secretary"
    RAPPORTEUR = "rapporteur"
    COMMITTEES = "committees"
    PRESENT = "present"
    EXCUSED = "excused"
    ABSENT = "absent"
    DECISIONS = "decisions"
    RECEIPT = "receipt"
    RECEIVED = "received"
    SINCE = "since"
    POPULATION = "population"
    COUNTRY = "country"
    DISTINCTION = "distinction"
    CAPITAL = "capital"
    TOWNS = "towns"
    AGREEMENTS = "agreements"


@dataclass(frozen=True, slots=True)
class Guess:
    """A topic that a question may be about; more weight, more and more telling words."""

    topic: Topic
    weight: float


@dataclass(frozen=True, slots=True)
class _Signal:
    topic: Topic
    weight: float
    pattern: re.Pattern[str]


def topics(folded: str) -> tuple[Guess, ...]:
    """Return the topics that a folded question may be about, the likeliest first."""
    weights: dict[Topic, float] = {}
    for signal in _signals():
        if signal.pattern.search(folded):
            weights[signal.topic] = weights.get(signal.topic, 0.0) + signal.weight
    order = list(Topic)
    ranked = sorted(weights.items(), key=lambda pair: (-pair[1], order.index(pair[0])))
    return tuple(Guess(topic, weight) for topic, weight in ranked if weight >= LEAST)


def speaks_of(topic: Topic, words: str) -> bool:
    """Tell whether words of a document use any word of a topic, in either language."""
    folded = fold(words)
    return any(signal.pattern.search(folded) for signal in _signals() if signal.topic is topic)


def asked_words() -> tuple[str, ...]:
    """Return the words that people ask with, towards which a misspelt word is mended."""
    return (str(_table()["asked"]),)


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))


@cache
def _signals() -> tuple[_Signal, ...]:
    fragments: dict[str, str] = _table()["fragments"]
    return tuple(
        _Signal(Topic(topic), float(weight), re.compile(_FRAGMENT.sub(lambda m: fragments[m[1]], pattern)))
        for topic, signals in _table()["signals"].items()
        for weight, pattern in signals
    )
