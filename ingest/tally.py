"""Text -> the votes told in it: how many and who were for, against or abstained, and what became of the motion.

Reads each vote by itself; on what matter it was is left to ``votes.py``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.fold import fold
from ingest.numbers import NUMBER
from ingest.tally_groups import groups, joined
from ingest.tally_names import names_after, names_before
from ingest.tally_roll import rolls
from ingest.tally_told import Tally, Told
from ingest.tally_words import (
    BEFORE,
    CARRIED,
    COUNTED,
    DID,
    ELSEWHERE,
    LEADERS,
    LOST,
    MAJORITY,
    OTHER_FIGURES,
    PLAINLY,
    RECORDED,
    REPEATED,
    SIDES,
    SPLIT,
    TITLED,
    UNANIMOUS,
    value_of,
)  # fmt: skip
from ingest.types import Span

LONGEST = 500  # characters of a list of names
MOST = 500  # votes of one side; no council is larger
LEAD = 40  # characters before a vote that may belong to it: "The motion was"
_GAP = re.compile(r"\)?(?:[ \t]{2,}|[ \t]*:[ \t]*)(?=\S)|\)?[ \t]*[-–—][ \t]")  # between a count and names in a table
_BESIDE = re.compile(rf"\)?\s*,\s+(?={TITLED.pattern})")  # "two against, Messrs X and Y"
_SO_MANY = re.compile(  # "two, Crs X and Y, against"; not the second figure of "4-1, X opposed"
    rf"(?<!to )(?<![-/])(?<!contre )(?<!against )(?<!of )\b(?P<number>{NUMBER})(?: members| membres| conseillers)?,? $"
)
_AGAIN = re.compile(r"(?:[ \t]{2,}|[ \t]*(?=\())\(?(?P<count>\d{1,2})\)?(?![\w/])")  # names and then their count
_STANDING = frozenset({"ayes", "aye", "yeas", "yea", "noes", "nays", "nay"})  # words of nothing but a vote


def tallies(text: str) -> tuple[Tally, ...]:
    """Return the votes told in a text, in order; recitals and other people's votes are left out."""
    text = _plainly(text)
    folded = "".join("\n" if letter == "\n" else plain for letter, plain in zip(text, fold(text), strict=True))
    folded = folded.replace("(s)", "s  ")  # "Abstention(s) : 2"
    folded = OTHER_FIGURES.sub(lambda match: " " * len(match.group()), folded)
    parts = _named(
        text, folded, _apart(sorted((*rolls(text), *_parts(text, folded)), key=lambda part: (part.start, -part.end)))
    )
    found = [_tally(folded, group) for group in groups(folded, parts)]
    return tuple(tally for tally in found if tally and not _is_elsewhere(folded, tally))


def _plainly(text: str) -> str:
    """Leave out, character for character, what only leads the eye or repeats a number."""
    text = LEADERS.sub(lambda match: " " * len(match.group()), text)
    for match in REPEATED.finditer(fold(text)):
        if value_of(match["words"]) == value_of(match["again"]):
            end = match.start("again") - 1
            text = text[:end] + " " * (match.end() - end) + text[match.end() :]
    return text


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
    for asked, side, pattern in (
        *((False, *one) for one in DID.items()),
        *((True, *one) for one in RECORDED.items()),
    ):
        for match in pattern.finditer(folded):
            start, names = names_before(text, match.start())
            if names:
                sure = TITLED.match(text, start) is not None
                one = Told(side, start, match.end(), names=names, sure=sure, asked=asked)
                yield one if asked else _so_many(folded, one)


def _so_many(folded: str, one: Told) -> Told:
    """Add the number that stands before names: "two, Councillors X and Y, against"."""
    before = _SO_MANY.search(folded, max(0, one.start - LEAD), one.start)
    count = value_of(before["number"]) if before else None
    if before is None or count != len(one.names):
        return one
    return Told(one.side, before.start("number"), one.end, count, one.names, sure=True)


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
    if groups["value"] and groups["value"].isalpha() and not labelled and not surely:  # "beds for forty"
        return
    if words and (value_of(words) or 0) > MOST:  # a year, or a sum
        return
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
    label = folded[part.start : part.end].rstrip().endswith((":", "=", "-")) or _GAP.match(text, part.end, stop)
    after = names_after(text, part.end, stop, labelled=bool(label))
    if after is None and part.count and (beside := _BESIDE.match(text, part.end, stop)):
        after = names_after(text, beside.end(), stop, labelled=True)
    if after is None or (part.count is not None and part.count != len(after.names)):
        return part
    count = part.count if after.names else 0
    again = _AGAIN.match(text, after.end, stop)
    if count is None and again and int(again["count"]) == len(after.names):
        return Told(part.side, part.start, again.end(), len(after.names), after.names, part.sure)
    return Told(part.side, part.start, after.end, count, after.names, part.sure)


def _tally(folded: str, group: Sequence[Told]) -> Tally | None:
    sides = {part.side for part in group} & set(SIDES)
    if not any(part.sure for part in group) and len(sides) < 2:
        return None
    told = [part for part in group if not part.asked] or group
    start, end = told[0].start, max(part.end for part in told)
    before = BEFORE.search(folded, max(0, start - LEAD), start)
    closing = folded[end : end + 1]
    end += closing == ")" and "(" in folded[start:end]
    start = before.start() if before else start
    start += len(folded[start:end]) - len(folded[start:end].lstrip(" \n,;:("))
    return Tally(Span(start=start, end=start + len(folded[start:end].rstrip(" \n,;:"))), tuple(joined(group)))


def _is_elsewhere(folded: str, tally: Tally) -> bool:
    """Tell whether the sentence before a vote says that others voted, or on something else."""
    head = folded[max(0, tally.span.start - 300) : tally.span.start]
    sentence = re.split(r"(?<![ (]m)\.\s|;\s|\n\s*\n|:\s*\n", head)[-1]
    return ELSEWHERE.search(sentence) is not None
