"""Who pays for journeys and stays: by the structure of a clause, whatever order its words come in."""

from __future__ import annotations

import pytest

from ingest.types import Fact
from tests.reading import read_agreement

FRENCH = (
    "CONVENTION\n\nEntre la Ville de Arvel (France) et la Ville de Brunn (Autriche), il est convenu :\n\nArticle 1\n\n"
    "Les villes se jumellent.\n\nArticle 2\n\n{}\n\nArticle 3\n\nElles s'écrivent.\n"
)
ENGLISH = (
    "AGREEMENT\n\nBetween the City of Arvel (France) and the City of Brunn (Austria) it is agreed:\n\nArticle 1\n\n"
    "The cities are twinned.\n\nArticle 2\n\n{}\n\nArticle 3\n\nThey write to each other.\n"
)
TRAVELLING, HOSTING, EACH, SHARED = "travelling_partner", "hosting_partner", "each_partner", "shared"


def _paid(clause: str, frame: str) -> tuple[str | None, str | None]:
    read = read_agreement(frame.format(clause))
    return _value(read.transport_paid_by), _value(read.stay_paid_by)


def _value(fact: Fact[str] | None) -> str | None:
    return fact.value if fact else None


@pytest.mark.parametrize(
    ("clause", "transport", "stay"),
    [
        pytest.param(
            "Le prix du voyage reste à qui voyage, celui du gîte et du couvert à qui reçoit.",
            TRAVELLING,
            HOSTING,
            id="costs joined before their payer",
        ),
        pytest.param(
            "Quand l'une des villes invite l'autre, elle paie la table de ses invités ; ceux-ci règlent leur voyage.",
            TRAVELLING,
            HOSTING,
            id="whose turn it is",
        ),
        pytest.param(
            "Lorsque Arvel reçoit, elle héberge la délégation ; Brunn fait de même.", None, HOSTING, id="by turns"
        ),
        pytest.param(
            "Une caisse commune règle les voyages et l'hébergement.", SHARED, SHARED, id="a common purse pays"
        ),
        pytest.param(
            "Sont à la charge d'Arvel : les billets d'avion ; sont à la charge de Brunn : les repas.",
            "Arvel",
            "Brunn",
            id="payers before colons",
        ),
        pytest.param(
            "La Ville de Arvel prend à sa charge les trajets ; la Ville de Brunn, l'hôtel.",
            "Arvel",
            "Brunn",
            id="a verb left out",
        ),
        pytest.param(
            "Les participants se rendent à destination à leurs propres frais et sont accueillis gratuitement.",
            EACH,
            HOSTING,
            id="received free of charge",
        ),
        pytest.param(
            "La municipalité invitée assume le billet d'avion, la municipalité hôtesse l'hébergement.",
            TRAVELLING,
            HOSTING,
            id="participles",
        ),
        pytest.param(
            "Arvel supporte intégralement le prix des billets, Brunn pourvoit au logement.",
            "Arvel",
            "Brunn",
            id="an adverb before the cost",
        ),
        pytest.param(
            "Les accompagnateurs ne sont pas défrayés. Les villes échangent sur les transports et les logements.",
            None,
            None,
            id="no payer",
        ),
    ],
)
def test_french_clauses(clause: str, transport: str | None, stay: str | None) -> None:
    assert _paid(clause, FRENCH) == (transport, stay)


@pytest.mark.parametrize(
    ("clause", "transport", "stay"),
    [
        pytest.param(
            "Whoever goes pays the fare; whoever receives finds the beds and the board.",
            TRAVELLING,
            HOSTING,
            id="whoever",
        ),
        pytest.param(
            "Airfares will be met by the participant that hosts the visit, hotels by the participant that sends it.",
            HOSTING,
            TRAVELLING,
            id="the other way round",
        ),
        pytest.param(
            "The hosts shall stand the cost of meals, the guests that of their journey.",
            TRAVELLING,
            HOSTING,
            id="verb left out",
        ),
        pytest.param(
            "Each town buys the tickets of its own people and gives bed and breakfast to the other's.",
            EACH,
            HOSTING,
            id="to the other's",
        ),
        pytest.param(
            "Neither town shall ask the other's visitors to pay for their meals.", None, HOSTING, id="not asked to pay"
        ),
        pytest.param(
            "Delegations travel at the cost of their own municipality and are lodged by the council they visit.",
            TRAVELLING,
            HOSTING,
            id="their own municipality",
        ),
        pytest.param(
            "It is shared out thus:\n\nAir passage | sending institution\n\nBoard and lodging | receiving institution",
            TRAVELLING,
            HOSTING,
            id="rows between bars",
        ),
        pytest.param(
            "Brunn shall bear the international travel of both delegations and Arvel their stay.",
            "Brunn",
            "Arvel",
            id="two parties, one verb",
        ),
        pytest.param("No money is set aside, and neither council offers lodging.", None, None, id="refused"),
        pytest.param("Each city will provide a report on tourism, hotels and air travel.", None, None, id="a subject"),
        pytest.param(
            "All fares are payable by the visiting partner, save that the host pays for transport during the stay.",
            TRAVELLING,
            None,
            id="transport on the spot",
        ),
    ],
)
def test_english_clauses(clause: str, transport: str | None, stay: str | None) -> None:
    assert _paid(clause, ENGLISH) == (transport, stay)


def test_a_party_in_capitals_is_named_as_elsewhere() -> None:
    text = FRENCH.replace("Ville de Arvel", "VILLE DE ARVEL").format("Arvel paie tous les voyages.")
    assert _value(read_agreement(text).transport_paid_by) == "Arvel"
