import pytest

from ingest.places import adjective_country, country_code, country_name, find_countries, language_code


@pytest.mark.parametrize(
    ("name", "code"),
    [
        pytest.param("Fédération de Russie", "RU", id="official, French"),
        pytest.param("Federal Republic of Germany", "DE", id="official, English"),
        pytest.param("République tunisienne", "TN", id="official, by its adjective"),
        pytest.param("The United States of America", "US", id="article"),
        pytest.param("Viet Nam", "VN", id="spelt apart"),
        pytest.param("Czech Republic", "CZ", id="a name that changed"),
        pytest.param("Écosse", "GB", id="part of a kingdom"),
        pytest.param("Congo", None, id="two countries"),
        pytest.param("Yorkshire", None, id="a region"),
    ],
)
def test_country_code(name: str, code: str | None) -> None:
    assert country_code(name) == code


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("marocaine", "MA"),
        ("Hungarian", "HU"),
        ("sénégalais", "SN"),
        ("nigérien", "NE"),
        ("ville", None),
        ("general", None),
    ],
)
def test_adjective_country(word: str, code: str | None) -> None:
    assert adjective_country(word) == code


def test_countries_of_a_text() -> None:
    text = "X (Maroc), the City of Y, Germany, et les États-Unis d’Amérique"
    assert [country.code for country in find_countries(text)] == ["MA", "DE", "US"]


@pytest.mark.parametrize(("name", "code"), [("allemande", "de"), ("Turkish", "tr"), ("grecque", "el"), ("ville", None)])
def test_language_code(name: str, code: str | None) -> None:
    assert language_code(name) == code


def test_country_name() -> None:
    assert (country_name("MA", "fr"), country_name("MA", "en")) == ("Maroc", "Morocco")
