import pytest

from index.language import language


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("Qui paie les frais de voyage ?", "fr", id="French"),
        pytest.param("Who pays for the trip?", "en", id="English"),
        pytest.param("convention Lerida", "fr", id="neither: the staff's language"),
        pytest.param("Combien de twin towns avons-nous ?", "fr", id="English words in French"),
    ],
)
def test_language(text, told):
    assert language(text) == told


def test_what_does_not_decide_takes_the_language_before():
    assert language("Lerida?", otherwise="en") == "en"
