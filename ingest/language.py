"""Which of our two languages a text is written in, by its most frequent small words."""

from __future__ import annotations

import re
from typing import Literal

_FRENCH = frozenset(
    "le la les l d du des de un une et est sont dans par pour sur au aux que qui ce cette ces son sa ses leur "
    "entre avec il elle".split()
)
_ENGLISH = frozenset(
    "the of and to in a is are for on by with this that be shall its their between from as at which it or has "
    "have".split()
)
_WORD = re.compile(r"[^\W\d_]+")
LOOKED_AT = 20_000  # characters; a language shows long before


def language_of(text: str) -> Literal["fr", "en"]:
    """Return the language of most of a text; French where nothing decides."""
    words = [word.lower() for word in _WORD.findall(text[:LOOKED_AT])]
    french = sum(word in _FRENCH for word in words)
    english = sum(word in _ENGLISH for word in words)
    if french == english:
        return "en" if _more_english_letters(text) else "fr"
    return "en" if english > french else "fr"


def _more_english_letters(text: str) -> bool:
    """Decide on a text without small words: accents are French, "y" and "w" English."""
    letters = text[:LOOKED_AT].lower()
    return sum(map(letters.count, "wyk")) > sum(map(letters.count, "éèêàâçôûî"))
