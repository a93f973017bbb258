"""Dates in French and English, in figures and in words.

Days that stand in full are found by ``find_dates``; years and months as well by
``find_moments``. Nothing is completed: a day without its year is no date.
Durations are in ``durations.py``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ingest.fold import fold
from ingest.numbers import WORDS, parse_number

# A dot stands for a letter that extraction may have lost with its accent.
_MONTH_PATTERNS = (
    r"janv(?:ier|\.)?|january|jan\.?", r"f.vr(?:ier|\.)?|february|feb\.?", r"mars|march|mar\.",
    r"avr(?:il|\.)|april|apr\.?",
    r"mai|may", r"juin|june|jun\.", r"juil(?:let|\.)|july|jul\.", r"ao.t|august|aug\.?",
    r"sept(?:embre|ember|\.)?", r"oct(?:obre|ober|\.)?", r"nov(?:embre|ember|\.)?", r"d.c(?:embre|ember|\.)|dec\.?",
)  # fmt: skip
_MONTH = "(?P<month>" + "|".join(_MONTH_PATTERNS) + r")(?![a-z])"
_MONTHS = tuple(re.compile(pattern) for pattern in _MONTH_PATTERNS)
_YEAR = rf"(?P<year>\d{{4}}(?!\d)|(?:deux|mil(?:le)?|two|nineteen|twenty|eighteen|one(?= thousand))\b(?:[ -]+{WORDS})?)"
_DAY = rf"(?P<day>(?<!\d)\d{{1,2}} ?(?:er|st|nd|rd|th|eme|e)?(?!\d|[.,]\d)|{WORDS})"
_COMMA = r" ?,? ?"

_FULL = tuple(
    re.compile(pattern)
    for pattern in (
        (
            rf"{_DAY} ?(?:day |jours? )?(?:of |de |du mois de )?(?:the month of )?{_MONTH}{_COMMA}"
            rf"(?:(?:de |en )?l'an(?:nee)? (?:de grace )?|"
            rf"in the year (?:of our lord )?)?{_YEAR}"
        ),
        rf"{_MONTH} (?:the )?{_DAY}{_COMMA}{_YEAR}",
        (
            rf"l'an (?:de grace )?{_YEAR}{_COMMA}(?:et )?(?:le )?(?:(?:lun|mar|mercre|jeu|vendre|same)di |"
            rf"dimanche )?{_DAY} (?:du mois de |jours? du mois de )?{_MONTH}"
        ),
        r"(?<!\d)(?P<day>\d{1,2}) ?(?P<separator>[/.]) ?(?P<month>\d{1,2}) ?(?P=separator) ?(?P<year>\d{4})(?!\d)",
        r"(?<!\d)(?P<day>\d{1,2})-(?P<month>\d{1,2})-(?P<year>\d{4})(?![\d-])",
        r"(?<![\d-])(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})(?![\d-])",
    )
)
_MONTH_OF_YEAR = re.compile(rf"\b{_MONTH}{_COMMA}(?:de )?(?P<year>\d{{4}})(?!\d)")
_YEAR_ALONE = re.compile(r"(?<![\d/.,-])(?P<year>1[6-9]\d\d|20\d\d)(?![\d/]|[.,-]\d)")


@dataclass(frozen=True, slots=True)
class Dated:
    """A day found in a text, at offsets ``start`` to ``end``."""

    value: date
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, month or year found in a text.

    :param value: ISO 8601, as exact as the words: "1959", "1999-05" or "1999-05-17".
    """

    value: str
    start: int
    end: int


def find_dates(text: str) -> tuple[Dated, ...]:
    """Find the days of a text, in order, without overlaps.

    Figures are read day first, as in Europe, unless only the other order is a day.

    Example: find_dates("le 1er mars 2016") -> (Dated(date(2016, 3, 1), 3, 16),)
    """
    folded = fold(text)
    found = (found for pattern in _FULL for match in pattern.finditer(folded) if (found := _dated(match)))
    return tuple(_without_overlaps(found))


def find_moments(text: str) -> tuple[Moment, ...]:
    """Find days, months with their year and years of a text, in order, each once and as exactly as it is said."""
    folded = fold(text)
    days = [Moment(day.value.isoformat(), day.start, day.end) for day in find_dates(text)]
    months = [
        Moment(f"{match['year']}-{_month(match['month']):02}", *match.span())
        for match in _MONTH_OF_YEAR.finditer(folded)
    ]
    years = [Moment(match["year"], *match.span()) for match in _YEAR_ALONE.finditer(folded)]
    kept: list[Moment] = []
    for moment in (*days, *months, *years):
        if all(moment.end <= other.start or other.end <= moment.start for other in kept):
            kept.append(moment)
    return tuple(sorted(kept, key=lambda moment: moment.start))


def parse_day(text: str) -> date | None:
    """Return the only day that a text names, or ``None``."""
    days = find_dates(text)
    return days[0].value if len(days) == 1 else None


def _without_overlaps(found: Iterator[Dated]) -> Iterator[Dated]:
    """Keep the longest of several readings of the same words."""
    end = 0
    for day in sorted(found, key=lambda day: (day.start, -day.end)):
        if day.start >= end:
            yield day
            end = day.end


def _dated(match: re.Match[str]) -> Dated | None:
    year, month, day = _number(match["year"]), _month(match["month"]), _number(match["day"])
    if year is None or day is None or not 1500 <= year < 2200:
        return None
    if month > 12 >= day and match["month"].isdecimal():
        month, day = day, month
    try:
        return Dated(date(year, month, day), *match.span())
    except ValueError:  # 31/02/2020 is no day
        return None


def _number(words: str) -> int | None:
    return parse_number(re.sub(r"(?<=\d) ?(?:er|st|nd|rd|th|eme|e)$", "", words))


def _month(words: str) -> int:
    if words.isdecimal():
        return int(words)
    return next(number for number, pattern in enumerate(_MONTHS, start=1) if pattern.fullmatch(words))


__all__ = ["Dated", "Moment", "find_dates", "find_moments", "parse_day"]
