"""What a question asks the number of, and the numbers of a text with the words about them."""

from __future__ import annotations

import re

from index.words import words
from ingest.fold import fold
from ingest.numbers import NUMBER

AFTER = 4  # words after a number that may say what it counts: "quarante chambres", "4 new school buses"
BEFORE = 2  # the same before it: "inhabitants: 4,200", "présents : 22"
# In French the first word after these is what is counted, in English one may stand before it: "school pupils".
_FRENCH = re.compile(r"\b(?:combien|nombre) (?:de |d'|des )(.+)")
_ENGLISH = re.compile(r"\b(?:how many|number of) (.+)")
_NUMBER = re.compile(rf"(?:{NUMBER})(?:[.,  ]\d{{3}})*")


def counted(folded: str) -> tuple[str, ...]:
    """Return the words of a folded question that say what is to be counted; none where it asks for no count.

    Example: counted("combien de chambres sont libres ?") -> ("chambres",)
    """
    if match := _FRENCH.search(folded):
        return tuple(words(match[1])[:1])
    match = _ENGLISH.search(folded)
    return tuple(words(match[1])[:2]) if match else ()


def surroundings(text: str) -> tuple[str, ...]:
    """Return the words about each number of a text, folded."""
    folded = " ".join(fold(text).split())
    return tuple(
        " ".join((*folded[: match.start()].split()[-BEFORE:], *folded[match.end() :].split()[:AFTER]))
        for match in _NUMBER.finditer(folded)
    )
