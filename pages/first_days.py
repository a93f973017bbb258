"""A guided path for those who are new: the job in a few steps, each with answers from the documents as they are now."""

from __future__ import annotations

import json
from datetime import date
from html import escape

import streamlit as st

from index.types import Answer
from ingest.types import Kind, Source
from pages.citations import Place, answer_html
from pages.evidence import attention, look_at, opened, show_document
from pages.glossary import TERMS, Term, explained, glossary_html
from pages.interface import engine, language, today, wait_until_ready
from pages.live import listen
from pages.memos import storage
from pages.messages import message
from pages.steps import STEPS, Step, after, foreign, questions
from pages.typeset import typeset
from pages.visitor import visitor
from pages.word_places import word_places

SHELF = "first_days"


def done() -> tuple[str, ...]:
    """Return the steps that the visitor has ticked off."""
    kept = json.loads(storage().read(SHELF, visitor()) or "[]")
    return tuple(step.key for step in STEPS if step.key in kept)


def tick(key: str, ticked: bool) -> None:
    """Keep whether a step is done."""
    keys = {*done(), key} if ticked else set(done()) - {key}
    storage().write(SHELF, visitor(), json.dumps(sorted(keys)))


def chosen() -> Step:
    """Return the step that is shown: the one chosen, else the first that is not done."""
    if "step" not in st.session_state:
        before = done()
        st.session_state["step"] = next((step.key for step in STEPS if step.key not in before), STEPS[0].key)
    return next(step for step in STEPS if step.key == st.session_state["step"])


def on_click(action: str, value: str) -> None:
    """Follow a click on a chip or a step."""
    if action == "cite":
        look_at(Place.parse(value), "passage")
    elif action == "step" and value in {step.key for step in STEPS}:
        turn_to(value)


def on_tick(key: str) -> None:
    """Keep what the box of a step says."""
    tick(key, st.session_state[f"tick_{key}"])


def go_on(key: str) -> None:
    """Tick a step off and show the next one."""
    tick(key, ticked=True)
    turn_to(after(key))


def turn_to(key: str) -> None:
    """Show a step from its beginning, without the document that another one had opened."""
    st.session_state["step"] = key
    look_at(None, "answer")


def answered(question: str) -> Answer:
    """Return the answer to a question from the documents as they are now."""
    key = (engine().index().generation, today(), question)
    answers: dict[tuple[str, date, str], Answer] = st.session_state.setdefault("lessons", {})
    if key not in answers:
        answers[key] = engine().ask((question,), today())
    return answers[key]


def show_lead() -> None:
    """Draw the top of the page."""
    now = language()
    st.html(
        f'<div class="page"><h1>{escape(message("first_days", now))}</h1>'
        f"<p>{escape(message('first_days_lead', now))}</p></div>"
    )


def show_path(step: Step, before: tuple[str, ...]) -> None:
    """Draw the steps, which are done and which is shown."""
    now = language()
    items = "".join(_stop(number, one, step, before) for number, one in enumerate(STEPS, start=1))
    st.html(f'<nav aria-label="{escape(message("steps", now))}"><ol class="path">{items}</ol></nav>')
    st.progress(len(before) / len(STEPS), text=message("steps_done", now, done=len(before), count=len(STEPS)))


def _stop(number: int, one: Step, step: Step, before: tuple[str, ...]) -> str:
    now = language()
    current = ' aria-current="step"' if one == step else ""
    ticked = f'<span class="ticked">✓<span class="unseen"> {escape(message("step_done", now))}</span></span>'
    return (
        f'<li><button type="button" class="stop" data-action="step" data-value="{one.key}"{current}>'
        f'<span class="number">{number}</span> {escape(message(f"step_{one.key}", now))} '
        f"{ticked if one.key in before else ''}</button></li>"
    )


def show_step(step: Step, before: tuple[str, ...]) -> None:
    """Draw a lesson: what holds everywhere, what the documents say, and the tick."""
    now = language()
    text = "".join(f"<p>{escape(words)}</p>" for words in explained(step.key, now))
    st.html(f'<div class="lesson turn"><h2 class="part">{escape(message(f"step_{step.key}", now))}</h2>{text}</div>')
    if step.key == "words":
        st.html(glossary_html(now, word_sources(engine().index().generation)))
    else:
        show_answers(step)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.session_state[f"tick_{step.key}"] = step.key in before
        st.checkbox(message("step_tick", now), key=f"tick_{step.key}", on_change=on_tick, args=(step.key,))
        if step != STEPS[-1]:
            st.button(message("step_next", now), type="primary", key="step_next", on_click=go_on, args=(step.key,))


@st.cache_resource(show_spinner=False, max_entries=4)
def word_sources(generation: str) -> dict[Term, tuple[Source, ...]]:  # noqa: ARG001  the key of what is kept
    """Return the passages of the documents in which the words of the job stand."""
    index = engine().index()
    found = word_places(TERMS, ((card.name, index.text(card.name)) for card in index.documents))
    return {
        term: tuple(index.passage(name, span.start).source for name, span in places) for term, places in found.items()
    }


def show_answers(step: Step) -> None:
    """Draw what the documents say to the questions of a step; what they do not say is left out."""
    now, index = language(), engine().index()
    agreed = foreign((p.city.value for a in index.agreements for p in a.parties), index.towns_known)
    councils = (card.profile for card in index.documents if card.profile.kind is Kind.DELIBERATION)
    decided = foreign((town for profile in councils for town in profile.towns), index.towns_known)
    found = [answer for answer in map(answered, questions(step, agreed, decided, now)) if answer.status == "answered"]
    st.html(f'<h3 class="asked">{escape(message("step_asked", now))}</h3>')
    if not found:
        st.html(f'<p class="hint">{escape(message("step_none", now))}</p>')
    for answer in found:
        asked = escape(typeset(answer.question, now))
        st.html(f'<article class="lesson"><h4>{asked}</h4>{answer_html(answer, now)}</article>')


wait_until_ready()
show_lead()
shown, ticked_off = chosen(), done()
alone = shown.key == "words" and not opened()  # the glossary takes the width until one of its words is followed
path, lesson, *evidence = st.columns([2, 9] if alone else [2, 5, 4], gap="medium")
with path:
    show_path(shown, ticked_off)
with lesson:
    show_step(shown, ticked_off)
if evidence:
    with evidence[0], st.container(key="evidence"):
        show_document(opened())
listen(on_click, language(), attention())
