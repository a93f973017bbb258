"""A document to be read whole: its text or its pages, and every place in it where words stand that one looks for."""

from __future__ import annotations

from html import escape

import streamlit as st

from index.occurrences import occurrences
from ingest.types import Document, Span
from pages.citations import collect_button, where
from pages.evidence import attention
from pages.interface import engine, language
from pages.live import Attention
from pages.messages import message
from pages.note import show_note
from pages.pictures import show_picture
from pages.searched import searched_html

ADDRESS = "d"  # names the opened document in the address, for a reload or a colleague


def open_document(name: str) -> None:
    """Open a document at its beginning; the address alone remembers it, so that the navigation leads to the list."""
    st.query_params[ADDRESS] = name
    st.session_state["whole_page"] = 1
    st.session_state["whole_hit"] = 0
    st.session_state["whole_words"] = ""


def close() -> None:
    """Go back to the list."""
    st.query_params.pop(ADDRESS, None)


def show_whole() -> bool:
    """Draw the opened document; return whether there is one."""
    name = _opened()
    if not name:
        return False
    document = engine().index().document(name)
    title = _title(name)
    st.button(message("back_to_documents", language()), on_click=close, type="tertiary", key="back")
    st.html(f'<div class="page"><h1>{escape(title)}</h1><p>{escape(name)}</p></div>')
    show_note(name)
    hits = _show_search(document)
    if document.pages:
        _show_page(document, title, hits)
    else:
        st.html(searched_html(document.text, Span(start=0, end=len(document.text)), hits, _hit(), title))
    return True


def _opened() -> str:
    name = str(st.query_params.get(ADDRESS, ""))
    if not _title(name):
        close()
        return ""
    if "whole_words" not in st.session_state:  # a reload, or a colleague's address
        open_document(name)
    return name


def _title(name: str) -> str:
    """Return the title of a document of the index; empty where it is none."""
    return next((document.profile.title for document in engine().index().documents if document.name == name), "")


def _hit() -> int:
    number: int = st.session_state["whole_hit"]
    return number


def _show_search(document: Document) -> tuple[Span, ...]:
    """Draw the search in a document; return what was found."""
    st.text_input(
        message("search_in_document", language()),
        key="whole_words",
        on_change=_go_to,
        args=(document.name, 0),
        max_chars=200,
    )
    words = st.session_state["whole_words"] or ""
    hits = occurrences(document.text, words)
    if words.strip() and not hits:
        st.html(f'<p class="hint" role="status">{escape(message("search_none", language()))}</p>')
    if hits:
        _show_steps(document, hits)
    return hits


def _show_steps(document: Document, hits: tuple[Span, ...]) -> None:
    """Draw the way from one occurrence to the next, and what can be collected there."""
    now, number, count = language(), _hit(), len(hits)
    text = message("search_count" if count > 1 else "search_one", now, number=number + 1, count=count)
    passage = engine().index().passage(document.name, hits[number].start)
    with st.container(horizontal=True, vertical_alignment="center", key="steps"):
        for key, target in (("search_previous", number - 1), ("search_next", number + 1)):
            st.button(
                message(key, now),
                key=key,
                on_click=_go_to,
                args=(document.name, target),
                disabled=not 0 <= target < count,
            )
        st.html(f'<p class="counts" role="status">{escape(text)}</p>', width="content")
    st.html(f'<p class="where">{escape(where(passage.source, now))} {collect_button(passage.source, now)}</p>')


def _go_to(name: str, number: int) -> None:
    """Come to an occurrence: open its page and bring it into view."""
    document = engine().index().document(name)
    hits = occurrences(document.text, st.session_state["whole_words"] or "")
    st.session_state["whole_hit"] = number if number < len(hits) else 0
    if hits:
        st.session_state["whole_page"] = document.page_at(hits[st.session_state["whole_hit"]].start) or 1
        st.session_state["attention"] = Attention(show="passage", count=attention().count + 1)


def _show_page(document: Document, title: str, hits: tuple[Span, ...]) -> None:
    """Draw a page: its picture, and its text below."""
    count, page = len(document.pages), min(st.session_state["whole_page"], len(document.pages))
    if count > 1:
        _show_pages(page, count)
    span = document.pages[page - 1]
    picture, words = st.columns([3, 2], gap="large")
    with picture:
        show_picture(document, title, page, hits[_hit()] if hits else None)
    with words, st.container(key="evidence"):
        st.html(f'<h2 class="part">{escape(message("page_text", language()))}</h2>')
        if document.quote(span).strip():
            st.html(searched_html(document.text, span, hits, _hit(), title))
        else:
            st.html(f'<p class="hint">{escape(message("page_without_text", language()))}</p>')


def _show_pages(page: int, count: int) -> None:
    """Draw the way from one page to the next."""
    now = language()
    with st.container(horizontal=True, vertical_alignment="center", key="pages"):
        for key, target in (("page_previous", page - 1), ("page_next", page + 1)):
            st.button(message(key, now), key=key, on_click=_turn, args=(target,), disabled=not 1 <= target <= count)
        st.html(f'<p class="counts">{escape(message("page_of", now, page=page, pages=count))}</p>', width="content")


def _turn(page: int) -> None:
    st.session_state["whole_page"] = page
