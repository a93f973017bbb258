"""What several tests need: an encoder without weights, the documents, an index of them."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from index.build import build
from index.encoder import Encoder
from index.words import fold

ROOT = Path(__file__).parent.parent
CORPUS = ROOT / "corpus"


class HashedWords:
    """An encoder that adds up one fixed random vector a word: texts that share words are near."""

    name = "hashed-words"
    dimension = 64
    verifier = None

    def encode(self, texts: Sequence[str]) -> npt.NDArray[np.float32]:
        rows = [np.sum([_vector(word) for word in fold(text).split()] or [np.ones(64)], axis=0) for text in texts]
        matrix = np.array(rows, dtype=np.float32).reshape(len(texts), 64)
        return matrix / np.linalg.norm(matrix, axis=1, keepdims=True)

    def encode_with_pieces(
        self, texts: Sequence[str]
    ) -> tuple[npt.NDArray[np.float32], tuple[npt.NDArray[np.float32], ...]]:
        return self.encode(texts), tuple(self.encode(fold(text).split() or [text]) for text in texts)

    def encode_words(self, words: Sequence[str]) -> npt.NDArray[np.float32]:
        return self.encode(words)


def _vector(word: str) -> npt.NDArray[np.float64]:
    seed = int.from_bytes(hashlib.sha256(word.encode()).digest()[:8], "big")
    return np.random.default_rng(seed).standard_normal(64)


@pytest.fixture(scope="session")
def encoder() -> HashedWords:
    return HashedWords()


@pytest.fixture(scope="session")
def shipped_encoder() -> Encoder:
    return Encoder.load()


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory, shipped_encoder: Encoder) -> Path:
    """An index of the corpus, made once with the shipped encoder; only to be read."""
    folder = tmp_path_factory.mktemp("built")
    build(CORPUS, folder, shipped_encoder)
    return folder
