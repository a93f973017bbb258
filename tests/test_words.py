import pytest

from index.words import fold, stems, tokens, words


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        pytest.param("Évaluée", "evaluee", id="accents"),
        pytest.param("Cœur Æon", "coeur aeon", id="ligatures"),
        pytest.param("ﬁnal", "final", id="typographic ligature"),
        pytest.param("", "", id="empty"),
    ],
)
def test_fold(text, folded):
    assert fold(text) == folded


def test_words_drop_elisions_and_stop_words():
    assert words("Qui paie l’hôtel d'une délégation ?") == ["paie", "hotel", "delegation"]


def test_stems_meet_across_inflections():
    assert set(stems("renouvelable")) & set(stems("renouvelables"))
    assert set(stems("travels")) & set(stems("travelling"))


def test_tokens_keep_repetitions():
    assert tokens("ville, villes") == [*stems("ville"), *stems("villes")]
