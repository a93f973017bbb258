"""Misspelt words of a question -> the words meant. The only import of spellchecker, whose word lists it uses."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from math import log10

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein
from spellchecker import SpellChecker

from index.words import STOP_WORDS, fold

SHORTEST = 5  # letters; a shorter word has too many neighbours
LETTERS_A_TYPO = 4  # one edit in so many letters, a swap counting once
EVERYDAY = 1000  # occurrences in the word lists' film subtitles; "lyon" has 74, "tokyo" 310, "deal" 60,000
_WORD = re.compile(r"[^\W\d_]+")


def mend(text: str, vocabulary: Sequence[str]) -> str:
    """Return a folded text with every misspelt word replaced by the nearest word of a vocabulary.

    Words of the French and English dictionaries are left as they are.

    Example: mend("renouvelemment", ("renouvellement",)) -> "renouvellement"

    :param text: Folded text.
    :param vocabulary: Folded words that may be meant.
    """
    known = frozenset(vocabulary)
    return _WORD.sub(lambda match: _mended(match.group(), vocabulary, known), text)


def is_word(folded: str) -> bool:
    """Tell whether a folded word stands in the French or the English dictionary."""
    return folded in _dictionary()


def is_common(folded: str) -> bool:
    """Tell whether a folded word is in everyday use in either language; names of towns are in dictionaries, too."""
    return _dictionary().get(folded, 0) >= EVERYDAY


def telling(folded: str) -> float:
    """Return how much a folded word tells of a subject, 0..1: a rare word 1, one in everybody's mouth little."""
    times = _dictionary().get(folded, 0)
    return 1.0 if times <= EVERYDAY else 1.0 / (1.0 + log10(times / EVERYDAY))


def _mended(word: str, vocabulary: Sequence[str], known: frozenset[str]) -> str:
    if len(word) < SHORTEST or word in known or word in STOP_WORDS or is_word(word):
        return word
    near = process.extractOne(
        word, vocabulary, scorer=DamerauLevenshtein.distance, score_cutoff=len(word) // LETTERS_A_TYPO
    )
    return near[0] if near else word


@cache
def _dictionary() -> dict[str, int]:
    """Return how often each folded word occurs in the word lists, the language where it is more frequent."""
    counts: dict[str, int] = {}
    for checker in (SpellChecker(language=language) for language in ("fr", "en")):
        for word, times in checker.word_frequency.items():
            folded = word if word.isascii() else fold(word)
            counts[folded] = max(counts.get(folded, 0), times)
    return counts


@lru_cache(maxsize=8)
def words_of(texts: tuple[str, ...]) -> tuple[str, ...]:
    """Return the folded words of texts that are long enough to be meant, sorted."""
    found = {word for text in texts for word in _WORD.findall(fold(text))}
    return tuple(sorted(word for word in found if len(word) >= SHORTEST and word not in STOP_WORDS))
