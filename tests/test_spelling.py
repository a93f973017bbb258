import pytest

from index.spelling import is_word, mend

VOCABULARY = ("convention", "renouvellement", "deplacement")


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        pytest.param("la convnetion", "la convention", id="letters swapped"),
        pytest.param("renouvelemment ?", "renouvellement ?", id="letters doubled and missing"),
        pytest.param("convocation", "convocation", id="another word of the dictionary"),
        pytest.param("convex", "convex", id="English word"),
        pytest.param("depl", "depl", id="too short to guess"),
        pytest.param("xylophonistes", "xylophonistes", id="like none"),
    ],
)
def test_mend(text, mended):
    assert mend(text, VOCABULARY) == mended


@pytest.mark.parametrize(("word", "known"), [("hebergement", True), ("accommodation", True), ("hbrgmnt", False)])
def test_is_word(word, known):
    assert is_word(word) is known
