"""The days of the letters that make an agreement: the dateline of each, above whom it addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from ingest.clean import searchable
from ingest.dates import find_dates
from ingest.fold import fold
from ingest.letters import FEWEST, SALUTATION, letters
from ingest.lines import lines
from ingest.parties import Candidate
from ingest.types import Fact, Span
from ingest.view import View

_BESIDE = re.compile(
    r"(?:(?:date|le|the|on)\b ?:? ?|[^\W\d_][^,\d]{1,40}, (?:le |the |on )?(?:[a-z]+day,? |[a-z]+di )?)?"
)


def letter_days(view: View, parties: Sequence[Candidate]) -> Iterator[Fact[date]]:
    """Yield the day of each letter of an exchange; nothing where the text is none."""
    signed = letters(view, parties)
    if len(signed) < FEWEST:
        return
    text, begin = view.document.text, 0
    for one in signed:
        day = _dateline(text, begin, one.name.start)
        if day:
            yield view.quote(day[0], day[1])
        begin = (one.office or one.name).end


def _dateline(text: str, begin: int, end: int) -> tuple[date, Span] | None:
    """Return the first line above a salutation that holds a day and no more than the place before it."""
    for line in lines(text, begin, end):
        words = searchable(line.text)
        day = next(iter(find_dates(words)), None)
        if day and _BESIDE.fullmatch(fold(words[: day.start])) and not words[day.end :].strip(" ."):
            return day.value, Span(start=line.start, end=line.end)
        if SALUTATION.match(fold(line.text)) and fold(line.text).rstrip().endswith((",", ":")):
            return None
    return None
