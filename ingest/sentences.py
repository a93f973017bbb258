"""A stretch of text -> its sentences, French or English; items of a list and lines of facts count as sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ingest.artifacts import artifacts
from ingest.lines import Line, lines, marker_end
from ingest.types import Span

_ABBREVIATIONS = frozenset(
    "m mm mme mmes mlle mlles me mgr dr drs pr prof mr mrs ms messrs hon rt rev st ste sts cllr cllrs cr crs "
    "ald art arts al n no nos nr num vol rs smt shri sd "
    "p pp cf ex fig chap ch sect par tel tél fax av bd bld env approx hab min max inc ltd co corp dept dép gen "
    "gén gov sen rep vs jr sr e.g i.e c.-à-d "
    "janv févr fevr juil sept oct nov déc dec jan feb mar apr jun jul aug réf ref éd ed coll resp".split()
)
_STOP = re.compile(
    r"(?<![.!?…])(?P<stop>[.!?…]++)(?:[ "
    r"\u00a0\u202f]?[»”\"')\]]++)?(?P<space>\s++)(?=(?P<next>[«“\"'(\[–—-]{0,2}\s?\S))"
)
_INNER_ITEM = re.compile(
    r"(?<=[;:,.])\s++(?=(?:\(?(?P<number>\d{1,2})(?:[.)°]| [-–])|\(?[a-h]\)|\([ivx]{1,4}\)|[•▪●■➢\ue000-\uf8ff])\s)"
)
ITEM = re.compile(r"(?:\(?\d{1,2}(?:\.\d{1,2})?\s?[.)°]|\d{1,2}\s[-–—]|\(?[a-hA-H]\)|\([ivx]{1,4}\))\s")
_LEADS_ON = re.compile(
    r"(?:\b(?:à|a|au|aux|de|du|des|la|le|les|un|une|et|ou|dans|par|pour|sur|sous|en|the|of|to|in|and|or|for|by|"
    r"with|from|an|mme|mlle|mr|mrs|ms|cr|cllr)|[,'’(–—-]|\b[A-Z]\.)$",
    re.IGNORECASE,
)
_DAY_OR_MONTH = re.compile(r"(?:0?[1-9]|[12]\d|3[01])")
_THEN_YEAR = re.compile(r"(?:(?:0?[1-9]|1[0-2])\.\s?)?(?:19|20)\d\d(?!\d)")  # "12. 3. 2017"
LONGEST_ABBREVIATION = 12  # characters, with an article and brackets before it
_TIME = re.compile(r"\d{1,2}(?: ?h ?\d{0,2}|[.:]\d{2})\s")
_COLUMNS = re.compile(r"\S {4,}\S")
SHORT = 60  # characters of a heading's line
FULL = 75  # characters; a longer line was broken because it was full


def sentences(text: str, start: int, end: int) -> tuple[Span, ...]:
    """Return the sentences of a stretch of text, in order; together they cover all of it but white space.

    Example: sentences("Vu l'art. 3. Décide :", 0, 21) -> (Span(0, 12), Span(13, 21))
    """
    cuts = sorted({start, *_stops(text, start, end), *_items(text, start, end), *_line_starts(text, start, end), end})
    spans = (_trimmed(text, left, right) for left, right in pairwise(cuts))
    return tuple(span for span in spans if span.start < span.end)


def _stops(text: str, start: int, end: int) -> Iterator[int]:
    """Yield where a new sentence begins after a full stop, a question mark or an exclamation mark."""
    for match in _STOP.finditer(text, start, end):
        if not _goes_on(match):
            yield match.end("space")


def _goes_on(match: re.Match[str]) -> bool:
    following = match["next"][-1]
    if following.islower() or following in "»”":
        return True
    before = match.string[max(match.pos, match.start() - LONGEST_ABBREVIATION) : match.start()]
    word = re.split(r"\s", before)[-1].lower().lstrip("(«“\"'")
    if match["stop"] != "." or not word:
        return False
    if _DAY_OR_MONTH.fullmatch(word) and _THEN_YEAR.match(match.string, match.end("space")):
        return True
    if word in _ABBREVIATIONS or word.rpartition("'")[2] in _ABBREVIATIONS or word.rpartition("’")[2] in _ABBREVIATIONS:
        return "\n\n" not in match["space"]
    is_initial = (len(word) == 1 and word.isalpha()) or re.fullmatch(r"[a-z]-[a-z]", word) is not None
    return is_initial and match["space"].count("\n") < 2


def _items(text: str, start: int, end: int) -> Iterator[int]:
    """Yield where the items of a list that runs on in one line begin; numbers must count from 1."""
    last = 0
    for match in _INNER_ITEM.finditer(text, start, end):
        number = int(match["number"]) if match["number"] else None
        if number is None or number in {1, last + 1}:
            last = number or last
            yield match.end()


def _line_starts(text: str, start: int, end: int) -> Iterator[int]:
    """Yield the lines that begin something new: list items, and lines that were not broken for lack of room."""
    noise = [artifact.span for artifact in artifacts(text[start:end]) if artifact.interrupts]
    inside = lines(text, start, end)
    found = [line for line in inside if not any(span.start <= line.start - start < span.end for span in noise)]
    prose = _is_prose(found)
    for before, line in pairwise(found):
        if _begins_anew(before, line, prose=prose):
            yield line.start


def _is_prose(found: Sequence[Line]) -> bool:
    """Tell running text, broken where the line was full, from lines that each say something of their own."""
    if sum(1 for line in found if _COLUMNS.search(line.text)) > 1:
        return False
    continued = any(line.text[0].islower() and not line.gap for line in found[1:])
    full = any(len(line.text) > (SHORT if line.text[-1] in ".," else FULL) for line in found[:-1])
    return continued or full or (len(found) > 1 and found[-1].text[-1] == ".")


def _begins_anew(before: Line, line: Line, *, prose: bool) -> bool:
    """Tell whether a line begins an item or a sentence of its own."""
    if marker_end(line, before) or (ITEM.match(line.text) and (line.gap or before.text[-1] in ".;:,!?)")):
        return True
    if _TIME.match(line.text) and not _LEADS_ON.search(before.text):
        return True
    if line.text[0].islower():
        return line.gap and before.text[-1] in ".;:!?"
    if before.text[-1] in ";:" or (line.gap and before.text[-1] != ","):
        return True
    if before.text.isupper() != line.text.isupper() and len(before.text) <= SHORT:
        return True
    return not prose and not _LEADS_ON.search(before.text)


def _trimmed(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    first = start + len(words) - len(words.lstrip())
    return Span(start=first, end=max(first, start + len(words.rstrip())))
