"""Clauses on money: how the budget of an agreement is fixed, and who outside helps to pay for it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.fold import fold
from ingest.funding_words import (
    ANNEXED,
    ASKED,
    BUDGET,
    BUDGET_SECTION,
    CELL,
    COFUNDING,
    FUNDING_SECTION,
    GRANTS_TO_ONE,
    HELPED,
    OBTAINED,
    SURE,
    TOLD_SECTION,
)
from ingest.types import Fact
from ingest.view import Statement, View

FEWEST_WORDS = 5  # a shorter sentence is what is left of a heading


def budget(view: View) -> Fact[str] | None:
    """Find the clause on how the budget is fixed, the surest words first, those under a heading on money before."""
    for sure, pattern in [(True, one) for one in SURE] + [(False, one) for one in BUDGET]:
        for statement in sorted(view.clauses, key=lambda one: not _money_matter(one)):
            match = pattern.search(statement.folded)
            if len(statement.folded.split()) < FEWEST_WORDS:
                continue
            if (pattern is BUDGET[-1] and _asked(statement)) or _is_other(statement):
                continue  # money that others are asked for or gave, or the title of an annex
            if match and (_money_matter(statement) or (sure and _may_be_told(statement))):
                return _clause(view, statement, match)
    return None


def cofunding(view: View) -> Fact[str] | None:
    """Find the clause on outside co-funding: where a body is asked for help before where help is spoken of."""
    told = [one for one in view.clauses if len(one.folded.split()) >= FEWEST_WORDS and not _is_told(one)]
    for find in (_asked, _spoken_of):
        for statement in told:
            if match := find(statement):
                return _clause(view, statement, match)
    for statement in _under(view, FUNDING_SECTION):
        return view.fact(_display(view, statement), statement.start, statement.end)
    return None


def _is_told(statement: Statement) -> bool:
    """Tell what was from what is laid down."""
    section = statement.section
    return section is not None and (section.kind == "preamble" or bool(TOLD_SECTION.search(fold(section.title))))


def _is_other(statement: Statement) -> bool:
    """Tell the title of an annex, and what becomes of money that others gave."""
    return bool(ANNEXED.match(statement.folded) or OBTAINED.match(statement.folded))


def _spoken_of(statement: Statement) -> re.Match[str] | None:
    return COFUNDING.search(statement.folded)


def _asked(statement: Statement) -> re.Match[str] | None:
    """Find outside help by its parts: words of seeking, a body that gives, and what it gives."""
    return ASKED.search(statement.folded) if HELPED.search(statement.folded) else None


def _money_matter(statement: Statement) -> bool:
    title = fold(statement.section.title) if statement.section else ""
    untitled = not re.search(r"[a-z]{4}", re.sub(r"article|section|titre|part\b|chapitre|chapter", "", title))
    return bool(BUDGET_SECTION.search(title)) or untitled or "budget" in statement.folded or _in_row(statement)


def _may_be_told(statement: Statement) -> bool:
    """Tell whether a sentence can lay down a budget outside the articles on money."""
    recital = statement.section is not None and statement.section.kind in ("preamble", "title", "signature")
    return (not recital or _in_row(statement)) and not GRANTS_TO_ONE.search(statement.folded)


def _in_row(statement: Statement) -> bool:
    """Tell the row of a table whose first cell is on money."""
    cell = CELL.match(statement.folded)
    return bool(cell and BUDGET_SECTION.search(cell["label"]))


def _under(view: View, title: re.Pattern[str]) -> Iterator[Statement]:
    """Yield the sentences of the articles with such a title, headings left out."""
    return (one for one in view.clauses if one.section and title.search(fold(one.section.title)))


def _clause(view: View, statement: Statement, match: re.Match[str]) -> Fact[str]:
    fact = view.fact("", statement.start + match.start(), statement.start + match.end())
    return fact.model_copy(update={"value": " ".join(fact.quote.split())})


def _display(view: View, statement: Statement) -> str:
    return " ".join(view.text[statement.start : statement.end].split())
