"""Headings that are a bare number with a title, "I. Membres", "2) Bilan", "3 - Moyens", and years alone on a line.

The same forms head the items of lists; headings count 1, 2, 3 with text between them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from ingest.headings import roman
from ingest.marks import LONG, Layout, Mark, is_title, tidy

_NUMBERED = re.compile(
    r"(?:(?P<roman>[IVXLC]{1,6})|(?P<figures>\d{1,2})|(?P<letter>[A-H]))(?P<stop>\s?[.)°]|\s[-–—])\s+(?=\S)"
)
_INSIDE = re.compile(r"(?<=[.;:!?»] )(?P<figures>\d{1,2})(?P<stop>[.)])\s+(?=[^\W\d_a-zà-ÿ])")
_SHORT_TITLE = re.compile(r"[^.;:]{2,80}\.(?=\s)")
_YEAR = re.compile(r"(?:(?:annee|en|year|in)\s)?(?:1[5-9]|20)\d\d(?:\s?[-–/]\s?(?:(?:1[5-9]|20)\d\d|\d\d))?")
INSIDE = 3  # headings that one long line must hold, so that a list is not taken for them


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A line that has the form of a heading; ``family`` is how its number is written."""

    mark: Mark
    family: str
    number: int
    line: int


def enumerated(layout: Layout) -> tuple[Mark, ...]:
    """Return where the parts below bare numbers and years begin, in order."""
    found = [*_chains(list(_candidates(layout))), *_years(layout)] or list(_inside_lines(layout))
    return tuple(sorted(found, key=lambda mark: mark.start))


def _candidates(layout: Layout) -> Iterator[_Candidate]:
    for number, line in enumerate(layout.lines):
        match = _NUMBERED.match(line.text)
        title = line.text[match.end() :] if match else ""
        if match and is_title(title.rstrip(" :")) and not layout.goes_on(number):
            family = "I" if match["roman"] else "1" if match["figures"] else "A"
            mark = Mark(line.start, line.end, "heading", _title(match, title))
            yield _Candidate(mark, family + match["stop"].strip(), _value(match), number)


def _title(match: re.Match[str], title: str) -> str:
    """Write "2) Bilan" and "II. Bilan" as they stand, "2 - Bilan" with the dash of all headings."""
    label = match.group().strip()
    return tidy(label, title) if label[-1] in "-–—" else " ".join(f"{label} {title}".split()).rstrip(" :")


def _value(match: re.Match[str]) -> int:
    if match["figures"]:
        return int(match["figures"])
    return roman(match["roman"].lower()) if match["roman"] else ord(match["letter"]) - ord("A") + 1


def _chains(found: list[_Candidate]) -> Iterator[Mark]:
    """Yield the candidates of every family that counts from 1, if text stands between most of them."""
    for family in dict.fromkeys(one.family for one in found):
        chain: list[_Candidate] = []
        for one in found:
            if one.family == family and one.number == len(chain) + 1:
                chain.append(one)
        apart = sum(1 for one, after in pairwise(chain) if after.line > one.line + 1)
        if len(chain) > 1 and 2 * apart >= len(chain) - 1:
            yield from (one.mark for one in chain)


def _inside_lines(layout: Layout) -> Iterator[Mark]:
    """Yield "1. Objet. ... 2. Durée. ..." inside a line that was never broken."""
    for line in layout.lines:
        chain: list[Mark] = []
        for match in _INSIDE.finditer(line.text) if len(line.text) > LONG else ():
            short = _SHORT_TITLE.match(line.text, match.end())
            if int(match["figures"]) == len(chain) + 1 and short and is_title(short.group()[:-1]):
                title = f"{match['figures']}. {short.group()[:-1]}"
                chain.append(Mark(line.start + match.start(), line.start + short.end(), "heading", title))
        yield from chain if len(chain) >= INSIDE else ()


def _years(layout: Layout) -> Iterator[Mark]:
    """Yield years that stand alone on a line with text below, and the text after the last of them."""
    found: list[int] = []
    for number, line in enumerate(layout.lines[:-1]):
        lonely = line.gap or layout.lines[number - 1].text[-1] in ".!?;»"
        if lonely and _is_year(layout, number) and not _is_year(layout, number + 1):
            found.append(number)
    yield from (Mark(layout.lines[n].start, layout.lines[n].end, "heading", layout.lines[n].text) for n in found)
    if len(found) > 1 and all(_gaps(layout, first, last) == 1 for first, last in pairwise(found)):
        rest = next((line for line in layout.lines[found[-1] + 1 :] if line.gap), None)
        if rest:
            yield Mark(rest.start, rest.start, "body", "")


def _is_year(layout: Layout, number: int) -> bool:
    return bool(_YEAR.fullmatch(layout.folded[number].rstrip(" :.")))


def _gaps(layout: Layout, first: int, last: int) -> int:
    return sum(1 for line in layout.lines[first + 1 : last + 1] if line.gap)
