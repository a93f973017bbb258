import pytest

from ingest.types import Town
from tests.reading import read_towns, value


def row(town: Town) -> tuple[object, ...]:
    return (
        town.name,
        town.country_code,
        value(town.since),
        town.status,
        value(town.population),
        value(town.capital_of),
    )


IN_ORDER = """\
Alvin (Germany)
Twin town since 1960
20,000 inhabitants

Borel (Italy)
30,000 inhabitants
Twin town since 1970
"""
SCRAMBLED = """\
Merrow and its friends: Merrow, open to the world. Welcome to Merrow.

Alvin (Germany)

Capital of Merrowshire
90,000 inhabitants

Capital of Alvinland
20,000 inhabitants
Twin town since 1960

Borel (Italy)

Capital of the Ceder hills
40,000 inhabitants
Twin town since 1980

Capital of the Borelese
30,000 inhabitants
Twin town since1970

Ceder (Spain)

Dorn (Norway)
Soon to be twin town
10,000 inhabitants

Merrow (Ireland)
"""
ORPHANS = """\
Alvin (Germany)

Borel (Italy)

20,000 inhabitants
Twin town since 1960

Ceder (Spain)
Twin town since 1980

Dorn (Norway)
Twin town since 1990
"""


def test_cards_in_order() -> None:
    assert [row(town) for town in read_towns(IN_ORDER)] == [
        ("Alvin", "DE", "1960", "twin", 20_000, None),
        ("Borel", "IT", "1970", "twin", 30_000, None),
    ]


def test_names_and_facts_that_came_apart() -> None:
    assert [row(town) for town in read_towns(SCRAMBLED)] == [
        ("Alvin", "DE", "1960", "twin", 20_000, "Alvinland"),
        ("Borel", "IT", "1970", "twin", 30_000, "Borelese"),
        ("Ceder", "ES", "1980", "twin", 40_000, "Ceder hills"),
        ("Dorn", "NO", None, "announced", 10_000, None),
        ("Merrow", "IE", None, "home", 90_000, "Merrowshire"),
    ]


def test_what_the_layout_does_not_decide_is_unsure() -> None:
    alvin, borel, *others = read_towns(ORPHANS)
    assert [row(town)[2:5] for town in (alvin, borel)] == [(None, "twin", None), (None, "twin", None)]
    assert [fact.value for fact in alvin.unsure] == ["20,000 inhabitants", "Twin town since 1960"]
    assert [value(town.since) for town in others] == ["1980", "1990"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Nos villes jumelles sont nombreuses. Venez !", id="no names"),
        pytest.param("Alvin (Germany)\nBorel (Italy)", id="no facts and no twinning"),
        pytest.param("", id="nothing"),
    ],
)
def test_no_towns(text: str) -> None:
    assert read_towns(text) == ()
