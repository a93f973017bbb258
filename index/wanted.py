"""What kind of value a question asks for, and whether words hold one; the words for both are in ``wanted.toml``."""

from __future__ import annotations

import re
import tomllib
from enum import StrEnum
from functools import cache
from pathlib import Path

from index.topics import Topic
from ingest.dates import find_moments
from ingest.durations import find_durations
from ingest.fold import fold
from ingest.numbers import NUMBER


class Wanted(StrEnum):
    """A kind of value."""

    PERSON = "person"
    DATE = "date"
    DURATION = "duration"
    MONEY = "money"
    FREQUENCY = "frequency"
    NUMBER = "number"
    SHARE = "share"
    AREA = "area"
    STAFF = "staff"
    DISTANCE = "distance"
    OPENING = "opening"
    HOURS = "hours"
    PHONE = "phone"
    EMAIL = "email"
    ADDRESS = "address"
    WEBSITE = "website"
    ANYTHING = "anything"


# Asked for by words that stand in many questions: of several, the first in the question tells what is wanted.
_PLAIN = frozenset({Wanted.DATE, Wanted.PERSON, Wanted.NUMBER})
_NUMBER = re.compile(NUMBER)
_NAME_AFTER = re.compile(r"(?: [A-ZÀ-ÖØ-Þ][\w'’-]*)*")
_NIGHTS = re.compile(rf"{NUMBER} (?:nuit|night|journee)")


def wanted(folded: str) -> Wanted:
    """Return what kind of value a folded question asks for."""
    found = {kind: match.start() for kind, pattern in _patterns("asked").items() if (match := pattern.search(folded))}
    plain = [kind for kind in found if kind in _PLAIN]
    if plain and len(plain) == len(found):
        return min(plain, key=lambda kind: found[kind])
    return next(iter(found), Wanted.ANYTHING)


def holds_value(kind: Wanted, words: str) -> bool:
    """Tell whether words hold a value of a kind; anything holds anything."""
    if kind is Wanted.ANYTHING:
        return True
    if kind is Wanted.DATE:
        return bool(find_moments(words))
    if kind is Wanted.DURATION:
        return bool(find_durations(words)) or _NIGHTS.search(fold(words)) is not None
    if kind is Wanted.NUMBER:
        return _NUMBER.search(fold(words)) is not None
    return _patterns("holds")[kind].search(words) is not None


def persons(words: str) -> tuple[str, ...]:
    """Return what may be a person in words: a name with its title, an office, a body that acts."""
    found = _patterns("holds")[Wanted.PERSON].finditer(words)
    named = ((match.start(), _NAME_AFTER.match(words, match.end())) for match in found)
    return tuple(words[start : name.end()] for start, name in named if name)


@cache
def _patterns(table: str) -> dict[Wanted, re.Pattern[str]]:
    tables = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
    return {Wanted(kind): re.compile(pattern) for kind, pattern in tables[table].items()}


_KINDS = {
    Topic.EXPIRY: Wanted.DATE, Topic.START: Wanted.DATE, Topic.SIGNED_ON: Wanted.DATE, Topic.SESSION: Wanted.DATE,
    Topic.AUTHORISED_ON: Wanted.DATE, Topic.RECEIVED: Wanted.DATE, Topic.SINCE: Wanted.DATE,
    Topic.REPRESENTATIVE: Wanted.PERSON, Topic.PRESIDENT: Wanted.PERSON, Topic.SECRETARY: Wanted.PERSON,
    Topic.RAPPORTEUR: Wanted.PERSON, Topic.DURATION: Wanted.DURATION, Topic.NOTICE: Wanted.DURATION,
    Topic.BUDGET: Wanted.MONEY, Topic.COFUNDING: Wanted.MONEY,
    Topic.POPULATION: Wanted.NUMBER, Topic.COPIES: Wanted.NUMBER,
}  # fmt: skip
# What asks for one of these is never answered by a fact of the register.
_ELSEWHERE = frozenset(
    {
        *(Wanted.SHARE, Wanted.AREA, Wanted.STAFF, Wanted.DISTANCE, Wanted.OPENING, Wanted.HOURS),
        *(Wanted.PHONE, Wanted.EMAIL, Wanted.ADDRESS, Wanted.WEBSITE),
    }
)
# Topics whose value names persons or towns, though it is no single person.
_OF_PERSONS = frozenset(
    {
        Topic.PRESENT,
        Topic.EXCUSED,
        Topic.ABSENT,
        Topic.PARTIES,
        Topic.TOWNS,
        Topic.TRANSPORT,
        Topic.STAY,
        Topic.COMMITTEES,
        Topic.VOTE,
    }
)
_RULES = frozenset({Topic.TRANSPORT, Topic.STAY})  # who pays, never how much
_SUMS = frozenset({Wanted.MONEY, Wanted.ANYTHING})  # a year or a number of years is no sum
_NEVER_A_PERSON = frozenset({Wanted.MONEY, Wanted.NUMBER, Wanted.DURATION})


def kind_of(topic: Topic) -> Wanted:
    """Return the kind of value that a topic of the register has."""
    return _KINDS.get(topic, Wanted.ANYTHING)


def may_hold(topic: Topic, kind: Wanted) -> bool:
    """Tell whether a topic can have a value of the kind asked for: nobody's name answers "how much"."""
    if kind in _ELSEWHERE:
        return False
    if kind is Wanted.MONEY and (topic in _RULES or kind_of(topic) not in _SUMS):
        return False
    if kind is Wanted.PERSON:
        return kind_of(topic) is Wanted.PERSON or topic in _OF_PERSONS
    if kind is Wanted.DATE and kind_of(topic) is Wanted.PERSON:
        return False
    if kind is Wanted.NUMBER and kind_of(topic) is Wanted.DATE:
        return False
    return not (kind in _NEVER_A_PERSON and kind_of(topic) is Wanted.PERSON)
