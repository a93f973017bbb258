"""Votes by roll call: name after name, each with its word: "Ash - aye; Birch - nay", "Ash ....... Yes"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.names import NAME, person
from ingest.tally_told import Told
from ingest.tally_words import TITLED
from ingest.types import Span

LEAST = 3  # names in a row that make a roll
_SAID = {
    "for": r"ayes?|yeas?|yes|oui|pour|in favou?r",
    "against": r"nays?|noe?s?|non|contre|against",
    "abstained": r"abstain(?:ed|s|ing)?|abstention|s'abstient|present not voting",
}
_WORDS = "|".join(rf"(?P<{side}>{words})" for side, words in _SAID.items())
_ONE = re.compile(
    rf"(?P<name>(?:{TITLED.pattern} ?)*{NAME})(?: ?[-–—:=,(] ?|[ \t]{{2,}}| (?:voted|votes|vote) )(?i:{_WORDS})\b\)?"
)
_BETWEEN = re.compile(r"[\s;,.|]*(?:and |et )?")


def rolls(text: str) -> Iterator[Told]:
    """Yield the sides of each roll call; each keeps the place of the whole roll."""
    run: list[re.Match[str]] = []
    for match in _ONE.finditer(text):
        if run and not _BETWEEN.fullmatch(text, run[-1].end(), match.start()):
            yield from _sides(run)
            run = []
        run.append(match)
    yield from _sides(run)


def _sides(run: list[re.Match[str]]) -> Iterator[Told]:
    if len(run) < LEAST:
        return
    for side in _SAID:
        names = tuple(_name(match) for match in run if match[side])
        if names:
            yield Told(side, run[0].start(), run[-1].end(), names=names, sure=True)


def _name(match: re.Match[str]) -> Span:
    """Return where a person stands, without a title."""
    return Span(start=match.end("name") - len(person(match["name"])), end=match.end("name"))
