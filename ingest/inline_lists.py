"""Lists inside a sentence, and the words that lead to them.

They are told by marks, "to further (a) ..., (b) ... and (c) ...", by ordinals, "first, ...; secondly, ...", or by
parts that begin alike, "that ...; that ...; that ...". What they list is for the reader of axes to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.headings import roman
from ingest.led_lists import MAX_ITEM, MAX_LEAD, LedList, sentence_at_end

_PARAGRAPH = re.compile(r"\S(?:.|\n(?![ \t]*\n))*")
_MARK = re.compile(r"(?<![\w(])\(?(?:(?P<figures>\d{1,2})|(?P<roman>[ivx]{1,4})|(?P<letter>[a-h]))\s?[)°]\)?\s+(?=\S)")
_ORDINAL = re.compile(
    r"\b(?:(?P<first>premi[eè]rement|d['’]abord|en premier lieu|first(?:ly)?)|(?:deuxi[eè]mement|secondement|"
    r"second(?:ly)?|en second lieu|en deuxi[eè]me lieu|ensuite|puis|troisi[eè]mement|en troisi[eè]me lieu|third(?:ly)?|"
    r"quatri[eè]mement|fourth(?:ly)?|enfin|lastly|finally))\b\s?[,:]\s*",
    re.IGNORECASE,
)
_OPENERS = (
    r"qu(?:e |['’])",
    r"that ",
    r"(?:de |d['’])(?=(?:y |en |se |s['’]|ne )?[a-zé]+(?:er|ir|re|oir)\b)",
    r"(?:à|a|À) (?=(?:se |s['’]|en |y )?[a-zéèêç]+(?:er|ir|re|oir)\b)",
    r"to ",
    r"entre (?:les |leurs )",
    r"between (?:the |their )",
)
_SENTENCE_END = re.compile(r"[.!?](?=\s|$)|\n[ \t]*\n")
_JOINED = re.compile(r"[\s,;]*(?:\b(?:and|et|or|ou|ainsi que)\b)?[\s,;]*$")
_ITEM = r"[^,;.:]{3,110}?"
FEWEST_WORDS = 4  # of a line that leads to a list without the line above it
FEWEST_ALIKE = 3  # parts that begin alike


def inline_lists(text: str) -> Iterator[LedList]:
    """Yield the lists that stand inside the paragraphs of a text, the surest first."""
    for finder in (_marked, _ordered, _semicolons, _commas):
        for paragraph in _PARAGRAPH.finditer(text):
            yield from finder(text, paragraph.start(), paragraph.end())


def _marked(text: str, start: int, end: int) -> Iterator[LedList]:
    """Yield "(a) ..., (b) ... and (c) ..." inside a paragraph."""
    marks = list(_MARK.finditer(text, start, end))
    for number, first in enumerate(marks):
        if first.group().strip("()° \n") not in ("a", "i", "1"):
            continue
        chain = [first]
        for mark in marks[number + 1 :]:
            if mark.lastgroup == first.lastgroup and _count(mark) == len(chain) + 1:
                chain.append(mark)
        if len(chain) > 1:
            yield from _listed(text, start, end, [(one.start(), one.end()) for one in chain])
            return


def _count(mark: re.Match[str]) -> int:
    if mark["figures"]:
        return int(mark["figures"])
    return roman(mark["roman"]) if mark["roman"] else ord(mark["letter"]) - ord("a") + 1


def _ordered(text: str, start: int, end: int) -> Iterator[LedList]:
    """Yield "first, ...; secondly, ..." inside a paragraph."""
    marks = list(_ORDINAL.finditer(text, start, end))
    if len(marks) >= FEWEST_ALIKE and marks[0]["first"]:
        yield from _listed(text, start, end, [(one.start(), one.end()) for one in marks])


def _semicolons(text: str, start: int, end: int) -> Iterator[LedList]:
    """Yield "that ...; that ...; that ...": also over blank lines."""
    for opener in _OPENERS:
        begins = re.compile(rf"(?:;\s+(?:et |and |enfin )?)(?={opener})")
        for first in re.compile(rf"(?:(?<=[\s:])|^)(?={opener})", re.IGNORECASE).finditer(text, start, end):
            starts = _run(text, first.end(), begins)
            if len(starts) + 1 >= FEWEST_ALIKE:
                yield from _listed(text, start, len(text), [(first.end(), first.end()), *starts])
                break


def _run(text: str, start: int, begins: re.Pattern[str]) -> list[tuple[int, int]]:
    """Return the marks that follow one another without a sentence's end between them."""
    found: list[tuple[int, int]] = []
    position = start
    while match := begins.search(text, position, min(len(text), position + MAX_ITEM)):
        if re.search(r"[.!?;:](?:\s|$)", text[position : match.start()]):
            break
        found.append((match.start(), match.end()))
        position = match.end()
    return found


def _commas(text: str, start: int, end: int) -> Iterator[LedList]:
    """Yield "to ..., to ... and to ..." in one sentence."""
    for opener in _OPENERS[2:]:
        pattern = re.compile(rf"{opener}{_ITEM}(?:,\s+{opener}{_ITEM})+,?\s+(?:et|and)\s+{opener}{_ITEM}(?=[.;]|$)")
        whole = pattern.search(text, start, end)
        if whole:
            cuts = re.compile(rf"(?:,|,?\s(?:et|and))\s+(?={opener})")
            marks = [(one.start(), one.end()) for one in cuts.finditer(text, whole.start(), whole.end())]
            yield from _listed(text, start, whole.end(), [(whole.start(), whole.start()), *marks])


def _listed(text: str, start: int, end: int, marks: Sequence[tuple[int, int]]) -> Iterator[LedList]:
    stop = _SENTENCE_END.search(text, marks[-1][1], end)
    ends = [*(first for first, _ in marks[1:]), stop.start() if stop else end]
    items = [
        (first, first + len(_JOINED.sub("", text[first:last]))) for (_, first), last in zip(marks, ends, strict=True)
    ]
    if all(0 < last - first < MAX_ITEM for first, last in items):
        yield LedList(_lead(text, start, marks[0][0]), marks[0][0], tuple(items))


def _lead(text: str, start: int, first: int) -> str:
    """Return the words before a list: its own sentence, or the last lines where it opens a paragraph."""
    before = text[start:first].strip()
    if before:
        return sentence_at_end(" ".join(before.split()))
    above = [line for line in text[max(0, start - MAX_LEAD // 3) : start].split("\n") if line.strip()]
    taken = above[-2:] if above and len(above[-1].split()) < FEWEST_WORDS else above[-1:]
    return " ".join(" ".join(taken).split())
