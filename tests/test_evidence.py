"""Evidence that a passage answers: the number of what is asked, names that chose the document, words of a topic."""

import pytest

from tests.test_find import hit, quoted


@pytest.mark.parametrize(
    ("question", "text", "answers"),
    [
        pytest.param("Combien de nageurs à la piscine ?", "La piscine a 40 nageurs.", True, id="the number of it"),
        pytest.param(
            "Combien de nageurs à la piscine ?", "La piscine, 3 rue Haute, a des nageurs.", False, id="another"
        ),
        pytest.param("Et l'hébergement des nageurs ?", "Les nageurs dorment à l'hôtel.", True, id="words of a topic"),
        pytest.param("Combien d'employés à la piscine ?", "La piscine, 3 rue Haute, a des nageurs.", False, id="staff"),
        pytest.param("Que fait la piscine ?", "LA PISCINE DES NAGEURS Bilan de l'an passé", False, id="a cover"),
    ],
)
def test_evidence(question, text, answers):
    assert quoted(question, hit(text)) == ([text] if answers else [])
