"""The assistant before the first question: questions to begin with, earlier conversations, what is read."""

from __future__ import annotations

from html import escape

import streamlit as st

from index.types import Language
from pages.conversations import Listed
from pages.examples import examples
from pages.interface import engine, language
from pages.messages import message
from pages.talk import conversations
from pages.typeset import kept_together, typeset
from pages.visitor import visitor

SHOWN = 5  # conversations and documents; the others are a click away


def show_welcome() -> None:
    """Draw the top of the empty page: what this is."""
    now = language()
    promise = f"{message('promise', now)} {message('promise_more', now)}"
    title = typeset(message("welcome", now), now)
    st.html(f'<div class="welcome"><h1>{escape(title)}</h1><p>{escape(promise)}</p></div>')


def show_examples() -> None:
    """Draw questions to begin with."""
    index, now = engine().index(), language()
    questions = examples(index.agreements, index.deliberations, index.towns, now)
    items = "".join(
        f'<li><button type="button" class="example" data-action="ask" data-value="{escape(question)}">'
        f"{escape(typeset(question, now))}</button></li>"
        for question in questions or [message("example_about", now, title=d.profile.title) for d in index.documents[:4]]
    )
    _show_list("examples", "examples", items)


def show_kept() -> None:
    """Draw the visitor's conversations, to be taken up or deleted."""
    now = language()
    kept = [_kept(one, now) for one in conversations().of(visitor())]
    if kept:
        _show_list("conversations", "kept", "".join(kept[:SHOWN]), "".join(kept[SHOWN:]))


def show_read() -> None:
    """Draw what questions are asked of."""
    titles = [f"<li>{escape(document.profile.title)}</li>" for document in engine().index().documents]
    _show_list("what_is_read", "titles", "".join(titles[:SHOWN]), "".join(titles[SHOWN:]))


def _show_list(title: str, look: str, items: str, others: str = "") -> None:
    """Draw a headed list of safe HTML; what would make it long is a click away."""
    now = language()
    more = f'<ul class="{look}">{others}</ul>' if others else ""
    more = more and f"<details><summary>{escape(message('show_more', now))}</summary>{more}</details>"
    heading = escape(message(title, now))
    st.html(f'<div class="welcome"><h2>{heading}</h2><ul class="{look}">{items}</ul>{more}</div>')


def _kept(one: Listed, now: Language) -> str:
    taken_up = escape(message("conversation_open", now, question=one.question))
    deleted = escape(message("conversation_delete_label", now, question=one.question))
    return (
        f'<li><button type="button" class="link" data-action="open" data-value="{escape(one.key)}" '
        f'aria-label="{taken_up}">{escape(kept_together(one.question))}</button> '
        f'<button type="button" class="copy" data-action="forget" data-value="{escape(one.key)}" '
        f'aria-label="{deleted}">{escape(message("delete", now))}</button></li>'
    )
