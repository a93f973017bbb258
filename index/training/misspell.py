"""What haste does to a question: letters lost, doubled or swapped, accents and apostrophes left out."""

from __future__ import annotations

import random
import unicodedata

SPOKEN = (("qu'est-ce que", "ske"), ("qu'", "k"), ("qui ", "ki "), ("c'est", "cest"), ("combien", "combiens"))
LETTERS = 5  # a word has at least so many letters to be hurt


def misspell(text: str, rng: random.Random) -> str:
    """Return a text as someone in a hurry may type it.

    Example: misspell("Qui paie l'hébergement ?", rng) -> "qui paie lhebergment"
    """
    hurried = text.lower().rstrip(" ?.")
    if rng.random() < 0.3:
        hurried = _replaced(hurried, *rng.choice(SPOKEN))
    if rng.random() < 0.5:
        hurried = hurried.replace("'", rng.choice(("", " ")))
    words = _without_accents(hurried).split()
    long = [i for i, word in enumerate(words) if len(word) >= LETTERS and word.isalpha()]
    for i in rng.sample(long, min(len(long), rng.choice((1, 1, 2)))):
        words[i] = _hurt(words[i], rng)
    return " ".join(words)


def _hurt(word: str, rng: random.Random) -> str:
    """Drop, double or swap one letter; never the first."""
    at = rng.randrange(1, len(word) - 1)
    swapped = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    return rng.choice((word[:at] + word[at + 1 :], word[: at + 1] + word[at:], swapped))


def _replaced(text: str, old: str, new: str) -> str:
    return text.replace(old, new, 1)


def _without_accents(text: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFD", text) if not unicodedata.combining(letter))
