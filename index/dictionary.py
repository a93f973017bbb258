"""Words of the documents that mean what a word of the question means, in either language.

The encoder's table of word pieces is a bilingual dictionary: the words of the
documents nearest to a word of the question translate it, or say it otherwise. What it does
not know may stand in the thesaurus. Words that are all but spelt the same are taken for
one: cognates and misspellings.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
import numpy.typing as npt
from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from index.encoder import TextEncoder
from index.thesaurus import Thesaurus

LEAST = 0.45  # cosine under which two words have nothing to say to each other
ALIKE = 0.84  # share of letters that make two words one: "racisme" and "racism", a misspelling and the word meant
SAME = 0.8  # weight of a word of the thesaurus: it says the same, mostly
MOST = 6  # words taken for one; those beyond are ever looser
_FILE = "words.npy"


@dataclass(frozen=True, slots=True)
class Near:
    """A word of the documents near a word of a question; ``weight`` is their cosine."""

    word: str
    weight: float


class Dictionary:
    """The words of an index with their vectors."""

    def __init__(self, words: Sequence[str], vectors: npt.NDArray[np.float16], encoder: TextEncoder) -> None:
        if len(words) != len(vectors):
            raise ValueError(f"{len(words)} words but {len(vectors)} vectors: run the build again")
        self._words = tuple(words)
        self._vectors = vectors.astype(np.float32)
        self._thesaurus = Thesaurus.of(words)
        self._encoder = encoder
        self._encoded = lru_cache(maxsize=4096)(self._encode)

    @classmethod
    def build(cls, words: Sequence[str], encoder: TextEncoder) -> Dictionary:
        """Encode the words of an index."""
        return cls(words, encoder.encode_words(words).astype(np.float16), encoder)

    @classmethod
    def open(cls, folder: Path, words: Sequence[str], encoder: TextEncoder) -> Dictionary:
        """Open the saved vectors of the words."""
        return cls(words, np.load(folder / _FILE), encoder)

    def save(self, folder: Path) -> None:
        """Write the vectors into a folder."""
        np.save(folder / _FILE, self._vectors.astype(np.float16))

    def near(self, word: str) -> tuple[Near, ...]:
        """Return the words nearest to a folded word in meaning, and those spelt almost like it."""
        return self._encoded(word)

    def _encode(self, word: str) -> tuple[Near, ...]:
        if not self._words:
            return ()
        cosines = self._vectors @ self._encoder.encode_words([word])[0]
        best = np.argsort(-cosines, kind="stable")[:MOST]
        near = {self._words[row]: float(min(cosines[row], 1.0)) for row in best if cosines[row] >= LEAST}
        for other in self._thesaurus.same(word):
            near[other] = max(near.get(other, 0.0), SAME)
        alike = process.extract(word, self._words, scorer=DamerauLevenshtein.normalized_similarity, limit=MOST)
        for other, similarity, _ in alike:
            if similarity >= ALIKE and other[0] == word[0]:
                near[other] = max(near.get(other, 0.0), similarity)
        return tuple(Near(other, weight) for other, weight in near.items())
