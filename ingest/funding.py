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
    COFUNDING,
    FUNDING_SECTION,
    GRANTS_TO_ONE,
    HELPED,
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
            if (pattern is BUDGET[-1] and _asked(statement)) or ANNEXED.match(statement.folded):
                continue  # money that others are asked for, or the title of an annex
            if match and (_money_matter(statement) or (sure and _may_be_told(statement))):
                return _clause(view, statement, match)
    return None


def cofunding(view: View) -> Fact[str] | None:
    """Find the clause on outside co-funding."""
    for statement in view.clauses:
        match = COFUNDING.search(statement.folded) or _asked(statement)
        if match and len(statement.folded.split()) >= FEWEST_WORDS and not _is_told(statement):
            return _clause(view, statement, match)
    for statement in _under(view, FUNDING_SECTION):
        return view.fact(_display(view, statement), statement.start, statement.end)
    return None


def _is_told(statement: Statement) -> bool:
    """Tell what was from what is laid down."""
    section = statement.section
    return section is not None and (section.kind == "preamble" or bool(TOLD_SECTION.search(fold(section.title))))


def _asked(statement: Statement) -> re.Match[str] | None:
    """Find outside help by its parts: words of seeking, a body that gives, and what it gives."""
    return ASKED.search(statement.folded) if HELPED.search(statement.folded) else None


def _money_matter(statement: Statement) -> bool:
    title = fold(statement.section.title) if statement.section else ""
    untitled = not re.search(r"[a-z]{4}", re.sub(r"article|section|titre|part\b|chapitre|chapter", "", title))
    return bool(BUDGET_SECTION.search(title)) or untitled or "budget" in statement.folded


def _may_be_told(statement: Statement) -> bool:
    """Tell whether a sentence can lay down a budget outside the articles on money."""
    recital = statement.section is not None and statement.section.kind in ("preamble", "title", "signature")
    return not recital and not GRANTS_TO_ONE.search(statement.folded)


def _under(view: View, title: re.Pattern[str]) -> Iterator[Statement]:
    """Yield the sentences of the articles with such a title, headings left out."""
    return (one for one in view.clauses if one.section and title.search(fold(one.section.title)))


def _clause(view: View, statement: Statement, match: re.Match[str]) -> Fact[str]:
    fact = view.fact("", statement.start + match.start(), statement.start + match.end())
    return fact.model_copy(update={"value": " ".join(fact.quote.split())})


def _display(view: View, statement: Statement) -> str:
    return " ".join(view.text[statement.start : statement.end].split())
