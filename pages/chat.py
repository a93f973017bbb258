"""The assistant: a conversation, and beside it the document that a citation was taken from."""

from __future__ import annotations

from html import escape

import streamlit as st

from index.question import LONGEST, QuestionError
from index.types import Answer, Language
from pages.citations import Place, answer_html
from pages.conversations import Conversations
from pages.evidence import attention, look_at, opened, show_document
from pages.examples import examples
from pages.interface import engine, language, today, wait_until_ready
from pages.live import Attention, listen
from pages.memos import storage
from pages.messages import message
from pages.opinions import judge, opinion_html, show_opinion
from pages.visitor import visitor

SHOWN = 12  # conversations in the list, the last ones


def conversations() -> Conversations:
    """Return the conversations that are kept beside the index."""
    return Conversations(storage())


def restore() -> None:
    """Take up the conversation that the address names, so that a reload loses nothing."""
    if "questions" not in st.session_state:
        st.session_state["conversation"] = st.query_params.get("c") or conversations().new()
        st.session_state["questions"] = conversations().find(st.session_state["conversation"])
        st.session_state["answers"] = {}
        st.session_state["opened"] = None
        st.session_state["attention"] = Attention()


def ask(question: str) -> None:
    """Add a question to the conversation and open what its answer rests on."""
    questions = (*st.session_state["questions"], question)
    try:
        answer = answered(questions)
    except QuestionError as error:
        st.session_state["refused"] = error.message[language()]
        return
    st.session_state["questions"] = questions
    st.session_state["conversation"] = conversations().keep(st.session_state["conversation"], visitor(), questions)
    st.query_params["c"] = st.session_state["conversation"]
    look_at(first_place(answer), "answer")


def submit() -> None:
    """Ask what was typed."""
    ask(st.session_state["question"] or "")


def ask_from_elsewhere() -> None:
    """Ask what another page sent here."""
    if question := st.session_state.pop("asked_elsewhere", ""):
        ask(question)


def answered(questions: tuple[str, ...]) -> Answer:
    """Return the answer to the last question, drawn again when the documents or the day have changed."""
    key = (engine().index().generation, today(), questions)
    if key not in st.session_state["answers"]:
        st.session_state["answers"][key] = engine().ask(questions, today())
    answer: Answer = st.session_state["answers"][key]
    return answer


def first_place(answer: Answer) -> Place | None:
    """Return the place of the first citation."""
    return Place.of(answer.citations[0].source) if answer.citations else None


def start_again() -> None:
    """Begin an empty conversation; the old one stays under its own address."""
    for key in ("questions", "conversation", "answers", "opened", "attention", "explaining", "right"):
        st.session_state.pop(key, None)
    st.query_params.pop("c", None)


def on_click(action: str, value: str) -> None:
    """Follow a click on a chip or an example."""
    if action == "ask":
        ask(value)
    elif action == "cite":
        look_at(Place.parse(value), "passage")
    elif action == "open":
        take_up(value)
    elif action == "forget":
        conversations().delete(value, visitor())
    elif action in {"judge_right", "judge_wrong"}:
        judge(action, value)


def take_up(key: str) -> None:
    """Go on with a conversation."""
    start_again()
    st.query_params["c"] = key
    restore()


def forget() -> None:
    """Delete the conversation that is open, and begin an empty one."""
    conversations().delete(st.session_state["conversation"], visitor())
    start_again()


def show_welcome() -> None:
    """Draw the top of the empty page: what this is."""
    now = language()
    promise = f"{message('promise', now)} {message('promise_more', now)}"
    st.html(f'<div class="welcome"><h1>{escape(message("welcome", now))}</h1><p>{escape(promise)}</p></div>')


def show_examples() -> None:
    """Draw questions to begin with, and what they are asked of."""
    index, now = engine().index(), language()
    questions = examples(index.agreements, index.deliberations, index.towns, now)
    buttons = "".join(
        f'<li><button type="button" class="example" data-action="ask" data-value="{escape(question)}">'
        f"{escape(question).replace(' ?', '&nbsp;?')}</button></li>"
        for question in questions or [message("example_about", now, title=d.profile.title) for d in index.documents[:4]]
    )
    titles = "".join(f"<li>{escape(document.profile.title)}</li>" for document in index.documents)
    st.html(
        f'<div class="welcome"><h2>{escape(message("examples", now))}</h2><ul class="examples">{buttons}</ul>'
        f'<h2>{escape(message("what_is_read", now))}</h2><ul class="titles">{titles}</ul></div>'
    )


def show_kept() -> None:
    """Draw the visitor's conversations, to be taken up or deleted."""
    now, kept = language(), conversations().of(visitor())[:SHOWN]
    items = "".join(_kept(one.key, one.question, now) for one in kept)
    if kept:
        title = escape(message("conversations", now))
        st.html(f'<div class="welcome"><h2>{title}</h2><ul class="kept">{items}</ul></div>')


def _kept(key: str, question: str, now: Language) -> str:
    taken_up = escape(message("conversation_open", now, question=question))
    deleted = escape(message("conversation_delete_label", now, question=question))
    return (
        f'<li><button type="button" class="link" data-action="open" data-value="{escape(key)}" aria-label="{taken_up}">'
        f'{escape(question)}</button> <button type="button" class="copy" data-action="forget" '
        f'data-value="{escape(key)}" aria-label="{deleted}">{escape(message("conversation_delete", now))}</button></li>'
    )


def show_turn(questions: tuple[str, ...]) -> None:
    """Draw a question and its answer."""
    answer = answered(questions)
    st.html(
        f'<article class="turn"><h2 class="question">{escape(questions[-1])}</h2>'
        f"{answer_html(answer, language())}{opinion_html(len(questions), language())}</article>"
    )
    show_opinion(len(questions), questions, answer)


def show_conversation(questions: tuple[str, ...]) -> None:
    """Draw the conversation, and the opened document beside it; below it on a narrow screen."""
    talk, evidence = st.columns([3, 2], gap="large")
    with talk:
        with st.container(horizontal=True):
            st.button(message("new_conversation", language()), key="again", type="tertiary", on_click=start_again)
            st.button(message("conversation_delete", language()), key="forget", type="tertiary", on_click=forget)
        for count in range(1, len(questions) + 1):
            show_turn(questions[:count])
    with evidence, st.container(key="evidence"):
        show_document(opened())


def show_question_box() -> None:
    """Draw the place to write a question, and why the last one was refused, if it was."""
    with st.container(key="ask"):
        if refused := st.session_state.pop("refused", ""):
            st.warning(refused)
        st.chat_input(message("ask_here", language()), max_chars=LONGEST, key="question", on_submit=submit)


restore()
if not st.session_state["questions"] and "asked_elsewhere" not in st.session_state:
    show_welcome()
wait_until_ready()
ask_from_elsewhere()
if st.session_state["questions"]:
    show_conversation(st.session_state["questions"])
else:
    show_examples()
    show_kept()
show_question_box()
listen(on_click, language(), attention())
