"""What is counted, and the words about a number."""

import pytest

from index.counted import counted, surroundings
from ingest.fold import fold


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Combien de chambres sont libres ?", ("chambres",)),
        ("How many pupils came?", ("pupils", "came")),
        ("Quel est le nombre d'élus ?", ("elus",)),
        ("Combien cela coûte-t-il ?", ()),
    ],
)
def test_counted(question, words):
    assert counted(fold(question)) == words


def test_words_about_each_number():
    text = "La ville réserve quarante chambres et verse 1 200 euros."
    assert surroundings(text) == ("ville reserve chambres et verse 1", "et verse euros.")
