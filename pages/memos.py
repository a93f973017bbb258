"""The visitor's memo, kept beside the index: taken up on every page, added to by a click below a quotation."""

from __future__ import annotations

from html import escape
from typing import Literal

import streamlit as st

from index.memo import Memo
from index.storage import Storage
from ingest.types import Span
from pages.citations import Place
from pages.interface import engine, language
from pages.messages import message
from pages.visitor import visitor

SHELF = "memos"
LONGEST = 100  # quotations; a memo that long is not read
Outcome = Literal["collected", "collected_before", "collected_full", "no_such_place"]


def storage() -> Storage:
    """Return where visitors' own words are kept."""
    return Storage.beside(engine().folder)


def memo() -> Memo:
    """Return the visitor's memo."""
    return memo_of(storage(), visitor())


def memo_of(kept_in: Storage, name: str) -> Memo:
    """Return the memo of a visitor, as it is kept now; needs no page to be drawn."""
    kept = kept_in.read(SHELF, name)
    return Memo.model_validate_json(kept) if kept else Memo()


def keep(changed: Memo) -> None:
    """Keep the visitor's memo."""
    storage().write(SHELF, visitor(), changed.model_dump_json())


def memo_name() -> str:
    """Return what the memo is called in the navigation, with the number of quotations in it."""
    count = len(memo().items)
    return message("memo_count" if count else "memo", language(), count=count)


def collect(value: str) -> None:
    """Add the place that was clicked to the memo; the next drawing of the page says what became of it."""
    st.session_state["collecting"] = _collected(Place.parse(value))


def show_collected() -> None:
    """Say what became of the last click on "add to the memo", for a moment, and to those who hear the page."""
    outcome, turn = st.session_state.pop("collecting", None), st.session_state.get("collected", 0) + 1
    st.session_state["collected"] = turn
    words = escape(message(outcome, language(), count=LONGEST)) if outcome else ""
    st.html(f'<div role="status"><p class="collected" data-turn="{turn}">{words}</p></div>')


def _collected(place: Place) -> Outcome:
    index, before = engine().index(), memo()
    if len(before.items) >= LONGEST:
        return "collected_full"
    try:
        source = index.source(place.document, Span(start=place.start, end=place.end))
    except ValueError:
        return "no_such_place"
    after = before.added(index.text(place.document)[place.start : place.end], source)
    if after == before:
        return "collected_before"
    keep(after)
    return "collected"
