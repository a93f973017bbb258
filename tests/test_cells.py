"""Cells of a line of a guide, and the entries that lines make."""

import pytest

from ingest.cells import cells, role
from ingest.entries import entries
from ingest.lines import lines


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("Brunnfeld", "place", id="a name"),
        pytest.param("Allemagne", "country", id="a country"),
        pytest.param("depuis 1987", "moment", id="a year with its word"),
        pytest.param("12 May 1987", "moment", id="a day"),
        pytest.param("45.000", "people", id="a bare figure"),
        pytest.param("1987", "moment", id="a year is no number of inhabitants"),
        pytest.param("charter to be signed", "coming", id="still to come"),
        pytest.param("Contact", "label", id="a label is no place"),
    ],
)
def test_a_cell_says_one_thing(words: str, expected: str) -> None:
    assert role(words) == expected


@pytest.mark.parametrize(
    "row",
    [
        pytest.param("| Arvel | Norway | 1987 |", id="bars"),
        pytest.param("Arvel      Norway     1987", id="spaces"),
        pytest.param("- Arvel (Norway): since 1987", id="brackets"),
        pytest.param("Arvel — Norway — depuis 1987", id="dashes"),
    ],
)
def test_rows_are_read_alike(row: str) -> None:
    (line,) = lines(row)
    assert [cell.role for cell in cells(row, line, None)] == ["place", "country", "moment"]


def test_a_country_stands_over_its_towns() -> None:
    text = "Norway\n- Arvel: 1987\n\nItaly\n- Borel: 1990\n"
    read = [
        (text[e.name.start : e.name.end], text[e.country.start : e.country.end]) for e in entries(text) if e.country
    ]
    assert read == [("Arvel", "Norway"), ("Borel", "Italy")]
