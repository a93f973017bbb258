"""Lists and the words that lead to them: "The parties will encourage: a) ...; b) ...", marked or only set in.

Which of them lists the fields of a cooperation is for the reader of axes to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.artifacts import artifacts
from ingest.lines import Line, lines

MARK = re.compile(
    r"[\"“«]?\s?(?:(?P<bullet>[-–—•*➢▪·◦●■►▸▶‣⁃>→➔»✓✔+\ue000-\uf8ff]|â€¢|o(?=\s))|"
    r"(?P<dotted>\d{1,2}(?:[.-]\d{1,2}){1,2}\.?)(?=\s)|\(?(?P<figures>\d{1,2})(?: ?°)? ?[.)/°]\)?|"
    r"\(?(?P<roman>[ivx]{1,4})[.)]|\(?(?P<letter>[a-h])[.)]|"
    r"(?P<capital>\([A-H]\)|[A-H][.)](?= ?[a-zà-ÿ(]))|(?P<code>[A-Z]{1,2} ?\d{1,2}) ?[-–—:.)])\s+(?=\S)"
)
_INSIDE = re.compile(r"(?:(?<=[:;,] )|(?<=[:;,]\n))\(?(?:\d{1,2}|[a-h]|[ivx]{1,4})(?: ?°)?[.)/°]\)?\s+(?=\S)")
_LEADS = re.compile(r"(?::|:-|: ?[-–—]|\bviz\.?:?|,? namely:?|(?:à )?savoir ?:?)$")
_NO_STOP = re.compile(r"[^.;:,!?»\"]$")
_GOVERNS = re.compile(
    r"\b(?:fields|areas|domaines?|matters|subjects|matière) (?:of|de|des)$|\b(?:in|on|sur|en)$", re.IGNORECASE
)
_ENDED = re.compile(r"[;,](?: (?:and|et|or|ou))?$")
_SENTENCE = re.compile(r"(?<=[^\W\d_]{3}[.;]) +(?=[^\W\d_])")
MAX_LEAD = 500  # characters before a list in which its sentence begins
MAX_ITEM = 420
LABEL = 30  # characters of a label before a sentence
SET_IN = 2  # columns by which an unmarked item stands further in than the words before it


@dataclass(frozen=True, slots=True)
class LedList:
    """A list; offsets are those of the stored text.

    :param lead: The words that lead to it, as written.
    :param items: Where its items stand, without their marks.
    """

    lead: str
    start: int
    items: tuple[tuple[int, int], ...]


def led_lists(text: str) -> Iterator[LedList]:
    """Yield the lists of a text with the words before them, in order."""
    noise = [one.span for one in artifacts(text)]
    rows = [row for row in lines(text) if not any(span.start <= row.start < span.end for span in noise)]
    for number, row in enumerate(rows[:-1]):
        leads = _LEADS.search(row.text)
        marked = MARK.match(rows[number + 1].text)
        if leads or _opens(row, rows[number + 1], marked=marked is not None):
            items = _marked(rows[number + 1 :]) if marked else _set_in(text, row, rows[number + 1 :])
            if len(items) > 1 and all(end - start < MAX_ITEM for start, end in items):
                yield LedList(_lead(rows, number), row.start, tuple(items))
    yield from _inside(text)


def _opens(row: Line, after: Line, *, marked: bool) -> bool:
    """Tell whether a line without a colon may lead to the list below: its sentence is not ended."""
    unended = bool(_NO_STOP.search(row.text)) and (marked or (after.gap and not row.text.isupper()))
    return unended or (bool(_GOVERNS.search(row.text)) and not after.gap)


def _inside(text: str) -> Iterator[LedList]:
    """Yield the lists that run on in a paragraph: ": 1) ...; 2) ...; 3) ..."."""
    for paragraph in re.finditer(r"\S(?:.|\n(?![ \t]*\n))*", text):
        marks = list(_INSIDE.finditer(text, paragraph.start(), paragraph.end()))
        if len(marks) < 2 or "\n" in text[marks[0].start() - 1 : marks[0].start()]:
            continue
        colon = text.rfind(":", paragraph.start(), marks[0].start())
        if colon < 0 or text[colon + 1 : marks[0].start()].strip():
            continue
        stop = re.compile(r"[.](?:\s|$)").search(text, marks[-1].end(), paragraph.end())
        ends = [*(one.start() for one in marks[1:]), stop.start() if stop else paragraph.end()]
        lead = " ".join(text[max(paragraph.start(), colon - MAX_LEAD) : colon].split())
        yield LedList(sentence_at_end(lead), colon, tuple(zip((one.end() for one in marks), ends, strict=True)))


def _lead(rows: Sequence[Line], number: int) -> str:
    """Return the sentence that ends on a line."""
    words = rows[number].text
    while number > 0 and not rows[number].gap and len(words) < MAX_LEAD:
        number -= 1
        words = f"{rows[number].text} {words}"
    return sentence_at_end(words)


def sentence_at_end(words: str) -> str:
    """Return the last sentence of some words, with the label that stands before it: "SUBJECTS. Three of them:"."""
    parts = _SENTENCE.split(words)
    return " ".join(parts[-2:]) if len(parts) > 1 and len(parts[-2]) < LABEL else parts[-1]


def _marked(rows: Sequence[Line]) -> list[tuple[int, int]]:
    """Return the items of a list whose first line has a mark: as far as marks of its family go on."""
    first = MARK.match(rows[0].text)
    found: list[tuple[int, int]] = []
    for row in rows:
        match = MARK.match(row.text)
        if match and first and _family(match) == _family(first):
            found.append((row.start + match.end(), row.end))
        elif (row.gap and (match or not row.text[0].islower())) or row.end - found[-1][0] > MAX_ITEM:
            break
        else:
            found[-1] = (found[-1][0], row.end)
    return found


def _family(match: re.Match[str]) -> str:
    if match["roman"] and match["roman"] in "iv":
        return "roman"
    if match["dotted"]:
        return f"dotted {len(re.findall(r'[0-9]+', match['dotted']))}"
    return match.lastgroup or ""


def _set_in(text: str, lead: Line, rows: Sequence[Line]) -> list[tuple[int, int]]:
    """Return the items of a list without marks, further in than the words before: one a line, or between semicolons."""
    column = _column(text, rows[0])
    if column < _column(text, lead) + SET_IN:
        return []
    found: list[tuple[int, int]] = []
    for row in rows:
        inside = _column(text, row)
        if inside < column or MARK.match(row.text) or (found and row.gap and text[found[-1][1] - 1] not in ";,"):
            break
        ended = not found or _ENDED.search(text[: found[-1][1]]) or (inside == column and row.text[0].isupper())
        if ended and inside == column:
            found.append((row.start, row.end))
        else:
            found[-1] = (found[-1][0], row.end)
    cut = (re.search(r"[;,]? (?:and|et|or|ou)$|$", text[start:end]) for start, end in found)
    return [(start, start + one.start() if one else end) for (start, end), one in zip(found, cut, strict=True)]


def _column(text: str, row: Line) -> int:
    return row.start - (text.rfind("\n", 0, row.start) + 1)
