"""Where the words of the glossary stand in the documents, so that each is learnt from a text at hand; pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from index.occurrences import occurrences
from ingest.types import Span
from pages.glossary import Term

MOST = 2  # documents that show a word; more would be a search
_PLURAL = ("s", "x", "es")
# What a noun follows: "l'arrêté" and "un pouvoir" are words of the job, "est arrêté" and "pouvoir agir" are verbs.
_NOUN = re.compile(
    r"(?:^|\n\W*|['’]|\b(?:le|la|les|un|une|des?|du|aux?|cet|cette|ces|son|sa|ses|leurs?|par|toute?|nos|notre|"
    r"an?|the|of|this|that|these|its|their|by|any|each|every|no|with))\s*$",
    re.IGNORECASE,
)
_SEEN = 30  # characters before a word, enough for the longest of these


def word_places(terms: Sequence[Term], texts: Iterable[tuple[str, str]]) -> dict[Term, tuple[tuple[str, Span], ...]]:
    """Return for each term the first place in each of the first documents that have it, as document and span.

    :param texts: Names and stored texts of documents; no more of them are read than are needed.
    """
    found: dict[Term, tuple[tuple[str, Span], ...]] = dict.fromkeys(terms, ())
    for name, text in texts:
        for term in terms:
            span = _first(term, text) if len(found[term]) < MOST else None
            if span:
                found[term] = (*found[term], (name, span))
        if all(len(places) == MOST for places in found.values()):
            break
    return found


def _first(term: Term, text: str) -> Span | None:
    """Return where a term first stands in a text, in either language, as a word of its own."""
    return min((span for words in _words(term) for span in _whole(words, text)), key=_start, default=None)


def _start(span: Span) -> int:
    return span.start


def _words(term: Term) -> Iterator[str]:
    """Say the words of a term, which may be several: "élu, adjoint"."""
    for side in (term.french, term.english):
        yield from side.split(", ")


def _whole(words: str, text: str) -> Iterator[Span]:
    """Return where words stand as a noun and not as part of a longer word; a plural is the same word."""
    for span in occurrences(text, words):
        before, after = text[max(0, span.start - _SEEN) : span.start], _rest(text, span.end)
        if not before[-1:].isalnum() and after in ("", *_PLURAL) and (" " in words or _NOUN.search(before)):
            yield span


def _rest(text: str, end: int) -> str:
    """Return the letters that follow without a gap."""
    stop = end
    while stop < len(text) and text[stop].isalnum():
        stop += 1
    return text[end:stop]
