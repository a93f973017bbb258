"""Durations in French and English, read as ISO 8601: "cinq (5) ans" -> "P5Y"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dateutil.relativedelta import relativedelta

from ingest.fold import fold
from ingest.numbers import NUMBER, parse_number

_UNITS = (
    ("Y", r"an(?:nee)?s?|years?"),
    ("M", r"mois|months?"),
    ("W", r"semaines?|weeks?"),
    ("D", r"jours?|days?"),
    ("3M", r"trimestres?|quarters?"),
    ("6M", r"semestres?"),
)
_UNIT = "(?:" + "|".join(f"(?:{pattern})" for _, pattern in _UNITS) + ")"
_COUNT = rf"(?P<count>(?<![\d.,/]){NUMBER})(?: ?\( ?(?P<again>{NUMBER}) ?\))?"
_DURATION = re.compile(
    rf"{_COUNT}(?P<half_before> and a half)?[ -]{{1,2}}(?:(?:further|more|additional|autres|full|consecutive|"
    rf"calendar|nouvelles|nouveaux|pleine?s|entiere?s|financial|fiscal|budget|school|academic|complete|whole|clear|"
    rf"successive) )?(?P<unit>{_UNIT})\b(?P<half> et demie?\b| and a half\b)?"
    rf"(?:,? (?:et|and) (?P<more>{NUMBER})(?: ?\( ?{NUMBER} ?\))? (?P<months>mois|months?)\b)?"
)
_ADJECTIVES = re.compile(r"\b(?:(?P<Y5>quinquenna\w+)|(?P<Y4>quadrienna\w+)|(?P<Y3>trienna\w+)|(?P<Y2>bienn\w+))\b")
_NOTICE = re.compile(
    r"(?<!half )\ba (?:full |clear |whole |calendar )?(?P<unit>year|month|week)"
    r"(?=['’]?s (?:\w+ )?(?:notice|warning)| ahead\b| in advance\b| beforehand\b| earlier\b)"
)
_HALF_YEAR = re.compile(r"\bhalf a year\b|\bune demi-annee\b|\bhalf-year(?=['’]?s? notice)")
_ONE = re.compile(
    r"(?:(?<=\bfor )a|(?<=\bby )a|\banother|(?<=\beach of )a)(?: (?:further|full|whole|second|single|additional))? "
    r"(?P<unit>year|month)\b(?! (?:later|ago|before|after|of)|['’])|"
    r"(?<=\bpour )(?:encore )?une nouvelle (?P<unite>annee)\b"
)
_ISO = re.compile(r"P(?:(?P<years>\d+)Y)?(?:(?P<months>\d+)M)?(?:(?P<weeks>\d+)W)?(?:(?P<days>\d+)D)?")


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time found in a text, at offsets ``start`` to ``end``.

    :param value: ISO 8601 duration: "P5Y", "P2Y6M", "P90D".
    """

    value: str
    start: int
    end: int


def find_durations(text: str) -> tuple[Duration, ...]:
    """Find the lengths of time of a text, in order.

    A count whose words and figures disagree, "cinq (4) ans", is no duration.

    Example: find_durations("for three (3) years") -> (Duration("P3Y", 4, 19),)
    """
    folded = fold(text)
    counted = [found for match in _DURATION.finditer(folded) if (found := _duration(match))]
    named = [
        Duration(f"P{match.lastgroup[1]}Y", *match.span()) for match in _ADJECTIVES.finditer(folded) if match.lastgroup
    ]
    single = [Duration(f"P1{match['unit'][0].upper()}", *match.span()) for match in _NOTICE.finditer(folded)]
    halves = [Duration("P6M", *match.span()) for match in _HALF_YEAR.finditer(folded)]
    ones = [Duration(f"P1{(match['unit'] or 'y')[0].upper()}", *match.span()) for match in _ONE.finditer(folded)]
    return tuple(sorted((*counted, *named, *single, *halves, *ones), key=lambda duration: duration.start))


def parse_duration(value: str) -> relativedelta:
    """Turn an ISO 8601 duration into one that can be added to a day.

    :raises ValueError: If it is no duration of years, months, weeks and days.
    """
    match = _ISO.fullmatch(value)
    if match is None or value == "P":
        raise ValueError(f"not a duration of years, months, weeks and days: {value!r}")
    return relativedelta(**{unit: int(count) for unit, count in match.groupdict().items() if count})  # type: ignore[arg-type]


def _duration(match: re.Match[str]) -> Duration | None:
    count = parse_number(match["count"])
    if not count or (match["again"] and parse_number(match["again"]) != count):
        return None
    unit = next(unit for unit, pattern in _UNITS if re.fullmatch(pattern, match["unit"]))
    months = parse_number(match["more"]) if match["more"] else None
    return Duration(
        _iso(count, unit, half=bool(match["half"] or match["half_before"]), months=months or 0), *match.span()
    )


def _iso(count: int, unit: str, *, half: bool, months: int) -> str:
    if len(unit) == 2:  # a quarter or half-year, counted in months
        return f"P{count * int(unit[0])}M"
    if unit == "Y" and (half or months):
        return f"P{count}Y{months or 6}M"
    return f"P{count}{unit}"
