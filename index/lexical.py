"""Which units share the question's words: BM25 over stems, and how much of the question a unit holds.

The only import of bm25s' index. A word of the question is searched as it is, as the
words of the documents that mean the same, and, if no document holds it, as what it
may be a misspelling of.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import bm25s
import numpy as np
import numpy.typing as npt
from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from index.dictionary import Near
from index.words import stems, tokens, words

FloatArray = npt.NDArray[np.float32]
Translate = Callable[[str], Sequence[Near]]

_VOCABULARY = "vocabulary.json"
_EMPTY = "\x00"  # bm25s refuses a corpus without a single token; no question holds this one
TYPO_LETTERS = 4  # words of up to so many letters are never taken for another: "Bonn" is not "bon"
TYPO_SHARE = 0.25  # at most one edit in four letters, a swap counting once
TYPO_WORDS = 3  # misspelt words considered for one unknown word
HELD = 0.6  # weight from which on a unit counts as holding a word of the question, for the word's rarity


@dataclass(frozen=True, slots=True)
class Matches:
    """What the words of one question find; both arrays are float32, (units,).

    :param scores: BM25; 0 where no word is shared.
    :param coverage: Share of the question's words that the unit holds, 0..1, each word weighed by its rarity.
    :param asked: How many words were looked for, without stop words.
    """

    scores: FloatArray
    coverage: FloatArray
    asked: int = 1


def no_others(_word: str) -> tuple[Near, ...]:
    """Know no other words for a word."""
    return ()


class Lexical:
    """BM25 over units, with the indexed words for spelling."""

    def __init__(self, bm25: bm25s.BM25, vocabulary: Sequence[str], size: int) -> None:
        self._bm25 = bm25
        self.words = tuple(vocabulary)
        self.vocabulary = frozenset(vocabulary)
        self.size = size

    @classmethod
    def build(cls, texts: Sequence[str]) -> Lexical:
        """Index the texts of units, in order."""
        bm25 = bm25s.BM25()
        bm25.index([tokens(text) or [_EMPTY] for text in texts] or [[_EMPTY]], show_progress=False)
        return cls(bm25, sorted({word for text in texts for word in words(text)}), len(texts))

    @classmethod
    def open(cls, folder: Path, size: int) -> Lexical:
        """Open a saved index of ``size`` units by memory map."""
        bm25 = bm25s.BM25.load(folder, mmap=True, show_progress=False)
        return cls(bm25, json.loads((folder / _VOCABULARY).read_text("utf-8")), size)

    def save(self, folder: Path) -> None:
        """Write the index into a folder of its own."""
        self._bm25.save(folder, show_progress=False)
        (folder / _VOCABULARY).write_text(json.dumps(self.words, ensure_ascii=False), "utf-8")

    def search(self, question: str, near: Translate = no_others) -> Matches:
        """Score every unit against the words of a question.

        :param near: Gives the indexed words that mean what a word means, with a weight of 0..1 each.
        """
        asked = list(dict.fromkeys(words(question)))
        if not asked or not self.size:
            return Matches(np.zeros(self.size, np.float32), np.zeros(self.size, np.float32), 0)
        found = [self._word(word, near(word)) for word in asked]
        holders = np.stack([(match.coverage >= HELD).sum() for match in found])
        rarity = np.log1p((self.size - holders + 0.5) / (holders + 0.5))  # the IDF of BM25
        coverage = sum(weight * match.coverage for weight, match in zip(rarity, found, strict=True)) / rarity.sum()
        scores = np.sum([match.scores for match in found], axis=0)
        return Matches(scores.astype(np.float32), np.asarray(coverage, np.float32), len(asked))

    def holds(self, word: str) -> npt.NDArray[np.bool_]:
        """Tell which units hold a folded word, bool, (units,)."""
        return np.asarray(self._scores((word,)) > 0)

    def rarity(self, word: str) -> float:
        """Return how telling a folded word is: BM25's IDF over units; a word that no unit holds is the most telling."""
        holders = float((self._scores((word,)) > 0).sum())
        return float(np.log1p((self.size - holders + 0.5) / (holders + 0.5)))

    def _word(self, word: str, others: Sequence[Near]) -> Matches:
        """Score every unit against one word; ``coverage`` is the weight of the best spelling that the unit holds."""
        spellings = dict.fromkeys(self.spelt(word) if not others else (word,), 1.0)
        weights = {near.word: near.weight for near in others} | spellings
        scores, held = np.zeros(self.size, np.float32), np.zeros(self.size, np.float32)
        for spelling, weight in weights.items():
            alone = self._scores((spelling,))
            scores = np.maximum(scores, weight * alone)
            held = np.maximum(held, weight * (alone > 0))
        return Matches(scores, held)

    def spelt(self, word: str) -> tuple[str, ...]:
        """Return the indexed words meant by a folded word: itself, or what it may be a misspelling of."""
        if word in self.vocabulary or len(word) <= TYPO_LETTERS or any(c.isdigit() for c in word):
            return (word,)
        if any(stem in self._bm25.vocab_dict for stem in stems(word)):
            return (word,)
        near = process.extract(
            word,
            self.words,
            scorer=DamerauLevenshtein.distance,
            score_cutoff=max(1, round(len(word) * TYPO_SHARE)),
            limit=TYPO_WORDS,
        )
        best = min((distance for _, distance, _ in near), default=0)
        return tuple(found for found, distance, _ in near if distance == best) or (word,)

    def _scores(self, spellings: Sequence[str]) -> FloatArray:
        """Return the best score of any spelling and stem of one word, (units,)."""
        known = [stem for word in spellings for stem in stems(word) if stem in self._bm25.vocab_dict]
        if not known:
            return np.zeros(self.size, np.float32)
        best: FloatArray = np.max([self._bm25.get_scores([stem]) for stem in known], axis=0)
        return best[: self.size]
