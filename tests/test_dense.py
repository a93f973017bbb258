import numpy as np
import pytest

from index import dense
from index.dense import Dense

VECTORS = np.array([[1, 0], [0, 1], [0.6, 0.8]], dtype=np.float32)


def test_search_gives_cosines_in_order_of_units():
    assert Dense.build(VECTORS).search(np.array([1, 0], np.float32)).tolist() == pytest.approx([1, 0, 0.6])


def test_units_beyond_the_candidates_come_last(monkeypatch):
    monkeypatch.setattr(dense, "CANDIDATES", 2)
    assert Dense.build(VECTORS).search(np.array([1, 0], np.float32)).tolist() == pytest.approx([1, -1, 0.6])


def test_round_trip(tmp_path):
    Dense.build(VECTORS).save(tmp_path / "vectors.faiss")
    assert Dense.open(tmp_path / "vectors.faiss").vectors().tolist() == VECTORS.tolist()
