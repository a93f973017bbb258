"""What a document says of the city that publishes it: its country, its inhabitants, its honours.

Which city that is, is told in ``home.py``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.fold import fold
from ingest.places import country_code, find_countries
from ingest.populations import find_populations
from ingest.types import Fact, Span
from ingest.view import View

NEAR = 90  # characters after its name in which a town's inhabitants are told
AUTHORITY_WORDS = r"(?:city|town|ville|commune) (?:of|de) "
_TELLS = (
    r"(?:(?:,? (?:itself|elle-meme|elle),?)? (?:has|counts|compte|a|is home to)\b|,? ?\(?(?:population |"
    r"pop\.? )?\d|(?: shire)? is home)"
)


def own_sentences(view: View, name: str, others: Sequence[str]) -> Iterator[Span]:
    """Yield the sentences on the publishing city: those of paragraphs that begin with it and name no other town."""
    begins = re.compile(rf"[^.!?]{{0,90}}(?<!with )(?<!avec )(?<! a )(?<! to )\b{re.escape(fold(name))}\b")
    heads = re.compile(rf"(?:about |a propos de |{AUTHORITY_WORDS})?{re.escape(fold(name))}\W*")
    inside, last = False, 0
    for statement in view.statements:
        span = view.stored(statement.start, statement.end)
        gap = view.document.text.count("\n", last, span.start) > 1
        inside = (inside and not gap) or begins.match(statement.folded) is not None
        if inside and not any(other in statement.folded for other in others):
            yield span
        last = 0 if heads.fullmatch(statement.folded.strip()) else span.end
        inside = inside or last == 0


def home_country(view: View, name: str) -> Fact[str] | None:
    """Return the country that is named right beside the publishing city: "X, India, is ...", "X (Suisse, ...)"."""
    for match in re.finditer(rf"\b{re.escape(fold(name))}(?:,? (?:in|en|au|aux) (?:the )?| ?\(|, )", view.folded):
        after = view.text[match.end() : match.end() + NEAR]
        found = find_countries(after)
        if found and found[0].code != "GE" and re.fullmatch(r"(?:[^(),.;]{2,30}, )?", after[: found[0].start]):
            end = match.end() + found[0].end
            return view.fact(after[found[0].start : found[0].end], match.start(), end)
    return _country_below(view, name)


def _country_below(view: View, name: str) -> Fact[str] | None:
    """Return the country that stands in brackets on a line of its own below the name."""
    start = view.document.text.find(name) + len(name)
    below = view.document.text[start : start + NEAR].split("\n\n")[0]
    for line in re.finditer(r"(?m)^[ \t]*\((?P<country>[^()\n]{2,40})\)[ \t]*$", below):
        if country_code(line["country"]):
            span = Span(start=start + line.start("country"), end=start + line.end("country"))
            return view.quote(line["country"], span)
    return None


def home_population(view: View, name: str, first: int, others: Sequence[str]) -> Fact[int] | None:
    """Find its inhabitants right after its name, or before the first partner is presented."""
    tells = re.compile(rf"\b{re.escape(fold(name))}{_TELLS}")
    for statement in view.statements:
        said = tells.search(statement.folded)
        start = statement.start + (said.start() if said else 0)
        found = find_populations(view.text[start : statement.end]) if said else ()
        if found and found[0].start < NEAR:
            return view.fact(found[0].value, start + found[0].start, start + found[0].end)
    for match in re.finditer(rf"\b{re.escape(fold(name))}(?: ?: ?| ?\(| - )(?=pop|\d)", view.folded):
        found = find_populations(view.text[match.end() : match.end() + NEAR])
        if found and found[0].start < 2:
            return view.fact(found[0].value, match.start(), match.end() + found[0].end)
    return _under_its_name(view, name, others) or _in_opening(view, first)


def _under_its_name(view: View, name: str, others: Sequence[str]) -> Fact[int] | None:
    """Find its inhabitants below a heading that is its name: "About X"."""
    head = re.search(rf"(?m)^[^\n]{{0,24}}\b{re.escape(fold(name))}\b\W*$", _by_lines(view.document.text))
    if not head:
        return None
    below = view.document.text[head.end() : head.end() + 2 * NEAR].split("\n\n\n")[0]
    found = find_populations(below)
    if not found or any(other in fold(below[: found[0].end]) for other in others):
        return None
    start = head.end() + found[0].start
    return view.fact(found[0].value, *view.region(Span(start=start, end=start + 1)))


def _by_lines(text: str) -> str:
    return "\n".join(fold(line) for line in text.split("\n"))


def _in_opening(view: View, first: int) -> Fact[int] | None:
    for statement in view.statements:
        if view.stored(statement.start, statement.end).end <= first:
            found = find_populations(view.text[statement.start : statement.end])
            if found:
                return view.fact(found[0].value, statement.start + found[0].start, statement.start + found[0].end)
    return None
