from datetime import date

import pytest

from index import phrases


@pytest.mark.parametrize(
    ("value", "fr", "en"),
    [
        pytest.param("P5Y", "5 ans", "5 years", id="years"),
        pytest.param("P1Y", "1 an", "1 year", id="one year"),
        pytest.param("P1Y6M", "1 an et 6 mois", "1 year and 6 months", id="years and months"),
        pytest.param("P45D", "45 jours", "45 days", id="days"),
    ],
)
def test_duration(value, fr, en):
    assert (phrases.duration(value, "fr"), phrases.duration(value, "en")) == (fr, en)


@pytest.mark.parametrize(
    ("value", "fr", "en"),
    [
        pytest.param("1959", "1959", "1959", id="year"),
        pytest.param("1999-05", "mai 1999", "May 1999", id="month"),
        pytest.param("2012-12-01", "1er décembre 2012", "1 December 2012", id="day"),
    ],
)
def test_moment(value, fr, en):
    assert (phrases.moment(value, "fr"), phrases.moment(value, "en")) == (fr, en)


def test_day_and_number_follow_the_language():
    assert phrases.day(date(2016, 9, 26), "en") == "26 September 2016"
    assert phrases.number(252000, "en") == "252,000"
    assert phrases.listing(["York", "Lerida"], "fr") == "York et Lerida"


@pytest.mark.parametrize(
    ("value", "fr"),
    [("P1Y", "chaque année"), ("P2Y", "tous les 2 ans"), ("end", "à la fin ou avant le renouvellement")],
)
def test_rhythm(value, fr):
    assert phrases.rhythm(value, "fr") == fr
