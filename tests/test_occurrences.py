import pytest

from index.occurrences import occurrences


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        pytest.param("L'ÉTÉ, l'été", "ete", ["ÉTÉ", "été"], id="accents and capitals"),
        pytest.param("les  deux\nvilles", " deux villes ", ["deux\nvilles"], id="any space"),
        pytest.param("le parte-\nnariat", "partenariat", ["parte-\nnariat"], id="a word cut at the end of a line"),
        pytest.param("aaaa", "aa", ["aa", "aa"], id="no overlap"),
        pytest.param("a.b", "a b", [], id="letter for letter"),
        pytest.param("(x) [y]", "(x", ["(x"], id="not a pattern"),
        pytest.param("abc", "  ", [], id="no words"),
    ],
)
def test_words_are_found_where_they_stand(text, words, found):
    assert [text[span.start : span.end] for span in occurrences(text, words)] == found
