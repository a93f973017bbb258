"""Text made plain for matching, letter for letter.

``fold`` keeps every character at its place, so that what is found in the folded
text stands at the same offsets in the original. Mending of line ends and headers
is left to ``clean.py``.
"""

from __future__ import annotations

import unicodedata
from functools import cache

_ALIKE = {"’": "'", "‘": "'", "´": "'", "`": "'", "ʼ": "'", "œ": "o", "æ": "a", "ß": "s", "ø": "o", "ł": "l", "đ": "d"}
_DASHES = "‐‑‒–—―−"


def fold(text: str) -> str:
    """Return the text in lower case without accents, of exactly the same length.

    Typographic apostrophes and dashes become ``'`` and ``-``; every white space becomes a space.

    Example: fold("L’Été – 2016") -> "l'ete - 2016"
    """
    return "".join(map(_plain, text))


def without_accents(text: str) -> str:
    """Return the text without accents but with its capitals, of exactly the same length.

    Example: without_accents("L’Été") -> "L'Ete"
    """
    return text if text.isascii() else "".join(map(_unaccented, text))


@cache
def _unaccented(character: str) -> str:
    if character in _ALIKE and not character.isalpha():
        return _ALIKE[character]
    return unicodedata.normalize("NFD", character)[0]


@cache
def _plain(character: str) -> str:
    if character.isspace():
        return " "
    if character in _DASHES:
        return "-"
    lower = character.lower()
    if lower in _ALIKE:
        return _ALIKE[lower]
    return unicodedata.normalize("NFD", lower)[0]
