"""What extraction breaks and how it is mended for searching, without losing the way back to the stored text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.types import Span

_SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Cleaned:
    """Mended text and, for each of its characters, where it stands in the original.

    :param offsets: Offset in the original of each character of ``text``, never falling.
    """

    text: str
    offsets: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> Cleaned:
        """Mend a text."""
        letters: list[str] = []
        offsets: list[int] = []
        for offset, letter in enumerate(text):
            if not letter.isspace():
                letters.append(letter)
                offsets.append(offset)
            elif letters and letters[-1] != " ":
                letters.append(" ")
                offsets.append(offset)
        return cls("".join(letters).replace("’", "'"), tuple(offsets))

    def span(self, start: int, end: int) -> Span:
        """Return where characters ``start`` to ``end`` of the mended text stand in the original."""
        if start >= end:
            at = self.offsets[start] if start < len(self.offsets) else (self.offsets[-1] + 1 if self.offsets else 0)
            return Span(start=at, end=at)
        return Span(start=self.offsets[start], end=self.offsets[end - 1] + 1)


def searchable(text: str) -> str:
    """Return what is searched for a slice of a document."""
    return Cleaned.of(text).text.strip()


def display(text: str) -> str:
    """Fold line breaks and runs of spaces for display; no letter is changed."""
    return _SPACES.sub(" ", text).strip()
