"""Agreements of several kinds and layouts, whole records compared by value."""

from datetime import date

import pytest

from ingest.party_tables import party_rows
from tests.reading import read_agreement, sample, value

DECENTRALISED = sample("convention_decentralised")
SISTER_CITIES = sample("memorandum_sister_cities")
OATH = sample("charter_oath")
FRIENDSHIP = sample("agreement_friendship")
THREE = sample("accord_three_parties")
FIELDS = (
    "kind",
    "authorised_on",
    "signed_on",
    "signed_at",
    "duration",
    "runs_from",
    "starts_on",
    "ends_on",
    "renewal",
    "renewal_duration",
    "renewal_count",
    "notice",
    "transport_paid_by",
    "stay_paid_by",
    "evaluation",
    "copies",
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            DECENTRALISED,
            (
                "convention",
                date(2021, 7, 5),
                date(2021, 9, 22),
                "Belmont-les-Eaux",
                "P3Y",
                "signature",
                None,
                None,
                "express",
                "P3Y",
                None,
                "P3M",
                "travelling_partner",
                "hosting_partner",
                "end",
                2,
            ),
            id="French convention",
        ),
        pytest.param(
            SISTER_CITIES,
            (
                "memorandum",
                None,
                date(2019, 6, 12),
                "Hartwell",
                "P5Y",
                "signature",
                None,
                None,
                "tacit",
                "P5Y",
                None,
                "P6M",
                "travelling_partner",
                "hosting_partner",
                "P1Y",
                2,
            ),
            id="English memorandum, date in words",
        ),
        pytest.param(
            OATH,
            (
                "charter",
                None,
                date(1989, 6, 3),
                "Courvières-sur-Loue",
                None,
                None,
                None,
                None,
                None,
                None,
                None,
                None,
                None,
                None,
                None,
                None,
            ),
            id="oath, signed twice",
        ),
        pytest.param(
            FRIENDSHIP,
            (
                "agreement",
                date(2022, 7, 14),
                date(2022, 10, 4),
                None,
                None,
                None,
                None,
                date(2027, 12, 31),
                "express",
                None,
                None,
                "P3M",
                "each_partner",
                "hosting_partner",
                "P2Y",
                2,
            ),
            id="English agreement with a last day",
        ),
        pytest.param(
            THREE,
            (
                "agreement",
                date(2019, 12, 9),
                date(2019, 12, 18),
                "Montclar",
                "P2Y",
                "date",
                date(2020, 1, 1),
                None,
                "tacit",
                "P1Y",
                2,
                "P90D",
                "each_partner",
                "each_partner",
                None,
                3,
            ),
            id="three parties",
        ),
    ],
)
def test_fields(text: str, expected: tuple[object, ...]) -> None:
    found = read_agreement(text)
    assert tuple(getattr(found, f) if f == "kind" else value(getattr(found, f)) for f in FIELDS) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            DECENTRALISED,
            [
                ("Belmont-les-Eaux", None, "Claire DUVERNOIS", "Maire"),
                ("Andranosoa", "MG", "Hery RAKOTONDRABE", "Maire"),
            ],
            id="represented by",
        ),
        pytest.param(
            SISTER_CITIES,
            [("HARTWELL", "GB", "Amanda Thornbury", "Lord Mayor"), ("KURASHIMA", "JP", "Kenji Watanabe", "Mayor")],
            id="office before the name",
        ),
        pytest.param(
            OATH,
            [
                ("Courvières-sur-Loue", None, "Gérard Lemoine", "Maire"),
                ("Altenfurt", None, "Wolfgang Steinhuber", "Oberbürgermeister"),
            ],
            id="mayors of",
        ),
        pytest.param(
            THREE,
            [
                ("Montclar", "FR", "Alain BESSON", "Adjoint au Maire délégué à l'international"),
                ("Torrevieja del Campo", "ES", "Carmen IGLESIAS", "Alcaldesa"),
                ("Sidi Bou Amor", "TN", "Mondher TRABELSI", "Président de la délégation spéciale"),
            ],
            id="three",
        ),
    ],
)
def test_parties(text: str, expected: list[tuple[str | None, ...]]) -> None:
    found = read_agreement(text).parties
    parties = [(p.city.value, p.country_code, value(p.represented_by), value(p.office)) for p in found]
    assert [(city.casefold(), *rest) for city, *rest in parties] == [
        (str(city).casefold(), *rest) for city, *rest in expected
    ]


def test_lists() -> None:
    found = read_agreement(THREE)
    assert [axis.value for axis in found.axes] == [
        "promouvoir l'économie circulaire",
        "échanger les savoir-faire artisanaux",
        "rapprocher les établissements scolaires",
    ]
    assert [language.value for language in found.languages] == ["fr", "es", "ar"]
    assert [(one.title.value, value(one.on)) for one in found.recalls] == [("convention", "2014-03-03")]
    assert found.replaces is not None
    assert value(found.replaces.on) == "2014-03-03"


OPENING = "CONVENTION\n\nEntre la Ville de Arvel (France) et la Ville de Brunn (Autriche), il est convenu :\n\n"


@pytest.mark.parametrize(
    ("clause", "transport", "stay"),
    [
        pytest.param(
            "Les frais de transport et de séjour sont à la charge de la ville d'envoi.",
            "travelling_partner",
            "travelling_partner",
            id="both",
        ),
        pytest.param(
            ("La ville qui reçoit offre le logement ; les billets d'avion sont payés par la ville qui se déplace."),
            "travelling_partner",
            "hosting_partner",
            id="in turn",
        ),
        pytest.param("Chaque partie supporte ses propres frais de déplacement.", "each_partner", None, id="each"),
        pytest.param("Les frais de voyage sont partagés à parts égales.", "shared", None, id="shared"),
        pytest.param("Arvel prend en charge l'hébergement des stagiaires.", None, "Arvel", id="a named city"),
        pytest.param(
            (
                "The host city shall provide board and lodging; international travel shall be borne "
                "by the visiting party."
            ),
            "travelling_partner",
            "hosting_partner",
            id="English",
        ),
        pytest.param(
            "Qui part paie sa route ; qui reçoit ouvre sa table et sa maison.",
            "travelling_partner",
            "hosting_partner",
            id="plain words",
        ),
        pytest.param(
            "Les billets sont pris en charge par la ville dont relèvent les participants, les repas par celle qui les "
            "accueille.",
            "travelling_partner",
            "hosting_partner",
            id="whose people travel",
        ),
        pytest.param(
            "Les voyages, quelle que soit la ville dont ils partent, sont à charge de la Commune de Brunn.",
            "Brunn",
            None,
            id="a concession names no payer",
        ),
        pytest.param(
            "Arvel pays the fares and hotel bills of its people, and Brunn likewise.",
            "each_partner",
            "each_partner",
            id="likewise",
        ),
        pytest.param(
            "Coaches are a matter for the town that sets out; bed and breakfast for the town that opens its doors.",
            "travelling_partner",
            "hosting_partner",
            id="matters",
        ),
        pytest.param(
            "All expenses of travel shall be for the account of the party whose officials undertake the visit; "
            "subsistence is to be met by the municipality visited.",
            "travelling_partner",
            "hosting_partner",
            id="for the account of",
        ),
        pytest.param(
            "Travel                         the visiting town\nLodging and meals              the host town",
            "travelling_partner",
            "hosting_partner",
            id="a table",
        ),
        pytest.param("Chaque ville assure ses agents contre les accidents de voyage.", None, None, id="insurance"),
        pytest.param("Chaque ville partage son expérience des transports publics.", None, None, id="experience"),
        pytest.param("Les villes encouragent les transports publics.", None, None, id="no costs"),
        pytest.param("Les frais de réception sont à la charge de la ville qui reçoit.", None, None, id="other costs"),
    ],
)
def test_who_pays(clause: str, transport: str | None, stay: str | None) -> None:
    found = read_agreement(f"{OPENING}Article 1 – Frais\n\n{clause}")
    assert (value(found.transport_paid_by), value(found.stay_paid_by)) == (transport, stay)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Les villes rappellent la charte signée à Brunn le 3 mai 1999.", id="an earlier agreement"),
        pytest.param("Le conseil municipal a délibéré le 3 mai 2019.", id="a vote"),
        pytest.param("Fait à     , le      , en deux exemplaires.", id="a blank"),
        pytest.param("Le comité se réunit le 3 mai 2019.", id="another day"),
    ],
)
def test_no_signature_is_asserted(text: str) -> None:
    found = read_agreement(f"{OPENING}Article 1 – Objet\n\nLes villes coopèrent.\n\n{text}")
    assert found.signed_on is None


def test_a_blank_is_known_to_be_blank() -> None:
    found = read_agreement(
        f"{OPENING}Article 1 – Objet\n\nLes villes coopèrent.\n\nFait à Arvel, le          , en deux exemplaires."
    )
    assert value(found.signed_at) == "Arvel"
    assert found.signature_blank is not None


_TABLE = """CHARTER

We met and put our names below this Charter.

  Town             Country     Head of delegation and function
  ---------------------------------------------------------------
  Arvel            France      Ms Jeanne Moral, Mayor
  Lower Tessel     Belgium     Mr Piet Vand, First Alderman

WHAT FOR

We shall work together on choirs.
"""
_TABLEAU = """PACTE D'AMITIÉ

| Commune | Pays | Représentée par | Qualité |
|---|---|---|---|
| Arvel | France | Mme Jeanne Moral | Maire |
| Basse-Tessel | Belgique | M. Piet Vand | Échevin |

Nous promettons de nous visiter.
"""


@pytest.mark.parametrize(("text", "offices"), [(_TABLE, ["Mayor", "First Alderman"]), (_TABLEAU, ["Maire", "Échevin"])])
def test_parties_in_a_table(text: str, offices: list[str]) -> None:
    parties = read_agreement(text).parties
    assert [one.country_code for one in parties] == ["FR", "BE"]
    assert [value(one.represented_by) for one in parties] == ["Jeanne Moral", "Piet Vand"]
    assert [value(one.office) for one in parties] == offices


def test_a_table_of_other_things_names_no_party() -> None:
    text = "REPORT\n\n  Town        Visitors\n  Arvel       200\n  Tessel      300\n"
    assert party_rows(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        (
            "TWINNING CHARTER BETWEEN ARVEL AND LOWER TESSEL\n\nWe hereby promise to be friends.\n\n"
            "The people of Arvel and Lower Tessel shall visit each other. It lasts four years.\n"
        ),
        (
            "PACTE\n\nNous promettons de nous visiter chaque année. Nous nous engageons à chanter.\n\n"
            "Nous tous, ceux d'Arvel et ceux de Tessel, sommes amis.\n\n\n\n\n"
            "Pour la ville d'Arvel              Pour la ville de Tessel\n"
        ),
    ],
)
def test_parties_named_in_the_title_or_the_signatures_alone(text: str) -> None:
    assert [one.city.value.split()[-1].lower() for one in read_agreement(text).parties] == ["arvel", "tessel"]


def test_parties_that_cannot_be_made_out_do_not_cost_the_term() -> None:
    read = read_agreement(
        "Convention\n\nArticle 1 - Durée\nLa présente convention est conclue pour une durée de trois ans.\n"
    )
    assert (read.parties, value(read.duration)) == ((), "P3Y")
