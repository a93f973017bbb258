"""A text that tells of an act is none: reports, press releases, speeches and histories beside real acts."""

from __future__ import annotations

import pytest

from ingest.kinds import kind_of
from ingest.types import Kind

TOLD = (
    (
        "ANNUAL REPORT OF THE TWINNING COMMITTEE\n\nIn May the Mayor signed the agreement with Lower Tessel.\n"
        "The agreement is for five years. The parties agreed to meet each year.\n"
    ),
    (
        "COMMUNIQUÉ DE PRESSE\n\nLa ville de Belcour et la ville de Tessel ont signé une convention. La convention est "
        "conclue pour trois ans. Les deux villes s'engagent à se rencontrer.\n"
    ),
    (
        "Discours de Monsieur le Maire à la signature du pacte d'amitié\n\nNous promettons à nos amis de revenir. "
        "Ce pacte est signé ce jour.\n"
    ),
    (
        "Ville de Belcour\nDirection des relations internationales\n\nNOTE À L'ATTENTION DES ÉLUS\n\nObjet : la "
        "convention avec Tessel\n\nLa convention prend fin en mai. Les deux communes s'engagent à "
        "financer les échanges.\n"
    ),
    "Histoire du jumelage\n\nLe serment a été signé le 3 mai 1971. Depuis, les villes s'engagent chaque année.\n",
    (
        "EVALUATION OF THE PARTNERSHIP AGREEMENT\n\nThe agreement between the City of Arvel and the Town of Tessel is "
        "in its third year. The parties agreed to cooperate on water.\n"
    ),
)
ACTS = (
    "CHARTER\n\nWe, the towns of Arvel and Tessel, promise to be friends. This charter is signed in two copies.\n",
    (
        "CONVENTION\n\nRapport et bilan seront faits chaque année. Les parties conviennent de ce qui suit :\n\n"
        "Article 1\nLa présente convention est conclue pour trois ans.\n"
    ),
)


@pytest.mark.parametrize("text", TOLD)
def test_what_tells_of_an_act_is_none(text: str) -> None:
    assert kind_of(text) is Kind.OTHER


@pytest.mark.parametrize("text", ACTS)
def test_an_act_is_one(text: str) -> None:
    assert kind_of(text) is Kind.CONVENTION
