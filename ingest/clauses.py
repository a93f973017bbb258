"""Closing clauses found by their words: copies and languages. Money is left to ``funding.py``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ingest.numbers import NUMBER, parse_number
from ingest.places import language_code, languages
from ingest.types import Fact
from ingest.view import Statement, View

_COPY_WORDS = r"(?:exemplaires?|ex\.|originaux|original|originals?|copies|copy|counterparts)"
_COPIES = re.compile(
    rf"(?P<count>{NUMBER})(?: ?\({NUMBER}\))? (?:(?:original|identical|equally authentic|authentic|"
    rf"signed|enclosed) )*{_COPY_WORDS}|(?P<double>double (?:exemplaire|original|expedition)|in duplicate)|"
    rf"(?P<triple>triple exemplaire|"
    rf"in triplicate)|(?P<quadruple>in quadruplicate)"
)
_AND_MORE = re.compile(  # "two originals in English and two in Dutch"
    rf"^s?(?: (?!et |and )[a-z-]+){{0,6}},? (?:et|and|plus) (?P<count>{NUMBER})(?: {_COPY_WORDS})? "
    r"(?:redige[es]* |etabli[es]* |ecrits? |written |drawn up |autres? |others? )?(?:en|in) (?:(?:langue|"
    r"the) )?(?P<language>[a-z]+)"
)
_ONE = re.compile(
    r"\b(?:one|a single|a|one single|un(?: seul| unique)?) (?:original|exemplaire|copy)\b(?= only| unique| est| is|,)"
)
_IN_ALL = re.compile(rf"{_COPY_WORDS}\b[^.;]{{0,60}}?, (?P<count>{NUMBER}) (?:in all|in total|au total|en tout)\b")
_DRAWN_UP = re.compile(
    rf"{_COPY_WORDS}|redige|etabli|dresse|drawn up|done|given|made|signed|written|prepared|"
    rf"faisant (?:egalement )?foi|prete|"
    rf"font foi|authentic|version|fait\b"
)
_LANGUAGE_BEFORE = (
    r"(?:\b(?:en|in|langues?|languages?|versions?|texte|the|et|and|ou|or|each|both)\b,?|,)(?: (?:the|"
    r"en|in|langues?|la|le|both|each|version|langue))* ?$"
)


def copies(view: View) -> Fact[int] | None:
    """Find the number of original copies."""
    named = {"double": 2, "triple": 3, "quadruple": 4}
    whole = _IN_ALL.search(view.folded)
    if whole and (count := parse_number(whole["count"])):
        return view.fact(count, *whole.span())
    for match in reversed(list(_COPIES.finditer(view.folded))):
        count = parse_number(match["count"]) if match["count"] else named[match.lastgroup or ""]
        if count:
            more = _AND_MORE.match(view.folded[match.end() : match.end() + 120])
            others = parse_number(more["count"]) if more and language_code(more["language"]) else None
            end = match.end() + (more.end() if more and others else 0)
            return view.fact(count + (others or 0), match.start(), end)
    only = _ONE.search(view.folded)
    return view.fact(1, *only.span()) if only else None


def drawn_up_in(view: View) -> tuple[Fact[str], ...]:
    """Find the languages in which the agreement is drawn up, each once, in order."""
    best: dict[str, Fact[str]] = {}
    for statement in reversed(view.clauses):
        found: dict[str, Fact[str]] = {}
        if _DRAWN_UP.search(statement.folded):
            for code, start, end in _languages(statement):
                found.setdefault(code, view.fact(code, start, end))
        best = found if len(found) > len(best) else best
    return tuple(best.values())


@cache
def _any_language() -> re.Pattern[str]:
    return re.compile(r"(?<![a-z-])(?:" + "|".join(map(re.escape, languages())) + r")(?![a-z-])")


def _languages(statement: Statement) -> Iterator[tuple[str, int, int]]:
    for match in _any_language().finditer(statement.folded):
        code = language_code(match.group())
        if code and re.search(_LANGUAGE_BEFORE, statement.folded[: match.start()]):
            yield code, statement.start + match.start(), statement.start + match.end()
