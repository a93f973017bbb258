"""Cards whose every line is labelled, the name too: "City: X / Country: Y / Since: 1998" -> one entry a town.

What an entry says is left to ``entry_facts.py``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.entry import Entry
from ingest.fold import fold
from ingest.headed import is_heading
from ingest.lines import Line, lines
from ingest.names import PLACE
from ingest.places import country_code
from ingest.types import Span

LEAST = 2  # cards that make a list
_FIELD = re.compile(
    r"[\s•▪*–—-]*(?P<label>[^\W\d_][^\n:|]{1,34}?)(?: ?[:=]\s*|[ \t]{2,}| ?\.{3,} ?)(?P<value>\S[^\n]*)"
)
_NAMES = re.compile(
    r"(?:(?:our|notre|sister|twin|partner|friendship|name of(?: the)?|nom de la) )?"
    r"(?:city|town|municipality|village|ville|commune|cite|name|nom|partner|partenaire|jumelle|localite)"
    r"(?: (?:name|partenaire|jumelle|jumelee|soeur|amie))?(?: ?(?:n[°o]\.? ?)?\d{1,2})?"
)
_COUNTRY = re.compile(r"(?:country|pays|nation|state|etat)\b.*")
_COUNTED = re.compile(r"(?:population|inhabitants|habitants|nombre d'habitants|people|pop\.?)\b.*")
_SINCE = re.compile(
    r".*\b(?:since|depuis|twin\w*|jumel\w*|linked|partner\w*|parten\w*|signed|signee?|signature|date|year|annee)\b.*"
)
_PLACE = re.compile(rf"(?P<name>{PLACE})(?:,? ?\((?P<bracket>[^()]+)\)|, (?P<comma>[^,]+))?")


def labelled_cards(text: str) -> tuple[Entry, ...]:
    """Return the towns of cards that begin with a labelled name, in order; none where fewer than two do."""
    found = lines(text)
    starts = [number for number, line in enumerate(found) if _name(line) is not None]
    if len(starts) < LEAST:
        return ()
    ends = [*starts[1:], len(found)]
    return tuple(_card(found, start, end) for start, end in zip(starts, ends, strict=True))


def _name(line: Line) -> Span | None:
    """Return where a line names a town behind a label for it."""
    match = _FIELD.fullmatch(line.text)
    place = _PLACE.fullmatch(match["value"].strip(" .")) if match else None
    if not match or not place or not _NAMES.fullmatch(fold(match["label"])) or country_code(place["name"]):
        return None
    start = line.start + match.start("value")
    return Span(start=start, end=start + len(place["name"]))


def _card(found: Sequence[Line], start: int, end: int) -> Entry:
    own = [found[start]]
    for number in range(start + 1, end):
        if is_heading(found, number) or (found[number].gap and not _FIELD.fullmatch(found[number].text)):
            break
        own.append(found[number])
    name = _name(found[start])
    return Entry(
        name or _span(found[start]), _span(found[start]), _field(own, _COUNTRY), _field(own[1:], _SINCE),
        _field(own, _COUNTED), tuple(_span(line) for line in own),
    )  # fmt: skip


def _field(own: Sequence[Line], label: re.Pattern[str]) -> Span | None:
    for line in own:
        match = _FIELD.fullmatch(line.text)
        if match and label.fullmatch(fold(match["label"])):
            return Span(start=line.start + match.start("value"), end=line.end)
    return None


def _span(line: Line) -> Span:
    return Span(start=line.start, end=line.end)
