"""What to ask next in a conversation: questions that the engine was found to answer."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import islice

import streamlit as st

from index.partners import Partner, of_document
from index.question import understand
from index.types import Answer
from pages.conversations import Turns
from pages.examples import examples
from pages.interface import engine, language, today
from pages.limit import limits
from pages.next_questions import Asked, proposals
from pages.talk import answered

SHOWN = 3
TRIED = 8  # each costs an answer


def suggested(turns: Turns) -> tuple[str, ...]:
    """Return a few questions that lead on from the last one and are answered under the same limit."""
    key = (engine().index().generation, today(), turns, language())
    kept: dict[object, tuple[str, ...]] = st.session_state.setdefault("suggested", {})
    if key not in kept:
        kept.clear()
        kept[key] = tuple(islice(_answerable(turns), SHOWN))
    return kept[key]


def _answerable(turns: Turns) -> Iterator[str]:
    generation, key = engine().index().generation, turns[-1].limit
    said = {answered(turns[: count + 1]).text for count in range(len(turns))}
    for question in islice(_candidates(turns), TRIED):
        answer = _tried(generation, today(), question, key)
        if answer.status == "answered" and answer.text not in said:
            yield question


@st.cache_resource(show_spinner=False, max_entries=2000)
def _tried(generation: str, on: date, question: str, key: str) -> Answer:  # noqa: ARG001  the key of what is kept
    """Return the answer to a question that names its town and so needs no earlier one; the same for all visitors."""
    return engine().ask((question,), on, limits().within(key))


def _candidates(turns: Turns) -> Iterator[str]:
    index, now, key = engine().index(), language(), turns[-1].limit
    asked = tuple(_understood(turns[: count + 1]) for count in range(len(turns)))
    partner = limits().partner(key) if key else _spoken_of(asked[-1], answered(turns))
    others = () if key else tuple(one for one in limits().partners if one is not partner)
    yield from proposals(asked, partner, others, now)
    if partner is None and not key:
        yield from examples(index.agreements, index.deliberations, index.towns, now, TRIED)


def _understood(turns: Turns) -> Asked:
    """Understand the last of some questions, as the engine does; each is understood once."""
    kept: dict[Turns, Asked] = st.session_state.setdefault("understood", {})
    if turns not in kept:
        *before, last = (turn.question for turn in turns)
        question = understand(last, engine().index().names, before)
        kept[turns] = Asked(tuple(guess.topic for guess in question.topics), question.towns)
    return kept[turns]


def _spoken_of(asked: Asked, answer: Answer) -> Partner | None:
    """Return the partner that a question names, else the one whose documents the answer cites."""
    found = limits().partners
    named = [partner for partner in found if partner.name in asked.towns]
    cited = (of_document(found, citation.source.document) for citation in answer.citations)
    return next(iter(named), None) or next((partner for partner in cited if partner), None)
