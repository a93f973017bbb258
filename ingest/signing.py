"""When and where an agreement was signed, or which blank was left for it; and which council vote authorised it.

A vote is not a signature, and the date of an earlier agreement that is recalled is not this
one's: a date counts only beside words of signing this text, and a vote only beside words of voting.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ingest.dates import find_dates
from ingest.names import PLACE
from ingest.types import Fact
from ingest.view import View

_SIGNED = (
    r"(?:fait|signe[es]*|prete[es]*|passe[es]*|etabli[es]*|conclu[es]*|done|signed|given|made|executed|concluded|sworn|sealed|agreed|drawn up)"
)
_COPIES = r"(?:,? (?:et|and) (?:signe[es]*|passe[es]*|signed|executed|dated))?(?:,? ?(?:en|in) [a-z0-9() -]{1,40}?(?:exemplaires?|originaux|originals?|copies|duplicate|triplicate|counterparts)?[a-z ,]{0,60}?)?"
_OPENING = re.compile(rf"(?:^|[.;:!»”\"|] ?|\n ?)(?P<verb>{_SIGNED}){_COPIES},? (?P<at>a|at|in|on|au|le|the|this|�)(?= |,|_|\.)")
_AT = re.compile(r"(?<![\w'’])(?:à|A|À|at|in|�|à l['’]) ?(?P<place>(?:La |Le |Les )?" + PLACE + ")")
_HERE = re.compile(r"\b(?:ont signe|have signed|ont adopte|reunies? a|assembled at|meeting (?:in|at))\b")
_BLANK = re.compile(
    r"(?:\b(?:a|at|in|le|on|this|�)(?: ?,| |:)*(?:[_.…]{3,}|\.{3,}|…+)|(?:fait|signe|done|signed) (?:a|at|in) ?,? ?(?:le|on)(?= ?[,._…]| en\b| in\b|$| $)"
    r"|\b(?:fait|done|signed) (?:a|at|in|on) [^.;]{0,60}?,? (?:le|on)(?: the)? ?(?:[,_…]|\.{3,}|$|(?=en \w+ ex|in \w+ (?:cop|ori))))[^;:]{0,70}?(?=[_.…]*(?:,? en \w+ (?:ex|or)|,? in \w+ (?:cop|or)|$| [a-z]{3,}|\.))"
)
_PLACE_AND_DAY = re.compile(rf"(?:^|[.\n] ?)(?P<place>{PLACE}), (?:le|the|on) (?=\d|[a-z])")
_TAIL = 0.55  # a signature stands in the last part of a text, or under its title
_HEAD = 500

_VOTE = re.compile(
    r"deliberation|delibere|resolution|decision (?:of|no|n°|du conseil)|conseil (?:municipal|communautaire|communal|metropolitain|departemental|regional)|"
    r"council (?:decision|vote|minute|meeting)|cabinet decision|(?:city|town|borough|municipal|county) council"
)
_AUTHORISING = re.compile(
    r"en vertu|autoris|habilit|pouvoir de signer|mandat|delibere|vu (?:la|les) deliberation|pursuant|under (?:a|the) (?:resolution|decision)|authori[sz]|"
    r"empowered|by (?:a )?(?:resolution|decision|vote)|in accordance with (?:a |the )?(?:resolution|decision)|par deliberation|approuve|approved"
)


@dataclass(frozen=True, slots=True)
class Signing:
    """What an agreement says about its signature; every field as in ``Agreement``."""

    signed_on: Fact[date] | None
    signed_at: Fact[str] | None
    blank: Fact[str] | None


def signing(view: View) -> Signing:
    """Read day and place of signature; where several parties signed on several days, the last one counts."""
    signed = [day for start, end in _clauses(view) for day in _days(view, start, end)]
    blank = None if signed else _blank(view)
    return Signing(
        signed_on=max(signed, key=lambda fact: fact.value, default=None),
        signed_at=next(_places(view), None),
        blank=blank,
    )


def authorised_on(view: View) -> Fact[date] | None:
    """Read the day on which a council authorised the signature."""
    for day in find_dates(view.text):
        before, after = view.folded[max(0, day.start - 170) : day.start], view.folded[day.end : day.end + 60]
        before = re.split(r"[;]|(?<=\w\w)\. ", before)[-1]
        if _VOTE.search(before + " " + re.split(r"[.;,]", after)[0]) and _AUTHORISING.search(before) and not _signing_words(before):
            return view.fact(day.value, day.start, day.end)
    return None


def _signing_words(before: str) -> bool:
    return bool(re.search(r"(?:signe[es]* (?:a|le|en)|signed (?:in|on|at))[^.;]{0,40}$", before))


def _clauses(view: View) -> Iterator[tuple[int, int]]:
    """Yield the places where words of signing this text stand: at its end, or in the lines under its title."""
    for match in _OPENING.finditer(view.folded):
        if match.start() > _TAIL * len(view.text) or (match.start() < _HEAD and match["verb"] in ("made", "signed", "fait", "done")) or _this_text(view, match.start()):
            yield match.start("verb"), _stop(view, match.end())
    for match in _PLACE_AND_DAY.finditer(view.text):
        if match.start() > _TAIL * len(view.text):
            yield match.start("place"), _stop(view, match.end())


def _this_text(view: View, offset: int) -> bool:
    """Signed "by" the parties in the first article: words of signing at the beginning of an article."""
    return view.folded[offset : offset + 160].count(" by ") > 0 and offset < 0.3 * len(view.text)


def _stop(view: View, offset: int) -> int:
    match = re.compile(r"[.;](?: |$)|\n\n").search(view.text, offset)
    return min(match.end() if match else len(view.text), offset + 220)


def _days(view: View, start: int, end: int) -> Iterator[Fact[date]]:
    for day in find_dates(view.text[start:end]):
        yield view.fact(day.value, start, start + day.end)


def _places(view: View) -> Iterator[Fact[str]]:
    for start, end in _clauses(view):
        match = _AT.search(view.text, start, end) or _PLACE_AND_DAY.match(view.text, start, end)
        if match:
            yield view.fact(match["place"], start, match.end("place"))


def _blank(view: View) -> Fact[str] | None:
    """Find the place where date or place of signature were left blank."""
    tail = int(_TAIL * len(view.text))
    match = _BLANK.search(view.folded, tail)
    return view.exact(" ".join(match.group().split()), *match.span()) if match else None


