import pytest

from index.selection import Order, Years, asks_for_many, order, select, years
from index.topics import Topic
from index.words import fold
from tests.records import fact, town

TOWNS = (
    town("Arvel", status="home", country_code="FR"),
    town("Brunnfeld", country_code="DE", since=fact("1967"), population=fact(42000)),
    town("Kelmouth", country_code="GB", since=fact("2021-06-09"), distinctions=(fact("x", "patrimoine de l'UNESCO"),)),
    town("Tindra", country_code="MA", since=fact("1988")),
    town("Ostraviken", country_code="NO", status="announced"),
    town("Nulle", since=None),
)


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("Quelles sont nos villes jumelées ?", ["Brunnfeld", "Kelmouth", "Tindra", "Ostraviken", "Nulle"]),
        ("Quelles villes partenaires sont en Europe ?", ["Brunnfeld", "Kelmouth", "Ostraviken"]),
        ("Which towns are outside Europe?", ["Tindra"]),
        ("Quelles villes sont jumelées depuis 1988 ?", ["Kelmouth", "Tindra"]),
        ("Which towns twinned after 1988?", ["Kelmouth"]),
        ("Quelles villes jumelées avant 1988 ?", ["Brunnfeld"]),
        ("Quels jumelages entre 1967 et 1988 ?", ["Brunnfeld", "Tindra"]),
        ("Quelles villes jumelées au XXIe siècle ?", ["Kelmouth"]),
        ("Quels jumelages des années 60 ?", ["Brunnfeld"]),
        ("Quelles villes seront bientôt jumelées ?", ["Ostraviken"]),
        ("Quelles villes sont inscrites à l'UNESCO ?", ["Kelmouth"]),
        ("Which European towns twinned after 1900?", ["Brunnfeld", "Kelmouth"]),
        ("Quelles villes jumelées avant 1600 ?", []),
    ],
)
def test_select(question, names):
    assert [one.name for one in select(TOWNS, fold(question)).towns] == names


def test_what_a_town_was_chosen_for_is_kept():
    chosen = select(TOWNS, fold("Quelles villes jumelées après 1990 ?"))
    [kelmouth] = chosen.towns
    assert chosen.reasons == {kelmouth.mention.source: kelmouth.since}


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("Quelles sont nos villes jumelées ?", True),
        ("Combien de villes jumelées avons-nous ?", True),
        ("How many twin towns are there?", True),
        ("List all our partner cities", True),
        ("Quelle est la plus grande ville jumelée ?", True),
        ("Which is the oldest twinning?", True),
        ("Qui paie le voyage ?", False),
        ("Depuis quand Brunnfeld est-elle jumelée ?", False),
        ("Combien d'exemplaires ?", False),
    ],
)
def test_asks_for_many(question, asks):
    assert asks_for_many(fold(question)) is asks


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("la plus peuplée", Order(Topic.POPULATION, most=True)),
        ("the largest", Order(Topic.POPULATION, most=True)),
        ("la plus petite", Order(Topic.POPULATION, most=False)),
        ("le plus ancien jumelage", Order(Topic.SINCE, most=False)),
        ("our oldest partner", Order(Topic.SINCE, most=False)),
        ("le jumelage le plus récent", Order(Topic.SINCE, most=True)),
        ("nos villes", None),
    ],
)
def test_order(question, found):
    assert order(fold(question)) == found


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("entre 1950 et 1960", Years(1950, 1960)),
        ("between 1950 and 1960", Years(1950, 1960)),
        ("avant 2000", Years(0, 1999)),
        ("depuis 2000", Years(2000, 9999)),
        ("après 2000", Years(2001, 9999)),
        ("in 1967", Years(1967, 1967)),
        ("au XXe siècle", Years(1901, 2000)),
        ("in the 1960s", Years(1960, 1969)),
        ("jumelées", None),
    ],
)
def test_years(question, found):
    assert years(fold(question)) == found
