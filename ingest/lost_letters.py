"""Letters that extraction lost, given back where only one French word fits: "d�cide" is "décide".

For reading facts only: the stored text keeps its replacement characters. Names are never guessed: a word with a
capital stays as it is behind a first name or a title, and an article is told from a first name by what follows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from ingest.kinds import LOST_LETTER
from ingest.language import language_of

_ACCENTED = re.compile(r"[àâçéèêëîïôöûüœ]")
_WORD = re.compile(rf"[^\W\d_{LOST_LETTER}]*(?:{LOST_LETTER}[^\W\d_{LOST_LETTER}]*)+")
_ELIDED = re.compile(rf"(?i)(?P<before>[ldnsjcmt]|qu)(?P<cut>{LOST_LETTER})(?P<after>[aeiouyh{LOST_LETTER}].*)")
_NAMED = re.compile(r"(?:\b[A-ZÀ-Ý][a-zà-ÿ\ufffd-]+|\bM{1,2}\.|\bMmes?)[ \xa0]$")  # what stands before a name
_GOES_ON = re.compile(r"[ \xa0\n]+[a-zà-ÿ\ufffd(«]")
NAMED = 30  # characters before a word in which a first name stands
FEWEST_LOST = 3  # lost letters that are no accident


def restored(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the words to put in place of those that lost letters: start, end, word; each as long as it was."""
    if text.count(LOST_LETTER) < FEWEST_LOST or language_of(text) != "fr":
        return
    for match in _WORD.finditer(text):
        alone = match.group() == LOST_LETTER
        if alone and not text[: match.start()].rpartition("\n")[2].strip():
            continue  # a bullet
        capital = match.group()[:1].isupper() or match.group().replace(LOST_LETTER, "")[:1].isupper()
        if capital and _NAMED.search(text[max(0, match.start() - NAMED) : match.start()]):
            continue
        elision = not match.group()[:1].isupper() or _GOES_ON.match(text, match.end()) is not None
        if word := _word(match.group(), elision=elision):
            yield match.start(), match.end(), word


def _word(lost: str, *, elision: bool) -> str | None:
    """Return the only word that fits, an elided one with its apostrophe; ``None`` where none or several do."""
    if word := _words().get(lost.lower()):
        return _cased(word, lost)
    elided = _ELIDED.fullmatch(lost) if elision else None
    if not elided:
        return None
    after = elided["after"]
    whole = _cased(_words().get(after.lower(), ""), after) if LOST_LETTER in after else after
    return f"{elided['before']}'{whole}" if whole else None


def _cased(word: str, like: str) -> str:
    """Write a word as another one is written: small, with a capital, or in capitals."""
    if len(like) > 1 and like.replace(LOST_LETTER, "").isupper():
        return word.upper()
    return word.capitalize() if like[:1].isupper() else word


@cache
def _words() -> dict[str, str]:
    """Return the words by what is left of them without their accented letters, where it is left of one alone."""
    known: dict[str, str] = {}
    several = set()
    for word in Path(__file__).with_name("accented.txt").read_text("utf-8").split():
        left = _ACCENTED.sub(LOST_LETTER, word)
        if left in known:
            several.add(left)
        known[left] = word
    return {left: word for left, word in known.items() if left not in several}
