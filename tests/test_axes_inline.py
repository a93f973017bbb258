"""Fields of cooperation inside sentences, in the cells of tables and below headings."""

from __future__ import annotations

import pytest

from tests.reading import read_agreement

FRENCH = "CONVENTION\n\nEntre la Ville de Arvel (France) et la Ville de Brunn (Autriche), il est convenu :\n\n"
ENGLISH = "AGREEMENT\n\nBetween the City of Arvel (France) and the City of Brunn (Austria) it is agreed:\n\n"


def _axes(clause: str, *, french: bool = True) -> tuple[str, ...]:
    body = f"Article 1\n\n1789\n\n{clause}\n\nArticle 9\n\n1815\n"
    return tuple(axis.value for axis in read_agreement((FRENCH if french else ENGLISH) + body).axes)


@pytest.mark.parametrize(
    ("clause", "names"),
    [
        pytest.param(
            "Le dessein des parties est de favoriser (a) l'échange des lycéens,\n(b) la formation des pompiers et "
            "(c) le commerce des pommes.",
            ("l'échange des lycéens", "la formation des pompiers", "le commerce des pommes"),
            id="letters without a colon",
        ),
        pytest.param(
            "| Rubrique | Contenu |\n|---|---|\n| Domaines | a) l'eau ; b) le livre ; c) la voile |\n| Durée | 1 an |",
            ("l'eau", "le livre", "la voile"),
            id="in a cell",
        ),
        pytest.param(
            "Domaine                 Référent\n-------------------------------\ngestion des déchets     M. A\n"
            "lecture publique        Mme B",
            ("gestion des déchets", "lecture publique"),
            id="in a column",
        ),
        pytest.param(
            "Les deux villes\n\n     PROMETTENT\n\n     d'échanger deux apprentis ;\n\n     d'équiper le "
            "dispensaire ;\n\n"
            "     de jouer la musique de l'autre.",
            ("d'échanger deux apprentis", "d'équiper le dispensaire", "de jouer la musique de l'autre"),
            id="below a verb in capitals",
        ),
        pytest.param(
            "2.1  Les villes collaborent à ce qui suit :\n2.1.1  la mise en valeur du patrimoine;\n2.1.2  le "
            "déneigement.",
            ("la mise en valeur du patrimoine", "le déneigement"),
            id="numbers of three parts",
        ),
        pytest.param(
            "Leur action porte, premièrement, sur la jeunesse ; deuxièmement, sur l'artisanat ; enfin, sur la santé.",
            ("sur la jeunesse", "sur l'artisanat", "sur la santé"),
            id="ordinals",
        ),
        pytest.param(
            "Elles s'attacheront à développer les échanges, à soutenir les clubs et à promouvoir la voile.",
            ("à développer les échanges", "à soutenir les clubs", "à promouvoir la voile"),
            id="verbs after the same word",
        ),
        pytest.param(
            "Champ d'action\n\nâ€¢ la gestion de l'eau\nâ€¢ la lecture publique",
            ("la gestion de l'eau", "la lecture publique"),
            id="bullets wrongly decoded",
        ),
        pytest.param("Les frais comprennent : a) le voyage ; b) les repas ; c) l'hôtel.", (), id="costs"),
        pytest.param("Sont joints : 1° le plan d'action ; 2° le cadre budgétaire.", (), id="annexes"),
    ],
)
def test_french_lists(clause: str, names: tuple[str, ...]) -> None:
    assert _axes(clause) == names


@pytest.mark.parametrize(
    ("clause", "names"),
    [
        pytest.param(
            "The parties shall co-operate in the fields of\n       languages and letters,\n       forestry, "
            "and\n       "
            "baseball.",
            ("languages and letters", "forestry", "baseball"),
            id="set in after a preposition",
        ),
        pytest.param(
            "SUBJECTS.  Three, and no more than three:\n  - summer schools\n  - oyster farming\n  - storms",
            ("summer schools", "oyster farming", "storms"),
            id="a label before the leading words",
        ),
        pytest.param(
            "Second. What the Pact is for\n\nThat apprentices may learn here; that choirs may sing; that archives may "
            "be opened.\n\nThird. The chest",
            ("That apprentices may learn here", "that choirs may sing", "that archives may be opened"),
            id="parts that begin alike",
        ),
        pytest.param(
            "The partnership rests on three pillars: first, youth; secondly, crafts; thirdly, health.",
            ("youth", "crafts", "health"),
            id="ordinals",
        ),
        pytest.param(
            "Each city shall (a) name an officer, (b) keep a register and (c) report every year.", (), id="duties"
        ),
        pytest.param("The agreement ends (a) by notice, (b) by consent, or (c) on dissolution.", (), id="endings"),
        pytest.param(
            "That this agreement be read in both councils; that a copy be kept; that it be published.", (), id="text"
        ),
    ],
)
def test_english_lists(clause: str, names: tuple[str, ...]) -> None:
    assert _axes(clause, french=False) == names


def test_lost_letters_do_not_hide_a_list_below_a_title() -> None:
    clause = (
        "TITRE II\nDES OBJECTIFS\n\nArt. 3. La coop\ufffdration a pour objectifs : 1) la m\ufffddina ; 2) la "
        "lutte contre "
        "l\ufffd\ufffdrosion.\n\nArt. 4. Chaque partie nomme un point focal."
    )
    text = f"{FRENCH}TITRE I\nPARTIES\n\nArt. 1. Elles sont deux.\n\nArt. 2. Elles se jumellent.\n\n{clause}\n"
    assert len(read_agreement(text).axes) == 2
