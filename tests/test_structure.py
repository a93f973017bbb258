"""One small document for every layout in which documents come."""

import pytest

from ingest.structure import sections
from ingest.types import Document


def parts(text):
    found = sections(Document(name="a.txt", text=text, pages=(), digest="0"))
    return [(section.kind, section.title) for section in found]


ARTICLES = [("article", "Article 1 – Objet"), ("article", "Article 2 – Moyens")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Article 1 – Objet\n\nElles agissent.\n\nArticle 2 – Moyens\n\nElles paient.", ARTICLES, id="dash"
        ),
        pytest.param("ARTICLE 1 : OBJET\nElles agissent.\nARTICLE 2 : MOYENS\nElles paient.", ARTICLES, id="capitals"),
        pytest.param(
            "Article 1\nObjet\nElles agissent.\n\nArticle 2\nMoyens\nElles paient.", ARTICLES, id="title below"
        ),
        pytest.param(
            "Article 1\n\nObjet\n\nElles agissent.\n\nArticle 2\n\nMoyens\n\nElles paient.", ARTICLES, id="apart"
        ),
        pytest.param(
            "Art. 1. Elles agissent ensemble, chaque année,\npour la paix.\n\nArt. 2. Elles paient leur part.",
            [("article", "Art. 1"), ("article", "Art. 2")],
            id="no titles",
        ),
        pytest.param(
            "TITRE PREMIER\nDes buts\n\nArticle premier. Elles agissent ensemble.\n\n"
            "TITRE II\nDes moyens\n\nArticle 2. Elles paient.",
            [
                ("heading", "Titre premier – Des buts"),
                ("article", "Article premier"),
                ("heading", "Titre II – Des moyens"),
                ("article", "Article 2"),
            ],
            id="titles and ordinals",
        ),
        pytest.param(
            "§ 1  Objet\nElles agissent.\n\n§ 2  Moyens\nElles paient.",
            [("article", "§ 1 – Objet"), ("article", "§ 2 – Moyens")],
            id="paragraph signs",
        ),
        pytest.param(
            "I. Objet\n\nElles agissent.\n\nII. Moyens\n\nElles paient.",
            [("heading", "I. Objet"), ("heading", "II. Moyens")],
            id="Roman numbers",
        ),
        pytest.param(
            "1) Objet\nElles agissent.\n\n2) Moyens\nElles paient.",
            [("heading", "1) Objet"), ("heading", "2) Moyens")],
            id="numbers with a bracket",
        ),
        pytest.param(
            "2019\nUne fête.\n\n2020\nUn voyage.\n\nContact : mairie",
            [("heading", "2019"), ("heading", "2020"), ("body", "")],
            id="years",
        ),
        pytest.param(
            "Article the First: Aim\n\nThey act.\n\nArticle the Second: Means\n\nThey pay.",
            [("article", "Article the First – Aim"), ("article", "Article the Second – Means")],
            id="English ordinals",
        ),
        pytest.param(
            "Section 1. Aim\n\nThey act.\n\nSection 2. Means\n\nThey pay.",
            [("article", "Section 1 – Aim"), ("article", "Section 2 – Means")],
            id="English sections",
        ),
        pytest.param(
            "ARTICLE 1: AIM\n\nThey act, as provided in\nArticle 2 of the first text, and in\nSection 3.\n\n"
            "ARTICLE 2: MEANS\n\nThey pay.",
            [("article", "Article 1 – Aim"), ("article", "Article 2 – Means")],
            id="references are no headings",
        ),
        pytest.param(
            "Article 1 – Objet\n\nElles agissent conformément à\nl'article 2 du traité.\n\n"
            "Article 2 – Moyens\n\nArticle 1, première phrase, demeure.",
            ARTICLES,
            id="French references",
        ),
        pytest.param(
            "Elles visent :\n1. l'eau ;\n2. l'air ;\n3. la terre.",
            [("body", "")],
            id="a list has no headings",
        ),
        pytest.param("Une lettre sans titre.\n\nElle salue la ville.", [("body", "")], id="no headings at all"),
        pytest.param(" \n ", [], id="white space"),
    ],
)
def test_headings(text, expected):
    assert parts(text) == expected


FRENCH = """VILLE DE SOLBOURG

CHARTE D'AMITIÉ

Entre la Ville de Solbourg (France), représentée par Mme Ana Ruiz,
et la Ville de Lindhagen (Suède), représentée par M. Nils Berg,

Préambule

Les villes se connaissent.

Article 1 – Objet

La charte vaut deux ans.

Article 2 – Frais

Chacune paie.

Fait à Solbourg, le 3 mai 2021

Mme Ruiz          M. Berg
"""
ENGLISH = """FRIENDSHIP AGREEMENT

between the Town of Harrow Bay (Canada), represented by Ms Eve Hall,
and the Town of Lindhagen (Sweden), represented by Mr Nils Berg

WHEREAS the towns know each other;

1. Aim

This agreement shall hold for two years.

2. Costs

Each town pays.

IN WITNESS WHEREOF the mayors have signed.
"""


def test_an_act_in_french():
    assert parts(FRENCH) == [
        ("title", ""),
        ("preamble", "Parties"),
        ("preamble", "Préambule"),
        ("article", "Article 1 – Objet"),
        ("article", "Article 2 – Frais"),
        ("signature", "Signatures"),
    ]


def test_an_act_in_english():
    assert parts(ENGLISH) == [
        ("title", ""),
        ("preamble", "Parties"),
        ("preamble", "Recitals"),
        ("heading", "1. Aim"),
        ("heading", "2. Costs"),
        ("signature", "Signatures"),
    ]


def test_an_act_on_one_line():
    words = (
        " ".join(FRENCH.split())
        .replace("– Objet", ". Objet.")
        .replace("– Frais", ". Frais.")
        .replace("2021 ", "2021. ")
    )
    assert parts(words.replace("Article 1 .", "Article 1.").replace("Article 2 .", "Article 2."))[1:] == [
        ("article", "Article 1 – Objet"),
        ("article", "Article 2 – Frais"),
        ("signature", "Signatures"),
    ]


RECORD = """COMMUNE DE SOLBOURG
Conseil municipal, séance du 3 mai 2021

Président : Mme Ruiz
Secrétaire : M. Roux
Étaient présents : M. Roux, Mme Bel
Excusés : M. Noir (pouvoir à Mme Bel)

OBJET : JUMELAGE AVEC LINDHAGEN

Madame Bel, au nom de la commission des fêtes, expose :

VU le code général ;

CONSIDÉRANT l'amitié des villes ;

DÉCIDE :

{decisions}

Adopté par dix voix.

Pour extrait conforme,
le maire
"""
DECISIONS = [("decision", "Décision 1"), ("decision", "Décision 2")]


@pytest.mark.parametrize(
    ("decisions", "expected"),
    [
        pytest.param("1 - d'approuver la charte ;\n\n2 - d'en informer la ville.", DECISIONS, id="dash"),
        pytest.param("1) d'approuver la charte ;\n2) d'en informer la ville.", DECISIONS, id="bracket"),
        pytest.param(
            "1 - d'approuver la charte ; 2 - d'en informer la ville.", DECISIONS[:1], id="one after the other"
        ),
        pytest.param(
            "Article 1er : d'approuver la charte ;\nArticle 2 : d'en informer la ville.",
            [("decision", "Article 1er"), ("decision", "Article 2")],
            id="articles",
        ),
    ],
)
def test_a_record_of_a_council(decisions, expected):
    assert parts(RECORD.format(decisions=decisions)) == [
        ("title", ""),
        ("attendance", "Membres présents, excusés et absents"),
        ("heading", "Objet"),
        ("preamble", "Exposé"),
        ("preamble", "Visas et considérants"),
        *expected,
        ("body", "Vote et transmission"),
        ("signature", "Signatures"),
    ]


def test_resolved_in_one_line():
    text = (
        "TOWN COUNCIL OF HARROW BAY\nMinutes of the meeting of 3 May 2021\n\n"
        "Present: Cllr Hall\nApologies: Cllr Moss\n\n"
        "Resolved, on the motion of Cllr Hall: (1) that the charter be approved; (2) that the Mayor sign it."
    )
    assert parts(text)[-2:] == [("decision", "Decision 1"), ("decision", "Decision 2")]


def test_headings_without_numbers():
    paragraph = "Chaque année la ville accueille des jeunes de ses villes amies, qui logent dans des familles."
    text = f"Solbourg et ses amis\n\nAccueillir\nles jeunes\n\n{paragraph}\n\nLindhagen (Suède)\n12 000 habitants"
    assert parts(text) == [("title", ""), ("heading", "Accueillir les jeunes"), ("body", "")]


def test_lost_letters_and_running_lines():
    text = (
        "CHARTE D'AMITI�\n\nPR�AMBULE\n\nElles sont amies.\n\nArt. 1. La charte vaut pour deux\n\n- 2 -\n\nann�es.\n\n"
        "Art. 2. Elle est repr�sent�e par le maire.\n\nSign�e � Solbourg, le 3 mai 2021"
    )
    assert [kind for kind, _ in parts(text)] == ["title", "preamble", "article", "article", "signature"]


def test_headings_in_capitals_of_an_act_that_numbers_nothing() -> None:
    text = (
        "CHARTE D'AMITIÉ\n\nLa Ville de Arvel et la Ville de Brunn\n\nNOS BUTS\n\nChanter ensemble et planter des "
        "vergers.\n\nCE QUE CELA COÛTE\n\nChacun paie son voyage.\n\nCOMBIEN DE TEMPS\n\nLa charte vaut trois ans.\n\n"
        "Fait à Arvel, le 3 mai 2010\n"
    )
    found = [
        section.title
        for section in sections(Document(name="conventions/a.txt", text=text, pages=(), digest=""))
        if section.kind == "heading"
    ]
    assert found == ["Nos buts", "Ce que cela coûte", "Combien de temps"]


@pytest.mark.parametrize(
    "first",
    [
        "Article 1. - La présente convention court pendant la durée du mandat, à partir du 2 mai\n2015, et non plus.",
        "Article 1. - Une fois que les crédits ont reçu un vote, la participation de la Ville de\nBelcour est versée.",
    ],
)
def test_a_sentence_beside_a_number_is_no_heading(first: str) -> None:
    text = f"{first}\n\nArticle 2. - Les villes s'écrivent.\n"
    found = sections(Document(name="a.txt", text=text, pages=(), digest=""))
    assert [one.title for one in found] == ["Article 1", "Article 2"]
