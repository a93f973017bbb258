"""Words that say the same in French and English, for what the encoder's table of words does not know.

The lines of ``thesaurus.toml`` are matters of municipal life; a word of a question stands
for the words of the documents that stand on one of its lines. Of things, people and places
it is also known that a text without any of a line's words does not speak of them.
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from pathlib import Path

from index.words import fold, stems

LONG = 6  # letters from which on a word counts whatever its ending; "pays", a country, is no form of "payer"
MATTERS = 10_000  # number of the first line of things; those of the other list come before
_PLURAL = "sx"


class Thesaurus:
    """The words of an index by the matters that they speak of."""

    def __init__(self, words: Mapping[int, tuple[str, ...]]) -> None:
        self._words = words

    @classmethod
    def of(cls, vocabulary: Iterable[str]) -> Thesaurus:
        """Find the lines on which the folded words of an index stand."""
        found: defaultdict[int, list[str]] = defaultdict(list)
        for word in vocabulary:
            for line in _lines(word):
                found[line].append(word)
        return cls({line: tuple(words) for line, words in found.items()})

    def same(self, word: str) -> tuple[str, ...]:
        """Return the words of the index that stand on a line with a folded word, itself left out."""
        others = (other for line in sorted(_lines(word)) for other in self._words.get(line, ()))
        return tuple(dict.fromkeys(other for other in others if other != word))


def is_known(word: str) -> bool:
    """Tell whether a folded word stands in the thesaurus."""
    return bool(_lines(word))


def is_matter(word: str) -> bool:
    """Tell whether a folded word is a thing, a person or a place of the thesaurus, not merely a way of putting it."""
    return word.rstrip(_PLURAL) in _matters()


def _forms(word: str) -> tuple[str, ...]:
    return (word,) if len(word) < LONG else stems(word)


def _lines(word: str) -> frozenset[int]:
    table = _table()
    found = {line for form in _forms(word) for line in table.get(form, ())}
    return frozenset(found | _matters().get(word.rstrip(_PLURAL), frozenset()))


@cache
def _table() -> dict[str, frozenset[int]]:
    return _by_form("same", 0, _forms)


@cache
def _matters() -> dict[str, frozenset[int]]:
    # Things count in the forms that are written out, singular and plural: "assurance" is no form of "assuré".
    return _by_form("matters", MATTERS, lambda word: (word.rstrip(_PLURAL),))


def _by_form(key: str, first: int, forms: Callable[[str], tuple[str, ...]]) -> dict[str, frozenset[int]]:
    """Return the numbers of the lines of a list on which each form of a word stands."""
    text = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))[key]
    found: defaultdict[str, set[int]] = defaultdict(set)
    for number, line in enumerate((line for line in fold(text).splitlines() if not line.startswith("#")), start=first):
        for word in line.split():
            for form in forms(word):
                found[form].add(number)
    return {form: frozenset(lines) for form, lines in found.items()}
