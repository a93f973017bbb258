"""Titles in capitals as people write them: "CHARTE AVEC ORVAUX" -> "Charte avec Orvaux".

How a word is written is learnt from the rest of the document; a word that stands only
in capitals becomes small, unless it is the name of a country or a number.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from ingest.places import find_countries

_WORD = re.compile(r"[^\W\d_]+")
_FIRST = re.compile(r"^(?:(?:[IVXLC]+|[A-H]|\d+)\s?[.)°]\s+)?[^\W\d_]")
_PARTNER = re.compile(r"\b(?:AVEC|WITH) (?P<name>[^\W\d_]+(?:-[^\W\d_]+)*)")
_BEFORE_BRACKET = re.compile(r"(?P<name>[^\s()]+) ?\(")
_ROMAN = re.compile(r"[IVXLC]+")
_SMALL = frozenset(
    "de du des la le les l d et à a au aux en sur sous par un une avec entre of the and in on to for with between by "
    "we our you your it its is are be this that s t nous notre nos vous ce que qui est sont".split()
)
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
            if line.isupper():
                continue
            words = _WORD.findall(line)
            shouted = [word.isupper() and len(word) > 1 for word in words]
            forms.update(word for number, word in enumerate(words) if sum(shouted[max(0, number - 1) : number + 2]) < 2)
        usual: dict[str, str] = {}
        for form, _ in sorted(forms.items(), key=lambda item: (item[0].islower(), item[1], item[0])):
            usual[form.lower()] = form  # a small form outweighs others: capitals begin sentences
        return cls(usual)

    def mend(self, title: str) -> str:
        """Return a title with its words in capitals written as elsewhere; others are left alone."""
        if not _is_shouted(title):
            return title
        names = [(country.start, country.end) for country in find_countries(title)]
        names += [match.span("name") for match in _PARTNER.finditer(title) if match["name"].lower() not in self.usual]
        names += [match.span("name") for match in _BEFORE_BRACKET.finditer(title) if match.end() in dict(names)]
        mended = _WORD.sub(lambda match: self._written(match, names), title)
        return _FIRST.sub(lambda match: match.group().upper(), mended, count=1)

    def name(self, words: str) -> str:
        """Return the name of a place or person with its words in capitals written as names are."""
        return _WORD.sub(self._named, words) if words.isupper() else words

    def _written(self, match: re.Match[str], names: list[tuple[int, int]]) -> str:
        word, small = match.group(), match.group().lower()
        if not word.isupper() or (len(word) == 1 and match.string[match.end() : match.end() + 1] in {".", ")"}):
            return word
        if any(start <= match.start() < end for start, end in names):
            return self._named(match)
        if small in _SMALL:
            return small
        return self.usual.get(small) or (word if len(word) > 1 and _ROMAN.fullmatch(word) else small)

    def _named(self, match: re.Match[str]) -> str:
        small = match.group().lower()
        usual = self.usual.get(small, "")
        return small if small in _SMALL else usual if usual[1:].islower() and usual[0].isupper() else small.capitalize()


def _is_shouted(title: str) -> bool:
    """Tell whether most letters of a title are capitals."""
    letters = [letter for letter in title if letter.isalpha()]
    return sum(letter.isupper() for letter in letters) > 0.7 * len(letters) and len(letters) > 2
