"""The verifier: pieces asked beside the pieces found, and what is learnt from near misses."""

import random

import numpy as np
import pytest
import torch

from index.late import compress, late_scores
from index.training import verifier as training
from index.training.verifier import Judge, train_verifier
from index.training.written import WrittenPassage
from index.verifier import READ, VERIFIER, Verifier, paired

ASKED = np.array([[8, 0, 0, 0], [0, 4, 0, 0]], np.float32)
UNIT = np.array([[0.6, 0.8, 0, 0], [5, 0, 0, 0]], np.float32)


def test_each_piece_asked_stands_beside_the_nearest_one():
    pairs = paired(ASKED, UNIT)
    assert pairs.asked.tolist() == [[1, 0, 0, 0], [0, 0.5, 0, 0]]
    assert pairs.found == pytest.approx(np.array([[1, 0, 0, 0], [0.6, 0.8, 0, 0]]))
    assert pairs.told == pytest.approx(np.array([[1, 0.6, 1, 0.1], [0.8, 0, 0.5, 0.1]]))
    assert pairs.late == pytest.approx(late_scores(ASKED, [compress(UNIT)])[0], abs=0.01)


def test_a_text_of_one_piece_and_a_question_without_end():
    pairs = paired(np.repeat(ASKED, 50, axis=0), UNIT[:1])
    assert (len(pairs.asked), pairs.told[0, 1]) == (READ, 0)


def test_it_judges_without_torch_as_it_learnt_with_it(tmp_path):
    torch.manual_seed(0)
    judge = Judge(4).eval()
    judge.learnt().save(tmp_path / VERIFIER)
    pairs = paired(ASKED, UNIT)
    with torch.no_grad():
        said = judge(*training._padded([pairs, paired(ASKED[:1], UNIT)]))
    read = Verifier.load(tmp_path / VERIFIER)
    assert [read.score(ASKED, UNIT), read.score(ASKED[:1], UNIT)] == pytest.approx(said.tolist(), abs=0.02)
    assert said[0] != pytest.approx(said[1].item(), abs=0.05)


def test_a_model_may_come_without(tmp_path):
    assert Verifier.load(tmp_path / VERIFIER) is None


class Letters:
    """Gives each word the vector of its first letter."""

    def read_all(self, texts):
        rows = [np.stack([np.eye(26, dtype=np.float32)[ord(word[0]) - 97] * 8 for word in t.split()]) for t in texts]
        return np.zeros((len(texts), 1)), tuple(rows)


def test_it_learns_which_piece_must_find_something(monkeypatch):
    """Questions on "z" and "x" are answered where these stand; "a" to "f" are found everywhere and tell nothing."""
    monkeypatch.setattr(training, "STEPS", 120)
    monkeypatch.setattr(training, "CLUSTERS", 4)
    rng = random.Random(0)
    fillers = [" ".join(rng.sample("abcdef", 4)) for _ in range(12)]
    clusters = [
        [WrittenPassage((f"a b c d e f {letter}",), (f"{letter} {w}", f"{w} {letter}"), (f"y {w}",)) for letter in "zx"]
        for w in fillers
    ]
    verifier = train_verifier(Letters(), clusters, seed=0)
    (answered, missed), (held, lacking) = (
        Letters().read_all(texts)[1] for texts in (["z a c f b", "y a c f b"], ["a b c d e f z", "a b c d e f x"])
    )
    wrong = [verifier.score(answered, lacking), verifier.score(missed, held), verifier.score(missed, lacking)]
    assert verifier.score(answered, held) > max(wrong) + 1
