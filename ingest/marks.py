"""Where a section may begin, and the lines of a document as the finders of sections look at them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from ingest.artifacts import artifacts
from ingest.fold import fold
from ingest.lines import MARKER, Line, lines

SectionKind = Literal["title", "preamble", "article", "decision", "heading", "attendance", "signature", "body"]

LONG = 240  # characters; a longer line was never broken, so that headings may stand inside it
TITLE_LENGTH = 110  # characters of a heading; in capitals half as many more
TITLE_WORDS = 16
LOST_LETTER = "�"  # most often it was an "é"
_FINITE = re.compile(
    r"\b(?:is|are|was|were|shall|will|may|must|can|has|have|est|sont|sera|seront|peut|peuvent|doit|doivent|ont|"
    r"s'engagent?|there.s)\b"
)
_ITEM = re.compile(rf"(?:{MARKER.pattern})|[a-h][).] |[ivx]{{1,4}}[).] ")
_STOP_INSIDE = re.compile(r"[^\W\d_]{3,}[.;] +[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Mark:
    """A place where a section begins.

    :param start: Offset of its first character.
    :param end: Offset after its heading; ``start`` where it has none.
    :param title: Its heading for display.
    """

    start: int
    end: int
    kind: SectionKind
    title: str


@dataclass(frozen=True, slots=True)
class Layout:
    """A document's lines without stamps, running headers and page numbers.

    :param folded: Every line folded, lost letters taken for "e"; as long as ``lines``.
    """

    text: str
    lines: tuple[Line, ...]
    folded: tuple[str, ...]

    @classmethod
    def of(cls, text: str) -> Layout:
        """Lay out a text."""
        noise = [artifact.span for artifact in artifacts(text)]
        ends = [span.end for span in noise]
        kept = tuple(line for line in lines(text) if not _inside(line, [span.start for span in noise], ends))
        return cls(text, kept, tuple(fold(line.text).replace(LOST_LETTER, "e") for line in kept))

    def gap_after(self, number: int) -> bool:
        """Tell whether a blank line, or the end, follows a line."""
        return number + 1 >= len(self.lines) or self.lines[number + 1].gap

    def goes_on(self, number: int) -> bool:
        """Tell whether the next line continues the sentence of this one."""
        following = "" if self.gap_after(number) else self.lines[number + 1].text
        return bool(following) and following[0].islower() and not _ITEM.match(following)


def _inside(line: Line, starts: Sequence[int], ends: Sequence[int]) -> bool:
    number = bisect_left(ends, line.end)
    return number < len(ends) and starts[number] <= line.start


def is_title(words: str) -> bool:
    """Tell whether words look like a heading: short, begun with a capital or a figure, no sentence.

    Example: is_title("Prise en charge des frais") -> True
    """
    words = words.strip()
    if not words or not any(letter.isalpha() for letter in words):
        return False
    longest = TITLE_LENGTH * 3 // 2 if words.isupper() else TITLE_LENGTH
    if len(words) > longest or len(words.split()) > TITLE_WORDS or words[-1] in ".;,:":
        return False
    return not words[0].islower() and not _STOP_INSIDE.search(words)


def is_sentence(words: str) -> bool:
    """Tell whether words hold a finite verb of the kind that articles use and headings avoid."""
    return bool(_FINITE.search(fold(words)))


def tidy(*parts: str) -> str:
    """Join the parts of a heading on one line.

    Example: tidy("Article 3", "Moyens  :") -> "Article 3 – Moyens"
    """
    folded = (" ".join(part.split()).strip(" :–—-.") for part in parts)
    return " – ".join(part for part in folded if part)
