"""A document as safe HTML, with one stretch of it marked."""

from __future__ import annotations

import re
from html import escape
from itertools import pairwise

from pages.citations import Place

_GAP = re.compile(r"(?<=\n)\s*\n(?=\s*\S)")
_ITEM = re.compile(r"(?:\d{1,2}|[a-z])\s?[°º)]")  # "1° ", "a) "
FULL_LINE = 0.7  # of the widest lines: a line as full as that was broken by the layout, not by its author


def document_html(text: str, place: Place, title: str) -> str:
    """Return the stored text with the characters of a place inside ``<mark>``.

    :param title: What the document is called, for those who hear the page.
    :raises ValueError: If the place does not lie in the text.
    """
    if not 0 <= place.start < place.end <= len(text):
        raise ValueError(f"{place} does not lie in a text of {len(text)} characters")
    shown = without_gaps(unwrapped(text))
    before, marked, after = shown[: place.start], shown[place.start : place.end], shown[place.end :]
    frame = f'<div class="document" tabindex="0" role="region" aria-label="{escape(title)}">'
    return f"{frame}{escape(before)}<mark>{escape(marked)}</mark>{escape(after)}</div>"


def unwrapped(text: str) -> str:
    """Turn the line breaks that only the layout made into spaces; every character keeps its offset.

    A break is the layout's own where its line is about as full as the fullest ones and the next line goes on.
    """
    lines = text.split("\n")
    widths = sorted(len(line) for line in lines if line.strip())
    if not widths:
        return text
    full = FULL_LINE * widths[int(0.9 * len(widths))]  # the widest few may be tables
    pieces = [line + (" " if len(line) >= full and _goes_on(after) else "\n") for line, after in pairwise(lines)]
    return "".join(pieces) + lines[-1]


def without_gaps(text: str) -> str:
    r"""Leave one empty line where there are several; every character keeps its offset.

    Example: without_gaps("a\n\n\n\nb") -> "a\n\n  b"
    """
    return _GAP.sub(lambda gap: "\n".ljust(len(gap[0])), text)


def _goes_on(line: str) -> bool:
    """Tell whether a line continues the one before: it starts with a letter or digit, not with a bullet or "1°"."""
    if _ITEM.match(line):
        return False
    return line[:1].isalnum() or line.startswith(("«", "“", '"', "'", "("))
