import pytest

from index.towns import known_towns
from ingest.reading import Reading
from ingest.types import Document, Kind, Profile
from tests.records import agreement, party, town


def reading(name, *towns, cities=(), entries=()):
    return Reading(
        document=Document(name=name, text="", pages=(), digest=""),
        profile=Profile(kind=Kind.OTHER, title=name, towns=towns, language="fr"),
        passages=(),
        agreement=agreement(name).model_copy(update={"parties": cities}) if cities else None,
        deliberation=None,
        towns=entries,
        warnings=(),
    )


def summary(readings):
    return [(one.name, one.country_code, one.documents, one.home, one.party) for one in known_towns(readings)]


ARVEL, BRUNN, KEL = party("Arvel", "FR"), party("Brunnfeld", "DE"), party("Kelmouthe", "GB")
PACT = reading("a.txt", cities=(ARVEL, BRUNN))
LEAFLET = reading("c.txt", entries=(town("Arvel", status="home"), town("Brunnfeld", country_code="DE")))


@pytest.mark.parametrize(
    ("readings", "expected"),
    [
        pytest.param([], [], id="nothing"),
        pytest.param(
            [PACT, reading("b.txt", cities=(ARVEL, KEL))],
            [
                ("Arvel", "FR", ("a.txt", "b.txt"), True, True),
                ("Brunnfeld", "DE", ("a.txt",), False, True),
                ("Kelmouthe", "GB", ("b.txt",), False, True),
            ],
            id="the city of most documents is home",
        ),
        pytest.param(
            [PACT],
            [("Arvel", "FR", ("a.txt",), False, True), ("Brunnfeld", "DE", ("a.txt",), False, True)],
            id="one agreement does not tell whose it is",
        ),
        pytest.param(
            [PACT, LEAFLET],
            [("Arvel", "FR", ("a.txt", "c.txt"), True, True), ("Brunnfeld", "DE", ("a.txt", "c.txt"), False, True)],
            id="a brochure tells who publishes",
        ),
        pytest.param(
            [reading("d.txt", "Arvel", "ARVEL")],
            [("Arvel", None, ("d.txt",), True, False)],
            id="one town in two spellings",
        ),
    ],
)
def test_known_towns(readings, expected):
    assert summary(readings) == expected


def test_a_town_of_the_gazetteer_has_its_other_names_and_its_place():
    [one] = known_towns([reading("a.txt", "Londres", "London")])
    assert (one.country_code, {"londres", "london"} <= set(one.aliases)) == ("GB", True)
    assert (round(one.latitude), round(one.longitude)) == (52, 0)


def test_a_town_that_no_gazetteer_knows_has_no_place():
    [one] = known_towns([reading("a.txt", "Brunnfeld")])
    assert (one.aliases, one.latitude, one.longitude) == (("brunnfeld",), None, None)


def test_the_order_of_the_documents_does_not_matter():
    assert known_towns([PACT, LEAFLET]) == known_towns([LEAFLET, PACT])
