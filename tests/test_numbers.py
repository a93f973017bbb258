import pytest

from ingest.numbers import parse_number


@pytest.mark.parametrize(
    ("words", "value"),
    [
        pytest.param("quatre-vingt-dix-sept", 97, id="four twenties"),
        pytest.param("soixante et onze", 71, id="sixty and eleven"),
        pytest.param("deux mille vingt-trois", 2023, id="a year in French"),
        pytest.param("mille neuf cent cinquante-neuf", 1959, id="a year in full"),
        pytest.param("nineteen ninety-nine", 1999, id="a year in two halves"),
        pytest.param("two thousand and twenty-three", 2023, id="a year in English"),
        pytest.param("twenty-first", 21, id="an ordinal"),
        pytest.param("90", 90, id="figures"),
        pytest.param("plusieurs", None, id="no number"),
    ],
)
def test_parse_number(words: str, value: int | None) -> None:
    assert parse_number(words) == value
