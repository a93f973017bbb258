"""Units by cosine, and the nearest ones piece by piece."""

import numpy as np
import pytest

from index import meaning
from index.meaning import Meaning, encode
from tests.conftest import HashedWords

TEXTS = ["the fee is paid by the town", "the choir sings", "the town pays"]


class Whole(HashedWords):
    """Compares no pieces."""

    def encode_with_pieces(self, texts):
        return self.encode(texts), (np.zeros((0, 0), np.float32),) * len(texts)


def asked(encoder):
    (vector,), (pieces,) = encoder.encode_with_pieces(["the fee"])
    return vector, pieces


def near(encoder, **given):
    return Meaning.build(list(encode(encoder, TEXTS))).near(*asked(encoder), **given)


def test_without_pieces_nearness_is_the_cosine():
    encoder = Whole()
    cosines = encoder.encode(TEXTS) @ encoder.encode(["the fee"])[0]
    assert near(encoder).tolist() == pytest.approx(cosines.tolist(), abs=1e-6)


def test_pieces_lift_the_text_that_holds_them_all():
    whole, pieces = near(Whole()), near(HashedWords())
    assert pieces[0] - whole[0] > pieces[1] - whole[1]


def test_what_does_not_count_or_is_far_comes_last(monkeypatch):
    monkeypatch.setattr(meaning, "COMPARED", 1)
    among = np.array([1, 2])
    alone = near(HashedWords(), among=among)
    first, second = (1, 2) if alone[1] > alone[2] else (2, 1)
    held = np.zeros(3, np.float32)
    held[second] = 9  # speaks for the other one
    scores = near(HashedWords(), among=among, held=held)
    assert [scores[0], alone[second], scores[first]] == [-1, -1, -1]
    assert scores[second] > -1


@pytest.mark.parametrize("encoder", [HashedWords(), Whole()], ids=["with pieces", "without"])
def test_round_trip(tmp_path, encoder):
    built = Meaning.build(list(encode(encoder, TEXTS)))
    built.save(tmp_path)
    opened = Meaning.open(tmp_path)
    assert opened.near(*asked(encoder)).tolist() == built.near(*asked(encoder)).tolist()
    assert [unit.pieces.tolist() for unit in opened.units()] == [unit.pieces.tolist() for unit in built.units()]
