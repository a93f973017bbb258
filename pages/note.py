"""What the department knows about an agreement and its copy does not say: shown, completed, corrected, taken back."""

from __future__ import annotations

from datetime import date
from html import escape

import streamlit as st

from ingest.noting import note
from ingest.types import Agreement
from pages.interface import engine, language, today
from pages.messages import message
from pages.rebuilding import rebuild
from pages.sheet import note_html

FIRST_DAY = date(1900, 1, 1)


def show_note(agreement: Agreement) -> None:
    """Draw the note there is, and the form that completes the date of signature where the copy bears none."""
    now, noted = language(), agreement.noted
    if noted:
        st.html(note_html(noted, now))
    if agreement.signed_on:
        return
    if st.session_state.get("note_reading") == agreement.document:
        _show_reading()
    elif st.session_state.pop("note_saved", "") == agreement.document:
        _show_saved()
    if refused := st.session_state.pop(f"note_refused {agreement.document}", ""):
        st.warning(refused)
    with st.expander(message("complete_again" if noted else "complete", now)):
        _show_form(agreement)


def _show_form(agreement: Agreement) -> None:
    now, noted, key = language(), agreement.noted, agreement.document
    why = message("complete_why", now)
    if noted:
        why = f"{why} {message('complete_empty', now)}"
    st.html(f'<p class="hint">{escape(why)}</p>')
    with st.form(f"note {key}", border=False):
        st.date_input(
            message("signed_on", now),
            noted.signed_on if noted else None,
            min_value=FIRST_DAY,
            max_value=today(),
            format="DD/MM/YYYY",
            key=f"note_signed_on {key}",
        )
        who = noted.noted_by or "" if noted else ""
        st.text_input(message("noted_by", now), who, max_chars=200, key=f"note_by {key}")
        source = noted.source or "" if noted else ""
        st.text_input(message("noted_source", now), source, max_chars=500, key=f"note_source {key}")
        st.form_submit_button(message("save", now), on_click=_save, args=(key,))


def _save(document: str) -> None:
    """Write the note and read the documents again; say what is missing or went wrong."""
    signed_on: date | None = st.session_state[f"note_signed_on {document}"]
    who = st.session_state[f"note_by {document}"].strip()
    source = st.session_state[f"note_source {document}"].strip()
    if signed_on and not (who and source):
        st.session_state[f"note_refused {document}"] = message("note_incomplete", language())
        return
    values: dict[str, date | str | None] = {"signed_on": signed_on, "noted_by": who, "source": source}
    values["noted_on"] = today()
    if signed_on is None:
        values = dict.fromkeys(values)
    try:
        note(engine().corpus, document, values)
    except (ValueError, OSError) as error:
        st.session_state[f"note_refused {document}"] = f"{message('note_failed', language())} {error}"
    else:
        rebuild().start()
        st.session_state["note_reading"] = st.session_state["note_saved"] = document


@st.fragment(run_every=0.3)
def _show_reading() -> None:
    """Say that the documents are being read again, and draw the page anew once they are."""
    if rebuild().stage is None:
        st.session_state.pop("note_reading")
        st.rerun()
    st.info(message("saving", language()))


def _show_saved() -> None:
    failure = rebuild().failure
    if failure is None:
        st.success(message("note_saved", language()))
    else:
        st.error(f"{message('note_failed', language())} {failure}")
