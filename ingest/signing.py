"""When and where an agreement was signed, or which blank was left for it.

A vote is not a signature, and the date of an earlier agreement that is recalled is not this
one's: a date counts only beside words of signing this text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from ingest.dates import find_dates
from ingest.letter_days import letter_days
from ingest.names import PLACE
from ingest.parties import Candidate, mentions
from ingest.places import language_code
from ingest.signing_blank import signature_blank
from ingest.signing_clauses import IN_THE_YEAR, PLACE_AND_DAY, TAIL, WEEKDAY, clauses
from ingest.types import Fact
from ingest.view import View

_AT = re.compile(
    r"(?<![\w'’])(?:à|A|À|a|[Aa]t|[Ii]n|�|à l['’]) ?(?:the (?:[Cc]ity|[Tt]own) of |la [Vv]ille de )?(?P<place>"
    r"(?:La |Le |Les )?" + PLACE + ")"
)
_HALL = r"(?:h[ôo]tel de [Vv]ille|mairie|[Tt]own [Hh]all|[Cc]ity [Hh]all)"
_FURTHER_ON = re.compile(
    rf"\b(?:at|in(?: the (?:[Cc]ity|[Tt]own) of)?|à|{_HALL} (?:de|d['’]|of)) ?(?P<place>{PLACE}),?"
    r"\s(?:this|on|the|le)\b"
)
_AFTER_HALL = re.compile(rf"\bat the (?:[A-Z]\w+ ?)+, (?P<place>{PLACE}),? (?:this|on|the)\b")
_WHERE = re.compile(
    rf"(?:(?<!\w)(?:à|À|A|a|at) |(?:(?i:{_HALL}|maison commune|[ée]cole publique|salle des f[êe]tes|council chamber)"
    rf"[^,;\n]{{0,40}}? (?:de |d['’]|of )))(?P<place>{PLACE})"
)
_AS_ABOVE = re.compile(
    r"(?:les |the |le )?(?:jour|day)s?(?:,? (?:mois|month))?(?:,? (?:et|and))? (?:an|annee|"
    r"year)\b,?(?: (?:que dessus|susdits?|"
    r"ci-dessus|(?:first |last )?(?:above|herein|before)))"
)
_BEFORE_ABOVE = re.compile(rf"(?<!\w)(?:à|À|A|a|at) (?P<place>{PLACE}),? $")
_PLACE_LABEL = re.compile(rf"\b(?:Lieu|Place)(?: de (?:la )?signature| of signature)? ?: ?(?P<place>{PLACE})")
_LIES_IN = re.compile(
    r"(?:\b(?:a|at|in|de|of|en)(?: the (?:city|town|municipality|borough) of| la (?:ville|commune) de)?|\bd'|,) ?$"
)
_OF_PERSONS = re.compile(
    r"\b(?:maires?|mayors?|syndic|president\w*|pour|for|behalf|nom|conseil|council|citizens|people|population|between|"
    r"entre|"
    r"representants|bourgmestre)\b[^,.]{0,25}$"
)
_PLACE_BEFORE_DAY = re.compile(rf"(?P<place>{PLACE}), (?=\d|{WEEKDAY}|[A-Z][a-z]{{2,8}} \d)")


@dataclass(frozen=True, slots=True)
class Signing:
    """What an agreement says about its signature; every field as in ``Agreement``."""

    signed_on: Fact[date] | None
    signed_at: Fact[str] | None
    blank: Fact[str] | None


def signing(view: View, parties: Sequence[Candidate]) -> Signing:
    """Read day and place of signature; where several parties signed on several days, the last one counts."""
    signed = [day for start, _, end in clauses(view) for day in _days(view, start, end)]
    signed = signed or list(letter_days(view, parties))
    blank = None if signed else signature_blank(view)
    return Signing(
        signed_on=max(signed, key=lambda fact: fact.value, default=None),
        signed_at=_above(view) or next(_places(view), None) or _labelled_place(view) or _town(view, parties),
        blank=blank,
    )


def _days(view: View, start: int, end: int) -> Iterator[Fact[date]]:
    for day in find_dates(view.text[start:end]):
        yield view.fact(day.value, start, start + day.end)


def _places(view: View) -> Iterator[Fact[str]]:
    for start, at, end in clauses(view):
        day = next(iter(find_dates(view.text[at : at + 60])), None)
        after_day = _after_commas(view.text, at + day.end) if day and day.start < 16 else at
        match = (
            _AT.match(view.text, at, end)
            or _AT.match(view.text, after_day, end)
            or PLACE_AND_DAY.match(view.text, at, end)
            or _PLACE_BEFORE_DAY.match(view.text, at, end)
            or _FURTHER_ON.search(view.text, at, end)
            or _AFTER_HALL.search(view.text, at, end)
            or (_WHERE.search(view.text, at, end) if IN_THE_YEAR.match(view.folded, at) else None)
        )
        if match and _is_place(match["place"]):
            yield view.fact(match["place"], start, match.end("place"))


def _is_place(words: str) -> bool:
    return not (language_code(words.split(" ", 1)[0]) or find_dates(words) or re.search(WEEKDAY, words))


def _town(view: View, parties: Sequence[Candidate]) -> Fact[str] | None:
    """Return the party in whose town the day of signature is placed: "in the wedding hall of X"."""
    tail = int(TAIL * len(view.text))
    for start, _, stop in clauses(view):
        end = start + len(view.text[start:stop].split("\n", 1)[0])
        if next(_days(view, start, end), None) and (start > tail or IN_THE_YEAR.match(view.folded, start)):
            named = sorted(span for party in parties for span in mentions(view, party, start, end))
            placed = next((span for span in named if _is_placed(view.folded[start : span[0]])), None)
            if placed:
                return view.fact(view.text[slice(*placed)], start, placed[1])
    return None


def _is_placed(before: str) -> bool:
    return bool(_LIES_IN.search(before)) and not _OF_PERSONS.search(before)


def _above(view: View) -> Fact[str] | None:
    """Return the place beside "the day and year first above written"."""
    for match in _AS_ABOVE.finditer(view.folded, int(TAIL * len(view.text))):
        start = max(0, match.start() - 60)
        place = _BEFORE_ABOVE.search(view.text[start : match.start()])
        if place:
            return view.fact(place["place"], start + place.start("place"), match.end())
    return None


def _labelled_place(view: View) -> Fact[str] | None:
    """Return the place in a form at the end: "Place of signature: X"."""
    match = _PLACE_LABEL.search(view.text, int(TAIL * len(view.text)))
    if not match:
        return None
    end = view.line_end(*match.span("place"))
    return view.exact(view.text[match.start("place") : end], match.start(), end)


def _after_commas(text: str, offset: int) -> int:
    return offset + len(text[offset:]) - len(text[offset:].lstrip(", "))
