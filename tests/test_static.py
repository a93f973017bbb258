"""The static part of a vector: a table in 4 bit, and two cosines in one."""

import numpy as np
import pytest

from index.static import SHARE, STATIC, joined, load_static, pack, save_static, unpack

TABLE = np.array([[7, -7, 3, 0], [0.5, 0.25, -0.5, 0.1], [0, 0, 0, 0]], np.float32)


def test_two_numbers_share_a_byte():
    rows, scales = pack(TABLE)
    assert rows.shape == (3, 2)
    assert rows[0].tolist() == [15 << 4 | 1, 11 << 4 | 8]
    assert scales[0] == 1


def test_what_is_unpacked_is_off_by_half_a_step_at_most():
    rows, scales = pack(TABLE)
    assert np.abs(unpack(rows, scales) - TABLE).max(axis=1) == pytest.approx([0, 0.25 / 7, 0], abs=0.5 / 14)


def test_round_trip(tmp_path):
    save_static(TABLE, tmp_path / STATIC)
    assert load_static(tmp_path / STATIC).tolist() == unpack(*pack(TABLE)).tolist()


def test_a_model_may_come_without(tmp_path):
    assert load_static(tmp_path / STATIC) is None


def test_the_cosine_of_joined_vectors_is_a_weighted_mean_of_both():
    left = joined(np.array([3, 0], np.float32), np.array([0, 5], np.float32))
    right = joined(np.array([1, 1], np.float32), np.array([0, -2], np.float32))
    assert left @ right == pytest.approx((1 - SHARE) * 0.5**0.5 - SHARE)
    assert np.linalg.norm(left) == pytest.approx(1)
