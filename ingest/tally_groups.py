"""Parts of votes -> those that stand together as one vote, and what they say of each side."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.tally_told import Told
from ingest.tally_words import GLUE, PARAGRAPH, SIDES

BETWEEN = 140  # characters of small words between two parts of one vote
NEAR = 160  # characters between the figures of a vote and a sentence that says what became of it
LATER = 2500  # characters of what was decided, after which members ask that their votes be written down
MANY = 2  # sides that are counted in figures that stand alone
_MATTER = re.compile(r"\n\s*\n.*\n\s*\n|\n\s*(?:\d|[a-z]{1,4}[.)] )|\bmoved\b|\bpropose[ds]?\b by", re.DOTALL)

_HEADED = re.compile(r"\n\s*\n\s*[\w./-]*\d[\w./-]*[.)]?\s")  # the next point of minutes


def groups(folded: str, parts: Sequence[Told]) -> list[list[Told]]:
    """Return the parts of each vote of a text, in order."""
    found: list[list[Told]] = []
    for group in _standing(folded, parts):
        if found and any(joins(folded, found[-1], group) for joins in (_says_result, _says_figures, _asks, _names)):
            found[-1] = [*found[-1], *group]
        else:
            found.append(group)
    return found


def _says_result(folded: str, before: Sequence[Told], group: Sequence[Told]) -> bool:
    """Tell whether a sentence right below the figures of a vote says its result: "The motion was lost."."""
    sides = {part.side for part in before}
    result = {part.side for part in group}
    gap = folded[max(part.end for part in before) : group[0].start]
    counted = any(part.count is not None for part in before)
    if not counted or len(gap) > NEAR or not sides <= set(SIDES) or result & set(SIDES) or _MATTER.search(gap):
        return False
    against = any(part.count or part.names for part in before if part.side == "against")
    return not ("unanimous" in result and against)


def _says_figures(folded: str, before: Sequence[Told], group: Sequence[Told]) -> bool:
    """Tell whether the figures stand right below words of what became of the motion: "Adopted. / For: 18"."""
    gap = folded[max(part.end for part in before) : group[0].start]
    only = {part.side for part in before} <= {"unanimous", "majority", "carried", "rejected"}
    sides = [part.side for part in group if part.side in SIDES and part.count is not None]
    against = any(part.side == "against" and part.count for part in group)
    told = len(set(sides)) >= MANY and {part.side for part in group} <= set(SIDES)
    return only and told and not gap.strip(" \n.:;,") and not (against and before[0].side == "unanimous")


def _asks(_folded: str, before: Sequence[Told], group: Sequence[Told]) -> bool:
    """Tell whether members ask below a vote that theirs be written down."""
    asked = all(part.asked for part in group)
    named = {part.side for part in before if part.names}
    apart = group[0].start - max(part.end for part in before)
    return asked and apart < LATER and not named & {part.side for part in group}


def _names(folded: str, before: Sequence[Told], group: Sequence[Told]) -> bool:
    """Tell whether a sentence below a vote names all whom it only counted: "4 votes to 1. Cllr A voted against"."""
    gap = folded[max(part.end for part in before) : group[0].start]
    counts = {part.side: part.count for part in before if part.count is not None and not part.names}
    fitting = all(part.count is None and counts.get(part.side) == len(part.names) for part in group)
    return fitting and len(gap) < LATER and not _HEADED.search(gap)


def _standing(folded: str, parts: Sequence[Told]) -> Iterator[list[Told]]:
    """Yield parts that stand together as one vote."""
    group: list[Told] = []
    for part in parts:
        if group and not _goes_on(folded, group, part):
            yield group
            group = []
        group.append(part)
    if group:
        yield group


def _goes_on(folded: str, group: Sequence[Told], part: Told) -> bool:
    gap = folded[max(one.end for one in group) : part.start]
    if len(gap) > BETWEEN or PARAGRAPH.search(gap) or not GLUE.fullmatch(gap):
        return False
    same = [one for one in group if one.side == part.side and one.start != part.start]
    # A count may be told apart from its names: "For: Cr Ash. Against: Cr Dale. Carried 1/1."
    return all((one.count is None) != (part.count is None) and not (one.names and part.names) for one in same)


def joined(group: Sequence[Told]) -> Iterator[Told]:
    """Yield one part a side: a count and the names told after it; names that are fewer or more are left out."""
    found = [part for side in dict.fromkeys(part.side for part in group) for part in _side(group, side)]
    counted = any(part.count is not None for part in found)
    for part in found:
        said = part.count is None and counted and not part.asked and part.names and part.names[-1].end < part.end
        yield replace(part, count=len(part.names)) if said else part  # "9 in favour, while Cllr A abstained"


def _side(group: Sequence[Told], side: str) -> Iterator[Told]:
    told = [part for part in group if part.side == side]
    named = [part for part in told if part.names and part.count is None]
    counted = [part for part in told if part not in named]
    counts = {part.count for part in counted if not part.names}
    fitting = counts <= {len(named[0].names)} or named[0].asked if named else False
    if len(named) == 1 and len(counted) <= 1 and fitting:
        asked = named[0].asked and named
        start, end = min(part.start for part in asked or told), max(part.end for part in told)
        yield Told(side, start, end, next(iter(counts), None), named[0].names, sure=True, asked=named[0].asked)
    else:
        yield from counted
