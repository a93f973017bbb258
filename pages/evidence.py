"""The document beside a page, opened at a passage by a click on a chip: the same on every page."""

from __future__ import annotations

from html import escape
from typing import Literal

import streamlit as st

from ingest.types import Span
from pages.citations import Place, collect_button
from pages.interface import engine, language
from pages.live import Attention
from pages.messages import message
from pages.pictures import show_picture
from pages.reader import document_html


def opened() -> Place | None:
    """Return the place that the visitor opened last."""
    place: Place | None = st.session_state.get("opened")
    return place


def attention() -> Attention:
    """Return where the visitor's eyes should be."""
    kept: Attention = st.session_state.get("attention", Attention())
    return kept


def look_at(place: Place | None, show: Literal["passage", "answer"]) -> None:
    """Open a place in its document, and bring it or the answer into view, once."""
    count = attention().count + 1
    st.session_state["opened"] = place
    st.session_state["attention"] = Attention(str(place or ""), show, count)


def show_document(place: Place | None) -> None:
    """Draw the document that a citation opened."""
    if place is None:
        st.html(f'<p class="hint">{escape(message("no_document_open", language()))}</p>')
        return
    index = engine().index()
    try:
        source = index.source(place.document, Span(start=place.start, end=place.end))
        html = document_html(index.text(place.document), place, source.title)
    except ValueError:
        st.html(f'<p class="hint">{escape(message("no_such_place", language()))}</p>')
        return
    st.html(
        f'<div class="opened"><h2>{escape(source.title)}</h2><p>{escape(place.document)}</p>'
        f"<p>{collect_button(source, language())}</p></div>"
    )
    if source.page is not None:
        show_picture(index.document(place.document), source.title, source.page, source.span)
    st.html(html)
