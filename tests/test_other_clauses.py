"""Clauses of agreements that say nothing of term, costs, money or review: nothing is read out of them."""

from __future__ import annotations

import pytest

from tests.reading import read_agreement, value

OPENING = "CONVENTION\n\nEntre la Ville de Arvel (France) et la Ville de Brunn (Autriche), il est convenu :\n\n"
FIELDS = (
    "duration", "unlimited", "runs_from", "starts_on", "ends_on", "renewal", "notice", "termination",
    "transport_paid_by", "stay_paid_by", "budget", "cofunding", "evaluation", "replaces",
)  # fmt: skip


@pytest.mark.parametrize(
    "clause",
    [
        "Un comité réunit trois élus de chaque ville et se tient quand il le juge utile.",
        "Chaque ville veille à ce que ses agents soient assurés contre les accidents pendant leur séjour.",
        "La correspondance se fait en français ; les traductions sont confiées aux professeurs du lycée.",
        "Chaque année, le premier dimanche de mai, les deux drapeaux sont hissés sur les mairies.",
        "Les stages durent trois mois au plus et ne peuvent être prolongés qu'avec l'accord de l'employeur.",
        "Une visite peut être annulée en cas de troubles ; les participants en sont avertis huit jours à l'avance.",
        "Toute modification fait l'objet d'un avenant signé par les deux maires.",
        "Le secrétaire est nommé pour deux ans par le maire.",
        "Les livres offerts par l'une des villes restent la propriété de la bibliothèque qui les reçoit.",
        "There shall be a committee of seven citizens, named by the Mayor for two years, serving without pay.",
        "Either council may publish this text in its newspaper.",
        "Headteachers may end an exchange early if a pupil is ill, and shall tell the parents the same day.",
        "No visitor under sixteen shall travel without an adult.",
        "Names of host families shall be kept for two years and then destroyed.",
        "The bench given by Brunn stands in the park and shall be painted every three years.",
        "In this text 'the Host' means the city that receives a delegation.",
        "In 2035 the cities will celebrate twenty-five years of friendship.",
        "Interpreters are found by the city that needs them.",
        "The committee shall review applications each month.",
        "Accounts shall be audited every year and unspent sums carried over.",
        "A delegation shall give its hosts three months' notice of its arrival.",
        "Notice of the cancellation of a visit shall be given two weeks before departure.",
        "Personal data shall be kept for five years after the end of this Agreement.",
        "The duty of confidence shall survive for five years after termination of this Agreement.",
        "Le fonds commun est contrôlé chaque année par un commissaire aux comptes.",
        "Les pièces sont conservées dix ans à compter de la fin de la convention.",
        "Une bourse est attribuée pour deux ans, renouvelable tacitement.",
        "The chambers of commerce shall keep one another informed of fairs.",
    ],
)
def test_nothing_is_read(clause: str) -> None:
    found = read_agreement(f"{OPENING}Article 1\n\nLes villes se jumellent.\n\nArticle 2\n\n{clause}\n")
    assert {field: value(getattr(found, field)) for field in FIELDS if getattr(found, field)} == {}
    assert found.axes == ()
