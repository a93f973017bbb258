"""What the first days teach: lessons, and the words of the job in French and English; of the trade, not of a corpus."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from html import escape
from pathlib import Path

from index.types import Language
from ingest.fold import fold
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


def glossary_html(language: Language) -> str:
    """Return the terms as a table; each word says in which language it is."""
    columns = ("french", "english", "meaning")
    heads = "".join(f'<th scope="col">{escape(message(f"glossary_{column}", language))}</th>' for column in columns)
    rows = "".join(_row(term, language) for term in sorted(TERMS, key=lambda term: _sorted_by(term, language)))
    return (
        f'<table class="register glossary"><caption>{escape(message("step_words", language))}</caption>'
        f"<thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"
    )


def _sorted_by(term: Term, language: Language) -> str:
    return fold(term.english if language == "en" else term.french)


def _row(term: Term, language: Language) -> str:
    meaning = term.meaning_english if language == "en" else term.meaning_french
    label = escape(message("glossary_english", language))
    return (
        f'<tr><th scope="row" lang="fr">{escape(term.french)}</th><td lang="en" data-label="{label}">'
        f"{escape(term.english)}</td><td>{escape(meaning)}</td></tr>"
    )
