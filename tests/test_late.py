"""Late interaction: every piece asked finds the nearest piece of a text."""

import numpy as np
import pytest

from index.late import Late, compress, late_scores

ASKED = np.array([[2, 0], [0, 1]], np.float32)  # the first piece weighs twice as much
ONE = compress(np.array([[3, 0], [0, -0.5]], np.float32))
BOTH = compress(np.array([[0, 9], [0.6, 0.8], [4, 0]], np.float32))


def test_only_the_direction_of_a_stored_piece_is_kept():
    assert ONE.tolist() == [[127, 0], [0, -127]]


def test_scores_by_hand():
    assert late_scores(ASKED, [ONE, BOTH]).tolist() == pytest.approx([2 / 3, 1])


def test_the_order_of_units_is_theirs():
    late = Late.build([ONE, BOTH])
    assert late.scores(ASKED, [1, 0]).tolist() == pytest.approx([1, 2 / 3])


def test_no_units_have_no_scores():
    assert late_scores(ASKED, []).shape == (0,)


def test_round_trip(tmp_path):
    Late.build([ONE, BOTH]).save(tmp_path / "pieces")
    late = Late.open(tmp_path / "pieces")
    assert [late.of(0).tolist(), late.of(1).tolist()] == [ONE.tolist(), BOTH.tolist()]
