"""Terms in tables, below labels and in other words: durations, first and last days, renewals and notices."""

from __future__ import annotations

import pytest

from ingest.numbers import parse_number
from ingest.types import Agreement
from tests.reading import read_agreement, value

FRENCH = """CONVENTION DE JUMELAGE

Entre la Ville de Belmont (France), représentée par Mme Ana Ruiz, Maire,
et la Ville de Torvik (Norvège), représentée par M. Jon Berg, Maire,
il est convenu ce qui suit :

Article 1 - Durée

{}
"""
ENGLISH = """TWINNING AGREEMENT

Between the City of Belmont (France), represented by Ms Ana Ruiz, Mayor,
and the City of Torvik (Norway), represented by Mr Jon Berg, Mayor,
it is agreed as follows:

1. Purpose

The two cities become twins.

2. Term

{}
"""
TABLE = """MEMORANDUM OF UNDERSTANDING

Made between Belmont (France) and Torvik (Norway)

PARTICULARS

| Item | Details |
|------|---------|
| 1. First party | Belmont, France, acting through Ana Ruiz, Mayor |
| 2. Second party | Torvik, Norway, acting through Jon Berg, Mayor |
| 3. Starts | 1 May 2018 |
| 4. Length | Three years from the day in item 3. There is no option to renew. |
"""


def _french(clause: str) -> Agreement:
    return read_agreement(FRENCH.format(clause))


def _english(clause: str) -> Agreement:
    return read_agreement(ENGLISH.format(clause))


def test_the_rows_of_a_table() -> None:
    found = read_agreement(TABLE)
    read = (found.duration, found.runs_from, found.starts_on, found.renewal)
    assert [str(value(one)) for one in read] == ["P3Y", "date", "2018-05-01", "none"]


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("Elle dure un an. Elle n'est pas tacitement reconductible : toute prolongation passera par un avenant.",
         ("express", None, None)),
        ("Elle dure un an. Il n'y a pas de reconduction tacite ; toute prorogation requiert l'accord des parties.",
         ("express", None, None)),
        ("Elle dure un an. Sa prorogation ne peut résulter que de délibérations concordantes des deux conseils.",
         ("deliberation", None, None)),
        ("Elle dure un an. Pour être reconduite, elle devra faire l'objet d'un nouveau vote des deux assemblées.",
         ("deliberation", None, None)),
        (("Elle dure un an et se renouvelle par tacite reconduction, par périodes d'égale durée, sans que le nombre "
         "des reconductions puisse dépasser trois."), ("tacit", "P1Y", 3)),
        ("Elle dure un an. À défaut de dénonciation, elle se poursuit pour deux autres années.",
         ("tacit", "P2Y", None)),
        ("Elle dure un an, renouvelable par tacite reconduction dans la limite de trois ans.", ("tacit", None, None)),
        ("Elle dure un an et ne comporte aucune faculté de renouvellement.", ("none", None, None)),
        ("Elle dure un an. Les maires verront ensuite s'il y a lieu de donner suite.", ("express", None, None)),
    ],
)  # fmt: skip
def test_renewal_in_french(clause: str, expected: tuple[object, ...]) -> None:
    found = _french(clause)
    assert (value(found.renewal), value(found.renewal_duration), value(found.renewal_count)) == expected
    assert value(found.duration) == "P1Y"


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("It lasts six years. It carries no right of renewal.", ("none", None, None)),
        ("It lasts six years and shall not thereafter be renewed.", ("none", None, None)),
        ("It lasts six years. There is no option to extend.", ("none", None, None)),
        (("It lasts six years. It will not roll over by itself: any later period would need a fresh vote of both "
         "councils."), ("deliberation", None, None)),
        ("It lasts six years. Any extension requires a resolution of each council.", ("deliberation", None, None)),
        ("It lasts six years and may be renewed not more than twice, each time for a year.", ("express", "P1Y", 2)),
        ("It lasts six years. It may be extended if both councils so decide.", ("deliberation", None, None)),
    ],
)  # fmt: skip
def test_renewal_in_english(clause: str, expected: tuple[object, ...]) -> None:
    found = _english(clause)
    assert (value(found.renewal), value(found.renewal_duration), value(found.renewal_count)) == expected
    assert value(found.duration) == "P6Y"


def test_parties_that_are_councils_agree_without_a_vote() -> None:
    text = ENGLISH.format("It lasts six years and may be extended if both Councils so agree in writing.")
    named = text.replace("it is agreed", '(together "the Councils"), it is agreed')
    assert (value(read_agreement(text).renewal), value(read_agreement(named).renewal)) == ("deliberation", "express")


@pytest.mark.parametrize(
    ("clause", "french", "expected"),
    [
        ("La convention est reconduite pour cinq nouvelles années à compter du 1er mars 2012.", True, "P5Y"),
        ("The agreement is carried on for eight further years.", False, "P8Y"),
    ],
)
def test_an_act_that_renews_says_its_own_duration(clause: str, french: bool, expected: str) -> None:
    found = _french(clause) if french else _english(clause)
    assert (value(found.duration), found.renewal, found.renewal_duration) == (expected, None, None)


@pytest.mark.parametrize(
    ("clause", "french", "expected"),
    [
        ("Elle dure dix ans et entre en vigueur dès que les deux conseils l'auront approuvée.", True, "adoption"),
        ("Elle prend effet le lendemain du jour où elle a été signée, pour trois ans.", True, "signature"),
        (("The pact begins on the day on which the last of the three councils shall have adopted it. It is made for "
         "ten years."), False, "adoption"),
        ("The deed binds them for seven years reckoned from its execution.", False, "signature"),
        ("It lasts ten years. A renewal takes effect once approved by both councils.", False, None),
    ],
)  # fmt: skip
def test_counts_from(clause: str, french: bool, expected: str | None) -> None:
    found = _french(clause) if french else _english(clause)
    assert value(found.runs_from) == expected


@pytest.mark.parametrize(
    ("clause", "french", "starts", "ends"),
    [
        ("Elle débute le 1er mai 2017 et expirera en conséquence le 30 avril 2020.", True, "2017-05-01", "2020-04-30"),
        ("Son dernier jour de validité est le 4 juin 2024.", True, None, "2024-06-04"),
        (
            "Le texte, approuvé par délibération du 3 mai 2014, prend effet le 1er juillet 2014.",
            True,
            "2014-07-01",
            None,
        ),
        ("The last day of this Agreement is 30 June 2021.", False, None, "2021-06-30"),
        ("The period of the work is 1 May 2012 to 30 April 2015.", False, "2012-05-01", "2015-04-30"),
    ],
)
def test_first_and_last_day(clause: str, french: bool, starts: str | None, ends: str | None) -> None:
    found = _french(clause) if french else _english(clause)
    assert [str(value(one)) if one else None for one in (found.starts_on, found.ends_on)] == [starts, ends]


def test_two_numbers_side_by_side_are_not_one() -> None:
    found = _english("A town that wishes to leave shall tell the other two nine months beforehand.")
    assert value(found.notice) == "P9M"
    assert [parse_number(words) for words in ("two nine", "quatre-vingt-dix", "one hundred and two")] == [None, 90, 102]


@pytest.mark.parametrize(
    ("clause", "french", "expected"),
    [
        ("It is valid for two years, with two optional extensions of one year each.", False, ("express", "P1Y", 2)),
        ("It is valid for two years with the possibility of a one-year extension.", False, ("express", "P1Y", None)),
        ("It is in place for two years and will be subject to renewal by agreement.", False, ("express", None, None)),
        ("It stands for ten years and is then renewed for another ten unless a council votes otherwise.", False,
         ("tacit", "P10Y", None)),
        ("It shall lapse after six years unless both councils pass resolutions renewing it.", False,
         ("deliberation", None, None)),
        ("Après six ans, la charte devient caduque sauf prorogation votée par les deux conseils.", True,
         ("deliberation", None, None)),
    ],
)  # fmt: skip
def test_renewal_in_other_words(clause: str, french: bool, expected: tuple[object, ...]) -> None:
    found = _french(clause) if french else _english(clause)
    assert (value(found.renewal), value(found.renewal_duration), value(found.renewal_count)) == expected
    assert found.termination is None


@pytest.mark.parametrize(
    ("clause", "french", "ends"),
    [
        ("It will last till the end of 2012 and no longer.", False, "2012-12-31"),
        ("La convention s'applique jusqu'au terme de l'année 2019.", True, "2019-12-31"),
        ("Elle vaut jusqu'à la fin des travaux, soit le 30 septembre 2014.", True, "2014-09-30"),
    ],
)
def test_ends_of_years_and_of_works(clause: str, french: bool, ends: str) -> None:
    found = _french(clause) if french else _english(clause)
    assert str(value(found.ends_on)) == ends


def test_days_before_it_takes_effect_are_no_duration() -> None:
    found = _english("It takes effect thirty days after the parties have notified each other and lasts four years.")
    assert (value(found.duration), value(found.runs_from)) == ("P4Y", "notification")


def test_facts_on_lines_of_their_own() -> None:
    found = read_agreement(
        FRENCH.format(
            "Durée : quatre ans à compter de la dernière signature\nReconduction : expresse, une fois, pour la même "
            "durée\nPréavis de résiliation : 90 jours\nLangues : français et norvégien\nNombre d'exemplaires : trois"
        )
    )
    read = (found.duration, found.runs_from, found.renewal, found.renewal_duration, found.renewal_count, found.notice)
    assert [value(one) for one in read] == ["P4Y", "signature", "express", "P4Y", 1, "P90D"]
    assert (value(found.copies), [one.value for one in found.languages]) == (3, ["fr", "no"])


def test_the_end_of_an_earlier_agreement_is_not_its_own() -> None:
    found = _french("La convention du 8 avril 2014 arrive à échéance le 31 décembre 2017. Celle-ci dure trois ans.")
    assert (found.ends_on, value(found.duration)) == (None, "P3Y")
