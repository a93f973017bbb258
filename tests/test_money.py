"""How a budget is fixed, which outside help is sought and how often a cooperation is evaluated, in many wordings."""

from __future__ import annotations

import pytest

from ingest.types import Agreement
from tests.reading import read_agreement, value

OPENING = "CONVENTION\n\nEntre la Ville de Arvel (France) et la Ville de Brunn (Autriche), il est convenu :\n\n"


def _read(clause: str) -> Agreement:
    return read_agreement(f"{OPENING}Article 1\n\nLes villes se jumellent.\n\nArticle 2\n\n{clause}\n")


@pytest.mark.parametrize(
    ("clause", "words"),
    [
        ("Les dépenses sont engagées dans la limite des disponibilités de chaque partenaire.", "disponibilités"),
        ("Il n'est créé aucun fonds : chaque projet fait l'objet d'un chiffrage distinct.", "chiffrage"),
        ("Le comité mixte propose tous les ans aux deux conseils le chiffre de la dépense.", "chiffre"),
        ("Les comités vivent de cotisations et de kermesses.", "cotisations"),
        ("La participation d'Arvel est plafonnée à 9.500,00 €.", "plafonnée"),
        ("The cost of the programme is estimated at NOK 400,000.", "NOK 400,000"),
        ("Each council votes every autumn what it will spend on the link.", "votes every autumn"),
        ("There is no common purse; each town finds its own money.", "no common purse"),
        ("Expenditure shall not exceed 10,000 dollars in any one year.", "not exceed"),
        ("Such activities as require money will be costed one by one.", "costed"),
        ("Any expenditure is subject to the approval of each council.", "subject to"),
    ],
)
def test_budget(clause: str, words: str) -> None:
    found = _read(clause).budget
    assert found is not None
    assert words in found.quote


@pytest.mark.parametrize(
    ("clause", "words"),
    [
        ("Les entreprises des deux villes seront invitées à contribuer aux chantiers.", "entreprises"),
        ("On frappera à la porte du Département pour obtenir un coup de pouce.", "Département"),
        ("Les dons et legs de particuliers sont acceptés par les comités.", "dons et legs"),
        ("Les partenaires recherchent l'appui de la Fondation des Rivières.", "Fondation"),
        ("Local businesses will be asked to chip in towards the festival.", "businesses"),
        ("The chambers of commerce may be approached for contributions.", "chambers"),
        ("Both towns will bid for Lottery money.", "Lottery"),
        ("Donations from service clubs are welcome.", "Donations"),
        ("Application shall be made to UNESCO for a contribution to the restoration.", "UNESCO"),
    ],
)
def test_outside_help(clause: str, words: str) -> None:
    found = _read(clause)
    assert found.cofunding is not None
    assert words in found.cofunding.quote
    assert found.budget is None


@pytest.mark.parametrize(
    ("clause", "rhythm"),
    [
        ("Un bureau indépendant évalue le programme à son terme.", "end"),
        ("Le partenariat est soumis à appréciation au bout de chaque période de trois ans.", "P3Y"),
        ("Le comité rend compte aux maires une fois l'an de ce qui a été fait.", "P1Y"),
        ("At six-month intervals the coordinators report to the mayors.", "P6M"),
        ("An account of the year's work is rendered to both councils each January.", "P1Y"),
        ("Once in every four years the joint committee weighs up what has been done.", "P4Y"),
        ("When the term is over an outside assessor looks at what was done.", "end"),
        ("The mayors meet every year, in each town by turns.", None),
        ("Le comité se réunit chaque année, alternativement dans l'une et l'autre ville.", None),
    ],
)
def test_evaluation(clause: str, rhythm: str | None) -> None:
    found = _read(clause)
    assert value(found.evaluation) == rhythm
    assert found.duration is None
