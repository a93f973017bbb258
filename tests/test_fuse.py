import numpy as np
import pytest

from index.fuse import LEAST, best_first, fuse, telling_apart


def scores(*values):
    return np.array(values, np.float32)


def test_fuse_adds_coverage_with_its_weight():
    assert fuse(scores(0.5, 0.4), scores(0, 1), weight=0.5).tolist() == pytest.approx([0.5, 0.9])


def test_words_that_single_out_a_passage_weigh_more():
    apart, alike = scores(1, 0.4, 0.4, 0.4, 0.4, 0.4), scores(1, 1, 1, 1, 1, 0.4)
    assert telling_apart(alike, asked=8) == pytest.approx(LEAST)
    assert telling_apart(apart, asked=8) == pytest.approx(LEAST + 6 * 0.5 * 8 / 16)
    assert telling_apart(apart, asked=2) < telling_apart(apart, asked=8)


def test_words_weigh_the_least_where_there_are_none_or_one_passage():
    assert telling_apart(scores(0, 0), asked=0) == telling_apart(scores(1), asked=3) == LEAST


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
