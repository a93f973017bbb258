"""Where parties are named when no opening introduces them: in the title, and above the signatures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.acts import ACT
from ingest.names import FULL_NAME, PLACE
from ingest.view import View

_TITLE_PART = 500  # characters of a text in which its title stands
_TAIL = 0.6  # part of a text after which the signatures stand
_PAIR = re.compile(
    rf"(?:\b(?i:between|entre|of|de|linking|unissant|liant|twinning|jumelage)|[:–—-]|\n) ?(?P<first>{PLACE})"
    rf"(?: ?(?:/|–|—|↔|&) ?| (?i:and|et|with|avec|-)(?: (?:d['’]|de |of ))?\s?)(?P<second>{PLACE})(?=[\n.,;(]|$)"
)
_SIGNED_FOR = re.compile(
    rf"(?:^|\n| )(?i:pour|for(?: and on behalf of)?|on behalf of|au nom de)(?: the)?(?: (?i:la|le|les|the))?"
    rf"(?: (?i:ville|commune|city|town|borough|municipality|municipalité)(?: of| de| d['’])?)? ?(?P<name>{PLACE})"
)
_NO_NAME = re.compile(
    rf"(?:{ACT}s?|la|le|les|the|parties|ville|commune|city|town|copie|extrait|amitie|friendship|cooperation)\b"
)
_PERSON_FOR = re.compile(
    rf"{FULL_NAME}(?: ?,[^,;.\n]{{3,50}}| ?\([^()\n]{{3,50}}\))?,? (?:acting |agissant )?"
    rf"(?:for|pour|on behalf of|for and on behalf of|au nom d(?:e|['’]))(?: the| la)?(?: (?i:ville|commune|city|town|"
    rf"borough|"
    rf"municipality)(?: of| de| d['’]))? ?(?P<name>{PLACE})(?=[,;.\n]| and\b| et\b)"
)
_OPENING = 1500  # characters in which those who sign present themselves


def named_with_persons(view: View) -> Iterator[tuple[int, int]]:
    """Yield the names for which persons speak in the opening: "Jane Doe, Mayor, for X, John Roe, Mayor, for Y"."""
    for match in _PERSON_FOR.finditer(view.text, 0, _OPENING):
        if _is_name(view, *match.span("name")):
            yield match.span("name")


def named_in_title(view: View) -> Iterator[tuple[int, int]]:
    """Yield the names that a title joins: "between X and Y", "X – Y"."""
    start = 0
    while match := _PAIR.search(view.text, start, _TITLE_PART):
        spans = [match.span("first"), match.span("second")]
        if all(_is_name(view, *span) and _again(view, *span) for span in spans):
            yield from spans
            return
        start = match.start() + 1


def named_in_signatures(view: View) -> Iterator[tuple[int, int]]:
    """Yield the names for which somebody signs: "For X", "Pour la ville de X"."""
    for match in _SIGNED_FOR.finditer(view.text, int(_TAIL * len(view.text))):
        line = view.text.count("\n", 0, match.start("name"))
        if _is_name(view, *match.span("name")) and line and _again(view, *match.span("name")):
            yield match.span("name")


def _is_name(view: View, start: int, end: int) -> bool:
    return end - start > 2 and not _NO_NAME.match(view.folded[start:end])


def _again(view: View, start: int, end: int) -> bool:
    """Tell whether a name stands elsewhere too, as that of a party does."""
    name = re.compile(rf"(?<!\w){re.escape(view.folded[start:end])}(?!\w)")
    return len(name.findall(view.folded)) > 1
