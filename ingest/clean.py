"""What extraction breaks and how it is mended for searching, without losing the way back to the stored text.

Mended: line breaks, words cut at a line's end, double spaces, bullets, apostrophes, ligatures, invisible
characters, running headers and page numbers, and stamps where they interrupt a sentence. A stamp between two
paragraphs stays: it says when a document was received. The stored text never changes.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ingest.artifacts import artifacts
from ingest.lines import lines, marker_end
from ingest.types import Span

_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "…": "..."}
_APOSTROPHES = "’‘‛ʼ´`′\x91\x92"
_ALIKE = str.maketrans({**dict.fromkeys(_APOSTROPHES, "'"), "\x93": '"', "\x94": '"', "\x96": "–", "\x97": "—"})
# First parts that keep their hyphen when a line ends after them; any other word cut there is whole again.
_COMPOUNDS = re.compile(
    r"(?:savoir|sous|vice|demi|semi|non|quasi|avant|après|contre|porte|chef|grand|haut|nord|sud|franco|celui|"
    r"celle|ceux|celles|"
    r"cet|cette|lui|elle|eux|peut|self|well|anglo|cross|half|twenty|thirty|vingt|trente|quarante|dix)",
    re.IGNORECASE,
)
_SECOND_PARTS = re.compile(r"(?:ci|là|même|mêmes|elle|il|ils|elles|on|vous|nous|je|à|être|dessus|dessous|based|wide)\b")

_INVISIBLE = re.compile(r"\xad\s*+|[\u200b-\u200f\u2060-\u2064\ufeff]+|[\x00-\x08\x0e-\x1b\x7f]+")
_COMPOSED = re.compile(r"[^\W\d_][\u0300-\u036f]+")
_LIGATURE = re.compile(f"[{''.join(_LIGATURES)}]")
CUT_WORD = re.compile(r"(?P<before>\b[^\W\d_]{1,40})(?P<cut>[-‐‑][^\S\n]*+\n\s*+)(?=(?P<after>[^\W\d_]{1,40}))")
_INNER_BULLET = re.compile(r"(?<=\s)(?:[•◦▪■●➢►\x95\ue000-\uf8ff]|(?<=\s\s)[â�](?=\s))\s*+")
_WHITE = re.compile(r"\s+")
_LOST_APOSTROPHE = re.compile(r"(?:(?<![\w'.-])[dljnmstc]|(?<![\w'.-])qu)(?P<cut> )(?=[aàâeéèêëiîoôuûyhœ]\w)")


@dataclass(frozen=True, slots=True)
class Cleaned:
    """Mended text and, for each of its characters, where it stands in the original.

    :param offsets: Offset in the original at which each character of ``text`` begins, never falling.
    :param ends: Offset in the original after each character of ``text``.
    """

    text: str
    offsets: tuple[int, ...]
    ends: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> Cleaned:
        """Mend a text. What is nothing but a stamp or a page number stays, for then it is what is asked for."""
        draft = cls(text, tuple(range(len(text))), tuple(range(1, len(text) + 1)))
        kept = draft.replaced(_removed(text))
        draft = kept if kept.text.strip() else draft
        draft = draft._sub(_INVISIBLE, "")._sub(_COMPOSED, _composed)._sub(_LIGATURE, _spelt_out)
        draft = draft._sub(CUT_WORD, joined)
        draft = draft.replaced((start, end, "") for start, end in _markers(draft.text))._sub(_INNER_BULLET, "")
        draft = cls(draft.text.translate(_ALIKE), draft.offsets, draft.ends)
        return draft._sub(_WHITE, " ")._sub(_LOST_APOSTROPHE, "'")

    def span(self, start: int, end: int) -> Span:
        """Return where characters ``start`` to ``end`` of the mended text stand in the original."""
        if start >= end:
            at = self.offsets[start] if start < len(self.offsets) else (self.ends[-1] if self.ends else 0)
            return Span(start=at, end=at)
        return Span(start=self.offsets[start], end=self.ends[end - 1])

    def region(self, span: Span) -> tuple[int, int]:
        """Return where a span of the original stands in the mended text."""
        return bisect_left(self.offsets, span.start), bisect_left(self.offsets, span.end)

    def _sub(self, pattern: re.Pattern[str], by: str | Callable[[re.Match[str]], str]) -> Cleaned:
        """Replace what a pattern finds, or its group ``cut`` where it has one."""
        group = "cut" if "cut" in pattern.groupindex else 0
        found = pattern.finditer(self.text)
        return self.replaced((*match.span(group), by if isinstance(by, str) else by(match)) for match in found)

    def replaced(self, edits: Iterator[tuple[int, int, str]]) -> Cleaned:
        """Put other words in place of stretches of the text; the new ones stand where the whole stretch stood."""
        pieces: list[str] = []
        offsets: list[int] = []
        ends: list[int] = []
        last = 0
        for start, end, words in edits:
            pieces += [self.text[last:start], words]
            offsets += self.offsets[last:start] + (self.offsets[start],) * len(words)
            ends += self.ends[last:start] + (self.ends[end - 1],) * len(words)
            last = end
        if not last:
            return self
        text = "".join([*pieces, self.text[last:]])
        return Cleaned(text, (*offsets, *self.offsets[last:]), (*ends, *self.ends[last:]))


def searchable(text: str) -> str:
    r"""Return what is searched, embedded and matched for a slice of a document.

    Example: searchable("• l’indus-\n  trie") -> "l'industrie"
    """
    return Cleaned.of(text).text.strip()


def display(text: str) -> str:
    """Fold line breaks and runs of spaces for display; no letter is changed."""
    return _WHITE.sub(" ", text).strip()


def _removed(text: str) -> Iterator[tuple[int, int, str]]:
    for artifact in artifacts(text):
        if artifact.kind == "running" or artifact.interrupts:
            start, end = artifact.span.start, artifact.span.end
            yield start, end, ""


def _markers(text: str) -> Iterator[tuple[int, int]]:
    before = None
    for line in lines(text):
        length = marker_end(line, before)
        if length:
            yield line.start, line.start + length
        before = line


def _composed(match: re.Match[str]) -> str:
    return unicodedata.normalize("NFC", match.group())


def _spelt_out(match: re.Match[str]) -> str:
    return _LIGATURES[match.group()]


def joined(match: re.Match[str]) -> str:
    """Join a word cut at the end of a line; compounds and names in capitals keep their hyphen."""
    before, after = match["before"], match["after"]
    return "-" if _COMPOUNDS.fullmatch(before) or _SECOND_PARTS.match(after) or after[0].isupper() else ""
