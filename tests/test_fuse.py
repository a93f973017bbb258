import pytest

from index.fuse import fuse


@pytest.mark.parametrize(
    ("rankings", "weights", "fused"),
    [
        pytest.param([["a", "b"], ["b"]], None, [("b", 1 / 3 + 1 / 2), ("a", 1 / 2)], id="two lists agree on b"),
        pytest.param([["a"], ["b"]], None, [("a", 1 / 2), ("b", 1 / 2)], id="ties go by id"),
        pytest.param([["a"], ["b"]], [1, 2], [("b", 2 / 2), ("a", 1 / 2)], id="the heavier list wins"),
        pytest.param([["a", "a", "b"]], None, [("a", 1 / 2), ("b", 1 / 3)], id="repetition does not count"),
        pytest.param([[], []], None, [], id="nothing found"),
    ],
)
def test_fuse(rankings, weights, fused):
    found = fuse(rankings, weights, k=1)
    assert [name for name, _ in found] == [name for name, _ in fused]
    assert [score for _, score in found] == pytest.approx([score for _, score in fused])


@pytest.mark.parametrize(("k", "weights"), [(-1, None), (60, [-1.0])])
def test_negative_constants_are_refused(k, weights):
    with pytest.raises(ValueError, match="0 or more"):
        fuse([["a"]], weights, k)
