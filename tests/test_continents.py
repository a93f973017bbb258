import pytest

from index.continents import Region, continent_asked, lies_in
from index.words import fold

EUROPE, AMERICAS = Region(frozenset({"EU"}), outside=False), frozenset({"NA", "SA"})


@pytest.mark.parametrize(
    ("question", "region"),
    [
        ("Quelles villes partenaires sont en Europe ?", EUROPE),
        ("Quels partenaires hors d'Europe ?", Region(frozenset({"EU"}), outside=True)),
        ("Which twin towns are outside Europe?", Region(frozenset({"EU"}), outside=True)),
        ("Avons-nous des villes jumelées en Afrique ?", Region(frozenset({"AF"}), outside=False)),
        ("Nos partenaires en Asie", Region(frozenset({"AS"}), outside=False)),
        ("Twin cities in North America", Region(frozenset({"NA"}), outside=False)),
        ("Les villes d'Amérique du Sud", Region(frozenset({"SA"}), outside=False)),
        ("Which partners are in America?", Region(AMERICAS, outside=False)),
        ("Nos partenaires européens et africains", Region(frozenset({"EU", "AF"}), outside=False)),
        ("Peut-on demander une subvention européenne ?", None),
        ("Quelles villes sont jumelées ?", None),
    ],
)
def test_continent_asked(question, region):
    assert continent_asked(fold(question)) == region


@pytest.mark.parametrize(
    ("code", "region", "lies"),
    [
        ("DE", EUROPE, True),
        ("MA", EUROPE, False),
        ("MA", Region(frozenset({"EU"}), outside=True), True),
        ("DE", Region(frozenset({"EU"}), outside=True), False),
        ("US", Region(AMERICAS, outside=False), True),
        pytest.param(None, EUROPE, False, id="no country"),
        pytest.param(None, Region(frozenset({"EU"}), outside=True), False, id="no country is not outside either"),
    ],
)
def test_lies_in(code, region, lies):
    assert lies_in(code, region) is lies
