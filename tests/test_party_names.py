"""What parties are called, and the country beside their names."""

import pytest

from ingest.aliases import aliases
from ingest.party_countries import country_after
from ingest.signature_block import cells_of


@pytest.mark.parametrize(
    ("text", "country"),
    [
        pytest.param("Yelm, Georgia, U.S.A., and", "U.S.A.", id="a state that is called as a country is"),
        pytest.param("Yelm (Sweden)", "Sweden", id="brackets"),
        pytest.param("Yelm, 3 High Street, Kent, United Kingdom", "United Kingdom", id="an address between"),
        pytest.param("Yelm, represented by its Mayor, France", None, id="another clause"),
    ],
)
def test_the_country_after_a_name(text: str, country: str | None) -> None:
    found = country_after(text, len("Yelm"))
    assert (text[slice(*found)] if found else None) == country


def test_aliases_follow_the_names_that_they_stand_for() -> None:
    text = 'the City of Yelm (hereinafter "the City") and Arn University (hereinafter: AU), together "the Partners"'
    assert aliases(text, [[(12, 16)], [(46, 60)]]) == ("city", "au")


def test_a_label_and_what_stands_after_it_are_one_cell() -> None:
    line = "Date:   3 May 2010          Date:   4 May 2010"
    assert [line[start:end] for start, end in cells_of(line)] == ["Date:   3 May 2010", "Date:   4 May 2010"]
