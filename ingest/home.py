"""The city that publishes a document: the one it names most, and what it says of itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.amounts import find_populations
from ingest.fold import fold
from ingest.honours import distinctions
from ingest.names import PLACE
from ingest.types import Fact, Span, Town
from ingest.view import View

HEAD_LINES = 4  # a publisher names itself in its first lines
MIN_MENTIONS = 3
NEAR = 90  # characters after its name in which a town's inhabitants are told
_COMMON = re.compile(
    r"^(?:twin\w*|jumel\w*|town|city|ville|brochure|our|notre|nos|les?|the|and|pays|petite?|small|new|"
    r"chronicle|council|europe\w*)$"
)
_OFFICE = re.compile(
    r" (?:Sister|Twin\w*|Town|City|Council|Association|Committee|Comité|Program\w*|Borough|District|County|"
    r"Municipal\w*|International|Desk|Office|Service\w*)\b"
)
_TELLS = r"(?:(?:,? (?:itself|elle-meme|elle),?)? (?:has|counts|compte|a)\b|, (?:population |pop\. )?\d)"
_PLACE = re.compile(PLACE)


def home_city(text: str, names: Sequence[str]) -> str | None:
    """Return the folded name of the publishing city if it is one of these: named most, at least three times."""
    folded = fold(text)
    counts = sorted(
        ((len(re.findall(rf"\b{re.escape(fold(name))}\b", folded)), fold(name)) for name in set(names)), reverse=True
    )
    if not counts or counts[0][0] < MIN_MENTIONS or (len(counts) > 1 and counts[0][0] == counts[1][0]):
        return None
    return counts[0][1]


def home_town(view: View, others: Sequence[Town]) -> Iterator[Town]:
    """Yield the publishing city where no card names it: a name of the first lines that comes again further down."""
    first = min((town.mention.source.span.start for town in others), default=len(view.document.text))
    mention = _mention(view, _head(view.document.text[:first]), {fold(town.name) for town in others})
    if mention:
        yield Town(
            document=view.document.name, name=mention.value, mention=mention, country=None, country_code=None,
            since=None, status="home", population=_population(view, mention.value, first),
            distinctions=distinctions(view, tuple(_own(view, mention.value))),
            capital_of=None, unsure=(),
        )  # fmt: skip


def _own(view: View, name: str) -> Iterator[Span]:
    """Yield the sentences that begin with the publishing city's name."""
    for statement in view.statements:
        if re.match(rf"\s*{re.escape(fold(name))}[ ,]", statement.folded):
            yield view.stored(statement.start, statement.end)


def _mention(view: View, head: str, others: set[str]) -> Fact[str] | None:
    """Find the longest name of the first lines that is written again below them."""
    folded = fold(head)
    below, _ = view.region(Span(start=len(head), end=len(head)))
    found = [
        (len(name), -match.start(), name)
        for match in _PLACE.finditer(view.text, below)
        if len(name := _OFFICE.split(match.group())[0].strip("'’-")) > 3 and _is_own(fold(name), folded, others)
    ]
    if not found:
        return None
    _, start, name = max(found)
    return view.fact(name, -start, -start + len(name))


def _is_own(plain: str, head: str, others: set[str]) -> bool:
    named = re.search(rf"\b{re.escape(plain)}\b", head)
    return bool(named) and plain not in others and not _COMMON.search(plain)


def _head(text: str) -> str:
    lines = [match.end() for match in re.finditer(r"\S[^\n]*", text)]
    return text[: lines[min(HEAD_LINES, len(lines)) - 1]] if lines else ""


def _population(view: View, name: str, first: int) -> Fact[int] | None:
    """Find its inhabitants before the first partner is presented, or right after its name."""
    tells = re.compile(rf"\b{re.escape(fold(name))}{_TELLS}")
    for statement in view.statements:
        before = view.stored(statement.start, statement.end).end <= first
        said = tells.search(statement.folded)
        start = statement.start + (0 if before or not said else said.start())
        found = find_populations(view.text[start : statement.end]) if before or said else ()
        if found and (before or found[0].start < NEAR):
            return view.fact(found[0].value, start + found[0].start, start + found[0].end)
    return None
