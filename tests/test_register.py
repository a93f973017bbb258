import json
from datetime import date

from index.links import authorising
from index.register import Register
from ingest.types import Fact
from tests.reading import read_agreement, read_deliberation, read_towns

CONVENTION = (
    "CONVENTION\n\nEntre la Ville de Arvel (France), représentée par M. Luc Morin, "
    "Maire, en vertu d'une délibération du conseil "
    "municipal du 14 mai 2019, et la Ville de Brunn (Autriche), représentée par Mme Ida "
    "Holz, Maire, il est convenu :\n\n"
    "Article 1 – Durée\n\nLa convention est conclue pour cinq ans à compter de sa "
    "signature.\n\nFait à Arvel, le 3 juin 2019"
)
VOTE = "Séance du 14 mai 2019\n\nOBJET : Jumelage avec Brunn\n\nLe conseil DÉCIDE :\n\n1 - d'approuver la convention.\n"
TOWNS = (
    "Brunn (Austria)\nTwin town since 1960\n20,000 inhabitants\n\nCeder (Spain)\nSoon to "
    "be twin town\n9,000 inhabitants\n"
)
TODAY = date(2026, 11, 20)


def register() -> Register:
    return Register((read_agreement(CONVENTION, "c.txt"),), (read_deliberation(VOTE, "d.txt"),), read_towns(TOWNS))


def test_a_fact_in_json_says_where_it_stands() -> None:
    found = register().to_json(TODAY)["agreements"][0]
    duration = found["duration"]
    assert duration.keys() == {"value", "quote", "document", "section", "page", "start", "end"}
    assert duration["value"] == "P5Y"
    assert CONVENTION[duration["start"] : duration["end"]] == duration["quote"]
    assert found["signed_on"]["value"] == "2019-06-03"
    assert found["parties"][1]["represented_by"]["value"] == "Ida Holz"
    assert found["notice"] is None


def test_json_of_the_whole_register() -> None:
    printed = json.loads(json.dumps(register().to_json(TODAY)))
    expiry = printed["agreements"][0]["expiry"]
    assert (expiry["status"], expiry["on"], expiry["earliest"]) == ("expired", "2024-06-03", None)
    assert expiry["because"]
    assert all(fact["quote"] for fact in expiry["facts"])
    assert [(t["name"], t["country_code"], t["status"], t["population"]["value"]) for t in printed["towns"]] == [
        ("Brunn", "AT", "twin", 20_000),
        ("Ceder", "ES", "announced", 9_000),
    ]
    assert printed["deliberations"][0]["decisions"][0]["value"] == "d'approuver la convention."


def test_look_up() -> None:
    kept = register()
    assert [a.document for a in kept.with_city("BRUNN")] == ["c.txt"]
    assert [a.document for a in kept.in_country("AT")] == ["c.txt"]
    assert [town.name for town in kept.twins()] == ["Brunn"]


def test_a_deliberation_authorises_what_names_its_day_and_a_partner() -> None:
    kept = register()
    assert authorising(kept.agreements[0], kept.deliberations) is kept.deliberations[0]
    other = read_deliberation(VOTE.replace("Brunn", "Ceder"), "d.txt")
    assert authorising(kept.agreements[0], (other,)) is None
    later = read_deliberation(VOTE.replace("14 mai", "15 mai"), "d.txt")
    assert authorising(kept.agreements[0], (later,)) is None


def test_facts_are_hashable_so_that_each_is_listed_once() -> None:
    found = register().expiry(register().agreements[0], TODAY)
    assert all(isinstance(fact, Fact) for fact in found.facts)
    assert len(set(found.facts)) == len(found.facts)
