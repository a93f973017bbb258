"""The conversation that a visitor is in: its questions, their answers, and what the next one is limited to."""

from __future__ import annotations

import streamlit as st

from index.question import QuestionError
from index.types import Answer
from pages.citations import Place
from pages.conversations import Conversations, Turn, Turns
from pages.evidence import look_at
from pages.interface import engine, language, today
from pages.limit import limits
from pages.live import Attention
from pages.memos import storage
from pages.visitor import visitor

# What belongs to one conversation.
OWN = ("turns", "conversation", "answers", "opened", "attention", "explaining", "right", "limit", "understood")


def conversations() -> Conversations:
    """Return the conversations that are kept beside the index."""
    return Conversations(storage())


def restore() -> None:
    """Take up the conversation that the address names, so that a reload loses nothing."""
    if "turns" not in st.session_state:
        st.session_state["conversation"] = st.query_params.get("c") or conversations().new()
        st.session_state["turns"] = conversations().find(st.session_state["conversation"])
        st.session_state["limit"] = turns()[-1].limit if turns() else ""
        st.session_state["answers"] = {}
        st.session_state["opened"] = None
        st.session_state["attention"] = Attention()


def turns() -> Turns:
    """Return the questions so far, oldest first."""
    asked: Turns = st.session_state["turns"]
    return asked


def limit() -> str:
    """Return what the next question is limited to, as a key; empty where to nothing."""
    key: str = st.session_state["limit"]
    return key


def limit_to(key: str) -> None:
    """Limit the questions that follow."""
    st.session_state["limit"] = key


def ask(question: str) -> None:
    """Add a question to the conversation and open what its answer rests on."""
    asked = (*turns(), Turn(question=question, limit=limit()))
    try:
        answer = answered(asked)
    except QuestionError as error:
        st.session_state["refused"] = error.message[language()]
        return
    st.session_state["turns"] = asked
    st.session_state["conversation"] = conversations().keep(st.session_state["conversation"], visitor(), asked)
    st.query_params["c"] = st.session_state["conversation"]
    look_at(Place.of(answer.citations[0].source) if answer.citations else None, "answer")


def ask_everywhere(number: int) -> None:
    """Ask a question of the conversation again, of all documents.

    :param number: Of the question, from 1.
    """
    limit_to("")
    ask(turns()[number - 1].question)


def answered(asked: Turns) -> Answer:
    """Return the answer to the last question, drawn again when the documents or the day have changed."""
    key = (engine().index().generation, today(), asked)
    if key not in st.session_state["answers"]:
        within = limits().within(asked[-1].limit)
        st.session_state["answers"][key] = engine().ask([turn.question for turn in asked], today(), within)
    answer: Answer = st.session_state["answers"][key]
    return answer


def start_again() -> None:
    """Begin an empty conversation; the old one stays under its own address."""
    for key in OWN:
        st.session_state.pop(key, None)
    st.query_params.pop("c", None)


def take_up(key: str) -> None:
    """Go on with a conversation."""
    start_again()
    st.query_params["c"] = key
    restore()


def forget() -> None:
    """Delete the conversation that is open, and begin an empty one."""
    conversations().delete(st.session_state["conversation"], visitor())
    start_again()
