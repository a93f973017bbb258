"""Budget and outside help: what each gives, how sums are fixed, who is asked to help."""

from __future__ import annotations

import pytest

from ingest.types import Fact
from tests.reading import read_agreement

FRENCH = (
    "CONVENTION\n\nEntre la Ville de Arvel (France) et la Ville de Brunn (Autriche), il est convenu :\n\nArticle 1\n\n"
    "Elles se jumellent.\n\nArticle 2 – {}\n\n{}\n\nArticle 3 – Durée\n\nLa convention dure trois ans.\n"
)
ENGLISH = (
    "AGREEMENT\n\nBetween the City of Arvel (France) and the City of Brunn (Austria) it is agreed:\n\nArticle 1\n\n"
    "They are twinned.\n\nArticle 2 – {}\n\n{}\n\nArticle 3 – Duration\n\nThis agreement lasts three years.\n"
)


def _quotes(frame: str, title: str, clause: str) -> tuple[str | None, str | None]:
    read = read_agreement(frame.format(title, clause))
    return _quote(read.budget), _quote(read.cofunding)


def _quote(fact: Fact[str] | None) -> str | None:
    return " ".join(fact.quote.split()) if fact else None


@pytest.mark.parametrize(
    ("frame", "title", "clause"),
    [
        pytest.param(FRENCH, "Moyens", "Chaque commune y verse vingt centimes par habitant.", id="by head"),
        pytest.param(FRENCH, "Finances", "La part de Arvel est de 40 000 F, celle de Brunn de 25 000 F.", id="shares"),
        pytest.param(FRENCH, "Argent", "Chaque ville cotise à hauteur de trois cents florins.", id="dues"),
        pytest.param(FRENCH, "Moyens", "La Ville réserve 1 % de ses recettes d'eau aux actions.", id="a percentage"),
        pytest.param(
            FRENCH, "Budget", "Les dépenses font l'objet d'un état soumis aux deux trésoriers.", id="a statement"
        ),
        pytest.param(ENGLISH, "Outlay", "The outlay shall be Rs. 18,00,000 on the part of Arvel.", id="rupees"),
        pytest.param(ENGLISH, "The chest", "Each town shall pay five hundred euro into a chest.", id="a chest"),
        pytest.param(ENGLISH, "The purse", "No public money is pledged by this charter.", id="no money"),
        pytest.param(
            ENGLISH, "Programme", "Each activity shall be sanctioned separately on a written estimate.", id="one by one"
        ),
    ],
)
def test_budget(frame: str, title: str, clause: str) -> None:
    assert _quotes(frame, title, clause) == (clause, None)


@pytest.mark.parametrize(
    ("frame", "title", "clause"),
    [
        pytest.param(
            FRENCH, "Subsides", "Elles sollicitent l'intervention du Programme de solidarité.", id="intervention"
        ),
        pytest.param(FRENCH, "Appuis", "Il pourra être fait appel à la générosité des entreprises.", id="an appeal"),
        pytest.param(FRENCH, "Appuis", "Le programme bénéficie d'une aide du Fonds franco-autrichien.", id="given"),
        pytest.param(
            ENGLISH, "Other help", "Recourse may be had to the Harbours Mission for part-financing.", id="recourse"
        ),
        pytest.param(
            ENGLISH, "Grants", "They will apply jointly to the Danube Council for part of the cost.", id="apply"
        ),
    ],
)
def test_outside_help(frame: str, title: str, clause: str) -> None:
    assert _quotes(frame, title, clause)[1] == clause


def test_what_others_gave_is_no_budget_and_prizes_are_none() -> None:
    asked = "Le ministère sera saisi d'une demande de cofinancement."
    given = "Les sommes obtenues viennent en sus de la dotation."
    assert _quotes(FRENCH, "Concours", f"{asked} {given}") == (None, asked)
    assert _quotes(FRENCH, "Divers", "Les villes décernent chaque année un prix de 500 euros.") == (None, None)
    assert _quotes(ENGLISH, "Finance", "Each side finds the money for its own share of the programme.")[1] is None


def test_a_body_that_is_asked_comes_before_help_that_is_spoken_of() -> None:
    asked = "They shall seek grants from the Coastal Forum."
    clause = f"Neither party may spend money on behalf of the other. {asked}"
    assert _quotes(ENGLISH, "Finance", clause)[1] == asked


def test_a_row_on_money_above_the_articles() -> None:
    table = "| Item | Details |\n|---|---|\n| 3. Money | Arvel will set aside AUD 15,000 in each year. |\n"
    text = (
        f"MEMORANDUM\n\nArvel (France) and Brunn (Austria)\n\nThis is made today.\n\n{table}\nA. Visits\nThey visit.\n"
    )
    found = read_agreement(text).budget
    assert found is not None
    assert "AUD 15,000" in found.quote
