"""The head that shortens the vectors of word pieces: the directions in which pieces of texts differ most.

Principal components (Pearson 1901) of what the last layer gives, centred: what all pieces share
tells none from another, and a piece whose short vector is long is a telling one.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from safetensors.numpy import save_file

from index.bert import PIECES, Bert

KEPT = 256  # numbers of a short vector: with 128 the right PIAF passage comes first for 75 %, with 256 and 384 for 78


def write_head(bert: Bert, texts: Sequence[str], folder: Path) -> None:
    """Write the head of a model beside it, in half precision.

    :param texts: Texts of the kind that will be searched.
    """
    rows = np.concatenate([bert.rows(bert.tokenizer.encode(text).ids)[1:-1] for text in texts])
    centre = rows.mean(axis=0)
    _, directions = np.linalg.eigh(np.cov((rows - centre).T))  # from the least important on
    weight = directions[:, : -KEPT - 1 : -1].T
    head = {"weight": weight, "bias": -weight @ centre}
    save_file({name: np.ascontiguousarray(values, dtype=np.float16) for name, values in head.items()}, folder / PIECES)
