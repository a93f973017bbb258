import numpy as np
import pytest

from index.fuse import best_first, fuse


def scores(*values):
    return np.array(values, np.float32)


def test_fuse_adds_coverage_with_its_weight():
    assert fuse(scores(0.5, 0.4), scores(0, 1), weight=0.5).tolist() == pytest.approx([0.5, 0.9])


def test_equal_scores_keep_their_order():
    assert best_first(scores(0.1, 0.9, 0.1, 0.9)).tolist() == [1, 3, 0, 2]


@pytest.mark.parametrize(
    ("meaning", "coverage", "weight", "message"),
    [
        pytest.param(scores(1), scores(1), -1, "0 or more", id="negative weight"),
        pytest.param(scores(1), scores(1, 2), 1, "1 scores of meaning but 2", id="lengths differ"),
    ],
)
def test_what_does_not_fit_is_refused(meaning, coverage, weight, message):
    with pytest.raises(ValueError, match=message):
        fuse(meaning, coverage, weight)
