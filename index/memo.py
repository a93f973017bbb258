"""A memo: citations that somebody collected, each with a note of their own, and its check before it leaves.

Pure: who keeps memos and who shows them is elsewhere; ``memo_docx.py`` writes the Word file.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from index.output import place
from index.types import Language
from ingest.clean import display
from ingest.types import Record, Source

LONGEST_NOTE = 4000  # characters; a page
LONGEST_TITLE = 200
_MARKUP = re.compile(r"[\\`*_\[\]<|~$]|&(?=#?\w+;)|^\s*[-+#>=]|(?<=\d)[.)](?=\s)", re.MULTILINE)
_QUOTED: dict[Language, str] = {"fr": "«\u00a0{}\u00a0»", "en": "“{}”"}


class Item(Record):
    """A quotation in a memo, and what its collector has to say about it."""

    quote: str
    source: Source
    note: str = ""


class Memo(Record):
    """Quotations in the order in which they will be read."""

    title: str = ""
    items: tuple[Item, ...] = ()

    def added(self, quote: str, source: Source) -> Memo:
        """Put a quotation at the end; one that is there already stays where it is."""
        if any(item.source.document == source.document and item.source.span == source.span for item in self.items):
            return self
        return self._with((*self.items, Item(quote=quote, source=source)))

    def noted(self, position: int, note: str) -> Memo:
        """Write a note beside the quotation at a position, counted from 0."""
        item = self.items[position].model_copy(update={"note": note[:LONGEST_NOTE]})
        return self._with((*self.items[:position], item, *self.items[position + 1 :]))

    def moved(self, position: int, by: int) -> Memo:
        """Move a quotation up (-1) or down (1); at the end of the list it stays."""
        target = position + by
        if not 0 <= target < len(self.items):
            return self
        items = list(self.items)
        items.insert(target, items.pop(position))
        return self._with(tuple(items))

    def without(self, position: int) -> Memo:
        """Take the quotation at a position out."""
        return self._with(self.items[:position] + self.items[position + 1 :])

    def titled(self, title: str) -> Memo:
        """Give the memo another title."""
        return self.model_copy(update={"title": " ".join(title.split())[:LONGEST_TITLE]})

    def _with(self, items: tuple[Item, ...]) -> Memo:
        return self.model_copy(update={"items": items})


class MemoError(ValueError):
    """Quotations that no longer stand in their documents: a memo with them is not exported.

    :param refused: Those quotations; the message names their places.
    """

    def __init__(self, refused: tuple[Item, ...]) -> None:
        self.refused = refused
        super().__init__("no longer in their documents: " + "; ".join(place(item.source) for item in refused))


def refused(items: Sequence[Item], stored: Callable[[str], str]) -> tuple[Item, ...]:
    """Return the quotations that are not the stored text at their place.

    :param stored: Gives the stored text of a document by name; ``ValueError`` where there is no such document.
    """
    return tuple(item for item in items if not _stands(item, stored))


def check(memo: Memo, stored: Callable[[str], str]) -> None:
    """Let a memo pass whose quotations all stand in their documents.

    :raises MemoError: With those that do not.
    """
    if fallen := refused(memo.items, stored):
        raise MemoError(fallen)


def _stands(item: Item, stored: Callable[[str], str]) -> bool:
    # As claims.is_verbatim; memos are part of every page and must not load what searching needs.
    span = item.source.span
    try:
        return bool(item.quote) and stored(item.source.document)[span.start : span.end] == item.quote
    except ValueError:
        return False


def quoted(quote: str, language: Language) -> str:
    """Return a quotation between the quotation marks of a language; line breaks folded, no letter changed."""
    return _QUOTED[language].format(display(quote))


def to_markdown(memo: Memo, heading: str, stored: Callable[[str], str], language: Language) -> str:
    """Return a memo as Markdown with footnotes; words of documents and people stand in it as they are.

    :param heading: What stands above where the memo has no title.
    :raises MemoError: If a quotation no longer stands in its document.
    """
    check(memo, stored)
    lines = [f"# {_plain(memo.title or heading)}"]
    for number, item in enumerate(memo.items, start=1):
        lines += ["", f"> {_plain(quoted(item.quote, language))}[^{number}]"]
        if item.note.strip():
            lines += ["", _plain(item.note.strip())]
    lines += ["", *(f"[^{number}]: {_plain(place(item.source))}" for number, item in enumerate(memo.items, 1))]
    return "\n".join(lines) + "\n"


def _plain(text: str) -> str:
    """Escape what Markdown would take for markup, and nothing else."""
    return _MARKUP.sub(lambda sign: f"{sign[0][:-1]}\\{sign[0][-1]}", text)
