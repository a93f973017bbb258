"""Where words stand in a document, letter for letter: what a person looks for while reading."""

from __future__ import annotations

from functools import lru_cache

from ingest.clean import Cleaned
from ingest.fold import fold
from ingest.types import Span

MOST = 1000  # nobody goes through more


def occurrences(text: str, words: str) -> tuple[Span, ...]:
    """Return where words stand in a stored text, in order, without overlap.

    Capitals, accents and kinds of spaces do not matter, nor do words cut at the end of a line.

    Example: occurrences("L'ÉTÉ, l'été", "ete") -> (2..5, 9..12)
    """
    wanted = " ".join(fold(words).split())
    if not wanted:
        return ()
    cleaned, folded = _searchable(text)
    found: list[Span] = []
    start = folded.find(wanted)
    while start >= 0 and len(found) < MOST:
        found.append(cleaned.span(start, start + len(wanted)))
        start = folded.find(wanted, start + len(wanted))
    return tuple(found)


@lru_cache(maxsize=8)  # a person looks for several words in the same document
def _searchable(text: str) -> tuple[Cleaned, str]:
    cleaned = Cleaned.of(text)
    return cleaned, fold(cleaned.text)
