"""Pages of PDF files as pictures, the quotation marked on them; other formats have no pictures."""

from __future__ import annotations

import hashlib
import logging
from html import escape
from pathlib import Path

import streamlit as st

from ingest.pictures import PictureError, occurrence_of, page_picture
from ingest.types import Document, Span
from pages.interface import engine, language
from pages.messages import message

_log = logging.getLogger(__name__)


def show_picture(document: Document, title: str, page: int, marked: Span | None = None) -> None:
    """Draw a page, if the document is a PDF file that is still the one that was read.

    :param page: 1-based.
    :param marked: What to mark, as far as it stands on this page.
    """
    path = engine().corpus / document.name
    if path.suffix.lower() != ".pdf":
        return
    if not _is_the_one_read(path, document):
        st.html(f'<p class="hint">{escape(message("picture_changed", language()))}</p>')
        return
    quote, occurrence = _on_page(document, page, marked) if marked else ("", 0)
    picture = _picture(str(path), document.digest, page, quote, occurrence)
    if picture is None:
        st.html(f'<p class="hint">{escape(message("picture_failed", language()))}</p>')
        return
    key = "picture_alt_marked" if quote else "picture_alt"
    with st.container(key="picture"):
        st.image(picture, width="stretch", alt=message(key, language(), page=page, title=title))


def _on_page(document: Document, page: int, marked: Span) -> tuple[str, int]:
    """Return the words of a stretch that stand on a page, and which of several such words there they are."""
    span = document.pages[page - 1]
    start, end = max(marked.start, span.start), min(marked.end, span.end)
    if start >= end:
        return "", 0
    text = document.quote(span)
    return document.text[start:end], occurrence_of(text, start - span.start, end - span.start)


def _is_the_one_read(path: Path, document: Document) -> bool:
    try:
        kept = path.stat()
        return _digest(str(path), kept.st_mtime_ns, kept.st_size) == document.digest
    except OSError:
        return False


@st.cache_data(max_entries=256, show_spinner=False)
def _digest(path: str, changed_ns: int, size: int) -> str:  # noqa: ARG001  what is remembered depends on them
    return hashlib.sha256(Path(path).read_bytes()).hexdigest()


@st.cache_data(max_entries=128, show_spinner=False)
def _picture(path: str, digest: str, page: int, quote: str, occurrence: int) -> bytes | None:  # noqa: ARG001
    try:
        return page_picture(Path(path), page, quote, occurrence)
    except PictureError as error:
        _log.warning("%s", error)
        return None
