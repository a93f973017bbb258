"""How often the cooperation is looked back on, in many wordings, and meetings and renewals that are no review."""

from __future__ import annotations

import pytest

from tests.reading import read_agreement, value

OPENING = "CONVENTION\n\nEntre la Ville de Arvel (France) et la Ville de Brunn (Autriche), il est convenu :\n\n"


def _often(clause: str, title: str = "Article 2") -> object:
    text = f"{OPENING}Article 1\n\nLes villes se jumellent.\n\n{title}\n\n{clause}\n"
    return value(read_agreement(text).evaluation)


@pytest.mark.parametrize(
    ("clause", "often"),
    [
        ("Every three years the committees shall write an appraisal of the exchanges.", "P3Y"),
        ("At two-yearly intervals the parties judge how the partnership is working.", "P2Y"),
        ("In every fourth year the councils shall have the working of the Pact examined.", "P4Y"),
        ("There will be one review, written jointly in the last six months of the ten years.", "end"),
        ("An independent expert shall assess the programme once, in its final year.", "end"),
        ("The fruits of the twinning shall be weighed each autumn by both mayors.", "P1Y"),
        ("A review is held on each anniversary of the signing.", "P1Y"),
        ("Three times a year the officers send the mayors a progress report.", "P4M"),
        ("Une année sur trois, les conseils examinent les effets du jumelage.", "P3Y"),
        ("À chaque date anniversaire, les parties apprécient les résultats des actions.", "P1Y"),
        ("Un audit est mené durant la dernière année de la convention.", "end"),
        ("Chaque deuxième année, un état des actions est remis aux conseils.", "P2Y"),
    ],
)
def test_how_often(clause: str, often: str) -> None:
    assert _often(clause) == often


@pytest.mark.parametrize(
    ("clause", "title"),
    [
        pytest.param("Le comité de suivi se réunit une fois par an.", "Article 2 - Suivi", id="a meeting"),
        pytest.param("The review committee meets every month.", "Article 2", id="the name of a committee"),
        pytest.param(
            "Les parties examineront, avant son terme, s'il convient de la reconduire.", "Article 2", id="a renewal"
        ),
        pytest.param("Every January each town shall pay 500 euro, or the worth of it.", "Article 2", id="worth"),
    ],
)
def test_no_review(clause: str, title: str) -> None:
    assert _often(clause, title) is None
