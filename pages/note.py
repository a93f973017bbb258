"""What the department knows about a document and its text does not say: shown, completed, corrected, taken back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from html import escape

import streamlit as st

from ingest.noting import note
from ingest.sidecar import read_sidecar
from ingest.types import Agreement, Kind, Noted
from pages.draft import FACTS, Draft, changes, refusal
from pages.interface import engine, language, today
from pages.messages import message
from pages.rebuilding import rebuild
from pages.sheet import note_html

FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2999, 12, 31)  # beyond them Streamlit complains, in English
LONGEST = 200  # characters of a name or a title


@dataclass(frozen=True, slots=True)
class Said:
    """What became of the last note that was to be saved.

    It stays until the next one is saved or another page opened, however often the page is drawn anew meanwhile.

    :param tone: How it is shown: "saved", "refused" or "failed".
    :param key: Its words, of ``messages.py``.
    :param more: Words that are no message, after it: why the documents could not be read again.
    """

    document: str
    tone: str
    key: str
    values: Mapping[str, str] = field(default_factory=dict)
    more: str = ""

    @property
    def words(self) -> str:
        """What is said, in the language of the interface."""
        return f"{message(self.key, language(), **self.values)} {self.more}".strip()


def show_note(document: str) -> None:
    """Draw the note there is on a document, and the form that completes what its text does not say."""
    noted, said = _noted(document), _said(document)
    with st.container():  # whatever is said, the form below stays in its place: moved, it would close
        _show_said(document, noted, said)
    is_open = said is not None and said.tone == "refused"
    with st.expander(message("complete_again" if noted else "complete", language()), expanded=is_open):
        _show_form(document, noted)


def forget_said() -> None:
    """Say no more what became of a note: another page is opened."""
    st.session_state.pop("note_said", None)


def _said(document: str) -> Said | None:
    said: Said | None = st.session_state.get("note_said")
    return said if said and said.document == document else None


def _show_said(document: str, noted: Noted | None, said: Said | None) -> None:
    """Draw the note, and what became of the last one that was saved."""
    if noted:
        st.html(note_html(noted, _titles(), language()))
    if st.session_state.get("note_reading") == document:
        _show_reading(document)
    elif said:
        {"saved": st.success, "refused": st.warning, "failed": st.error}[said.tone](said.words)


def _noted(document: str) -> Noted | None:
    try:
        return read_sidecar(engine().corpus / document, document)
    except (ValueError, OSError):  # the list of documents says what is wrong with it, and so does saving
        return None


def _titles() -> Mapping[str, str]:
    return {card.name: card.profile.title for card in engine().index().documents}


def _show_form(document: str, noted: Noted | None) -> None:
    now = language()
    why = message("complete_why", now)
    if noted:
        why = f"{why} {message('complete_empty', now)}"
    st.html(f'<p class="hint">{escape(why)}</p>')
    agreement = next((one for one in engine().index().agreements if one.document == document), None)
    with st.form(f"note {document}", border=False):
        if agreement:
            _show_agreement(agreement, noted)
        _show_document(document, noted)
        who, source = (noted.noted_by or "", noted.source or "") if noted else ("", "")
        st.text_input(message("noted_by", now), who, max_chars=LONGEST, key=f"note_by {document}")
        st.text_input(message("noted_source", now), source, max_chars=500, key=f"note_source {document}")
        st.form_submit_button(message("save", now), on_click=_save, args=(document,))


def _show_agreement(agreement: Agreement, noted: Noted | None) -> None:
    """Draw what can be noted of an agreement: its signature where the copy bears none, its end, what it replaces."""
    now, document = language(), agreement.document
    if not agreement.signed_on:
        _show_day("signed_on", document, noted.signed_on if noted else None)
    _show_day("ends_on", document, noted.ends_on if noted else None)
    titles = {one.document: one.title for one in engine().index().agreements if one.document != document}
    replaced = noted.replaces or "" if noted else ""
    names = list(dict.fromkeys(["", *titles, replaced]))  # a note may name what is no agreement any more
    st.selectbox(
        message("replaces", now),
        names,
        names.index(replaced),
        format_func=lambda name: titles.get(name, name) or message("replaces_none", now),
        key=f"note_replaces {document}",
    )


def _show_day(field: str, document: str, noted: date | None) -> None:
    st.date_input(
        message(f"note_{field}", language()),
        noted,
        min_value=FIRST_DAY,
        max_value=LAST_DAY,
        format="DD/MM/YYYY",
        key=f"note_{field} {document}",
    )


def _show_document(document: str, noted: Noted | None) -> None:
    """Draw what can be noted of any document: what it is called, and of what kind it is."""
    now, kinds = language(), ["", *(str(kind) for kind in Kind)]
    title = noted.title or "" if noted else ""
    st.text_input(message("noted_title", now), title, max_chars=LONGEST, key=f"note_title {document}")
    st.selectbox(
        message("noted_kind", now),
        kinds,
        kinds.index(str(noted.kind)) if noted and noted.kind else 0,
        format_func=lambda kind: message(f"kind_one_{kind}" if kind else "noted_kind_told", now),
        key=f"note_kind {document}",
    )


def _typed(document: str) -> Draft:
    """Return what stands in the form."""
    keys = {field: f"note_{field} {document}" for field in FACTS}
    facts = {field: st.session_state[key] for field, key in keys.items() if key in st.session_state}
    stripped = {field: value.strip() if isinstance(value, str) else value for field, value in facts.items()}
    who, source = (st.session_state[f"note_{end} {document}"].strip() for end in ("by", "source"))
    return Draft(document, stripped, who, source)


def _save(document: str) -> None:
    """Write the note and read the documents again; say what is missing or went wrong."""
    forget_said()
    draft = _typed(document)
    if wrong := refusal(draft, engine().index().agreements, today()):
        st.session_state["note_said"] = Said(document, "refused", wrong)
        return
    try:
        note(engine().corpus, document, changes(draft, _noted(document), today()))
    except ValueError:
        file = document.rpartition(".")[0] + ".toml"
        st.session_state["note_said"] = Said(document, "refused", "note_broken", {"file": file})
    except OSError:
        st.session_state["note_said"] = Said(document, "refused", "note_failed")
    else:
        rebuild().start()
        st.session_state["note_reading"] = document


@st.fragment(run_every=0.3)
def _show_reading(document: str) -> None:
    """Say that the documents are being read again, and draw the page anew once they are."""
    if rebuild().stage is None:
        st.session_state.pop("note_reading")
        st.session_state["note_said"] = _outcome(document)
        st.rerun()
    st.info(message("saving", language()))


def _outcome(document: str) -> Said:
    failure = rebuild().failure
    if failure is None:
        return Said(document, "saved", "note_saved")
    return Said(document, "failed", "note_failed", more=failure)
