from datetime import date

import pytest

from ingest.durations import find_durations, parse_duration


@pytest.mark.parametrize(
    ("text", "values"),
    [
        pytest.param("une durée de cinq (5) ans", ["P5Y"], id="words and figures"),
        pytest.param("5 (cinq) années", ["P5Y"], id="figures and words"),
        pytest.param("cinq (4) ans", [], id="words and figures that disagree"),
        pytest.param("deux ans et demi", ["P2Y6M"], id="a half"),
        pytest.param("two and a half years", ["P2Y6M"], id="a half, in English"),
        pytest.param("un an et six mois", ["P1Y6M"], id="years and months"),
        pytest.param("six-month written notice", ["P6M"], id="hyphen"),
        pytest.param("thirty days' notice", ["P30D"], id="apostrophe"),
        pytest.param("a year's notice", ["P1Y"], id="an article for one"),
        pytest.param("un semestre", ["P6M"], id="half-year"),
        pytest.param("programme triennal", ["P3Y"], id="adjective"),
        pytest.param("page 5 annexe", [], id="not a unit"),
        pytest.param("1,5 an", [], id="a fraction is not understood"),
    ],
)
def test_find_durations(text: str, values: list[str]) -> None:
    assert [found.value for found in find_durations(text)] == values


@pytest.mark.parametrize(
    ("start", "duration", "end"),
    [
        pytest.param(date(2023, 1, 31), "P1M", date(2023, 2, 28), id="a short month"),
        pytest.param(date(2024, 1, 31), "P1M", date(2024, 2, 29), id="a short month of a leap year"),
        pytest.param(date(2020, 2, 29), "P1Y", date(2021, 2, 28), id="29 February"),
        pytest.param(date(2020, 3, 12), "P5Y", date(2025, 3, 12), id="years"),
        pytest.param(date(2020, 3, 12), "P1Y6M", date(2021, 9, 12), id="years and months"),
        pytest.param(date(2020, 3, 12), "P90D", date(2020, 6, 10), id="days"),
    ],
)
def test_parse_duration(start: date, duration: str, end: date) -> None:
    assert start + parse_duration(duration) == end


def test_another_notation_is_refused() -> None:
    with pytest.raises(ValueError, match="not a duration"):
        parse_duration("5 years")
