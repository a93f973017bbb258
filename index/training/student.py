"""The transformer student before training: the teacher's layers, with word vectors for both languages.

A French piece begins as the mean of the teacher's vectors of the English pieces
that it translates to, so that the student reads French as glossed English
before its first step.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch
from scipy.sparse import csr_array
from sentence_transformers import SentenceTransformer
from sentence_transformers.sentence_transformer.modules import Normalize, Pooling, Transformer
from tokenizers import Tokenizer
from transformers import AutoModel, PreTrainedTokenizerFast

from index.training.vocabulary import END, MASK, PAD, SPECIAL, START, UNKNOWN, with_frame

SHARPNESS = 1.5  # above 1 the best translations count for more than their share: rare ones are mostly noise
DOUBT = 2.0  # alignments that a piece needs before its translation outweighs the teacher's mean vector
LENGTH = 256  # pieces read of a text; the teacher was trained on as many

Matrix = npt.NDArray[np.float32]
Shares = npt.NDArray[np.float64]


def initial_rows(
    pieces: Sequence[str], counts: csr_array, english: Shares, teacher: Mapping[str, int], vectors: Matrix
) -> Matrix:
    """Return the first word vector of every piece.

    A piece that both languages use begins between its own vector and its translation, as it is used.

    :param pieces: The student's vocabulary.
    :param counts: How often each piece is aligned to each of the teacher's pieces, (pieces, teacher's pieces).
    :param english: For each piece the share of its uses that is English, 0 to 1.
    :param teacher: Row of each of the teacher's pieces.
    :param vectors: The teacher's word vectors, float32, (teacher's pieces, dim).
    :return: float32, (pieces, dim).
    """
    known = np.array([teacher.get(piece, -1) for piece in pieces])
    kept = np.array([piece in SPECIAL or len(piece.removeprefix("##")) == 1 for piece in pieces])
    share = np.where(known < 0, 0.0, np.where(kept, 1.0, english))[:, None]
    translated = _translated(counts, vectors)
    own = np.where((known >= 0)[:, None], vectors[known], translated)
    return np.asarray(share * own + (1 - share) * translated, dtype=np.float32)


def build_student(tokenizer: Tokenizer, rows: Matrix, teacher: Path, folder: Path) -> None:
    """Save a student made of a vocabulary, its word vectors and the teacher's layers.

    :param rows: First word vectors, float32, (pieces, dim).
    :param folder: Where the sentence-transformers model is written.
    """
    model = AutoModel.from_pretrained(teacher, local_files_only=True, dtype=torch.float32, add_pooling_layer=False)
    model.embeddings.word_embeddings = torch.nn.Embedding(
        len(rows), rows.shape[1], padding_idx=0, _weight=torch.from_numpy(rows)
    )
    model.config.vocab_size = len(rows)
    bare = folder / "bare"
    model.save_pretrained(bare)
    framed = PreTrainedTokenizerFast(  # type: ignore[no-untyped-call]
        tokenizer_object=with_frame(tokenizer),
        model_max_length=LENGTH,
        unk_token=UNKNOWN,
        sep_token=END,
        pad_token=PAD,
        cls_token=START,
        mask_token=MASK,
    )
    framed.save_pretrained(bare)
    modules = [Transformer(str(bare), max_seq_length=LENGTH), Pooling(rows.shape[1], "mean"), Normalize()]
    SentenceTransformer(modules=modules, device="cpu").save(str(folder), create_model_card=False)
    for file in bare.iterdir():
        file.unlink()
    bare.rmdir()


def _translated(counts: csr_array, teacher: Matrix) -> Matrix:
    """Weigh the teacher's vectors by alignment; few alignments leave a piece near the mean vector."""
    sharp = counts.copy()
    sharp.data **= SHARPNESS
    certain = np.asarray(counts.max(axis=1).todense()).ravel() ** SHARPNESS
    doubt = np.minimum(DOUBT**SHARPNESS, np.maximum(certain, 1.0))
    total = np.asarray(sharp.sum(axis=1)).ravel() + doubt
    mean = teacher.mean(axis=0)
    blended = (sharp @ teacher + doubt[:, None] * mean) / total[:, None]
    lengths = np.linalg.norm(teacher, axis=1)
    wanted = np.asarray((sharp @ lengths[:, None] + doubt[:, None] * lengths.mean()) / total[:, None])
    return np.asarray(blended / np.linalg.norm(blended, axis=1, keepdims=True) * wanted, dtype=np.float32)
