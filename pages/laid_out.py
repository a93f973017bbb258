"""An article as its lines: paragraphs, and the items of its lists each on its own, what differs marked; pure.

The words are those of the stored text, bullets included; only line breaks of the layout and runs of spaces go.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby

from index.compare import Run, runs
from ingest.clean import display
from ingest.lines import MARKER

Marked = tuple[Run, ...]  # one line
_CUT = re.compile(r"(?<=[^\W\d_])\n(?=[a-zà-öø-ÿœ]{2})")  # between a letter and a small letter of a word


def lined(text: str) -> str:
    r"""Return a text without blank lines and without spaces that mean nothing; its lines stay.

    What a page break or a blank line cut in the middle of a sentence is one line again.

    Example: lined(" - a\n\n  - b ") -> "- a\n- b"
    """
    return _CUT.sub(" ", "\n".join(display(line) for line in text.split("\n") if line.strip()))


def paragraphs_html(text: str, other: str) -> str:
    """Return a text as safe HTML, a paragraph a line, lists as lists.

    :param text: Its line breaks are its author's, see ``reader.unwrapped``.
    :param other: What it is compared with: words that this lacks are marked. Empty: nothing is marked.
    """
    kinds = groupby(_lines(_compared(lined(text), other)), key=_is_item)
    return "".join(_list(list(group)) if is_list else _paragraphs(list(group)) for is_list, group in kinds)


def marked_html(text: str, other: str) -> str:
    """Return a text as safe HTML in which line breaks stay line breaks; words that the other lacks are marked."""
    return _html(_compared(lined(text), other))


def _compared(text: str, other: str) -> Sequence[Run]:
    return runs(text, other) if other else (Run(text, differs=False),)


def _lines(found: Sequence[Run]) -> Iterator[Marked]:
    """Cut runs at line breaks."""
    line: list[Run] = []
    for run in found:
        first, *following = run.text.split("\n")
        line.append(Run(first, run.differs))
        for words in following:
            yield tuple(line)
            line = [Run(words, run.differs)]
    yield tuple(line)


def _is_item(line: Marked) -> bool:
    return MARKER.match("".join(run.text for run in line)) is not None


def _list(lines: Sequence[Marked]) -> str:
    return f'<ul class="items">{"".join(f"<li>{_html(line)}</li>" for line in lines)}</ul>'


def _paragraphs(lines: Sequence[Marked]) -> str:
    return "".join(f'<p class="words">{_html(line)}</p>' for line in lines)


def _html(line: Sequence[Run]) -> str:
    return "".join(f"<mark>{escape(run.text)}</mark>" if run.differs else escape(run.text) for run in line if run.text)
