import pytest

from ingest.artifacts import artifacts
from ingest.clean import Cleaned, display, searchable
from ingest.types import Span


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("la\nville  de\tSolbourg", "la ville de Solbourg", id="line breaks and double spaces"),
        pytest.param("l’indus-\n  trie", "l'industrie", id="word cut at a line's end"),
        pytest.param("le savoir-\nfaire", "le savoir-faire", id="compound cut at its hyphen"),
        pytest.param("Mme ROCHE-\nDUVAL", "Mme ROCHE-DUVAL", id="name in capitals"),
        pytest.param("so\u00adlide", "solide", id="soft hyphen"),
        pytest.param("l‛eau, l´air, l\x92or", "l'eau, l'air, l'or", id="apostrophes of all kinds"),
        pytest.param("vu l avis d une ville", "vu l'avis d'une ville", id="lost apostrophes"),
        pytest.param("e\u0301te\u0301 \ufb01n", "été fin", id="accents apart and ligatures"),
        pytest.param("• air\n\uf0b7 eau\n– terre\nâ feu\n� bois", "air eau terre feu bois", id="bullets of all kinds"),
        pytest.param("M. Roux\n- Mme Bel", "M. Roux - Mme Bel", id="a dash that is no bullet"),
        pytest.param("le gîte et le\n\n- 4 -\n\ncouvert", "le gîte et le couvert", id="page number in a sentence"),
        pytest.param("- 4 -", "4 -", id="nothing but a page number"),
    ],
)
def test_searchable(text, expected):
    assert searchable(text) == expected


def test_a_stamp_in_a_sentence_is_left_out_and_one_between_paragraphs_stays():
    stamp = "Envoyé en préfecture le 02/05/2021\nReçu en préfecture le 03/05/2021"
    assert searchable(f"il est décidé de\n{stamp}\nplanter des arbres.") == "il est décidé de planter des arbres."
    assert "03/05/2021" in searchable(f"Il est décidé.\n\n{stamp}\n\nFin.")
    assert "03/05/2021" in searchable(stamp)


def test_running_lines_come_back_at_the_edges_of_pages():
    text = "Ville de Solbourg 1\nUn texte de la\n\fVille de Solbourg 2\nville.\n\fVille de Solbourg 3\nFin."
    assert [text[a.span.start : a.span.end] for a in artifacts(text)] == [
        "Ville de Solbourg 1",
        "Ville de Solbourg 2",
        "Ville de Solbourg 3",
    ]
    assert searchable(text) == "Un texte de la ville. Fin."


def test_the_way_back():
    text = "l’indus-\n trie  ﬁne"
    cleaned = Cleaned.of(text)
    assert cleaned.text == "l'industrie fine"
    assert cleaned.span(2, 11) == Span(start=2, end=14)
    assert cleaned.region(Span(start=2, end=14)) == (2, 11)
    assert cleaned.span(16, 16) == Span(start=len(text), end=len(text))


def test_display_folds_white_space_and_changes_no_letter():
    assert display(" l’indus-\n  trie\u00a0: ﬁn ") == "l’indus- trie : ﬁn"
