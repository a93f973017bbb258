"""Text -> the votes told in it: how many and who were for, against or abstained, and what became of the motion.

Reads each vote by itself; on what matter it was is left to ``votes.py``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ingest.fold import fold
from ingest.tally_names import names_after, names_before
from ingest.tally_words import (
    BEFORE,
    CARRIED,
    COUNTED,
    DID,
    ELSEWHERE,
    GLUE,
    LOST,
    MAJORITY,
    OTHER_FIGURES,
    PARAGRAPH,
    PLAINLY,
    SIDES,
    SPLIT,
    TITLED,
    UNANIMOUS,
    value_of,
)  # fmt: skip
from ingest.types import Span

LONGEST = 500  # characters of a list of names
BETWEEN = 140  # characters of small words between two parts of one vote
LEAD = 40  # characters before a vote that may belong to it: "The motion was"
_STANDING = frozenset({"ayes", "aye", "yeas", "yea", "noes", "nays", "nay"})  # words of nothing but a vote


@dataclass(frozen=True, slots=True)
class Told:
    """One part of a vote: "2 abstentions (Mme A, M. B)".

    :param side: "for", "against", "abstained"; or "unanimous", "majority", "carried", "rejected".
    :param sure: Whether these words speak of a vote by themselves.
    :param names: Where each person's name stands; empty where nobody is named or the list is not clear.
    """

    side: str
    start: int
    end: int
    count: int | None = None
    names: tuple[Span, ...] = ()
    sure: bool = False


@dataclass(frozen=True, slots=True)
class Tally:
    """A vote: where its words stand, and its parts."""

    span: Span
    parts: tuple[Told, ...] = field(default=())

    def side(self, name: str) -> Told | None:
        """Return what is told of one side; ``None`` where nothing or several things are."""
        told = [part for part in self.parts if part.side == name]
        return told[0] if len(told) == 1 else None

    @property
    def result(self) -> str | None:
        """What became of the motion: "unanimous", "majority", "carried" or "rejected", where it is plain."""
        sides = {part.side for part in self.parts}
        said = next((one for one in ("rejected", "unanimous", "majority", "carried") if one in sides), None)
        support, against = self.side("for"), self.side("against")
        if said or not (support and against) or support.count is None or against.count is None:
            return said
        return "carried" if support.count > against.count else "rejected" if support.count < against.count else None

    @property
    def bare(self) -> bool:
        """Whether nothing is told but that the motion was carried or lost."""
        return all(part.side in ("carried", "rejected") for part in self.parts)


def tallies(text: str) -> tuple[Tally, ...]:
    """Return the votes told in a text, in order; recitals and other people's votes are left out."""
    folded = "".join("\n" if letter == "\n" else plain for letter, plain in zip(text, fold(text), strict=True))
    folded = folded.replace("(s)", "s  ")  # "Abstention(s) : 2"
    folded = OTHER_FIGURES.sub(lambda match: " " * len(match.group()), folded)
    parts = _named(text, folded, _apart(sorted(_parts(text, folded), key=lambda part: (part.start, -part.end))))
    found = [_tally(folded, group) for group in _groups(folded, parts)]
    return tuple(tally for tally in found if tally and not _is_elsewhere(folded, tally))


def _parts(text: str, folded: str) -> Iterator[Told]:
    for match in SPLIT.finditer(folded):
        yield from _split(match, match["split_abstained"])
    for match in COUNTED.finditer(folded):
        yield from _split(match) if match["split_for"] else _counted(match)
    for match in PLAINLY.finditer(folded):
        yield Told("for", *match.span(), count=value_of(match["number"]), sure=True)
    for side, pattern, words in (
        ("unanimous", UNANIMOUS, folded), ("majority", MAJORITY, folded), ("carried", CARRIED, text),
        ("rejected", LOST, text),
    ):  # fmt: skip
        yield from (Told(side, *match.span(), sure=True) for match in pattern.finditer(words))
    for side, pattern in DID.items():
        for match in pattern.finditer(folded):
            start, names = names_before(text, match.start())
            if names:
                yield Told(side, start, match.end(), names=names, sure=TITLED.match(text, start) is not None)


def _split(match: re.Match[str], abstained: str | None = None) -> Iterator[Told]:
    """Yield both sides of "4-1"; the part keeps the place of the whole."""
    lead = match.groupdict()["lead"] or ""
    for side, word in (("unanimous", "unanim"), ("rejected", "lost"), ("rejected", "defeat"), ("rejected", "fail")):
        if word in lead:
            yield Told(side, *match.span(), sure=True)
    counts = {"for": match["split_for"], "against": match["split_against"], "abstained": abstained}
    for side, words in counts.items():
        if words:
            yield Told(side, *match.span(), count=value_of(words), sure=True)


def _counted(match: re.Match[str]) -> Iterator[Told]:
    groups = match.groupdict()
    side = next(name for name in SIDES if groups[f"n_{name}"] or groups[f"l_{name}"])
    word = groups[f"n_{side}"] or groups[f"l_{side}"]
    labelled = groups["stop"] and groups["stop"].strip()
    words = groups["number"] or groups["value"]
    surely = side == "abstained" or word in _STANDING or bool(groups["unit"] or groups["lead"]) or " " in word
    if words:
        yield Told(side, *match.span(), count=value_of(words), sure=surely)
    elif labelled:
        yield Told(side, *match.span(), sure=surely)


def _apart(parts: Sequence[Told]) -> list[Told]:
    """Leave out parts that stand inside others; both sides of one split stay."""
    kept: list[Told] = []
    for part in parts:
        last = kept[-1] if kept else None
        if last is None or part.start >= last.end or (part.start, part.end) == (last.start, last.end):
            kept.append(part)
        elif part.end > last.end and last.side in ("carried", "rejected"):
            kept[-1] = part
    return kept


def _named(text: str, folded: str, parts: Sequence[Told]) -> list[Told]:
    """Complete parts with the names that follow them, up to the next part."""
    found = []
    for number, part in enumerate(parts):
        stop = parts[number + 1].start if number + 1 < len(parts) else len(text)
        plain = part.side in SIDES and not part.names and (stop > part.end)
        found.append(_with_names(text, folded, part, min(stop, part.end + LONGEST)) if plain else part)
    return [part for part in found if part.side not in SIDES or part.count is not None or part.names]


def _with_names(text: str, folded: str, part: Told, stop: int) -> Told:
    after = names_after(text, part.end, stop, labelled=folded[part.start : part.end].rstrip().endswith((":", "=", "-")))
    if after is None or (part.count is not None and part.count != len(after.names)):
        return part
    count = part.count if after.names else 0
    return Told(part.side, part.start, after.end, count, after.names, part.sure)


def _groups(folded: str, parts: Sequence[Told]) -> Iterator[list[Told]]:
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


def _tally(folded: str, group: Sequence[Told]) -> Tally | None:
    sides = {part.side for part in group} & set(SIDES)
    if not any(part.sure for part in group) and len(sides) < 2:
        return None
    start, end = group[0].start, max(part.end for part in group)
    before = BEFORE.search(folded, max(0, start - LEAD), start)
    closing = folded[end : end + 1]
    end += closing == ")" and "(" in folded[start:end]
    start = before.start() if before else start
    start += len(folded[start:end]) - len(folded[start:end].lstrip(" \n,;:("))
    return Tally(Span(start=start, end=start + len(folded[start:end].rstrip(" \n,;:"))), tuple(_joined(group)))


def _joined(group: Sequence[Told]) -> Iterator[Told]:
    """Yield one part a side: a count and the names told after it; names that are fewer or more are left out."""
    for side in dict.fromkeys(part.side for part in group):
        told = [part for part in group if part.side == side]
        named = [part for part in told if part.names and part.count is None]
        counted = [part for part in told if part not in named]
        counts = {part.count for part in counted if not part.names}
        if len(named) == 1 and len(counted) <= 1 and counts <= {len(named[0].names)}:
            start, end = min(part.start for part in told), max(part.end for part in told)
            yield Told(side, start, end, next(iter(counts), None), named[0].names, sure=True)
        else:
            yield from counted


def _is_elsewhere(folded: str, tally: Tally) -> bool:
    """Tell whether the sentence before a vote says that others voted, or on something else."""
    head = folded[max(0, tally.span.start - 300) : tally.span.start]
    sentence = re.split(r"(?<![ (]m)\.\s|;\s|\n\s*\n|:\s*\n", head)[-1]
    return ELSEWHERE.search(sentence) is not None
