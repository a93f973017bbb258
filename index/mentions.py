"""Which towns a question names, by name, country or region, and which names in it the documents do not know."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from index.regions import Regions
from index.spelling import is_common, is_word
from index.thesaurus import is_known
from index.types import KnownTown
from index.words import STOP_WORDS, fold
from ingest.gazetteer import is_town
from ingest.places import adjective_country, country_code, country_name

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
# Numerals, "XXIe" and "2020s", and abbreviations, "NGOs": they look like names.
_NO_NAME = re.compile(r"[ivxlcdmIVXLCDM]+(?:e|eme|ème)?|\d+\w*|[A-Z]{2,6}s?")
_SAINT = re.compile(r"\bsaint(e?)\b")
_YEAR = re.compile(r"(?:19|20)\d\d")
LONGEST_NAME = 4  # words: "Villeneuve sur Lot", "Bad Neustadt an der Saale" is known by its beginning
TYPO_LETTERS = 5  # a town's name of fewer letters must be spelt right
TYPO_SHARE = 0.25  # one edit in four letters, a swap counting once
SHORTEST = 4  # letters of a country's or an unknown town's name; shorter words are words


@dataclass(frozen=True, slots=True)
class Mentions:
    """Names in a question.

    :param towns: Names of known towns, in order, each once.
    :param unknown: Towns and countries as written that no document is about.
    :param words: Folded words that were understood as names; they say nothing about the subject of the question.
    """

    towns: tuple[str, ...]
    unknown: tuple[str, ...]
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Place:
    """Where towns lie that are named by it; ``told`` where the documents know it."""

    towns: tuple[KnownTown, ...]
    told: bool


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    folded: str
    first: bool


class Names:
    """Recognises the towns of the documents in questions."""

    def __init__(self, towns: Sequence[KnownTown], vocabulary: Collection[str]) -> None:
        self.towns = tuple(towns)
        self._vocabulary = vocabulary
        self._aliases = {alias: town for town in reversed(self.towns) for alias in _spellings(town)}
        for short, town in _short_forms(self.towns).items():
            self._aliases.setdefault(short, town)
        self._fuzzy = sorted(alias for alias in self._aliases if len(alias) >= TYPO_LETTERS)
        self._regions = Regions(self.towns)
        self._by_country: dict[str, list[KnownTown]] = {}
        for town in self.towns:
            if town.country_code:
                self._by_country.setdefault(town.country_code, []).append(town)

    def find(self, question: str) -> Mentions:
        """Find the names in a question."""
        words = [_Word(m.group(), fold(m.group().replace("’", "'")), m.start() == 0) for m in _WORD.finditer(question)]
        towns: list[str] = []
        unknown: dict[str, bool] = {}  # what is written, and whether it is a people's name
        used: set[str] = set()
        position = 0
        while position < len(words):
            found, length, strange = self._at(words, position)
            towns += [town.name for town in found if town.name not in towns]
            if strange:
                span = words[position : position + length]
                unknown[" ".join(word.text for word in span)] = length == 1 and _is_people(span[0])
            if found or strange:
                used |= {w for word in words[position : position + length] for w in re.findall(r"\w+", word.folded)}
            position += length
        is_open = self._is_open(towns)
        strangers = tuple(name for name, is_people in unknown.items() if not (is_people and is_open))
        return Mentions(tuple(towns), strangers, frozenset(used))

    def _is_open(self, named: Collection[str]) -> bool:
        """Tell whether the documents about towns named speak of one whose country they do not tell.

        It may be the one whose people a question calls by their name: "the Germans" of a twin town.
        """
        about = {document for town in self.towns if town.name in named for document in town.documents}
        return any(
            not town.country_code and not town.home and not about.isdisjoint(town.documents) for town in self.towns
        )

    def _at(self, words: Sequence[_Word], position: int) -> tuple[Sequence[KnownTown], int, bool]:
        """Return the towns named from a position on, how many words name them, and whether they are unknown."""
        for length in range(min(LONGEST_NAME, len(words) - position), 0, -1):
            span = words[position : position + length]
            joined = _joined(span)
            if town := self._aliases.get(joined) or self._aliases.get(joined.replace("-", " ")):
                return (town,), length, False
            framed = length > 1 and not STOP_WORDS.isdisjoint((span[0].folded, span[-1].folded))
            if not framed and (found := self._in_place(span)) is not None:
                return found.towns, length, not found.told
        if len(words) > position + 1 and self._is_unknown_pair(words[position], words[position + 1]):
            return (), 2, True
        return self._single(words[position])

    def _in_place(self, span: Sequence[_Word]) -> _Place | None:
        """Return the towns of the country, the region or the people that words name; ``None`` where they name none."""
        code, joined = _country(span), _joined(span)
        regions = self._regions.called(joined, single=len(span) == 1)
        of_country = self._by_country.get(code, ()) if code else ()
        if not regions:
            return _Place(tuple(of_country), self._is_told(code)) if code else None
        towns = dict.fromkeys(town.name for town in self._regions.meant(regions, code, of_country))
        told = bool(towns) or self._is_held(joined)
        return _Place(tuple(town for town in self.towns if town.name in towns), told)

    def _is_told(self, code: str) -> bool:
        """Tell whether a town of the documents lies in a country, or they name it in either language."""
        names = (fold(country_name(code, "fr")), fold(country_name(code, "en")))
        return code in self._by_country or any(self._is_held(name) for name in names)

    def _is_unknown_pair(self, one: _Word, other: _Word) -> bool:
        """Tell whether two capitalised words are a town of the world that no document is about: "Novi Sad"."""
        capitals = one.text[:1].isupper() and other.text[:1].isupper()
        return capitals and is_town(f"{_bare(one.folded)} {other.folded}")

    def _single(self, word: _Word) -> tuple[Sequence[KnownTown], int, bool]:
        if town := self._misspelt(word.folded):
            return (town,), 1, False
        if self._is_unknown(word):
            return (), 1, True
        return (), 1, False

    def _misspelt(self, word: str) -> KnownTown | None:
        """Return the town that a word is a misspelling of; a word of the documents is none."""
        plain = _bare(word)
        if len(plain) < TYPO_LETTERS or plain in self._vocabulary or plain in STOP_WORDS:
            return None
        if len(plain) >= TYPO_LETTERS and not is_word(plain):
            begun = {self._aliases[alias].name for alias in self._fuzzy if alias.startswith(plain)}
            if len(begun) == 1:
                return next(town for town in self.towns if town.name in begun)
        inside = [alias for alias in self._fuzzy if len(alias) > TYPO_LETTERS and alias in plain]
        if inside:
            return self._aliases[max(inside, key=len)]
        near = process.extractOne(
            plain, self._fuzzy, scorer=DamerauLevenshtein.distance, score_cutoff=int(len(plain) * TYPO_SHARE)
        )
        return self._aliases[near[0]] if near else None

    def _is_unknown(self, word: _Word) -> bool:
        """Tell whether a word is a name that no document holds: a town of the world, or a capital on no word."""
        plain = _bare(word.folded)
        if plain in STOP_WORDS or len(plain) < SHORTEST or self._is_held(plain) or _NO_NAME.fullmatch(word.text):
            return False
        if is_known(plain):
            return False
        if word.text[:1].isupper() and not word.first:
            return not is_word(plain) or (is_town(plain) and not is_common(plain))
        return is_town(plain) and not is_common(plain)

    def is_name(self, folded: str) -> bool:
        """Tell whether a word that is no town's name is a name in the documents: no word, or a year, that they hold."""
        if _YEAR.fullmatch(folded):
            return True
        return len(folded) >= SHORTEST and folded.isalpha() and self._is_held(folded) and not is_word(folded)

    def _is_held(self, plain: str) -> bool:
        """Tell whether the documents hold a word, or all parts of a compound one: "villeneuve-sur-lot"."""
        return all(part in self._vocabulary or part in STOP_WORDS for part in re.findall(r"\w+", plain))


def _is_people(word: _Word) -> bool:
    plain = _bare(word.folded)
    return country_code(plain) is None and adjective_country(plain) is not None


def _joined(words: Sequence[_Word]) -> str:
    return _bare(" ".join(word.folded for word in words))


def _bare(folded: str) -> str:
    """Return a word without elided article or possessive ending: "l'avion" -> "avion", "york's" -> "york"."""
    return re.sub(r"^(?:d|l|qu|s|n|j|c)'|'s$", "", folded)


def _spellings(town: KnownTown) -> Iterator[str]:
    """Yield the aliases of a town as they may be typed: with hyphens or without, "st" for "saint"."""
    for alias in town.aliases:
        for spelt in dict.fromkeys((alias, _SAINT.sub(r"st\1", alias))):
            yield spelt
            yield spelt.replace("-", " ")


def _short_forms(towns: Sequence[KnownTown]) -> dict[str, KnownTown]:
    """Return what longer names are cut to, "valmont" for "valmont-sur-orne", where only one town begins so."""
    owners: dict[str, list[KnownTown]] = {}
    for town in towns:
        parts = re.findall(r"\w+", fold(town.name))
        for length in range(1, len(parts)):
            short = " ".join(parts[:length])
            for spelt in dict.fromkeys((short, _SAINT.sub(r"st\1", short))):
                owners.setdefault(spelt, []).append(town)
    return {
        short: owned[0]
        for short, owned in owners.items()
        if len(owned) == 1 and len(short) >= TYPO_LETTERS and not is_common(short) and short not in STOP_WORDS
    }


def _country(words: Sequence[_Word]) -> str | None:
    """Return the code of the country that words name, as a noun or, in one word, as an adjective."""
    return _country_of(_joined(words), len(words) == 1)


@lru_cache(maxsize=16384)
def _country_of(joined: str, single: bool) -> str | None:
    if len(joined) < SHORTEST or joined in STOP_WORDS:
        return None
    if code := country_code(joined):
        return code
    return adjective_country(joined) if single else None
