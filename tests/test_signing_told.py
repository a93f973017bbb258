"""Days and places of signature told in other words, votes that give leave, letters that make an agreement."""

import pytest

from ingest.types import Agreement
from tests.reading import read_agreement, value

FRENCH = (
    "CONVENTION DE JUMELAGE\n\nEntre la Ville de Belmont (France) et la Ville de Torvik (Norvège){}\n\n"
    "Article 1. Objet\nLes deux villes se jumellent et restent fidèles à leur amitié.\n\n"
    "Article 2. Litiges\nLes différends sont réglés à l'amiable entre les deux maires, sans autre forme.\n\n{}\n"
)
ENGLISH = (
    "TWINNING AGREEMENT\n\nBetween the City of Belmont (France) and the City of Torvik (Norway){}\n\n"
    "Article 1. Object\nThe two cities become twins and remain true to their friendship.\n\n"
    "Article 2. Disputes\nDifferences are settled amicably between the two mayors, in no other form.\n\n{}\n"
)


def _french(end: str = "", top: str = "") -> Agreement:
    return read_agreement(FRENCH.format(top, end))


def _english(end: str = "", top: str = "") -> Agreement:
    return read_agreement(ENGLISH.format(top, end))


@pytest.mark.parametrize(
    ("found", "day", "place"),
    [
        pytest.param(
            _french("Dont acte en six exemplaires originaux, à Torvik, le dix-neuf mai deux mille seize."),
            "2016-05-19",
            "Torvik",
            id="dont acte",
        ),
        pytest.param(_english("Belmont, Saturday 23 June 2012"), "2012-06-23", "Belmont", id="a day of the week"),
        pytest.param(
            _english("Proclaimed from the steps of the Town Hall of Torvik, 24 June 1988."),
            "1988-06-24",
            "Torvik",
            id="from the steps of a hall",
        ),
        pytest.param(
            _english("Sealed and delivered at Belmont on the twenty-third day of April two thousand and eight."),
            "2008-04-23",
            "Belmont",
            id="sealed and delivered",
        ),
        pytest.param(
            _french("Arrêté à Torvik et à Belmont, le 12 juin 2015."), "2015-06-12", "Torvik", id="two places, one day"
        ),
        pytest.param(
            _english("EXECUTED by the parties in the City of Torvik, Norway, this 2nd day of August 2010."),
            "2010-08-02",
            "Torvik",
            id="the town beside the day",
        ),
    ],
)
def test_day_and_place(found: Agreement, day: str, place: str) -> None:
    assert (str(value(found.signed_on)), value(found.signed_at)) == (day, place)


@pytest.mark.parametrize(
    "found",
    [
        pytest.param(_english("Effective date:      1 May 2020"), id="the day of effect"),
        pytest.param(_english("Adopted by the council of Torvik on 4 May 2010."), id="a vote"),
        pytest.param(_french("Conclue pour une durée de trois ans à compter du 1er mai 2010."), id="a term"),
    ],
)
def test_no_day_of_signature(found: Agreement) -> None:
    assert found.signed_on is None


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (_french("Fait à Torvik, le [date à compléter]"), "[date à compléter]"),
        (_english("Signed at [place] on [date]"), "[place] on [date]"),
    ],
)
def test_blanks_in_brackets(found: Agreement, words: str) -> None:
    assert found.signature_blank is not None
    assert words in found.signature_blank.quote


@pytest.mark.parametrize(
    ("found", "day"),
    [
        pytest.param(
            _english(top=", with the consent that Belmont City Council gave on 4 February 2008"),
            "2008-02-04",
            id="consent",
        ),
        pytest.param(
            _french(top=", sur mandat que son conseil lui a donné le 3 mars 2015"), "2015-03-03", id="a mandate"
        ),
        pytest.param(
            _french(
                top=", habilité par arrêté du 2 juillet 2020 et par délibération du conseil municipal du "
                "10 juillet 2020"
            ),
            "2020-07-10",
            id="not the other act",
        ),
        pytest.param(_french(top="\n\nDélibération : n° 2018-44 du 28 juin 2018"), "2018-06-28", id="in a form"),
        pytest.param(_english(top=", the Council having elected its Mayor on 4 May 2010"), "None", id="another matter"),
    ],
)
def test_votes_that_give_leave(found: Agreement, day: str) -> None:
    assert str(value(found.authorised_on)) == day


def test_the_last_letter_makes_the_agreement() -> None:
    text = (
        "City of Yelm\n1 Mill Lane, Yelm, Ontario, Canada\n\nMarch 5, 2012\n\nMr. Ken Asaka\nMayor of "
        "Minara\nMinara, Japan\n\n"
        "Dear Mayor Asaka:\n\nI propose that our cities agree to exchange students every year for ten years.\n\n"
        "If this is agreeable, the present letter and your reply will together make up the agreement between us.\n\n"
        "Yours very truly,\n\n(signed)\nAlan Penn\nMayor\n\n* * *\n\nMinara, March 27, 2012\n\nDr. Alan "
        "Penn\nMayor of Yelm\n\n"
        "Dear Mayor Penn,\n\nActing for the City of Minara, I am pleased to accept every one of its terms.\n\n"
        "With my deep respect,\n\nKen Asaka\nMayor of Minara\n"
    )
    found = read_agreement(text)
    assert str(value(found.signed_on)) == "2012-03-27"
    assert [value(party.represented_by) for party in found.parties] == ["Alan Penn", "Ken Asaka"]


def test_a_letter_of_intent_is_a_declaration() -> None:
    text = FRENCH.format("", "").replace("CONVENTION DE JUMELAGE", "LETTRE D'INTENTION")
    assert read_agreement(text).kind == "declaration"


@pytest.mark.parametrize("title", ["ADDENDA N° 1", "SUPPLEMENTARY AGREEMENT", "ACTE MODIFICATIF", "DEED OF VARIATION"])
def test_what_changes_an_agreement_is_an_amendment(title: str) -> None:
    assert read_agreement(FRENCH.format("", "").replace("CONVENTION DE JUMELAGE", title)).kind == "amendment"
