import pytest

from ingest.kinds import kind_of
from ingest.profile import profile
from ingest.structure import sections
from ingest.types import Document, Kind, Noted, Profile


def read_profile(text, name="a.txt", noted=None):
    document = Document(name=name, text=text, pages=(), digest="0")
    return profile(document, sections(document), noted)


ACT = """CONVENTION DE JUMELAGE

Entre, d'une part, la Ville de Solbourg (France), représentée par Madame Ana Ruiz, maire,
et, d'autre part, la Ville de Lindhagen (Suède), représentée par Monsieur Nils Berg, maire.

Article 1 - Objet

La convention de jumelage dure deux ans.
"""
CHARTER = """FRIENDSHIP CHARTER

between the City of Harrowgate Bay (Canada), represented by Ms Eve Hall, Mayor,
and the City of Lindhagen (Sweden), represented by Mr Nils Berg, Mayor

Section 1 - Aim

This charter shall last for two years. It is signed in both towns.
"""
RECORD = """Conseil municipal de la Ville de Solbourg
Séance du 3 mai 2021

Membres présents : M. Roux, Mme Bel

OBJET : JUMELAGE AVEC LINDHAGEN (SUÈDE)

VU le code général ;

Après en avoir délibéré, décide :
1 - d'approuver le jumelage ;
2 - d'autoriser le maire à signer.
"""
LEAFLET = """Solbourg et ses amis

Nos villes jumelées vous attendent.

Lindhagen (Suède)
12 000 habitants
Jumelée depuis 1990

Torrebaja (Espagne)
8 000 habitants
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            ACT,
            Profile(
                kind=Kind.CONVENTION,
                title="Convention de jumelage Solbourg – Lindhagen",
                towns=("Solbourg", "Lindhagen"),
                language="fr",
            ),
            id="convention",
        ),
        pytest.param(
            CHARTER,
            Profile(
                kind=Kind.CONVENTION,
                title="Friendship charter Harrowgate Bay – Lindhagen",
                towns=("Harrowgate Bay", "Lindhagen"),
                language="en",
            ),
            id="English charter",
        ),
        pytest.param(
            RECORD,
            Profile(
                kind=Kind.DELIBERATION,
                title="Délibération du 3 mai 2021 – Jumelage avec Lindhagen (Suède)",
                towns=("Solbourg", "Lindhagen"),
                language="fr",
            ),
            id="deliberation",
        ),
        pytest.param(
            LEAFLET,
            Profile(kind=Kind.BROCHURE, title="Solbourg et ses amis", towns=("Lindhagen", "Torrebaja"), language="fr"),
            id="brochure",
        ),
    ],
)
def test_profile(text, expected):
    assert read_profile(text) == expected


def test_the_folder_decides_only_where_the_words_do_not():
    assert read_profile("Une page sans indice.", "brochures/a.txt").kind is Kind.BROCHURE
    assert read_profile(ACT, "brochures/a.txt").kind is Kind.CONVENTION
    assert read_profile("Une page sans indice.").kind is Kind.OTHER


def test_the_note_of_the_department_overrides():
    noted = Noted(file="a.toml", title="Le pacte", kind=Kind.OTHER)
    card = read_profile(ACT, noted=noted)
    assert (card.kind, card.title) == (Kind.OTHER, "Le pacte")


def test_a_document_without_words_is_called_by_its_file():
    assert read_profile("...", "x/pacte_de_lindhagen.txt").title == "Pacte de lindhagen"


def test_everyday_words_decide_where_no_sign_does():
    page = (
        "Les deux villes se rendent visite chaque année. Le transport est pris en charge par la ville qui envoie, le "
        "séjour par la ville qui reçoit. Un bilan est dressé à la fin de chaque année par les deux services, et le "
        "programme de l'année suivante est arrêté avant le mois de décembre, dans la limite des crédits votés."
    )
    assert read_profile(page).kind is Kind.CONVENTION


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param(
            "RESOLUTION NO. 12\n\nA RESOLUTION OF THE CITY COUNCIL OF THE CITY OF LAKEPORT ESTABLISHING A SISTER CITY\n"
            "RELATIONSHIP WITH THE MUNICIPALITY OF VALDORA\n\nWHEREAS, both cities agree that friendship matters;\n"
            "NOW, THEREFORE, THE CITY COUNCIL RESOLVES AS FOLLOWS:\nSection 1. The Mayor shall sign this agreement.\n"
            "Section 3. It is hereby adopted.\nYea: Hale, Dunn\n",
            Kind.DELIBERATION,
            id="a resolution with sections",
        ),
        pytest.param(
            "THE CORPORATION OF THE TOWN OF ELMVALE\nBY-LAW NO. 31\n\nBeing a by-law to authorize a twinning "
            "agreement\n\n"
            "NOW THEREFORE the Council of the Corporation of the Town of Elmvale enacts as follows:\n"
            "1. That the Mayor is hereby authorized to execute the agreement attached as Schedule A.\n",
            Kind.DELIBERATION,
            id="a by-law",
        ),
        pytest.param(
            "RESOLUTION OF FRIENDSHIP BETWEEN THE CITIES OF LAKEPORT AND HANAMI\n\nThe City of Lakeport and "
            "the City of\n"
            "Hanami do hereby agree to become Sister Cities and pledge to exchange students. This agreement "
            "shall take\n"
            "effect upon signature by both Mayors.\n",
            Kind.CONVENTION,
            id="a resolution of two cities",
        ),
        pytest.param(
            "Délibération n° 2018-44\nConseil municipal du 28 juin 2018\nRapporteur : Mme Roy\n"
            "Convention de coopération avec Tessel\n\nIl est proposé au conseil :\n- d'approuver la convention entre "
            "la commune et Tessel, représentée par son maire.\nLes parties s'engagent pour trois ans.\n",
            Kind.DELIBERATION,
            id="a council's record that tells much of the agreement",
        ),
        pytest.param(
            "PRESS RELEASE\n\nThe Mayors will sign a twinning agreement on Saturday. The agreement, which lasts five\n"
            "years, provides for school exchanges.\n",
            Kind.OTHER,
            id="a press release",
        ),
    ],
)
def test_kinds_of_acts_of_councils(text: str, kind: Kind) -> None:
    assert kind_of(text) is kind
