"""Clauses and articles next to each other as safe HTML: what differs is marked, what is missing is said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from html import escape

from index.clauses import Clause, Reading
from index.compare import Pair, Side, in_common, reworded
from index.types import Language
from ingest.types import Agreement, Section, Source
from pages.citations import chip
from pages.laid_out import marked_html, paragraphs_html
from pages.messages import message
from pages.reader import unwrapped
from pages.sheet import Numbers, lines_html


def cards_html(
    clauses: Sequence[Clause],
    reference: Agreement,
    texts: Mapping[str, str],
    numbers: Numbers,
    language: Language,
) -> str:
    """Return what each agreement says on a subject; words that the reference lacks are marked, the reference first.

    :param texts: Stored texts by document, without the breaks of the layout: see ``reader.unwrapped``.
    """
    basis = next(one for one in clauses if one.agreement.document == reference.document)
    ordered = [(basis, None), *((one, basis) for one in clauses if one is not basis)]
    cards = [_card(one, against, texts[one.agreement.document], numbers, language) for one, against in ordered]
    return f'<div class="cards">{"".join(cards)}</div>'


def _card(clause: Clause, basis: Clause | None, text: str, numbers: Numbers, language: Language) -> str:
    note = f'<p class="where">{escape(message("is_reference", language))}</p>' if basis is None else ""
    if not clause.lines:
        said = f'<p class="missing">{escape(message("says_nothing", language))}</p>'
    else:
        other = basis.words if basis else ""
        note += _verdict(clause.words, other, language)
        against = "" if reworded(clause.words, other) else other
        spans = (passage.source.span for passage in clause.passages)
        shown = (marked_html(text[span.start : span.end], against) for span in spans)
        words = "".join(f"<blockquote>{one}</blockquote>" for one in shown)
        said = lines_html(clause.lines, numbers, language, basis.lines if basis and basis.lines else None) + words
    return f'<section class="card"><h2>{escape(clause.agreement.title)}</h2>{note}{said}</section>'


def _verdict(text: str, other: str, language: Language) -> str:
    """Say that two texts are the same, or that they have so little in common that no word is marked."""
    if not text or not other:
        return ""
    same = in_common(text, other) == in_common(other, text) == 1
    key = "same_words" if same else "reworded" if reworded(text, other) else ""
    return f'<p class="where">{escape(message(key, language))}</p>' if key else ""


def articles_html(left: Reading, right: Reading, pairs: Sequence[Pair], language: Language) -> str:
    """Return two agreements as a table with a row for each pair of articles."""
    left, right = _laid_out(left), _laid_out(right)
    rows = "".join(
        f"<tr>{_cell(left, pair.left, right.side, pair.right, language, second=False)}"
        f"{_cell(right, pair.right, left.side, pair.left, language, second=True)}</tr>"
        for pair in pairs
    )
    heads = "".join(f'<th scope="col">{escape(one.agreement.title)}</th>' for one in (left, right))
    caption = f"<caption>{escape(message('way_articles', language))}</caption>"
    return f'<table class="articles">{caption}<thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>'


def _laid_out(reading: Reading) -> Reading:
    """Return an agreement without the line breaks of its layout; all else stays in its place."""
    return replace(reading, side=replace(reading.side, text=unwrapped(reading.side.text)))


def _cell(
    reading: Reading, section: Section | None, others: Side, other: Section | None, language: Language, *, second: bool
) -> str:
    """Return an article; the second of a pair says how much it has in common with the first."""
    label = escape(reading.agreement.title)
    if section is None:
        return f'<td data-label="{label}"><p class="missing">{escape(message("no_match", language))}</p></td>'
    text, beside = reading.side.words(section), others.words(other) if other else ""
    verdict = _verdict(text, beside, language) if second else ""
    words = paragraphs_html(text, "" if reworded(text, beside) else beside)
    before = len(others.sections) if second else 0
    return f'<td data-label="{label}"><h2>{_heading(reading, section, before, language)}</h2>{verdict}{words}</td>'


def _heading(reading: Reading, section: Section, before: int, language: Language) -> str:
    """Return an article's title with the chip that opens it; what has none is called by what it is.

    :param before: How many numbers are taken by the other agreement's articles.
    """
    names = {"preamble": "preamble", "title": "part_title", "signature": "part_signature"}
    title = section.title or message(names.get(section.kind, "part_body"), language)
    source = Source(
        document=reading.agreement.document,
        title=reading.agreement.title,
        section=title,
        page=None,
        span=section.span,
    )
    number = reading.side.sections.index(section) + 1 + before
    return f"{escape(title)} {chip(number, source, language)}"
