"""Clauses and articles next to each other as safe HTML: what differs is marked, what is missing is said."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from index.clauses import Clause, Reading
from index.compare import Pair, Side, in_common, reworded, runs
from index.types import Language
from ingest.clean import display
from ingest.types import Agreement, Section, Source
from pages.citations import chip
from pages.messages import message
from pages.sheet import Numbers, lines_html


def cards_html(clauses: Sequence[Clause], reference: Agreement, numbers: Numbers, language: Language) -> str:
    """Return what each agreement says on a subject; words that the reference lacks are marked, the reference first."""
    basis = next(one for one in clauses if one.agreement.document == reference.document)
    others = [one for one in clauses if one is not basis]
    cards = [_card(basis, None, numbers, language), *(_card(one, basis, numbers, language) for one in others)]
    return f'<div class="cards">{"".join(cards)}</div>'


def _card(clause: Clause, basis: Clause | None, numbers: Numbers, language: Language) -> str:
    note = f'<p class="where">{escape(message("is_reference", language))}</p>' if basis is None else ""
    if not clause.lines:
        said = f'<p class="missing">{escape(message("says_nothing", language))}</p>'
    else:
        other = basis.words if basis else ""
        note += _verdict(clause.words, other, language)
        against = "" if reworded(clause.words, other) else other
        words = "".join(f"<blockquote>{_marked(passage.text, against)}</blockquote>" for passage in clause.passages)
        said = lines_html(clause.lines, numbers, language, basis.lines if basis and basis.lines else None) + words
    return f'<section class="card"><h2>{escape(clause.agreement.title)}</h2>{note}{said}</section>'


def _verdict(text: str, other: str, language: Language) -> str:
    """Say that two texts are the same, or that they have so little in common that no word is marked."""
    if not text or not other:
        return ""
    same = in_common(text, other) == in_common(other, text) == 1
    key = "same_words" if same else "reworded" if reworded(text, other) else ""
    return f'<p class="where">{escape(message(key, language))}</p>' if key else ""


def _marked(text: str, other: str) -> str:
    """Return words with what the other text lacks inside ``<mark>``; all plain where there is no other text."""
    shown = display(text)
    if not other:
        return escape(shown)
    return "".join(
        f"<mark>{escape(run.text)}</mark>" if run.differs else escape(run.text) for run in runs(shown, other)
    )


def articles_html(left: Reading, right: Reading, pairs: Sequence[Pair], language: Language) -> str:
    """Return two agreements as a table with a row for each pair of articles."""
    rows = "".join(
        f"<tr>{_cell(left, pair.left, right.side, pair.right, language, second=False)}"
        f"{_cell(right, pair.right, left.side, pair.left, language, second=True)}</tr>"
        for pair in pairs
    )
    heads = "".join(f'<th scope="col">{escape(one.agreement.title)}</th>' for one in (left, right))
    caption = f"<caption>{escape(message('way_articles', language))}</caption>"
    return f'<table class="articles">{caption}<thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>'


def _cell(
    reading: Reading, section: Section | None, others: Side, other: Section | None, language: Language, *, second: bool
) -> str:
    """Return an article; the second of a pair says how much it has in common with the first."""
    label = escape(reading.agreement.title)
    if section is None:
        return f'<td data-label="{label}"><p class="missing">{escape(message("no_match", language))}</p></td>'
    text, beside = reading.side.words(section), others.words(other) if other else ""
    verdict = _verdict(text, beside, language) if second else ""
    words = _marked(text, "" if reworded(text, beside) else beside)
    said = f'{verdict}<p class="words">{words}</p>'
    return f'<td data-label="{label}"><h2>{_heading(reading, section, language)}</h2>{said}</td>'


def _heading(reading: Reading, section: Section, language: Language) -> str:
    """Return an article's title with the chip that opens it; what has none is called by what it is."""
    names = {"preamble": "preamble", "title": "part_title", "signature": "part_signature"}
    title = section.title or message(names.get(section.kind, "part_body"), language)
    source = Source(
        document=reading.agreement.document,
        title=reading.agreement.title,
        section=title,
        page=None,
        span=section.span,
    )
    number = reading.side.sections.index(section) + 1
    return f"{escape(title)} {chip(number, source, language)}"
