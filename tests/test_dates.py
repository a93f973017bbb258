from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.dates import find_dates, find_moments, parse_day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        pytest.param("le 1er mars 2016", date(2016, 3, 1), id="French, first of the month"),
        pytest.param("L’an deux mille vingt-trois, le douze juin", date(2023, 6, 12), id="French, the year first"),
        pytest.param("le vingt et un novembre mille neuf cent quatre-vingt-dix-neuf", date(1999, 11, 21), id="words"),
        pytest.param("1er f\ufffdvrier 2020", date(2020, 2, 1), id="a lost accent"),
        pytest.param("26/12/2012", date(2012, 12, 26), id="figures, day first"),
        pytest.param("12/31/2020", date(2020, 12, 31), id="figures, only month first is a day"),
        pytest.param("2012-12-26", date(2012, 12, 26), id="ISO"),
        pytest.param("December 17, 2012", date(2012, 12, 17), id="American"),
        pytest.param("the 17th day of December, 2012", date(2012, 12, 17), id="formal"),
        pytest.param("this twelfth day of June two thousand and twenty-three", date(2023, 6, 12), id="English words"),
        pytest.param("31/02/2020", None, id="no such day"),
        pytest.param("le 5 mai", None, id="no year"),
        pytest.param("article 12, mars 2020", None, id="a number that is no day"),
        pytest.param("du 3 mai 2020 au 4 mai 2021", None, id="two days"),
    ],
)
def test_parse_day(text: str, day: date | None) -> None:
    assert parse_day(text) == day


def test_a_date_stands_where_it_is_said() -> None:
    text = "réunis à Y le 6 octobre 2022, ont signé"
    (found,) = find_dates(text)
    assert text[found.start : found.end] == "6 octobre 2022"


def test_moments_are_as_exact_as_the_words() -> None:
    text = "depuis1959, en mai 1999 et le 17 décembre 2012, code 21000"
    assert [moment.value for moment in find_moments(text)] == ["1959", "1999-05", "2012-12-17"]


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_every_day_is_read_back(day: date) -> None:
    assert parse_day(f"le {day.day:02}/{day.month:02}/{day.year}") == day
    assert parse_day(f"on {day:%B} {day.day}, {day.year}") == day


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    assert all(0 <= found.start < found.end <= len(text) for found in (*find_dates(text), *find_moments(text)))
