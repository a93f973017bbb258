"""What the first days teach: lessons, and the words of the job in French and English; of the trade, not of a corpus."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from itertools import count
from pathlib import Path

from index.types import Language
from ingest.fold import fold
from ingest.types import Source
from pages.citations import chip
from pages.messages import message


@dataclass(frozen=True, slots=True)
class Term:
    """A word in French and in English, and what it means, in both."""

    french: str
    english: str
    meaning_french: str
    meaning_english: str


_TAUGHT = tomllib.loads((Path(__file__).parent / "first_days.toml").read_text("utf-8"))
TERMS = tuple(Term(**row) for row in _TAUGHT["glossary"])


def explained(step: str, language: Language) -> tuple[str, ...]:
    """Return the paragraphs that explain a step."""
    return tuple(_TAUGHT["lessons"][step][language])


def glossary_html(language: Language, sources: Mapping[Term, Sequence[Source]]) -> str:
    """Return the terms as a table; each word says in which language it is.

    :param sources: Where each term stands in the documents at hand.
    """
    columns = ("french", "english", "meaning", "places")
    heads = "".join(f'<th scope="col">{escape(message(f"glossary_{column}", language))}</th>' for column in columns)
    terms, numbers = sorted(TERMS, key=lambda term: _sorted_by(term, language)), count(1)
    chips = [" ".join(chip(next(numbers), one, language) for one in sources.get(term, ())) for term in terms]
    rows = "".join(_row(term, places, language) for term, places in zip(terms, chips, strict=True))
    return (
        f'<table class="register glossary"><caption>{escape(message("step_words", language))}</caption>'
        f"<thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"
    )


def _sorted_by(term: Term, language: Language) -> str:
    return fold(term.english if language == "en" else term.french)


def _row(term: Term, places: str, language: Language) -> str:
    meaning = term.meaning_english if language == "en" else term.meaning_french
    english, label = (escape(message(f"glossary_{column}", language)) for column in ("english", "places"))
    return (
        f'<tr><th scope="row" lang="fr">{escape(term.french)}</th><td lang="en" data-label="{english}">'
        f"{escape(term.english)}</td><td>{escape(meaning)}</td>"
        f'<td data-label="{label}">{places or "—"}</td></tr>'
    )
