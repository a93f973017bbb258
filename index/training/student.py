"""The transformer student before training: the teacher's layers, with word vectors for both languages.

A French piece begins as the mean of the teacher's vectors of the English pieces
that it translates to, so that the student reads French as glossed English
before its first step.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch
from scipy.sparse import csr_array
from sentence_transformers import SentenceTransformer
from sentence_transformers.sentence_transformer.modules import Normalize, Pooling, Transformer
from tokenizers import Tokenizer
from transformers import AutoModel, PreTrainedTokenizerFast

from index.training.vocabulary import END, MASK, PAD, START, UNKNOWN, with_frame

SHARPNESS = 1.5  # above 1 the best translations count for more than their share: rare ones are mostly noise
DOUBT = 2.0  # alignments that a piece needs before its translation outweighs the teacher's mean vector
LENGTH = 256  # pieces read of a text; the teacher was trained on as many

Matrix = npt.NDArray[np.float32]


def initial_rows(counts: csr_array, teacher: Matrix, known: npt.NDArray[np.int64], english: Matrix) -> Matrix:
    """Return the first word vector of every piece.

    :param counts: How often each piece is aligned to each of the teacher's pieces, (pieces, teacher's pieces).
    :param teacher: The teacher's word vectors, (teacher's pieces, dim).
    :param known: For each piece, its row in ``teacher``, or -1 where the teacher does not have it.
    :param english: For each piece, the share of its uses that is English, 0 to 1.
    :return: float32, (pieces, dim).
    """
    translated = _translated(counts, teacher)
    own = np.where((known >= 0)[:, None], teacher[known], translated)
    share = np.where(known >= 0, english, 0.0)[:, None]
    return (share * own + (1 - share) * translated).astype(np.float32)


def build_student(tokenizer: Tokenizer, rows: Matrix, teacher: Path, folder: Path) -> None:
    """Save a student made of a vocabulary, its word vectors and the teacher's layers.

    :param rows: First word vectors, float32, (pieces, dim).
    :param folder: Where the sentence-transformers model is written.
    """
    model = AutoModel.from_pretrained(teacher, local_files_only=True, dtype=torch.float32, add_pooling_layer=False)
    embeddings = model.embeddings
    embeddings.word_embeddings = torch.nn.Embedding.from_pretrained(torch.from_numpy(rows), freeze=False, padding_idx=0)
    model.config.vocab_size = len(rows)
    bare = folder / "bare"
    model.save_pretrained(bare)
    framed = PreTrainedTokenizerFast(
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
    sharp = counts.power(SHARPNESS)
    certain = np.asarray(counts.max(axis=1).todense()).ravel() ** SHARPNESS
    doubt = np.minimum(DOUBT**SHARPNESS, np.maximum(certain, 1.0))
    total = np.asarray(sharp.sum(axis=1)).ravel() + doubt
    mean = teacher.mean(axis=0)
    blended = (sharp @ teacher + doubt[:, None] * mean) / total[:, None]
    lengths = np.linalg.norm(teacher, axis=1)
    wanted = np.asarray((sharp @ lengths[:, None] + doubt[:, None] * lengths.mean()) / total[:, None])
    return np.asarray(blended / np.linalg.norm(blended, axis=1, keepdims=True) * wanted, dtype=np.float32)
