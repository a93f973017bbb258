"""Clauses side by side: one subject in all agreements, or two agreements article by article."""

from __future__ import annotations

from html import escape

import streamlit as st

from index.clauses import Reading, clause
from index.compare import pairs
from index.factsheet import SUBJECTS
from ingest.types import Agreement
from pages.citations import Place
from pages.evidence import attention, look_at, opened, show_document
from pages.interface import engine, language, wait_until_ready
from pages.live import listen
from pages.messages import message, subject_name
from pages.reader import unwrapped
from pages.sheet import Numbers
from pages.side_by_side import articles_html, cards_html

WAYS = ("way_subject", "way_articles")


@st.cache_resource(show_spinner=False, max_entries=200)
def reading(generation: str, document: str) -> Reading:
    """Return an agreement of a generation of the index, cut into its articles."""
    index = engine().index()
    if index.generation != generation:
        raise ValueError(f"generation {generation} does not answer any more: draw the page again")
    agreement = next(agreement for agreement in index.agreements if agreement.document == document)
    profile = next(card.profile for card in index.documents if card.name == document)
    return Reading.of(agreement, index.text(document), profile)


def readings() -> tuple[Reading, ...]:
    """Return all agreements, cut into their articles."""
    index = engine().index()
    return tuple(reading(index.generation, agreement.document) for agreement in index.agreements)


def on_click(action: str, value: str) -> None:
    """Follow a click on a chip."""
    if action == "cite":
        look_at(Place.parse(value), "passage")


def choose(label: str, key: str, at: int) -> Agreement:
    """Draw the choice of an agreement."""
    chosen: Agreement = st.selectbox(
        message(label, language()), engine().index().agreements, index=at, format_func=lambda a: a.title, key=key
    )
    return chosen


def show_subject() -> None:
    """Draw what all agreements say on one subject; what differs from the one chosen is highlighted."""
    now, all_of_them = language(), readings()
    chosen, against = st.columns(2)
    with chosen:
        subject = st.selectbox(
            message("subject", now), list(SUBJECTS), format_func=lambda s: subject_name(s, now), key="subject"
        )
    with against:
        reference = choose("reference", "reference", 0)
    clauses = [clause(one, subject, now) for one in all_of_them]
    if not any(one.lines for one in clauses):
        st.html(f'<p class="hint">{escape(message("none_says", now))}</p>')
    texts = {one.agreement.document: unwrapped(one.side.text) for one in all_of_them}
    st.html(cards_html(clauses, reference, texts, Numbers(), now))


def show_articles() -> None:
    """Draw two agreements next to each other, article by article."""
    one, other = st.columns(2)
    with one:
        left = choose("left", "left", 0)
    with other:
        right = choose("right", "right", 1)
    generation = engine().index().generation
    a, b = reading(generation, left.document), reading(generation, right.document)
    st.html(articles_html(a, b, pairs(a.side, b.side), language()))


def show_comparison() -> None:
    """Draw the choice between the two ways of comparing, and what was chosen."""
    now = language()
    way = st.radio(message("way", now), WAYS, format_func=lambda key: message(key, now), horizontal=True, key="way")
    if way == "way_articles":
        show_articles()
    else:
        show_subject()


def show_all() -> None:
    """Draw the comparison, and beside it the document that a chip opened, once one is."""
    place = opened()
    if place is None:
        show_comparison()
        return
    compared, evidence = st.columns([3, 2], gap="large")
    with compared:
        show_comparison()
    with evidence, st.container(key="evidence"):
        st.button(
            message("close_document", language()),
            key="close",
            type="tertiary",
            on_click=look_at,
            args=(None, "passage"),
        )
        show_document(place)


wait_until_ready()
st.html(
    f'<div class="page"><h1>{escape(message("clauses_title", language()))}</h1>'
    f"<p>{escape(message('clauses_lead', language()))}</p></div>"
)
count = len(engine().index().agreements)
if count < 2:
    st.html(f'<p class="hint">{escape(message("nothing_to_compare", language(), count=count))}</p>')
else:
    show_all()
listen(on_click, language(), attention())
