"""Answers and their citations as safe HTML: every word of a document or user is escaped here, once.

A chip is the same button everywhere. It names a place, ``document#start-end``,
and ``live.py`` turns a click on it into an event for the page.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape

from index.types import Answer, Citation, Hit, Language
from ingest.clean import display
from ingest.types import Source
from pages.messages import message
from pages.typeset import kept_together, typeset

MANY, SHOWN_OF_MANY = 6, 4  # citations: of more than six, four are shown and the others a click away
_MARK = re.compile(r"\[(\d+)\]([.,;:)]?)")  # with what follows, so that no line begins with a full stop
_PLACE = re.compile(r"(.+)#(\d+)-(\d+)")


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of a document: characters ``start`` to ``end`` of its stored text."""

    document: str
    start: int
    end: int

    @classmethod
    def parse(cls, key: str) -> Place:
        """Read a place from ``document#start-end``.

        :raises ValueError: If it is written otherwise.
        """
        match = _PLACE.fullmatch(key)
        if match is None:
            raise ValueError(f"not a place in a document: {key!r}")
        return cls(match[1], int(match[2]), int(match[3]))

    @classmethod
    def of(cls, source: Source) -> Place:
        """Return the place that a source names."""
        return cls(source.document, source.span.start, source.span.end)

    def __str__(self) -> str:
        return f"{self.document}#{self.start}-{self.end}"


def where(source: Source, language: Language) -> str:
    """Return a source for people: "Convention X, Article 4 – Financement, page 3"."""
    page = message("page", language, page=source.page) if source.page else ""
    return ", ".join(part for part in (source.title, source.section, page) if part)


def chip(number: int, source: Source, language: Language) -> str:
    """Return the button that opens a citation in its document."""
    label = message("citation_label", language, number=number, place=where(source, language))
    return (
        f'<button type="button" class="chip" data-action="cite" data-value="{escape(str(Place.of(source)))}" '
        f'aria-label="{escape(label)}" title="{escape(label)}">{number}</button>'
    )


def collect_button(source: Source, language: Language) -> str:
    """Return the button that adds a quotation to the memo."""
    label = message("collect_label", language, place=where(source, language))
    return (
        f'<button type="button" class="copy" data-action="collect" data-value="{escape(str(Place.of(source)))}" '
        f'aria-label="{escape(label)}">{escape(message("collect", language))}</button>'
    )


def answer_html(answer: Answer, language: Language) -> str:
    """Return an answer with its chips, its citations, and the passages around them.

    Marks of the text that are not the number of a citation stay as they are.
    """
    found = answer.status == "answered"
    verdict = "" if found else f'<strong class="verdict">{escape(message("not_found", answer.language))}</strong>'
    return (
        f'<div class="answer {answer.status}">'
        f'<p class="said" lang="{answer.language}">{verdict}{_said(answer, language)}</p>'
        f"{_citations(answer.citations, language)}{_passages(answer, language)}</div>"
    )


def _said(answer: Answer, language: Language) -> str:
    chips = {citation.number: chip(citation.number, citation.source, language) for citation in answer.citations}

    def shown(mark: re.Match[str]) -> str:
        number = int(mark[1])
        return f'<span class="mark">{chips[number]}{mark[2]}</span>' if number in chips else mark[0]

    return _MARK.sub(shown, escape(typeset(answer.text, answer.language), quote=False))


def _citations(citations: tuple[Citation, ...], language: Language) -> str:
    if not citations:
        return ""
    first = len(citations) if len(citations) <= MANY else SHOWN_OF_MANY
    label = escape(message("quotations", language))
    shown = _list(citations[:first], label, language)
    if not citations[first:]:
        return shown
    title = escape(message("more_quotations", language, count=len(citations) - first))
    others = _list(citations[first:], label, language)
    return f'{shown}<details class="passages others"><summary>{title}</summary>{others}</details>'


def _list(citations: tuple[Citation, ...], label: str, language: Language) -> str:
    items = "".join(_citation(citation, language) for citation in citations)
    return f'<ol class="citations" start="{citations[0].number}" aria-label="{label}">{items}</ol>'


def _citation(citation: Citation, language: Language) -> str:
    place, quote = where(citation.source, language), display(citation.quote)
    label = message("copy_label", language, number=citation.number)
    copied = f"« {quote} » ({place})"
    return (
        f"<li>{chip(citation.number, citation.source, language)}<div>"
        f"<blockquote>{escape(kept_together(quote))}</blockquote>"
        f'<p class="where">{escape(place)} <button type="button" class="copy" data-action="copy" '
        f'data-value="{escape(copied)}" data-done="{escape(message("copied", language))}" '
        f'aria-label="{escape(label)}">{escape(message("copy", language))}</button> '
        f"{collect_button(citation.source, language)}</p></div></li>"
    )


def _passages(answer: Answer, language: Language) -> str:
    """Return the best passages: to read on below an answer, or openly as what does not answer."""
    cited = {Place.of(citation.source) for citation in answer.citations}
    hits = [hit for hit in answer.hits if Place.of(hit.best) not in cited][:4]
    if not hits:
        return ""
    found = answer.status == "answered"
    title = escape(message("read_on" if found else "nearest", language))
    items = "".join(_passage(hit, language) for hit in hits)
    return f'<details class="passages"{"" if found else " open"}><summary>{title}</summary><ul>{items}</ul></details>'


def _passage(hit: Hit, language: Language) -> str:
    label = message("passage_label", language, place=where(hit.passage.source, language))
    return (
        f'<li><button type="button" class="passage" data-action="cite" '
        f'data-value="{escape(str(Place.of(hit.passage.source)))}" aria-label="{escape(label)}">'
        f'<span class="where">{escape(where(hit.passage.source, language))}</span>'
        f'<span class="words">{escape(display(hit.passage.text))}</span></button></li>'
    )
