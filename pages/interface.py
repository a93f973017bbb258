"""What every page shares: its language, the engine behind it, the look, and the wait until the engine is ready."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

import streamlit as st
from streamlit.navigation.page import Page

from index.types import Language
from pages.engine import Engine, Stage
from pages.messages import message

STYLE = Path(__file__).parent / "style.css"
_FAILURES = {
    "encoder": "failed_encoder",
    "build": "failed_build",
    "open": "failed_open",
    "unexpected": "failed_unexpected",
}


@st.cache_resource(show_spinner=False)
def engine() -> Engine:
    """Return the one engine of this process, started at the first call."""
    return Engine.start()


def language() -> Language:
    """Return the language of the interface: what the visitor chose, else what the address says, else French."""
    if "language" not in st.session_state:
        st.session_state["language"] = "en" if st.query_params.get("lang") == "en" else "fr"
    chosen: Language = st.session_state["language"]
    return chosen


def today() -> date:
    """Return the day on the server's calendar."""
    return datetime.now().astimezone().date()


def show_top(pages: Sequence[Page]) -> None:
    """Draw the line at the top of every page: the product, its pages, the other language."""
    with st.container(horizontal=True, key="top", vertical_alignment="center"):
        st.html(
            f'<p class="brand">{message("product", language())}<span> · {message("tagline", language())}</span></p>'
        )
        if len(pages) > 1:
            for page in pages:
                st.page_link(page, width="content")
        st.space("stretch")
        _show_language_switch()


def _show_language_switch() -> None:
    """Draw the button that changes the language, and keep the address in step for a reload or a colleague."""
    now = language()
    other: Language = "fr" if now == "en" else "en"
    st.button(message("other_language", now), key="language_switch", type="tertiary", on_click=_speak, args=(other,))
    if now == "en":
        st.query_params["lang"] = "en"
    else:
        st.query_params.pop("lang", None)


def _speak(chosen: Language) -> None:
    st.session_state["language"] = chosen


def wait_until_ready() -> None:
    """Until the engine can answer, show how far it is, and end the page here."""
    stage = engine().stage
    if stage.name == "ready":
        return
    with st.container(key="wait"):
        if stage.name == "failed":
            _show_failure(stage)
        else:
            _show_progress()
    st.stop()


def _show_failure(stage: Stage) -> None:
    st.error(message("failed", language()))
    st.text(message(_FAILURES[stage.failed], language()))
    if stage.reason:
        st.caption(message("failed_detail", language()))
        st.text(stage.reason)
    st.button(message("rebuild", language()), on_click=engine().prepare, kwargs={"rebuild": True})


@st.fragment(run_every=0.5)
def _show_progress() -> None:
    # Streamlit collects garbage after every run: without this it looks at all that was loaded so far, again and again.
    gc.freeze()
    stage = engine().stage
    if stage.name in ("ready", "failed"):
        st.rerun()
    text = message({"load": "loading", "read": "reading", "encode": "encoding"}[stage.name], language())
    if stage.total:
        text = f"{text} ({message('of', language(), done=stage.done, total=stage.total)})"
    st.progress(stage.done / stage.total if stage.total else 0.0, text=text)
