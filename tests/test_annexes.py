"""Annexes by their titles: in lists, tables and sentences, and words in brackets that are no annex."""

from __future__ import annotations

import pytest

from tests.reading import read_agreement

OPENING = "CONVENTION\n\nEntre la Ville de Arvel (France) et la Ville de Brunn (Autriche), il est convenu :\n\n"


def _titles(clause: str) -> list[str]:
    found = read_agreement(f"{OPENING}Article 1\n\nLes villes se jumellent.\n\nArticle 2\n\n{clause}\n").annexes
    assert all(one.value in " ".join(one.quote.split()) for one in found)
    return [one.value for one in found]


@pytest.mark.parametrize(
    ("clause", "titles"),
    [
        pytest.param(
            "Sont joints et font partie intégrante du texte : 1° le plan des puits ; 2° la liste des outils. Le reste "
            "demeure.",
            ["plan des puits", "liste des outils"],
            id="numbered inside a sentence",
        ),
        pytest.param(
            "Les documents suivants sont annexés à la présente :\n- la fiche des stages ;\n- le calendrier.",
            ["fiche des stages", "calendrier"],
            id="bullets after a sentence",
        ),
        pytest.param(
            "Elle comporte deux annexes : le budget des fêtes (annexe 1) et la liste des chorales (annexe 2).",
            ["budget des fêtes", "liste des chorales"],
            id="numbers behind the titles",
        ),
        pytest.param(
            "LISTE DES ANNEXES\n\n1. Organigramme du port\n2. Grille des primes",
            ["Organigramme du port", "Grille des primes"],
            id="a heading of their own",
        ),
        pytest.param(
            "ANNEXURES\n\nA. Work of the year\nB. Contact officers",
            ["Work of the year", "Contact officers"],
            id="letters below a heading",
        ),
        pytest.param(
            "Annexes :\n1) Plan des travaux\n2) Budget", ["Plan des travaux", "Budget"], id="numbers below a label"
        ),
        pytest.param(
            "ANNEXURES\n\nAnnexure-I    Fields of work\nAnnexure-II   Officers in charge",
            ["Fields of work", "Officers in charge"],
            id="two columns",
        ),
        pytest.param(
            "The following form part hereof: Schedule A, Programme of Work; Schedule B, Budget.",
            ["Programme of Work", "Budget"],
            id="a comma behind the number",
        ),
        pytest.param("Le plan de financement est joint en annexe.", ["plan de financement"], id="one alone"),
        pytest.param("A list of choirs is attached hereto as Schedule 3.", ["list of choirs"], id="attached as"),
        pytest.param("Annexed hereto: the Code for Hosts.", ["Code for Hosts"], id="a colon"),
        pytest.param(
            "L'annexe 1 décrit le réseau d'eau ; l'annexe 2 fixe les tarifs.", ["réseau d'eau", "tarifs"], id="told"
        ),
    ],
)
def test_titles(clause: str, titles: list[str]) -> None:
    assert _titles(clause) == titles


@pytest.mark.parametrize(
    "clause",
    [
        pytest.param("Archives, carton 12, pièce 7 (copie dactylographiée)", id="a piece of an archive"),
        pytest.param("Le compte rendu est joint au dossier de la commission.", id="joined to something else"),
        pytest.param("Les annexes font partie de la convention.", id="no title"),
    ],
)
def test_no_annex(clause: str) -> None:
    assert _titles(clause) == []
