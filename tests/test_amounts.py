from decimal import Decimal

import pytest

from ingest.amounts import find_money, find_populations


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
