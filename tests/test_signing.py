"""When and where an agreement was signed, blanks left for it, copies, annexes, and earlier agreements."""

from __future__ import annotations

import pytest

from ingest.types import Agreement
from tests.reading import read_agreement, value

FRENCH = """CONVENTION DE JUMELAGE

{}Entre la Ville de Belmont (France), représentée par Mme Ana Ruiz, Maire,
et la Ville de Torvik (Norvège), représentée par M. Jon Berg, Maire, il est convenu ce qui suit :

Article 1. Objet
Les deux villes se jumellent et restent fidèles à leur amitié.

Article 2. Litiges
Les différends sont réglés à l'amiable. {}

{}

Pour Belmont                Pour Torvik
Ana Ruiz                    Jon Berg
"""
ENGLISH = """TWINNING AGREEMENT

{}Between the City of Belmont (France), represented by Ms Ana Ruiz, Mayor,
and the City of Torvik (Norway), represented by Mr Jon Berg, Mayor, it is agreed as follows:

Article 1. Object
The two cities become twins and remain true to their friendship.

Article 2. Disputes
Differences are settled amicably. {}

{}

For Belmont                For Torvik
Ana Ruiz                   Jon Berg
"""


def _french(end: str = "", top: str = "", clause: str = "") -> Agreement:
    return read_agreement(FRENCH.format(top, clause, end))


def _english(end: str = "", top: str = "", clause: str = "") -> Agreement:
    return read_agreement(ENGLISH.format(top, clause, end))


@pytest.mark.parametrize(
    ("found", "day", "place"),
    [
        pytest.param(_french("Fait a Belmont, le 1er mars 2004"), "2004-03-01", "Belmont", id="accents lost"),
        pytest.param(
            _french("DONT ACTE, passé à Torvik, en deux exemplaires, le six mai deux mille un."),
            "2001-05-06",
            "Torvik",
            id="a formula first",
        ),
        pytest.param(
            _french(
                "A Belmont, les jour, mois et an que dessus.", "L'an deux mille trois, le samedi 4 octobre, à midi,\n\n"
            ),
            "2003-10-04",
            "Belmont",
            id="day and year as above",
        ),
        pytest.param(
            _french("Donné à Torvik le douze juin de l'an de grâce mil neuf cent cinquante-neuf."),
            "1959-06-12",
            "Torvik",
            id="year of grace",
        ),
        pytest.param(
            _french("EN FOI DE QUOI les maires ont apposé leur signature, en mairie de Belmont, le 14 mai 2009."),
            "2009-05-14",
            "Belmont",
            id="put their signatures",
        ),
        pytest.param(
            _english("", 'This Memorandum (hereinafter "the MoU") is made and\nexecuted at Belmont on this the 9th day '
                     "of August, 2016\n\n"),
            "2016-08-09",
            "Belmont",
            id="made and executed",
        ),
        pytest.param(
            _english("AS WITNESS the hands of the Parties at Torvik the day and year first above written",
                     "THIS AGREEMENT is made the first day of May 1993\n\n"),
            "1993-05-01",
            "Torvik",
            id="as witness",
        ),
        pytest.param(
            _english("Given under our hands at the Guildhall, Torvik, on the second of June, two thousand and one."),
            "2001-06-02",
            "Torvik",
            id="a hall first",
        ),
        pytest.param(
            _english("We have set our hands at Belmont, this third day of May, in the year one thousand nine hundred "
                     "and eighty-five."),
            "1985-05-03",
            "Belmont",
            id="one thousand nine hundred",
        ),
    ],
)  # fmt: skip
def test_day_and_place(found: Agreement, day: str, place: str) -> None:
    assert (str(value(found.signed_on)), value(found.signed_at)) == (day, place)


@pytest.mark.parametrize(
    ("found", "words"),
    [
        pytest.param(
            _french("Paraphes : ____ / ____\n\nFait à Belmont, le ________ 2021"), "le ________", id="initials"
        ),
        pytest.param(_english("Signed this ____ day of ______, 20__, at ______."), "this ____ day", id="a day"),
        pytest.param(
            _english(
                "The members shall be (i) ________", "This Deed is made and executed at ______ on this ____ day\n\n"
            ),
            "at ______ on this ____",
            id="under the title",
        ),
    ],
)
def test_blanks(found: Agreement, words: str) -> None:
    assert found.signature_blank is not None
    assert words in found.signature_blank.quote
    assert found.signed_on is None


@pytest.mark.parametrize(
    ("found", "copies", "languages"),
    [
        (_french("La présente, dressée en double original, l'un en français, l'autre en norvégien."), 2, ["fr", "no"]),
        (_english("Made in English and isiZulu, in two originals of each language, four in all."), 4, ["en", "zu"]),
    ],
)
def test_copies(found: Agreement, copies: int, languages: list[str]) -> None:
    assert value(found.copies) == copies
    assert [one.value for one in found.languages] == languages


@pytest.mark.parametrize(
    ("found", "titles"),
    [
        (_french("Pièce n° 1 : liste des familles\nPièce n° 2 : règlement"), ["liste des familles", "règlement"]),
        (
            _french("P.J. : 1. Calendrier des fêtes\n       2. Liste des écoles"),
            ["Calendrier des fêtes", "Liste des écoles"],
        ),
        (_french("Article 3. Des pièces annexées.\nDemeurent annexés aux présentes deux plans."), []),
        (_english("Annexure I – Map of the ponds\nAnnexure II – Rules"), ["Map of the ponds", "Rules"]),
        (
            _english("Done at Torvik.\n\n      THE SCHEDULE\n      Paired Choirs\n   Oak School .... Elm School"),
            ["Paired Choirs"],
        ),
    ],
)
def test_annexes(found: Agreement, titles: list[str]) -> None:
    assert [one.value for one in found.annexes] == titles


@pytest.mark.parametrize(
    ("found", "title", "day"),
    [
        (
            _french(clause="Le protocole du 10 juin 1984 est annulé et remplacé par celui-ci."),
            "protocole",
            "1984-06-10",
        ),
        (
            _french(clause="L'entente du 3 mai 1990, devenue caduque, se trouve dès lors remplacée."),
            "entente",
            "1990-05-03",
        ),
        (
            _english(clause="The Deed of Friendship of 3 June 1987 is superseded by this Agreement."),
            "Deed",
            "1987-06-03",
        ),
        (_english(clause="This Agreement takes the place of the earlier Covenant."), "Covenant", None),
    ],
)
def test_what_is_replaced(found: Agreement, title: str, day: str | None) -> None:
    assert found.replaces is not None
    assert title in found.replaces.title.quote
    assert value(found.replaces.on) == day


def test_nothing_is_replaced() -> None:
    assert _french(clause="L'une des villes peut mettre fin à la convention.").replaces is None
    assert _english(clause="This Agreement does not replace the Charter of 3 May 1990.").replaces is None


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("C H A R T E   D E   J U M E L A G E", "charter"),
        ("THIRD AMENDING AND RENEWAL AGREEMENT", "amendment"),
        ("Contrat n° 22-17\n\nCONVENTION DE PARTENARIAT", "convention"),
        ("Partenariat des deux villes", "convention"),
    ],
)
def test_kind(title: str, kind: str) -> None:
    text = FRENCH.format("", "La convention dure trois ans. Elle fixe l'objet de la convention.", "")
    assert read_agreement(text.replace("CONVENTION DE JUMELAGE", title)).kind == kind
