"""Text -> vectors, by the shipped bilingual encoder or any other sentence-transformers model on disk.

Together with training, the only import of sentence-transformers; it takes
seconds, and models of the shipped layout are read without it. Nothing here
touches the network.
"""

from __future__ import annotations

import hashlib
import logging
import os
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np
import numpy.typing as npt
from safetensors import SafetensorError

from index.bert import NONE, Bert, load_bert
from index.verifier import VERIFIER, Verifier

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

WEIGHTS = Path(__file__).parent / "weights"
MODULES = "modules.json"  # the file that makes a folder a sentence-transformers model
BATCH = 32  # larger batches gain nothing on a processor and pad more
IDENTITY = {".bin", ".json", ".model", ".safetensors", ".txt"}  # endings of the files that decide what a vector is

BROKEN = (OSError, ValueError, KeyError, ImportError, RuntimeError, SafetensorError)  # what damaged files raise

Matrix = npt.NDArray[np.float32]


class TextEncoder(Protocol):
    """What the index needs of an encoder: a name to remember it by, and vectors."""

    @property
    def name(self) -> str:
        """Stable fingerprint: two encoders of one name give the same vectors."""

    @property
    def dimension(self) -> int:
        """Length of a vector."""

    @property
    def verifier(self) -> Verifier | None:
        """What tells whether pieces of a text answer those of a question; ``None`` where that was not learnt."""

    def encode(self, texts: Sequence[str]) -> npt.NDArray[np.float32]:
        """Return float32 vectors, (n, dimension), rows of unit length."""

    def encode_with_pieces(self, texts: Sequence[str]) -> tuple[Matrix, tuple[Matrix, ...]]:
        """Return the same, and of each text the vectors of its word pieces, (pieces, kept); (0, 0) if it gives none."""

    def encode_words(self, words: Sequence[str]) -> npt.NDArray[np.float32]:
        """Return float32 vectors of single words, (n, any fixed length), rows of unit length; quick."""


@dataclass(frozen=True, slots=True, eq=False)
class Encoder:
    """A sentence-transformers model in a folder.

    :param name: Folder name and the first 12 hexadecimal digits of a hash over its files.
    :param dimension: Length of a vector.
    :param folder: Where its files are.
    :param bert: What reads texts; ``None`` where the model is of another layout.
    :param verifier: What tells an answer from a near miss; ``None`` where the model comes without.
    """

    name: str
    dimension: int
    folder: Path
    bert: Bert | None
    verifier: Verifier | None

    @classmethod
    def load(cls, path: Path = WEIGHTS) -> Encoder:
        """Load a model from a folder, without the network.

        :param path: Folder that sentence-transformers saved; the shipped weights by default.
        :raises ValueError: If there is no loadable model in the folder; says what to do.
        """
        if not (path / MODULES).is_file():
            raise ValueError(
                f"no encoder at {path}: name the folder of a sentence-transformers model ({MODULES} in it)"
            )
        _silence()
        try:
            bert, verifier = load_bert(path), Verifier.load(path / VERIFIER)
            dimension = bert.dimension if bert else _open(path).get_embedding_dimension()
        except BROKEN as error:
            raise ValueError(f"the encoder at {path} cannot be loaded, copy its folder again: {error}") from error
        if dimension is None:
            raise ValueError(f"the encoder at {path} does not say its dimension: name another one")
        return cls(fingerprint(path), dimension, path, bert, verifier)

    def encode(self, texts: Sequence[str]) -> npt.NDArray[np.float32]:
        """Encode texts; a text has the same vector alone and among others, up to rounding.

        :param texts: Any strings; one without any known word gives a row of zeros in some models.
        :return: float32, (n, dimension), rows of unit length; (0, dimension) for no texts.
        """
        return self.encode_with_pieces(texts)[0]

    def encode_with_pieces(self, texts: Sequence[str]) -> tuple[Matrix, tuple[Matrix, ...]]:
        """Encode texts whole and piece by piece.

        :return: As ``encode``; and of each text the vectors of its word pieces, float32, (pieces, kept), whose length
            is their weight. (0, 0) where the model has not learnt to compare pieces.
        """
        if not texts:
            return np.zeros((0, self.dimension), dtype=np.float32), ()
        if self.bert:
            return self.bert.read_all(texts)
        return self._encode_elsewhere(texts), (NONE,) * len(texts)

    def _encode_elsewhere(self, texts: Sequence[str]) -> Matrix:
        """Encode texts by sentence-transformers."""
        model = _open(self.folder)
        _use_threads(1 if len(texts) == 1 else os.cpu_count() or 1)
        vectors = model.encode(
            list(texts), batch_size=BATCH, show_progress_bar=False, convert_to_numpy=True, normalize_embeddings=True
        )
        return np.ascontiguousarray(vectors, dtype=np.float32)

    def encode_words(self, words: Sequence[str]) -> npt.NDArray[np.float32]:
        """Look up single words in the model's table of word pieces: a word is the mean of its pieces.

        The table is centred first: what all pieces share tells no word from another. Costs no pass through the model.

        :return: float32, (n, dimension of the table), rows of unit length.
        """
        table, centre = _piece_table(self)
        rows = [_mean_of_pieces(_pieces(self, word), table, centre) for word in words]
        return np.stack(rows).astype(np.float32) if rows else np.zeros((0, table.shape[1]), np.float32)


@lru_cache(maxsize=2)
def _piece_table(encoder: Encoder) -> tuple[Matrix, Matrix]:
    """Return the vectors of all word pieces, (pieces, n), and their mean, (n,)."""
    table = encoder.bert.words if encoder.bert else _words(_open(encoder.folder))
    return table, table.mean(axis=0)


def _words(model: SentenceTransformer) -> Matrix:
    first: Any = model[0]
    transformer = getattr(first, "auto_model", None) or getattr(first, "model", None)
    layer = transformer.get_input_embeddings() if transformer is not None else first.embedding
    table: Matrix = layer.weight.detach().numpy()
    return table


def _mean_of_pieces(pieces: Sequence[int], table: Matrix, centre: Matrix) -> Matrix:
    mean = table[list(pieces)].mean(axis=0) - centre if pieces else centre
    return np.asarray(mean / max(float(np.linalg.norm(mean)), 1e-9), dtype=np.float32)


def _pieces(encoder: Encoder, word: str) -> list[int]:
    """Return the ids of the pieces of a word, by whichever tokenizer the model has."""
    tokenizer: Any = encoder.bert.tokenizer if encoder.bert else _open(encoder.folder).tokenizer
    if hasattr(tokenizer, "convert_ids_to_tokens"):
        return list(tokenizer(word, add_special_tokens=False)["input_ids"])
    return list(tokenizer.encode(word, add_special_tokens=False).ids)


def fingerprint(path: Path) -> str:
    """Name a model by its folder and content: ``weights-3f2a9c01b7de``.

    Only files that decide what a vector is count: a changed model card leaves the name as it is.
    """
    digest = hashlib.sha256()
    for file in sorted(file for file in path.rglob("*") if file.suffix in IDENTITY):
        digest.update(file.relative_to(path).as_posix().encode())
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    return f"{path.resolve().name}-{digest.hexdigest()[:12]}"


@lru_cache(maxsize=2)
def _open(path: Path) -> SentenceTransformer:
    """Load a model in single precision, once: half precision on disk is slow to compute with on a processor."""
    from sentence_transformers import SentenceTransformer  # noqa: PLC0415  takes 3 s, and --help must not wait
    from transformers.utils.logging import disable_progress_bar  # noqa: PLC0415

    disable_progress_bar()  # type: ignore[no-untyped-call]
    model = SentenceTransformer(str(path), device="cpu", local_files_only=True, model_kwargs={"dtype": "float32"})
    return model.float().eval()


def _silence() -> None:
    """Forbid the libraries the network, and keep them from writing among our own lines."""
    os.environ["HF_HUB_OFFLINE"] = "1"
    os.environ["HF_HUB_DISABLE_PROGRESS_BARS"] = "1"
    os.environ["TRANSFORMERS_VERBOSITY"] = "error"
    os.environ["TOKENIZERS_PARALLELISM"] = "false"
    for library in ("sentence_transformers", "transformers"):
        logging.getLogger(library).setLevel(logging.ERROR)


def _use_threads(count: int) -> None:
    """Set torch's threads: one query is faster on a single one, and leaves the others to other users."""
    import torch  # noqa: PLC0415  loaded with the model

    if torch.get_num_threads() != count:
        torch.set_num_threads(count)
