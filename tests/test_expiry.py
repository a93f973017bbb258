"""Arithmetic of expiry: every case by hand, on agreements of a few words."""

from datetime import date

import pytest

from index.counting import last_day
from index.expiry import expiry
from ingest.types import Noted
from tests.reading import read_agreement

OPENING = "CONVENTION\n\nEntre la Ville de Arvel (France) et la Ville de Brunn (Autriche), "
TODAY = date(2026, 11, 20)


def agreement(words: str, opening: str = OPENING, name: str = "texts/sample.txt"):
    return read_agreement(f"{opening}il est convenu ce qui suit.\n\nArticle 1 – Durée\n\n{words}", name)


@pytest.mark.parametrize(
    ("start", "length", "whole", "end"),
    [
        pytest.param(date(2020, 3, 12), "P5Y", False, date(2025, 3, 12), id="the day of an event is not counted"),
        pytest.param(date(2024, 1, 1), "P3Y", True, date(2026, 12, 31), id="a stated first day is"),
        pytest.param(date(2023, 1, 31), "P1M", False, date(2023, 2, 28), id="31 January and a month"),
        pytest.param(date(2020, 2, 29), "P1Y", False, date(2021, 2, 28), id="29 February and a year"),
    ],
)
def test_last_day(start: date, length: str, whole: bool, end: date) -> None:
    assert last_day(start, length, whole=whole) == end


@pytest.mark.parametrize(
    ("words", "status", "on", "earliest", "missing"),
    [
        pytest.param(
            "La convention est conclue pour cinq ans à compter de sa signature.\n\nFait à Arvel, le 12 mars 2020",
            "expired",
            date(2025, 3, 12),
            None,
            None,
            id="from signature, over",
        ),
        pytest.param(
            "La convention est conclue pour dix ans à compter de sa signature.\n\nFait à Arvel, le 12 mars 2020",
            "in_force",
            date(2030, 3, 12),
            None,
            None,
            id="from signature, running",
        ),
        pytest.param(
            "La convention est conclue pour dix ans à compter de sa signature.\n\nFait à      , "
            "le      , en deux exemplaires.",
            "unknown",
            None,
            None,
            "signed_on",
            id="a blank for the date",
        ),
        pytest.param(
            "La convention prend effet le 1er janvier 2024 pour une durée de trois ans.",
            "in_force",
            date(2026, 12, 31),
            None,
            None,
            id="from a stated day",
        ),
        pytest.param(
            "La convention est en vigueur jusqu'au 31 décembre 2024.",
            "expired",
            date(2024, 12, 31),
            None,
            None,
            id="a stated end",
        ),
        pytest.param(
            "La convention est conclue pour une durée indéterminée.", "open_ended", None, None, None, id="no end"
        ),
        pytest.param("Les villes se rencontrent.", "unknown", None, None, "duration", id="nothing said"),
        pytest.param(
            "La convention est conclue pour deux ans à compter de sa notification.",
            "unknown",
            None,
            None,
            "starts_on",
            id="notification",
        ),
        pytest.param(
            "La convention prend effet le 1er janvier 2020 pour une durée de deux ans, "
            "tacitement reconductible deux fois pour une période d'un an.",
            "expired",
            date(2023, 12, 31),
            None,
            None,
            id="tacit renewals used up",
        ),
        pytest.param(
            "La convention prend effet le 1er janvier 2020 pour une durée de deux ans. Elle est "
            "reconduite tacitement d'année en année.",
            "in_force",
            date(2026, 12, 31),
            None,
            None,
            id="tacit renewals without end",
        ),
    ],
)
def test_expiry(words: str, status: str, on: date | None, earliest: date | None, missing: str | None) -> None:
    found = expiry(agreement(words), (), TODAY)
    assert (found.status, found.on, found.earliest, found.missing) == (status, on, earliest, missing)


UNSIGNED = (
    "La convention est conclue pour cinq ans à compter de sa signature.\n\nFait à      , le      , en deux exemplaires."
)
VOTED = (
    "CONVENTION\n\nEntre la Ville de Arvel (France), représentée par M. Luc Morin, "
    "Maire, en vertu d'une délibération du conseil municipal "
    "du 29 février 2016, et la Ville de Brunn (Autriche), "
)


def test_a_vote_is_not_a_signature_but_bounds_the_end() -> None:
    found = expiry(agreement(UNSIGNED, VOTED), (), TODAY)
    assert (found.status, found.on, found.earliest) == ("unknown", None, date(2021, 2, 28))
    assert "29 février 2016 + 5 ans = 28 février 2021" in found.because("fr")
    assert "29 February 2016 + 5 years = 28 February 2021" in found.because("en")
    assert "signed_on = AAAA-MM-JJ dans texts/sample.toml" in found.because("fr")
    assert {fact.value for fact in found.facts} >= {"P5Y", "signature", date(2016, 2, 29)}


def test_a_note_of_the_department_settles_it() -> None:
    noted = Noted(file="texts/sample.toml", signed_on=date(2016, 10, 3))
    found = expiry(agreement(UNSIGNED, VOTED).model_copy(update={"noted": noted}), (), TODAY)
    assert (found.status, found.on) == ("expired", date(2021, 10, 3))
    assert "d'après la note du service (texts/sample.toml)" in found.because("fr")


@pytest.mark.parametrize(
    ("words", "last", "status"),
    [
        pytest.param(UNSIGNED, date(2031, 1, 1), "in_force", id="renewed, though nobody knows when it was signed"),
        pytest.param(
            "Le présent accord, conclu sans limitation de durée, est amical.", date(2020, 1, 1), "expired", id="ended"
        ),
    ],
)
def test_a_noted_last_day_takes_the_place_of_the_computed_one(words: str, last: date, status: str) -> None:
    noted = Noted(file="texts/sample.toml", ends_on=last)
    found = expiry(agreement(words, VOTED).model_copy(update={"noted": noted}), (), TODAY)
    assert (found.status, found.on, found.earliest, found.missing) == (status, last, None, None)
    assert found.because("fr").endswith(f"la note du service (texts/sample.toml) : 1er janvier {last.year}.")
    assert found.facts  # what the text says still stands before it


def test_a_signed_amendment_moves_the_end() -> None:
    first = agreement("La convention vaut pour cinq ans à compter de sa signature.\n\nFait à Arvel, le 12 mars 2020")
    amendment = read_agreement(
        "AVENANT à la convention signée le 12 mars 2020\n\nEntre la Ville de Arvel (France) "
        "et la Ville de Brunn (Autriche).\n\n"
        "Article 1 – Durée\n\nLa convention prend fin le 31 décembre 2027.\n\nFait à Brunn, "
        "le 2 février 2025",
        "texts/avenant.txt",
    )
    found = expiry(first, (first, amendment), TODAY)
    assert (found.status, found.on) == ("in_force", date(2027, 12, 31))


def test_a_later_agreement_ends_the_one_it_replaces() -> None:
    first = agreement("La convention vaut pour dix ans à compter de sa signature.\n\nFait à Arvel, le 12 mars 2020")
    later = agreement(
        "La convention annule et remplace la convention signée le 12 mars 2020. Elle vaut "
        "pour dix ans à compter de sa signature.\n\n"
        "Fait à Brunn, le 2 février 2024",
        name="texts/later.txt",
    )
    found = expiry(first, (first, later), TODAY)
    assert (found.status, found.on, found.replaced_by) == ("expired", date(2024, 2, 2), "texts/later.txt")


def test_notice_and_evaluation_fall_before_the_end() -> None:
    words = (
        "La convention prend effet le 1er janvier 2024 pour une durée de cinq ans. Elle peut "
        "être dénoncée avec un préavis de six mois.\n\n"
        "Article 2 – Évaluation\n\nUne évaluation est faite chaque année."
    )
    found = expiry(agreement(words), (), TODAY)
    assert [(one.kind, one.on) for one in found.deadlines] == [
        ("notice", date(2028, 6, 30)),
        ("evaluation", date(2027, 1, 1)),
    ]
