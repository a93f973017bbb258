import pytest

from ingest.gazetteer import find_place, is_town


@pytest.mark.parametrize(
    ("name", "country", "usual"),
    [
        pytest.param("Anvers", "BE", "Antwerp", id="French name"),
        pytest.param("Cologne", "DE", "Köln", id="English name"),
        pytest.param("wroclaw", "PL", "Wrocław", id="no accents"),
        pytest.param("Cologne", "FR", None, id="not in that country"),
        pytest.param("Nulle-Part-sur-Rien", None, None, id="nowhere"),
    ],
)
def test_find_place(name, country, usual):
    found = find_place(name, country)
    assert (found.names[0] if found else None) == usual


def test_the_largest_of_several_is_meant():
    assert find_place("Birmingham", None).country_code == "GB"


def test_only_names_in_latin_letters():
    names = find_place("Anvers", "BE").names
    assert "Antwerpen" in names
    assert "ANR" not in names


@pytest.mark.parametrize(("name", "known"), [("tokyo", True), ("Budget", False)])
def test_is_town(name, known):
    assert is_town(name) is known
