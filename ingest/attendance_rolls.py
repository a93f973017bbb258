"""The lists of names of a council's record with the persons in each: below labels, in columns, in tables of proxies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.attendance_columns import columns
from ingest.attendance_lists import NameList, name_lists
from ingest.attendance_member import Member, plain_name
from ingest.attendance_names import members
from ingest.attendance_pairs import pairs
from ingest.fold import fold
from ingest.types import Span

MAX_LIST = 1600  # characters of a list of names that is still quoted whole
LEAST = 3  # members who each say aye or nay: a roll call of a vote, not of those present
_ALSO = re.compile(r"\balso (?:there|present)|(?:egalement|aussi) present|present\w* (?:egalement|aussi)")
_COUNCILLORS = re.compile(
    r"\W*(?:Councill?ors?|Cllrs?\.?|Crs?\.?|Aldermen|Council ?[Mm]embers|(?:les |[Ll]es )?[Cc]onseill[eè]\w+)\b"
)
_VOTED = re.compile(r"(?:[-–—:=,(]|\s{2,}|\.{2,}) ?(?i:ayes?|yeas?|yes|nays?|no|oui|non|pour|contre|abstain\w*)\b")


@dataclass(frozen=True, slots=True)
class Listed:
    """A list with the persons in it."""

    kind: str
    source: NameList
    members: tuple[Member, ...]


def rolls(text: str) -> Iterator[Listed]:
    """Yield the lists of names, those that stand side by side first."""
    beside = columns(text)
    for one in beside:
        span = Span(start=one.label.end, end=max(one.end, one.label.end))
        yield Listed(one.kind, NameList(one.kind, one.label, span), tuple(one.members))
    for listed in name_lists(text):
        if not any(one.label.start <= listed.label.start < one.end for one in beside):
            by_name = len(_VOTED.findall(text, listed.names.start, listed.names.end)) >= LEAST
            also = listed.kind in ("other", "attending") and _is_of_council(text, listed)
            kind = "other" if by_name else "also" if also else listed.kind
            yield Listed(kind, listed, _members(text, listed))


def _is_of_council(text: str, listed: NameList) -> bool:
    """Tell the members who are "also present" beside who presides from guests: they are called councillors."""
    label = fold(text[listed.label.start : listed.label.end])
    return _ALSO.search(label) is not None and _COUNCILLORS.match(text, listed.names.start) is not None


def _members(text: str, listed: NameList) -> tuple[Member, ...]:
    """Return the persons of a list; of a table of proxies those on the left, with the proxies on the right."""
    rows = pairs(text, listed.label, listed.names) if listed.kind == "excused" else ()
    given = [
        Member(name, Span(start=left.start, end=right.end), "", proxy)
        for left, right in rows
        if (name := plain_name(text[left.start : left.end])) and (proxy := plain_name(text[right.start : right.end]))
    ]
    return tuple(given) if rows and len(given) == len(rows) else members(text, listed.names)


def quotation(one: NameList, member: Member) -> Span:
    """Quote the whole list with its label, which says what the names are there for; of an endless one the item."""
    whole = Span(start=one.label.start, end=one.names.end)
    return whole if whole.end - whole.start <= MAX_LIST else member.span
