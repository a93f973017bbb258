"""What makes the safe HTML of the pages answer to clicks: one listener, in one component.

Elements with ``data-action`` report their ``data-value``; "copy" stays in the
browser. The component also tells the browser the language of the page, puts our
words in the place of the labels that Streamlit only has in English, and brings
what was opened or asked into view. A click that meets a redraw may be lost
on its way: the browser reports it again until the page says that it was heard,
and asks again for a file whose button was replaced.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal

import streamlit as st

from index.library import MEGABYTES
from index.types import Language
from pages.memos import collect
from pages.messages import message

_SCRIPT = (Path(__file__).parent / "live.js").read_text("utf-8")
_component = st.components.v2.component("passerelle_live", js=_SCRIPT, isolate_styles=False)

# Words that Streamlit has in English only, and ours for them; those that end in a space are beginnings of labels.
_THEIRS = {
    "Send message": "send",
    "Skip to main content": "skip",
    "Upload": "upload_button",
    "file upload": "upload_button",
    "Add files": "upload_button",
    "Fullscreen": "enlarge",
    "Fullscreen: ": "enlarge_what",
    "Close fullscreen": "shrink",
    "Download as PNG": "download_picture",
    "Choose date": "choose_date",
    "Choose date, ": "choose_date_from",
    "Previous month": "previous_month",
    "Next month": "next_month",
    "day, ": "date_day",
    "month, ": "date_month",
    "year, ": "date_year",
    "Empty": "date_empty",
    "dd": "date_dd",
    "yyyy": "date_yyyy",
    "Open": "open_choices",
    "Close": "close",
    "File must be": "upload_too_large",  # the beginning of a sentence
    "Failed to generate file for download": "download_failed",
}


@dataclass(frozen=True, slots=True)
class Attention:
    """Where the reader's eyes should be.

    :param opened: ``data-value`` of the chips whose passage is open; empty where none is.
    :param show: What to bring into view: "passage" (the marked words), "answer" (the last one) or nothing.
    :param count: Changes whenever ``show`` is meant anew.
    """

    opened: str = ""
    show: Literal["", "passage", "answer"] = ""
    count: int = 0


def listen(on: Callable[[str, str], None], language: Language, attention: Attention) -> None:
    """Let the page answer to clicks.

    :param on: Called with the action and the value of the element that was clicked, before the page is drawn again.
    """

    def clicked() -> None:
        event = st.session_state["live"].get("event")
        event = event if isinstance(event, dict) else {}
        action, value, click = (str(event.get(key, "")) for key in ("action", "value", "click"))
        if click and click == st.session_state.get("heard"):
            return  # reported twice
        st.session_state["heard"] = click
        if action == "collect":  # the same on every page
            collect(value)
        elif action:
            on(action, value)

    labels = {english: message(key, language, size=MEGABYTES) for english, key in _THEIRS.items()}
    heard = st.session_state.get("heard", "")
    data = {"language": language, "labels": labels, "heard": heard, **asdict(attention)}
    _component(key="live", data=data, on_event_change=clicked)
