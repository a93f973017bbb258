"""Words that say the same in French and English, for what the encoder's table of words does not know.

The lines of ``thesaurus.toml`` are matters of municipal life; a word of a question stands
for the words of the documents that stand on one of its lines.
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from index.words import fold, stems

LONG = 6  # letters from which on a word counts whatever its ending; "pays", a country, is no form of "payer"


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


def has_matter(word: str) -> bool:
    """Tell whether a folded word stands in the thesaurus."""
    return bool(_lines(word))


def _forms(word: str) -> tuple[str, ...]:
    return (word,) if len(word) < LONG else stems(word)


def _lines(word: str) -> frozenset[int]:
    table = _table()
    return frozenset(line for form in _forms(word) for line in table.get(form, ()))


@cache
def _table() -> dict[str, frozenset[int]]:
    text = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))["same"]
    found: defaultdict[str, set[int]] = defaultdict(set)
    for number, line in enumerate(line for line in fold(text).splitlines() if not line.startswith("#")):
        for word in line.split():
            for form in _forms(word):
                found[form].add(number)
    return {form: frozenset(lines) for form, lines in found.items()}
