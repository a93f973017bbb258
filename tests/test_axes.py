"""Fields of cooperation: lists with and without marks, led to in many wordings, and enumerations in a sentence."""

from __future__ import annotations

import pytest

from ingest.axes_sense import are_fields
from tests.reading import read_agreement

OPENING = "CONVENTION\n\nEntre la Ville de Arvel (France) et la Ville de Brunn (Autriche), il est convenu :\n\n"


def _axes(clause: str) -> tuple[str, ...]:
    text = (
        f"{OPENING}Article 1\n\nLes villes se jumellent.\n\nArticle 2\n\n{clause}\n\nArticle 3\n\nElles s'écrivent.\n"
    )
    return tuple(axis.value for axis in read_agreement(text).axes)


@pytest.mark.parametrize(
    ("clause", "names"),
    [
        pytest.param(
            "Elles veilleront à\n  – jumeler leurs écoles,\n  – échanger leurs fonctionnaires,\n  – ouvrir leurs "
            "archives.",
            ("jumeler leurs écoles", "échanger leurs fonctionnaires", "ouvrir leurs archives"),
            id="no colon",
        ),
        pytest.param(
            "Les partenaires visent deux résultats :\n   R1 – un cadastre complet ;\n   R2 – une école de musique.",
            ("un cadastre complet", "une école de musique"),
            id="coded items",
        ),
        pytest.param(
            "Leur effort portera sur trois directions :\n\n   1°/ l'eau ;\n   2°/ le livre ;\n   3°/ la voile.",
            ("l'eau", "le livre", "la voile"),
            id="figures with a degree sign and a bar",
        ),
        pytest.param(
            "The two towns will foster\n\n      the exchange of choirs;\n\n      visits of farmers at lambing\n"
            "      time;\n\n      trade in cider.",
            ("the exchange of choirs", "visits of farmers at lambing time", "trade in cider"),
            id="set in, without marks",
        ),
        pytest.param(
            "What we would work on. Young gardeners; canals and towpaths; care of the old. Nothing else.",
            ("Young gardeners", "canals and towpaths", "care of the old"),
            id="a label and semicolons",
        ),
        pytest.param(
            "The Councils undertake: (1) to exchange officers; (2) to teach both languages; (3) to open their markets.",
            ("to exchange officers", "to teach both languages", "to open their markets"),
            id="inside a line",
        ),
        pytest.param(
            "Le jumelage embrasse la musique, le sport scolaire et l'apiculture.",
            ("musique", "sport scolaire", "apiculture"),
            id="embraces",
        ),
        pytest.param(
            "Our link is about young farmers, lifeboats and brass bands.",
            ("young farmers", "lifeboats", "brass bands"),
            id="is about",
        ),
        pytest.param(
            "Le comité comprend :\n- le maire ;\n- deux conseillers ;\n- un secrétaire.", (), id="a committee"
        ),
        pytest.param("Each town pays for:\n(a) the fares;\n(b) the meals;\n(c) the insurance.", (), id="costs"),
        pytest.param(
            "The parties agree as follows:\n1. Each town shall name a friend.\n2. Fares shall be shared.\n",
            (),
            id="terms",
        ),
    ],
)
def test_axes(clause: str, names: tuple[str, ...]) -> None:
    assert _axes(clause) == names


def test_clauses_and_cut_off_headings_are_no_fields() -> None:
    clauses = (
        "1. In Art. III of the Agreement, on the areas of co-operation, there are added new letters:\n"
        '   "f) repair workshops,\n    g) town archives."\n\n'
        "2. Art. IV par. 2 of the Agreement newly reads differently.\n\n"
        "3. The other provisions of the Agreement stay without change.\n"
    )
    assert _axes(clauses) in ((), ("repair workshops", "town archives"))
    assert not are_fields(["Art", "In Art", "music"])
    assert not are_fields(["The Parties have signed", "This Agreement is made in two copies", "youth"])
    assert are_fields(["l'art", "la lecture publique", "No waste", "the parties of the old town"])


def test_lines_under_a_heading() -> None:
    text = (
        f"{OPENING}Article 1. Nos buts\n\n  Garder les vergers\n  Faire chanter les écoles\n  Ouvrir les marchés\n\n"
        "Article 2. Suite\n\nElles s'écrivent.\n"
    )
    found = read_agreement(text).axes
    assert [axis.value for axis in found] == ["Garder les vergers", "Faire chanter les écoles", "Ouvrir les marchés"]
