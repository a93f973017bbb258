"""The memo: collected quotations with notes, in an order of one's own, taken away as a Word or Markdown file."""

from __future__ import annotations

from functools import partial
from html import escape
from pathlib import Path

import streamlit as st

from index.memo import LONGEST_NOTE, LONGEST_TITLE, Item, Memo, refused, to_markdown
from index.memo_docx import to_docx
from index.output import place
from index.phrases import day
from ingest.clean import display
from pages.citations import Place, chip, where
from pages.evidence import attention, look_at, opened, show_document
from pages.interface import engine, language, today, wait_until_ready
from pages.live import listen
from pages.memos import keep, memo, memo_of, storage
from pages.messages import message
from pages.typeset import kept_together
from pages.visitor import visitor

CHAT = Path(__file__).parent / "chat.py"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def on_click(action: str, value: str) -> None:
    """Follow a click on a chip, or on what moves a quotation or takes it out."""
    place_clicked = Place.parse(value)
    if action == "cite":
        look_at(place_clicked, "passage")
        return
    kept = memo()
    positions = _positions(kept, place_clicked)
    if positions and action in {"up", "down"}:
        keep(kept.moved(positions[0], -1 if action == "up" else 1))
    elif positions and action == "out":
        keep(kept.without(positions[0]))


def save_title() -> None:
    """Keep the title that was typed."""
    keep(memo().titled(st.session_state["memo_title"] or ""))


def save_note(key: str, noted: Place) -> None:
    """Keep a note that was typed; the quotation may have moved since it was drawn."""
    kept = memo()
    for position in _positions(kept, noted):
        keep(kept.noted(position, st.session_state[key] or ""))


def _positions(kept: Memo, wanted: Place) -> list[int]:
    return [position for position, item in enumerate(kept.items) if Place.of(item.source) == wanted]


def drop(fallen: tuple[Item, ...]) -> None:
    """Take quotations out that no longer stand."""
    kept = memo()
    keep(kept.model_copy(update={"items": tuple(item for item in kept.items if item not in fallen)}))


def show_lead() -> None:
    """Draw the top of the page."""
    title, lead = escape(message("memo", language())), escape(message("memo_lead", language()))
    st.html(f'<div class="page"><h1>{title}</h1><p>{lead}</p></div>')


def show_empty() -> None:
    """Say how a memo begins."""
    st.html(f'<p class="hint">{escape(message("memo_empty", language()))}</p>')
    st.page_link(CHAT, label=message("memo_begin", language()), width="content")


def show_refused(fallen: tuple[Item, ...]) -> None:
    """Name the quotations with which the memo cannot leave."""
    with st.container(key="refused"):
        st.warning(message("memo_refused", language()))
        names = "".join(
            f"<li>{escape(place(item.source))}<br>« {escape(display(item.quote))} »</li>" for item in fallen
        )
        st.html(f'<ul class="refused">{names}</ul>')
        st.button(message("memo_clear_refused", language()), on_click=drop, args=(fallen,))


def show_items(kept: Memo) -> None:
    """Draw the quotations with their notes."""
    for position, item in enumerate(kept.items):
        st.html(f'<article class="item">{item_html(position, item, len(kept.items))}</article>')
        place_noted = Place.of(item.source)
        key = f"note {place_noted}"
        st.text_area(
            message("memo_note", language(), number=position + 1),
            item.note,
            key=key,
            max_chars=LONGEST_NOTE,
            height="content",
            on_change=save_note,
            args=(key, place_noted),
        )


def item_html(position: int, item: Item, count: int) -> str:
    """Return a quotation with its chip and its buttons as safe HTML."""
    at_end = {("up", 0), ("down", count - 1)}
    moves = ("up", "down", "out")
    buttons = " ".join(_button(move, position + 1, item, (move, position) not in at_end) for move in moves)
    quote = escape(kept_together(display(item.quote)))
    return (
        f"{chip(position + 1, item.source, language())}<div><blockquote>{quote}</blockquote>"
        f'<p class="where">{escape(where(item.source, language()))}</p><p class="moves">{buttons}</p></div>'
    )


def _button(move: str, number: int, item: Item, possible: bool) -> str:
    # What cannot be done is not taken away: the keyboard would lose its place.
    label = escape(message(f"memo_{move}_label", language(), number=number))
    return (
        f'<button type="button" class="copy" data-action="{move}" data-value="{escape(str(Place.of(item.source)))}" '
        f'aria-label="{label}" aria-disabled="{"false" if possible else "true"}">'
        f"{escape(message(f'memo_{move}', language()))}</button>"
    )


def show_export(ready: bool) -> None:
    """Draw what takes the memo away; every quotation is checked again when the file is made."""
    now, stored = language(), engine().index().text
    heading = message("memo_heading", now)
    dated = message("memo_dated", now, day=day(today(), now))
    with st.container(key="export"):
        st.html(
            f'<h2 class="part">{escape(message("memo_export", now))}</h2>'
            f'<p class="hint">{escape(message("memo_checked", now))}</p>'
        )
        with st.container(horizontal=True):
            fresh = partial(memo_of, storage(), visitor())  # the last note may have come after this page was drawn

            def word() -> bytes:
                return to_docx(fresh(), heading, stored, now, dated)

            def text() -> str:
                return to_markdown(fresh(), heading, stored, now)

            name = message("memo_file", now)
            st.download_button(
                message("memo_docx", now),
                word,
                f"{name}.docx",
                WORD,
                type="primary",
                disabled=not ready,
                on_click="ignore",
            )
            st.download_button(
                message("memo_markdown", now),
                text,
                f"{name}.md",
                "text/markdown",
                disabled=not ready,
                on_click="ignore",
            )
            if st.button(message("memo_clear", now), type="tertiary"):
                ask_to_clear()


def ask_to_clear() -> None:
    """Open the question whether all is to be thrown away."""
    st.dialog(message("memo_clear", language()))(_show_clear)()


def _show_clear() -> None:
    st.text(message("memo_clear_question", language()))
    with st.container(horizontal=True):
        if st.button(message("memo_clear_yes", language()), type="primary"):
            keep(Memo())
            st.rerun()
        if st.button(message("memo_clear_no", language())):
            st.rerun()


def show_memo(kept: Memo) -> None:
    """Draw the memo, and the opened document beside it."""
    notes, evidence = st.columns([3, 2], gap="large")
    with notes:
        fallen = refused(kept.items, engine().index().text)
        if fallen:
            show_refused(fallen)
        st.text_input(
            message("memo_title", language()),
            kept.title,
            key="memo_title",
            max_chars=LONGEST_TITLE,
            on_change=save_title,
        )
        show_items(kept)
        show_export(not fallen)
    with evidence, st.container(key="evidence"):
        show_document(opened())


show_lead()
wait_until_ready()
collected = memo()
if collected.items:
    show_memo(collected)
else:
    show_empty()
listen(on_click, language(), attention())
