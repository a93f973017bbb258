"""The documents: what lies in the corpus and was read out of it; add, remove, read again; read one whole."""

from __future__ import annotations

from datetime import UTC, datetime
from html import escape

import streamlit as st

from index.inventory import inventory
from index.library import MEGABYTES, add, remove
from index.phrases import day
from ingest.corpus import files
from ingest.types import Kind
from pages.evidence import attention
from pages.interface import engine, language, wait_until_ready
from pages.live import listen
from pages.messages import message
from pages.note import forget_said
from pages.rebuilding import rebuild
from pages.shelf import shelf_html
from pages.whole import open_document, show_whole

TOLD = "told"  # the kind is told from the words
KINDS = (TOLD, *(str(kind) for kind in Kind))


def on_click(action: str, value: str) -> None:
    """Follow a click in the list."""
    if action == "read":
        open_document(value)
    elif action == "remove":
        st.session_state["removing"] = value


def show_lead() -> None:
    """Draw the top of the page: what this is, and how old what was read is."""
    index, now = engine().index(), language()
    built = datetime.fromisoformat(index.manifest.built_at).astimezone()
    count, key = len(index.documents), "documents_read" if len(index.documents) > 1 else "document_read"
    read = message(key, now, count=count, day=day(built.date(), now), hour=f"{built:%H:%M}")
    st.html(
        f'<div class="page"><h1>{escape(message("documents", now))}</h1>'
        f'<p>{escape(message("documents_lead", now))}</p><p class="counts">{escape(read)}</p></div>'
    )


def show_adding() -> None:
    """Draw what takes new files."""
    now = language()
    with st.form("adding", clear_on_submit=True, border=True):
        st.html(f'<h2 class="part">{escape(message("add_documents", now))}</h2>')
        sent = st.file_uploader(
            message("choose_files", now, size=MEGABYTES),
            accept_multiple_files=True,
            max_upload_size=MEGABYTES,
            key="files",
        )
        chosen = st.selectbox(message("kind", now), KINDS, format_func=_kind_name, key="kind_of_files")
        kind = None if chosen == TOLD else Kind(chosen)
        if st.form_submit_button(message("add_button", now), type="primary"):
            st.session_state["filed"] = [add(engine().corpus, file.name, file.getvalue(), kind) for file in sent]
            st.session_state["removed"] = ""
            if any(one.outcome == "added" for one in st.session_state["filed"]):
                rebuild().start()
            st.rerun()


def _kind_name(kind: str) -> str:
    return message("kind_told" if kind == TOLD else f"kind_one_{kind}", language())


def show_news() -> None:
    """Say what became of the files that were sent, or of the document that was to go."""
    for one in st.session_state.get("filed", ()):
        words = message(f"filed_{one.outcome}", language(), file=one.sent_as, name=one.name, size=MEGABYTES)
        look = "done" if one.outcome == "added" else "refused"
        st.html(f'<p class="filed {look}" role="status">{escape(words)}</p>')
    if said := st.session_state.get("removed"):
        st.html(f'<p class="filed done" role="status">{escape(said)}</p>')


def show_question() -> None:
    """Ask whether the document is to go that was clicked."""
    if name := st.session_state.pop("removing", None):
        st.dialog(message("remove_question", language()))(_ask_to_remove)(name)


def _ask_to_remove(name: str) -> None:
    titles = {document.name: document.profile.title for document in engine().index().documents}
    st.html(f'<p class="where"><strong>{escape(titles.get(name, name))}</strong><br>{escape(name)}</p>')
    st.html(f"<p>{escape(message('remove_meaning', language()))}</p>")
    with st.container(horizontal=True):
        if st.button(message("remove_yes", language()), type="primary", key="remove_yes"):
            st.session_state["removed"] = _removed(name)
            st.session_state["filed"] = []
            st.rerun()
        if st.button(message("remove_no", language()), key="remove_no"):
            st.rerun()


def _removed(name: str) -> str:
    """Put a document aside; return what to say about it."""
    try:
        names = files(engine().corpus)
        if names == (name,):
            return message("remove_last", language())
        remove(engine().corpus, name, datetime.now(UTC))
    except (ValueError, OSError):
        return message("remove_gone", language())
    rebuild().start()
    return message("removed", language(), name=name)


def show_rebuild() -> None:
    """Draw how far the reading of the documents is, or what starts it."""
    if rebuild().stage is not None:
        _show_progress()
        return
    if (failure := rebuild().failure) is not None:
        st.error(message("rebuild_failed", language()))
        st.text(failure or message("rebuild_unexpected", language()))
    st.button(message("read_again", language()), on_click=rebuild().start, key="read_again")


@st.fragment(run_every=0.5)
def _show_progress() -> None:
    stage = rebuild().stage
    if stage is None:
        st.rerun()
    text = message("rebuild_reading" if stage.name == "read" else "rebuild_encoding", language())
    if stage.total:
        text = f"{text} ({message('of', language(), done=stage.done, total=stage.total)})"
    st.progress(stage.done / stage.total if stage.total else 0.0, text=text)


def show_shelf() -> None:
    """Draw the list of documents."""
    index = engine().index()
    try:
        names = files(engine().corpus)
    except ValueError:  # an index may be shown without its files
        names = tuple(document.name for document in index.documents)
    titles = {document.name: document.profile.title for document in index.documents}
    st.html(shelf_html(inventory(names, index.reports, titles), language()))


wait_until_ready()
if not show_whole():
    forget_said()
    show_lead()
    show_question()
    shelf, desk = st.columns([3, 2], gap="large")
    with desk:
        show_adding()
        show_news()
        show_rebuild()
    with shelf:
        show_shelf()
listen(on_click, language(), attention())
