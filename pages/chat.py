"""The assistant: a conversation, and beside it the document that a citation was taken from."""

from __future__ import annotations

from html import escape

import streamlit as st

from index.question import LONGEST
from index.types import Language
from pages.beginning import show_examples, show_kept, show_read, show_welcome
from pages.citations import Place, answer_html
from pages.conversations import Turns
from pages.evidence import attention, look_at, opened, show_document
from pages.interface import language, wait_until_ready
from pages.limit import limits
from pages.live import listen
from pages.messages import message
from pages.opinions import judge, opinion_html, show_opinion
from pages.suggested import suggested
from pages.talk import (
    answered,
    ask,
    ask_everywhere,
    conversations,
    forget,
    limit,
    limit_to,
    restore,
    start_again,
    take_up,
    turns,
)
from pages.typeset import kept_together, typeset
from pages.visitor import visitor


def submit() -> None:
    """Ask what was typed."""
    ask(st.session_state["question"] or "")


def ask_from_elsewhere() -> None:
    """Ask what another page sent here."""
    if question := st.session_state.pop("asked_elsewhere", ""):
        limit_to("")
        ask(question)


def on_click(action: str, value: str) -> None:
    """Follow a click on a chip, a question or a conversation."""
    if action in {"judge_right", "judge_wrong"}:
        judge(action, value)
    elif action == "cite":
        look_at(Place.parse(value), "passage")
    elif action == "forget":
        conversations().delete(value, visitor())
    elif action in (follow := {"ask": ask, "open": take_up}):
        follow[action](value)
    elif action == "everywhere":
        ask_everywhere(int(value))


def show_turn(asked: Turns) -> None:
    """Draw a question and its answer."""
    answer, now, number = answered(asked), language(), len(asked)
    widen = _widen_html(number, now) if asked[-1].limit and answer.status == "not_found" else ""
    st.html(
        f'<article class="turn"><h2 class="question">{escape(kept_together(asked[-1].question))}</h2>'
        f"{_limited_html(asked[-1].limit, now)}{answer_html(answer, now)}{widen}{opinion_html(number, now)}</article>"
    )
    show_opinion(number, tuple(turn.question for turn in asked), answer)


def _limited_html(key: str, now: Language) -> str:
    """Return what a question was limited to."""
    words = message("limited", now, name=limits().name(key))
    return f'<p class="limited">{escape(words)}</p>' if key else ""


def _widen_html(number: int, now: Language) -> str:
    words = escape(message("ask_everywhere", now))
    return (
        '<p class="opinion"><button type="button" class="example short" data-action="everywhere" '
        f'data-value="{number}">{words}</button></p>'
    )


def show_conversation(asked: Turns) -> None:
    """Draw the conversation, and the opened document beside it; below it on a narrow screen."""
    talk, evidence = st.columns([3, 2], gap="large")
    with talk:
        with st.container(horizontal=True):
            st.button(message("new_conversation", language()), key="again", type="tertiary", on_click=start_again)
            st.button(message("conversation_delete", language()), key="forget", type="tertiary", on_click=forget)
        for count in range(1, len(asked) + 1):
            show_turn(asked[:count])
        following = st.container()
    with evidence, st.container(key="evidence"):
        show_document(opened())
    with following:  # last, for nobody waits for it
        show_suggested(asked)


def show_suggested(asked: Turns) -> None:
    """Draw questions to go on with."""
    found, now = suggested(asked), language()
    if not found:
        return
    buttons = "".join(
        f'<li><button type="button" class="example short" data-action="ask" data-value="{escape(question)}">'
        f"{escape(typeset(question, now))}</button></li>"
        for question in found
    )
    title = escape(message("next_questions", now))
    st.html(f'<nav class="next" aria-label="{title}"><p class="where">{title}</p><ul>{buttons}</ul></nav>')


def show_question_box() -> None:
    """Draw the place to write a question, what it is limited to, and why the last one was refused, if it was."""
    with st.container(key="ask"):
        if refused := st.session_state.pop("refused", ""):
            st.warning(refused)
        with st.container(horizontal=True, vertical_alignment="center", key="ask_row"):
            show_limit()
            st.chat_input(message("ask_here", language()), max_chars=LONGEST, key="question", on_submit=submit)


def show_limit() -> None:
    """Draw the choice of what is searched: everything, a partner or a document."""
    found, now = limits(), language()
    st.session_state["searched"] = limit() if limit() in found.keys else ""
    st.selectbox(
        message("limit", now),
        found.keys,
        format_func=lambda key: found.choice(key, now),
        key="searched",
        label_visibility="collapsed",
        on_change=lambda: limit_to(st.session_state["searched"] or ""),
        width=260,
    )


restore()
if not turns() and "asked_elsewhere" not in st.session_state:
    show_welcome()
wait_until_ready()
ask_from_elsewhere()
if turns():
    show_conversation(turns())
else:
    show_examples()
    show_kept()
    show_read()
show_question_box()
listen(on_click, language(), attention())
