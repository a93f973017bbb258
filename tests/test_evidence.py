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
        pytest.param("Combien d'habitants à la piscine ?", "La piscine compte 40 habitants.", True, id="inhabitants"),
        pytest.param(
            "Combien d'habitants à la piscine ?", "Les habitants ont une piscine, 3 rue Haute.", False, id="none"
        ),
        pytest.param("Qui préside la piscine ?", "La piscine est présidée par Anne Rivel.", True, id="a name"),
        pytest.param(
            "Qui est maire à la piscine ?", "La piscine : le mot du Maire.", False, id="the office it asks about"
        ),
        pytest.param(
            "Qui préside la piscine ?", "PISCINE DE LA VILLE : rejoignez-la.", False, id="capitals are no name"
        ),
        pytest.param(
            "Qui va à la piscine avec Mme Rivel ?", "Mme Rivel, M. Lautier : piscine.", True, id="another name"
        ),
        pytest.param("Qui va à la piscine avec Mme Rivel ?", "Mme Rivel : piscine.", False, id="only the one it names"),
        pytest.param("Que fait la piscine ?", "LA PISCINE DES NAGEURS Bilan de l'an passé", False, id="a cover"),
    ],
)
def test_evidence(question, text, answers):
    assert quoted(question, hit(text)) == ([text] if answers else [])
