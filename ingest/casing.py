"""Titles in capitals as people write them: "CHARTE AVEC ORVAUX" -> "Charte avec Orvaux".

How a word is written is learnt from the rest of the document; a word that stands only
in capitals becomes small, unless it is the name of a country or a number.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from ingest.places import country_code

_WORD = re.compile(r"[^\W\d_]+(?:[’'‛]s\b)?")
_ROMAN = re.compile(r"[IVXLC]+")
_SMALL = frozenset("de du des la le les l d et à a au aux en sur sous of the and in on to for with avec entre between by par un une".split())
LOOKED_AT = 200_000  # characters that are enough to learn from


@dataclass(frozen=True, slots=True)
class Casing:
    """How the words of a document are usually written, by their small letters."""

    usual: dict[str, str]

    @classmethod
    def of(cls, text: str) -> Casing:
        """Learn from the lines that are not in capitals themselves."""
        forms: Counter[str] = Counter()
        for line in text[:LOOKED_AT].splitlines():
            if not line.isupper():
                forms.update(_WORD.findall(line))
        usual: dict[str, str] = {}
        for form, _ in sorted(forms.items(), key=lambda item: (item[0].islower(), item[1], item[0])):
            usual[form.lower()] = form  # a small form outweighs others: capitals begin sentences
        return cls(usual)

    def mend(self, title: str) -> str:
        """Return a title with its words in capitals written as elsewhere; others are left alone."""
        if not _is_shouted(title):
            return title
        mended = _WORD.sub(self._written, title)
        return mended[:1].upper() + mended[1:]

    def _written(self, match: re.Match[str]) -> str:
        word = match.group()
        small = word.lower()
        if not word.isupper() or _ROMAN.fullmatch(word) and len(word) > 1 and small not in self.usual:
            return word
        if small in _SMALL:
            return small
        usual = self.usual.get(small)
        if usual and not usual.isupper():
            return usual
        if usual or country_code(word):
            return usual if usual and len(word) <= 8 and country_code(word) is None else word.capitalize()
        return small


def _is_shouted(title: str) -> bool:
    """Tell whether most letters of a title are capitals."""
    letters = [letter for letter in title if letter.isalpha()]
    return sum(letter.isupper() for letter in letters) > 0.7 * len(letters) and len(letters) > 3
