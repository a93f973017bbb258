"""What people say of an answer: right with one click, or what is wrong with it; kept beside the index."""

from __future__ import annotations

from html import escape
from typing import get_args

import streamlit as st

from index.feedback import LONGEST, Verdict, add_line, golden_line
from index.types import Answer, Language
from pages.interface import language, today
from pages.memos import storage
from pages.messages import message

WRONG = tuple(verdict for verdict in get_args(Verdict) if verdict != "right")


def opinion_html(turn: int, now: Language) -> str:
    """Return the two buttons below an answer as safe HTML.

    :param turn: Number of the question in its conversation, from 1.
    """
    buttons = " ".join(
        f'<button type="button" class="copy" data-action="judge_{verdict}" data-value="{turn}">'
        f"{escape(message(f'judge_{verdict}', now))}</button>"
        for verdict in ("right", "wrong")
    )
    return f'<p class="opinion" role="group" aria-label="{escape(message("judge", now))}">{buttons}</p>'


def show_opinion(turn: int, questions: tuple[str, ...], answer: Answer) -> None:
    """Draw what follows a click on one of the two buttons of a turn: thanks, or the question what is wrong."""
    judged: dict[str, str] = st.session_state.get("judged", {})
    key = "\n".join(questions)
    right = st.session_state.get("right") == turn
    if right:
        st.session_state.pop("right")
    if right and key not in judged:
        _keep(key, answer, questions, "right", "")
    elif st.session_state.get("explaining") == turn and key not in judged:
        _ask_why(key, answer, questions)
    if key in st.session_state.get("judged", {}):
        st.html(f'<p class="hint" role="status">{escape(message("judge_thanks", language()))}</p>')


def judge(action: str, turn: str) -> None:
    """Follow a click on one of the two buttons."""
    number = int(turn)
    if action == "judge_right":
        st.session_state["right"] = number
    else:
        st.session_state["explaining"] = number


def _ask_why(key: str, answer: Answer, questions: tuple[str, ...]) -> None:
    now = language()
    with st.form(f"why {key}"):
        reason = st.radio(
            message("judge_reason", now), WRONG, format_func=lambda one: message(f"judge_{one}", language())
        )
        remark = st.text_area(message("judge_remark", now), max_chars=LONGEST, height=80)
        if st.form_submit_button(message("judge_send", now)):
            _keep(key, answer, questions, reason, remark)
            st.rerun()


def _keep(key: str, answer: Answer, questions: tuple[str, ...], verdict: Verdict, remark: str) -> None:
    add_line(storage().folder, golden_line(answer, questions[:-1], verdict, remark.strip(), today()))
    st.session_state["judged"] = {**st.session_state.get("judged", {}), key: verdict}
    st.session_state.pop("explaining", None)
