"""What a question is about, when it is about something that the register keeps.

A topic is recognised by the words that people use for it, not by one wording:
each has weighed patterns over the folded question, in French and English, in
``topics.toml``, and the topic with the most and most telling words wins. What no
topic fits is left to search.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

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
    VOTE = "vote"
    DECISIONS = "decisions"
    RECEIPT = "receipt"
    RECEIVED = "received"
    SINCE = "since"
    POPULATION = "population"
    COUNTRY = "country"
    DISTINCTION = "distinction"
    CAPITAL = "capital"
    TOWNS = "towns"
    PARTIES = "parties"
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
    patterns: tuple[re.Pattern[str], ...]

    def fits(self, folded: str) -> bool:
        return all(pattern.search(folded) for pattern in self.patterns)


def topics(folded: str) -> tuple[Guess, ...]:
    """Return the topics that a folded question may be about, the likeliest first."""
    weights: dict[Topic, float] = {}
    for signal in _signals():
        if signal.fits(folded):
            weights[signal.topic] = weights.get(signal.topic, 0.0) + signal.weight
    order = list(Topic)
    ranked = sorted(weights.items(), key=lambda pair: (-pair[1], order.index(pair[0])))
    return tuple(Guess(topic, weight) for topic, weight in ranked if weight >= LEAST)


def matters(guesses: Sequence[Guess], content: Sequence[str]) -> tuple[str, ...]:
    """Return the words of a question that its likeliest topic does not explain; all where it has none."""
    return unexplained(guesses[0].topic, content) if guesses else tuple(content)


def unexplained(topic: Topic, content: Sequence[str]) -> tuple[str, ...]:
    """Return the words of a question that neither its topic nor a word for agreements explains."""
    known = [pattern for signal in _signals() if signal.topic is topic for pattern in signal.patterns]
    known += [_pattern(fragment) for fragment in ("<text>", "<pay>", "<twin>", "<rule>")]
    return tuple(word for word in content if not any(pattern.search(word) for pattern in known))


def speaks_of(guesses: Sequence[Guess], folded: str) -> bool:
    """Tell whether folded words of a document can speak of one of some topics; of some topics any words may."""
    evidence = [_evidence().get(guess.topic) for guess in guesses]
    return not evidence or any(pattern is None or pattern.search(folded) for pattern in evidence)


def is_evidence(topic: Topic, folded: str) -> bool:
    """Tell whether folded words of a document do speak of a topic; of a topic without words of its own none do."""
    evidence = _evidence().get(topic)
    return evidence is not None and evidence.search(folded) is not None


def written_out(folded: str) -> str:
    """Return a folded question with what is typed short written out: "kan" -> "quand", "delib" -> "deliberation"."""
    spoken: dict[str, str] = _table()["spoken"]
    return re.sub(r"[^\W_]+(?!['\w])", lambda match: spoken.get(match.group(), match.group()), folded)


def asked_words() -> tuple[str, ...]:
    """Return the words that people ask with, towards which a misspelt word is mended."""
    return (str(_table()["asked"]),)


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))


@cache
def _signals() -> tuple[_Signal, ...]:
    return tuple(
        _Signal(Topic(topic), float(weight), tuple(_pattern(pattern) for pattern in patterns))
        for topic, signals in _table()["signals"].items()
        for weight, *patterns in signals
    )


@cache
def _evidence() -> dict[Topic, re.Pattern[str]]:
    return {Topic(topic): _pattern(pattern) for topic, pattern in _table()["evidence"].items()}


def _pattern(text: str) -> re.Pattern[str]:
    fragments: dict[str, str] = _table()["fragments"]
    return re.compile(_FRAGMENT.sub(lambda match: fragments[match[1]], text))
