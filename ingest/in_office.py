"""Persons who stand beside an office, and the party that they act for, whatever verb joins them.

Who is named "for X", or with an office "of X", acts for X; else who follows the name of a party before any other party
is named. That an office stands beside the name makes a person; verbs of representing are left to ``introduced.py``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.fold import fold
from ingest.introduced import NO_PERSON, in_columns, is_place
from ingest.names import FULL_NAME, NAME, TITLE, person
from ingest.offices import OFFICE, office_after, office_before
from ingest.parties import Candidate, mentions
from ingest.party_words import AUTHORITY
from ingest.view import View

REACH = 420  # characters between a party and who acts for it
_PERSON = re.compile(rf"(?<!\w)(?P<titles>(?:{TITLE})*)(?P<name>(?:(?<=[ .,]){NAME})|{FULL_NAME})")
_IN_TURN = re.compile(
    r"(?:respectivement|respectively)\b[^.;\n]{0,40}?\b(?:par|by)\b|\b(?:par|by) (?:leurs?|"
    r"their)\b[^.;\n]{0,30}?\brespecti\w+"
)
_OFFICE_IN_NAME = re.compile(rf"(?:^|[ -]){OFFICE}(?:$|[ -])")
_FOR = re.compile(
    r"^\)?,? ?(?:acting |signing |agissant |signant )?(?:for|pour|on behalf of|for and on behalf of|"
    r"au nom(?: et pour le compte)?"
    rf" d[eu]|representing|representant|au nom d['’])(?: the| la| le| les)? ?(?:{AUTHORITY}(?: of| de la| de| du|"
    rf" d')? ?)?$"
)
_OF = re.compile(rf"^ ?(?:of|de|du|d'|de la|von)(?: the| la| le)? ?(?:{AUTHORITY}(?: of| de la| de| du| d')? ?)?$")
_LED_BY = re.compile(
    r"(?:temoins?|witness\w*|presence (?:de|of)|attention|copie|copy|c/o|predecessors?|contact)\b[^.;]{0,60}$"
)
_ITEM = re.compile(r"\n\s*(?:[-–—•*▪]|\d|\n)")  # a new item or paragraph


@dataclass(frozen=True, slots=True)
class Named:
    """A person found in a text, with the office beside the name; offsets are those of ``View.text``."""

    start: int
    end: int
    office: tuple[int, int] | None


def spoken_for(view: View, parties: Sequence[Candidate], end: int) -> list[Named | None]:
    """Return who is named "for X" in the opening, as lists of signatories name them: "Jane Doe, Mayor, for X"."""
    found: list[Named | None] = [None] * len(parties)
    for named in _persons(view, parties, end, alone=True):
        after = max(named.end, named.office[1] if named.office else 0)
        for number in _joined(view, parties, after, _FOR):
            found[number] = found[number] or named
    return found if all(one is None or one.office for one in found) or None not in found else [None] * len(parties)


def in_office(view: View, parties: Sequence[Candidate], end: int) -> list[Named | None]:
    """Return the first person with an office who follows each party, or whose office is "of" the party."""
    found: list[Named | None] = [None] * len(parties)
    for named in _persons(view, parties, end, alone=False):
        assert named.office is not None  # noqa: S101 - alone is False
        held = _joined(view, parties, named.office[1], _OF)
        for number in held or _before(view, parties, named.start):
            found[number] = found[number] or named
    return found


def respectively(view: View, parties: Sequence[Candidate], end: int) -> list[Named | None]:
    """Return the persons of a row that says it is one: "X and Y, represented respectively by Jane Doe and John Roe"."""
    found: list[Named | None] = [None] * len(parties)
    match = _IN_TURN.search(view.folded, 0, end)
    if match is None or len(parties) < 2:
        return found
    clause = view.text[match.end() : match.end() + len(parties) * 80].split(";")[0]
    row = [one for one in re.finditer(FULL_NAME, clause) if _is_person(one.group(), False, parties)][: len(parties)]
    if len(row) < len(parties):
        return found
    spans = [(match.end() + one.start(), match.end() + one.end()) for one in row]
    return [Named(*span, office_after(view.folded, span[1])) for span in spans]


def _persons(view: View, parties: Sequence[Candidate], end: int, alone: bool) -> Iterator[Named]:
    """Yield the persons of a stretch of text; with ``alone`` also those beside whom no office stands."""
    for match in _PERSON.finditer(view.text, 0, end):
        start, stop = match.start(), view.line_end(*match.span("name"))
        words = view.text[match.start("name") : stop]
        if not _is_person(words, bool(match["titles"]), parties) or in_columns(view, start):
            continue
        office = office_after(view.folded, stop) or office_before(view.folded, start)
        if (office or alone) and not _LED_BY.search(view.folded[max(0, start - 80) : start]):
            yield Named(start, stop, office)


def _is_person(words: str, titled: bool, parties: Sequence[Candidate]) -> bool:
    folded = fold(words)
    named = titled or " " in words
    return named and not (
        NO_PERSON.search(fold(person(words))) or _OFFICE_IN_NAME.search(folded) or is_place(words, parties)
    )


def _joined(view: View, parties: Sequence[Candidate], start: int, words: re.Pattern[str]) -> list[int]:
    """Return the party to which such words lead from here."""
    return [
        number
        for number, party in enumerate(parties)
        for first, _ in mentions(view, party, start, start + REACH // 4)
        if words.match(view.folded[start:first])
        and not _ITEM.search(view.document.quote(view.stored(start - 1, first + 1)))
    ][:1]


def _before(view: View, parties: Sequence[Candidate], start: int) -> list[int]:
    """Return the party that is named last before a person, within reach."""
    near = [
        (place, number)
        for number, party in enumerate(parties)
        for place, _ in mentions(view, party, max(0, start - REACH), start)
    ]
    return [max(near)[1]] if near else []
