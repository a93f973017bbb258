from decimal import Decimal

import pytest

from ingest.amounts import find_money
from ingest.populations import find_populations


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("1,3 million inhabitants", 1_300_000, id="a fraction of a million"),
        pytest.param("252.000 inhabitants", 252_000, id="full stop for thousands"),
        pytest.param("42 000 habitants", 42_000, id="space for thousands"),
        pytest.param("9,850 inhabitants", 9_850, id="comma for thousands"),
        pytest.param("un million d’habitants", 1_000_000, id="words"),
        pytest.param("a population of 35,000", 35_000, id="number after the word"),
        pytest.param("126 different nationalities", None, id="other things"),
        pytest.param("People: 3,40,500", 340_500, id="Indian separators"),
        pytest.param("a city of 14.6 lakh people", 1_460_000, id="lakh"),
        pytest.param("588 000 personnes y vivent", 588_000, id="persons who live there"),
        pytest.param("y vivent quelque 9 400 personnes", 9_400, id="there live"),
        pytest.param("a town of some 22 000 persons, by the sea", 22_000, id="persons of a town"),
        pytest.param("Nombre d'habitants : 3 400", 3_400, id="number of inhabitants"),
        pytest.param("Population (2020) : 12 340", 12_340, id="a year beside the label"),
        pytest.param("une ville de 1,4 million d'habitants", 1_400_000, id="a town of millions"),
        pytest.param("The parade drew 5,000 people to River Street", None, id="people at an event"),
        pytest.param("le jumelage attend soixante-dix personnes", None, id="guests"),
        pytest.param("the city of 1985", None, id="a year"),
    ],
)
def test_find_populations(text: str, value: int | None) -> None:
    assert [found.value for found in find_populations(text)] == ([] if value is None else [value])


@pytest.mark.parametrize(
    ("text", "value", "currency"),
    [
        pytest.param("6 500 euros par an", "6500", "EUR", id="French"),
        pytest.param("€12,000", "12000", "EUR", id="sign first"),
        pytest.param("15.000,50 €", "15000.50", "EUR", id="cents"),
        pytest.param("1,2 million d’euros", "1200000", "EUR", id="million"),
        pytest.param("dix mille euros", "10000", "EUR", id="words"),
        pytest.param("CAD 25,000", "25000", "CAD", id="code first"),
        pytest.param("$9,600", "9600", "$", id="dollars of no named country"),
    ],
)
def test_find_money(text: str, value: str, currency: str) -> None:
    assert [(found.value, found.currency) for found in find_money(text)] == [(Decimal(value), currency)]
