import numpy as np
import pytest

from index.dictionary import Dictionary

VECTORS = {"cost": (1, 0, 0), "frais": (0.8, 0.6, 0), "tree": (0, 1, 0)}


class Table:
    """An encoder that looks vectors up; an unknown word is far from all."""

    name, dimension = "table", 3

    def encode_words(self, texts):
        return np.array([VECTORS.get(text, (0, 0, 0)) for text in texts], np.float32).reshape(-1, 3)


@pytest.mark.parametrize(
    ("words", "asked", "near"),
    [
        pytest.param(["frais", "ville"], "cost", {"frais": 0.8}, id="another language"),
        pytest.param(["tree"], "cost", {}, id="nothing near"),
        pytest.param(["cost"], "cost", {"cost": 1.0}, id="itself"),
        pytest.param(["evaluation"], "evalution", {"evaluation": 0.9}, id="a letter missing"),
        pytest.param(["racism"], "racisme", {"racism": 0.857}, id="cognates"),
        pytest.param([], "cost", {}, id="no words"),
    ],
)
def test_near(words, asked, near):
    found = Dictionary.build(words, Table()).near(asked)
    assert {one.word: one.weight for one in found} == pytest.approx(near, abs=0.01)


def test_what_is_saved_is_opened(tmp_path):
    words = ["frais", "tree"]
    built = Dictionary.build(words, Table())
    built.save(tmp_path)
    assert Dictionary.open(tmp_path, words, Table()).near("cost") == built.near("cost")


def test_words_and_vectors_go_together():
    with pytest.raises(ValueError, match="2 words but 1 vectors"):
        Dictionary(["a", "b"], np.zeros((1, 3), np.float16), Table())
