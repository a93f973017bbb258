"""A stretch of a document as safe HTML, with every place marked where words stand that one looks for; pure."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from ingest.types import Span
from pages.reader import unwrapped, without_gaps


def searched_html(text: str, view: Span, hits: Sequence[Span], now: int, title: str) -> str:
    """Return a stretch of a stored text; the hit that one has come to is a ``<mark>``, the others are underlined.

    :param view: What is shown: the whole text or one page.
    :param hits: In order, without overlap; those outside of the view are passed over.
    :param now: Number of the hit that one has come to, from 0.
    :param title: What it is called, for those who hear the page.
    """
    shown = without_gaps(unwrapped(text))
    pieces, position = [], view.start
    for number, hit in enumerate(hits):
        start, end = max(hit.start, position), min(hit.end, view.end)
        if start >= end:
            continue
        words = escape(shown[start:end])
        marked = f"<mark>{words}</mark>" if number == now else f'<span class="hit">{words}</span>'
        pieces += [escape(shown[position:start]), marked]
        position = end
    pieces.append(escape(shown[position : view.end]))
    return f'<div class="document" tabindex="0" role="region" aria-label="{escape(title)}">{"".join(pieces)}</div>'
