"""The static part of a text's vector: the mean of vectors that its word pieces have in any text.

A transformer reads a text as a whole and blurs rare words; a table trained for nothing but
retrieval keeps them. The two miss different things, and together they find more than either
(``python -m bench.encoders``, with the file beside the model and without). The table is stored
in 4 bit: what rounding adds to one piece is lost in the mean of many.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import numpy.typing as npt
from safetensors.numpy import load_file, save_file

STATIC = "static.safetensors"  # beside a model: the table of its pieces
SHARE = 0.58  # of the static part in the cosine of two texts
FULL = 7  # what the largest number of a row becomes in 4 bit
_HALF = 8  # added to a number, so that two fit into a byte

Matrix = npt.NDArray[np.float32]


def load_static(file: Path) -> Matrix | None:
    """Return the table of a model, float32, (pieces, dimension); ``None`` where it comes without.

    :raises OSError, KeyError, safetensors.SafetensorError: If the file is damaged.
    """
    if not file.is_file():
        return None
    packed = load_file(file)
    return unpack(packed["rows"], packed["scales"])


def save_static(table: Matrix, file: Path) -> None:
    """Write a table of even dimension."""
    rows, scales = pack(table)
    save_file({"rows": rows, "scales": scales}, file)


def pack(table: Matrix) -> tuple[npt.NDArray[np.uint8], npt.NDArray[np.float16]]:
    """Round a table to 4 bit.

    :param table: float32, (pieces, dimension), the dimension even.
    :return: uint8, (pieces, dimension / 2), and the scale of each row, float16, (pieces,).
    """
    scales = (np.abs(table).max(axis=1) / FULL).astype(np.float16)
    numbers = np.rint(table / np.maximum(scales.astype(np.float32), 1e-9)[:, None]).clip(-FULL, FULL)
    shifted = (numbers + _HALF).astype(np.uint8)
    return shifted[:, ::2] << 4 | shifted[:, 1::2], scales


def unpack(rows: npt.NDArray[np.uint8], scales: npt.NDArray[np.float16]) -> Matrix:
    """Return the table that ``pack`` rounded, float32, (pieces, dimension)."""
    numbers = np.stack([rows >> 4, rows & 15], axis=2).reshape(len(rows), -1).astype(np.float32) - _HALF
    return np.asarray(numbers * scales[:, None].astype(np.float32), dtype=np.float32)


def joined(whole: Matrix, mean: Matrix) -> Matrix:
    """Put both parts of a vector behind each other: the cosine of two such vectors is a weighted mean of two cosines.

    :param whole: What the transformer gives, of any length but 0, (dimension,).
    :param mean: Of the rows of the table, of any length but 0, (dimension of the table,).
    :return: float32, (sum of both,), of unit length.
    """
    parts = (whole * ((1 - SHARE) ** 0.5 / np.linalg.norm(whole)), mean * (SHARE**0.5 / np.linalg.norm(mean)))
    return np.concatenate(parts).astype(np.float32)
