from dataclasses import replace
from datetime import date

import pytest

from index.mentions import Names
from index.question import understand
from index.reply import reply
from index.scope import Records, scope
from index.types import KnownTown
from ingest.types import Kind, Profile
from tests.records import agreement, deliberation, fact, town, vote


def known(name, *documents, home=False):
    return KnownTown(
        name=name, aliases=(name.lower(),), country_code=None, documents=documents, home=home, party=True,
        latitude=None, longitude=None,
    )  # fmt: skip


PACT = agreement(
    "pact.txt",
    ("Arvel", "Brunnfeld"),
    transport_paid_by=fact("travelling_partner", "qui se déplace"),
    stay_paid_by=fact("hosting_partner", "qui accueille", start=40),
    duration=fact("P5Y", "cinq ans"),
    signature_blank=fact("Fait à ...", "Fait à ..."),
    copies=fact(2, "deux exemplaires"),
)
CHARTER = agreement("charter.txt", ("Arvel", "Kelmouth"), kind="charter", signed_on=fact(date(2021, 6, 9), "9 June"))
KNOWN = (
    known("Arvel", "pact.txt", "charter.txt", "towns.txt", home=True),
    known("Brunnfeld", "pact.txt", "towns.txt"),
    known("Kelmouth", "charter.txt", "towns.txt"),
)
TOWNS = (
    town("Brunnfeld", since=fact("1967", "1967", "b.txt", 50), population=fact(42000, "42 000", "b.txt", 60)),
    town(
        "Kelmouth",
        since=fact("2021", "2021", "b.txt", 70),
        population=fact(18500, "18 500", "b.txt", 80),
        distinctions=(fact("maritime museum", "maritime museum", "b.txt", 90),),
    ),
)
TITLES = {"pact.txt": "Pacte", "charter.txt": "Charte", "towns.txt": "Villes", "b.txt": "Villes"}
PROFILES = {n: Profile(kind=Kind.OTHER, title=t, towns=(), language="fr") for n, t in TITLES.items()}
RECORDS = Records((PACT, CHARTER), (), TOWNS, KNOWN, PROFILES)
NAMES = Names(KNOWN, frozenset("pacte charte".split()))


def said(question, history=()):
    asked = understand(question, NAMES, history)
    found = reply(asked, scope(asked, RECORDS), RECORDS, date(2026, 11, 20))
    return " ".join(claim.words for claim in found.claims), found.answers


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Qui paie le voyage à Brunnfeld ?", ["le partenaire qui se déplace"]),
        ("Who pays for the hotel in Brunnfeld?", ["the partner who hosts"]),
        ("Qui paie quoi avec Brunnfeld ?", ["le partenaire qui se déplace", "le partenaire qui accueille"]),
        ("Quelle est la durée du pacte avec Brunnfeld ?", ["5 ans"]),
        ("How many originals of the pact with Brunnfeld?", ["2"]),
        ("Quand la charte avec Kelmouth a-t-elle été signée ?", ["9 juin 2021"]),
        ("Combien d'habitants à Kelmouth ?", ["18\u202f500 habitants"]),
        ("Since when are we twinned with Brunnfeld?", ["twin town since 1967"]),
        ("Quelle est la plus grande ville jumelée ?", ["Brunnfeld : 42\u202f000 habitants"]),
        ("Which is our oldest twin town?", ["Brunnfeld : twin town since 1967"]),
        ("Quelle est la plus peuplée après Brunnfeld ?", ["Kelmouth : 18\u202f500"]),
        ("Combien de villes jumelées ?", ["2 villes jumelées : Brunnfeld , Kelmouth"]),
        ("Quelles villes jumelées depuis 2000 ?", [" : Kelmouth"]),
        ("Which twin town has a museum?", ["1 twin town : Kelmouth"]),
        ("Combien d'accords avons-nous ?", ["2"]),
    ],
)
def test_the_register_answers(question, words):
    text, answers = said(question)
    assert [word for word in words if word not in text] == []
    assert answers


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Qui paie le voyage à Kelmouth ?", id="a field that the agreement does not fill"),
        pytest.param("Y a-t-il une piscine ?", id="no topic"),
        pytest.param("Quelle est la superficie de Brunnfeld ?", id="a value that the register never holds"),
        pytest.param("Qui paie le parking ?", id="something else that is to be paid"),
        pytest.param("Which twin town makes wine?", id="a thing that no town's entry speaks of"),
    ],
)
def test_the_register_has_nothing_to_say(question):
    assert said(question) == ("", True)


def test_a_date_left_blank_is_told_and_is_no_answer():
    text, answers = said("Quand le pacte avec Brunnfeld a-t-il été signé ?")
    assert ("ne porte pas de date de signature" in text, answers) == (True, False)


def test_a_follow_up_is_answered_for_the_other_town():
    assert said("Et Brunnfeld ?", ["Combien d'habitants à Kelmouth ?"]) == said("Combien d'habitants à Brunnfeld ?")


def test_who_voted_is_never_answered_with_what_was_decided():
    silent = deliberation("pact.txt", decisions=(fact("d'approuver", "d'approuver le pacte", "pact.txt"),))
    counted = deliberation("pact.txt", votes=(vote("Pour : 9 Contre : 1", in_favour=9, against=1),))
    asked = understand("Qui a voté contre le pacte avec Brunnfeld ?", NAMES)
    for record, words in ((silent, "pas de résultat de vote"), (counted, "ne donne pas de nom")):
        records = replace(RECORDS, deliberations=(record,))
        found = reply(asked, scope(asked, records), records, date(2026, 11, 20))
        assert (words in found.claims[0].words, found.answers) == (True, False)
