from datetime import date

import pytest

from index.mentions import Names
from index.question import understand
from index.scope import Records, scope
from index.types import KnownTown
from ingest.types import Kind, Profile
from tests.records import agreement, fact, town


def known(name, *documents, home=False):
    return KnownTown(
        name=name, aliases=(name.lower(),), country_code=None, documents=documents, home=home, party=True,
        latitude=None, longitude=None,
    )  # fmt: skip


def profile(title, kind=Kind.CONVENTION, *towns):
    return Profile(kind=kind, title=title, towns=towns, language="fr")


PACT = agreement("pact.txt", ("Arvel", "Brunnfeld"), kind="pact", signed_on=fact(date(1999, 5, 1)))
CONVENTION = agreement("conv.txt", ("Arvel", "Brunnfeld"), signed_on=fact(date(2019, 5, 1)))
CHARTER = agreement("charter.txt", ("Arvel", "Kelmouth"), kind="charter")
KNOWN = (
    known("Arvel", "pact.txt", "conv.txt", "charter.txt", "towns.txt", home=True),
    known("Brunnfeld", "pact.txt", "conv.txt", "towns.txt"),
    known("Kelmouth", "charter.txt", "towns.txt"),
)
RECORDS = Records(
    agreements=(PACT, CONVENTION, CHARTER),
    deliberations=(),
    towns=(town("Brunnfeld"), town("Kelmouth")),
    known=KNOWN,
    profiles={
        "pact.txt": profile("Pacte Arvel – Brunnfeld"),
        "conv.txt": profile("Convention Arvel – Brunnfeld"),
        "charter.txt": profile("Charte des rivières oubliées"),
        "towns.txt": profile("Nos villes", Kind.BROCHURE),
    },
)
NAMES = Names(KNOWN, frozenset())
ALL = [PACT, CONVENTION, CHARTER]


def found(question, history=()):
    return scope(understand(question, NAMES, history), RECORDS)


@pytest.mark.parametrize(
    ("question", "agreements"),
    [
        pytest.param("Qui paie le voyage ?", ALL, id="no town: all"),
        pytest.param("Qui paie le voyage à Brunnfeld ?", [PACT, CONVENTION], id="a town"),
        pytest.param("Qui paie le voyage à Arvel ?", ALL, id="the home city alone"),
        pytest.param("Qui paie entre Arvel et Kelmouth ?", [CHARTER], id="home and a town"),
        pytest.param("Que dit le pacte avec Brunnfeld ?", [PACT], id="the kind named"),
        pytest.param("La convention de 2019 avec Brunnfeld", [CONVENTION], id="the year named"),
        pytest.param("La charte avec Brunnfeld", [PACT, CONVENTION], id="a kind that the partner has not"),
        pytest.param("Combien de chartes ?", [CHARTER], id="a kind without a town"),
        pytest.param("Avons-nous signé des serments ?", [], id="a kind that nobody has"),
        pytest.param("Brunnfeld et Kelmouth : les mêmes règles ?", ALL, id="compared"),
        pytest.param("La charte des rivières oubliées", [CHARTER], id="by telling words of its title"),
    ],
)
def test_agreements(question, agreements):
    assert list(found(question).agreements) == agreements


@pytest.mark.parametrize(
    ("question", "documents"),
    [
        ("Qui paie le voyage ?", None),
        ("Qui paie le voyage à Arvel ?", None),
        ("Qui paie le voyage à Kelmouth ?", {"charter.txt", "towns.txt"}),
        ("Que dit la brochure ?", {"towns.txt"}),
        ("Que dit la brochure sur Kelmouth ?", {"towns.txt"}),
        ("Brunnfeld et Kelmouth", {"towns.txt"}),
        ("Les rivières oubliées", {"charter.txt"}),
    ],
)
def test_documents(question, documents):
    assert found(question).documents == documents


def test_a_town_of_the_question_before_counts():
    said = found("Et l'hôtel ?", ["Qui paie le voyage à Kelmouth ?"])
    assert (said.agreements, said.towns) == ((CHARTER,), (RECORDS.towns[1],))
    assert said.aliases == {"kelmouth"}
