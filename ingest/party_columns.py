"""Parties whose names stand side by side in one line and their countries, in the same order, in a line below.

"Yelm  *  Arn  *  Oda" above "Sweden    Poland    Kenya": as many cells in both lines, each of the lower ones a country.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.fold import fold
from ingest.lines import lines
from ingest.names import PLACE
from ingest.places import country_code
from ingest.types import Span

HEAD = 1500  # characters in which the title of an agreement stands
BELOW = 2  # lines in which the countries stand; a line of regions may come first
_PARTED = re.compile(r"\s{2,}|\t|\s[-–—*•·|/+&~]+\s|\s(?:et|and)\s")
_PLACE = re.compile(
    rf"(?:(?i:ville|commune|municipalit[yé]|mairie|city|town|borough|township)(?i: urbaine| rurale)? (?i:de la |de |"
    rf"of |d['’])|"
    rf"(?i:gemeinde|stadt|gemeente|gmina|comune di|municipio de) )?"
    rf"(?P<name>{PLACE})"
)
_RULE = re.compile(r"[\s*•·|/+&~_=–—-]*")


def side_by_side(text: str) -> tuple[tuple[Span, Span], ...]:
    """Return the names and the countries below them; nothing where no two lines are laid out so."""
    rows = [(line.start, _cells(line.text)) for line in lines(text[:HEAD])]
    for number, (start, upper) in enumerate(rows):
        for below, lower in rows[number + 1 : number + 1 + BELOW]:
            found = tuple(_paired(text, start, upper, below, lower)) if len(upper) == len(lower) > 1 else ()
            if len(found) == len(upper):
                return found
    return ()


def _cells(line: str) -> list[tuple[int, int]]:
    """Return the stretches between wide gaps or signs that part names, signs alone left out."""
    ends = [(match.start(), match.end()) for match in _PARTED.finditer(line)]
    starts = [0, *(end for _, end in ends)]
    stops = [*(start for start, _ in ends), len(line)]
    return [(first, last) for first, last in zip(starts, stops, strict=True) if not _RULE.fullmatch(line[first:last])]


def _paired(
    text: str, start: int, upper: list[tuple[int, int]], below: int, lower: list[tuple[int, int]]
) -> Iterator[tuple[Span, Span]]:
    for (first, last), (left, right) in zip(upper, lower, strict=True):
        name = _PLACE.fullmatch(text[start + first : start + last].strip())
        words = text[below + left : below + right].strip()
        country = words.strip("() ")
        if name is None or country_code(country) is None or country_code(fold(name["name"])):
            return
        at = text.index(country, below + left)
        here = text.index(name["name"], start + first)
        yield Span(start=here, end=here + len(name["name"])), Span(start=at, end=at + len(country))
