"""Texts through a small BERT, with numpy alone: no library that takes seconds to load, for a question or a corpus.

Gives the vectors that sentence-transformers gives with the same files, up to
rounding (``tests/test_bert.py`` compares them), and is no slower: texts are not
padded, and every processor reads one at a time. Only models of the shipped
layout are read: BERT layers, the mean of the pieces, unit length, and beside
them, where they are there, a static table that lengthens the vector of a text
and a head that shortens the vectors of its pieces.
"""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from safetensors.numpy import load_file
from scipy.special import erf
from threadpoolctl import threadpool_limits
from tokenizers import Tokenizer

from index.static import STATIC, joined, load_static

MODULES = (
    "sentence_transformers.base.modules.transformer.Transformer",
    "sentence_transformers.sentence_transformer.modules.pooling.Pooling",
    "sentence_transformers.base.modules.normalize.Normalize",
)
PIECES = "pieces.safetensors"  # beside a model: how the vectors of its pieces are shortened to be compared
READ = {"model_type": "bert", "hidden_act": "gelu", "position_embedding_type": "absolute"}
FRAME = 2  # pieces that mark the beginning and the end of a text
HALF_ROOT = np.float32(0.5**0.5)

Matrix = npt.NDArray[np.float32]

NONE: Matrix = np.zeros((0, 0), np.float32)


@dataclass(frozen=True, slots=True)
class _Dense:
    """A linear map: ``weight`` (in, out), ``bias`` (out,)."""

    weight: Matrix
    bias: Matrix

    def __call__(self, rows: Matrix) -> Matrix:
        return rows @ self.weight + self.bias


@dataclass(frozen=True, slots=True)
class _Norm:
    """Layer normalization; Ba, Kiros and Hinton 2016."""

    weight: Matrix
    bias: Matrix
    least: float

    def __call__(self, rows: Matrix) -> Matrix:
        centred = rows - rows.mean(axis=-1, keepdims=True)
        spread = np.sqrt((centred * centred).mean(axis=-1, keepdims=True) + np.float32(self.least))
        return np.asarray(centred / spread * self.weight + self.bias, dtype=np.float32)


@dataclass(frozen=True, slots=True)
class _Layer:
    """A layer of the transformer; Vaswani et al. 2017, Devlin et al. 2019."""

    attention: _Dense  # queries, keys and values side by side
    attended: _Dense
    attended_norm: _Norm
    wide: _Dense
    narrow: _Dense
    norm: _Norm
    heads: int

    def __call__(self, rows: Matrix) -> Matrix:
        count, width = rows.shape
        size = width // self.heads
        query, key, value = self.attention(rows).reshape(count, 3, self.heads, size).transpose(1, 2, 0, 3)
        scores = query @ key.transpose(0, 2, 1) / np.float32(size**0.5)
        shares = np.exp(scores - scores.max(axis=-1, keepdims=True))
        shares /= shares.sum(axis=-1, keepdims=True)
        mixed = (shares @ value).transpose(1, 0, 2).reshape(count, width)
        rows = self.attended_norm(rows + self.attended(mixed))
        wide = self.wide(rows)
        active = wide * np.float32(0.5) * (1 + erf(wide * HALF_ROOT))
        return self.norm(rows + self.narrow(active))


@dataclass(frozen=True, slots=True)
class Bert:
    """A loaded model.

    :param words: The vectors of the word pieces, float32, (pieces, dimension).
    :param places: The vectors of the places in a text, those of the first segment added.
    :param head: Shortens the vectors of pieces to compare them; ``None`` where the model comes without.
    :param static: The static vectors of the word pieces, float32, (pieces, any); ``None`` where it comes without.
    """

    tokenizer: Tokenizer
    words: Matrix
    places: Matrix
    norm: _Norm
    layers: tuple[_Layer, ...]
    head: _Dense | None
    static: Matrix | None

    @property
    def dimension(self) -> int:
        """Length of the vector of a text."""
        return len(self.words[0]) + (0 if self.static is None else len(self.static[0]))

    def read(self, text: str) -> tuple[Matrix, Matrix]:
        """Return the vector of a text, and those of its pieces.

        :return: float32, (dimension,), of unit length, and (pieces, kept), without the frame; (0, 0) without a head.
        """
        pieces = self.tokenizer.encode(text).ids
        rows = self.rows(pieces)
        inner = slice(1, -1) if len(pieces) > FRAME else slice(0, 1)
        return self._whole(pieces[inner], rows), self.head(rows[inner]) if self.head else NONE

    def rows(self, pieces: Sequence[int]) -> Matrix:
        """Return what the last layer gives for the pieces of a text, (pieces, dimension), frame included."""
        rows = self.norm(self.words[pieces] + self.places[: len(pieces)])
        for layer in self.layers:
            rows = layer(rows)
        return rows

    def _whole(self, pieces: Sequence[int], rows: Matrix) -> Matrix:
        mean = rows.mean(axis=0)
        if self.static is not None:
            return joined(mean, self.static[pieces].mean(axis=0))
        return np.asarray(mean / np.linalg.norm(mean), dtype=np.float32)

    def read_all(self, texts: Sequence[str]) -> tuple[Matrix, tuple[Matrix, ...]]:
        """Return the vectors of texts, (n, dimension), and those of their pieces, one text on each processor at a time.

        :param texts: At least one.
        """
        if len(texts) == 1:
            vector, pieces = self.read(texts[0])
            return vector[None], (pieces,)
        with threadpool_limits(1), ThreadPoolExecutor(os.cpu_count()) as pool:
            vectors, pieces_of_all = zip(*pool.map(self.read, texts), strict=True)
        return np.stack(vectors), pieces_of_all


def load_bert(folder: Path) -> Bert | None:
    """Load a model of the shipped layout; ``None`` where a folder holds another one.

    :raises OSError, ValueError, KeyError, safetensors.SafetensorError: If its files are damaged.
    """
    if not _is_ours(folder):
        return None
    config = _json(folder / "config.json")
    weights = {name: np.asarray(w, np.float32) for name, w in load_file(folder / "model.safetensors").items()}
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.enable_truncation(_json(folder / "tokenizer_config.json")["model_max_length"])
    least = config["layer_norm_eps"]

    def dense(*names: str) -> _Dense:
        columns = np.concatenate([weights[f"{name}.weight"] for name in names]).T
        return _Dense(np.ascontiguousarray(columns), np.concatenate([weights[f"{name}.bias"] for name in names]))

    def norm(name: str) -> _Norm:
        return _Norm(weights[f"{name}.weight"], weights[f"{name}.bias"], least)

    def layer(name: str) -> _Layer:
        return _Layer(
            dense(*(f"{name}.attention.self.{part}" for part in ("query", "key", "value"))),
            dense(f"{name}.attention.output.dense"),
            norm(f"{name}.attention.output.LayerNorm"),
            dense(f"{name}.intermediate.dense"),
            dense(f"{name}.output.dense"),
            norm(f"{name}.output.LayerNorm"),
            config["num_attention_heads"],
        )

    return Bert(
        tokenizer,
        weights["embeddings.word_embeddings.weight"],
        weights["embeddings.position_embeddings.weight"] + weights["embeddings.token_type_embeddings.weight"][0],
        norm("embeddings.LayerNorm"),
        tuple(layer(f"encoder.layer.{number}") for number in range(config["num_hidden_layers"])),
        _head(folder / PIECES),
        load_static(folder / STATIC),
    )


def _head(file: Path) -> _Dense | None:
    if not file.is_file():
        return None
    weights = {name: np.asarray(w, np.float32) for name, w in load_file(file).items()}
    return _Dense(np.ascontiguousarray(weights["weight"].T), weights["bias"])


def _is_ours(folder: Path) -> bool:
    modules = _json(folder / "modules.json")
    if tuple(module["type"] for module in modules) != MODULES:
        return False
    config, pooling = _json(folder / "config.json"), _json(folder / modules[1]["path"] / "config.json")
    said = _json(folder / "config_sentence_transformers.json")
    return (
        all(config.get(key) == value for key, value in READ.items())
        and pooling.get("pooling_mode") == "mean"
        and not any(said.get("prompts", {}).values())
    )


def _json(file: Path) -> Any:  # noqa: ANN401 - whatever the file holds
    return json.loads(file.read_text("utf-8"))
