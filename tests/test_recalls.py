"""Earlier agreements that a text recalls or replaces, in many wordings, and what is none of them."""

from __future__ import annotations

import pytest

from ingest.types import Agreement
from tests.reading import read_agreement, value

FRENCH = "CONVENTION\n\nEntre la Ville de Arvel (France) et la Ville de Brunn (Autriche), il est convenu :\n\n{}\n"
ENGLISH = "AGREEMENT\n\nBetween the City of Arvel (France) and the City of Brunn (Austria), it is agreed:\n\n{}\n"


def _read(sentence: str, *, french: bool) -> Agreement:
    return read_agreement((FRENCH if french else ENGLISH).format(sentence))


def _recalled(sentence: str, *, french: bool) -> list[tuple[str, object]]:
    return [(one.title.value, value(one.on)) for one in _read(sentence, french=french).recalls]


@pytest.mark.parametrize(
    ("sentence", "title", "day"),
    [
        pytest.param("Base document: Partnership Pact of 6 May 1991.", "Partnership Pact", "1991-05-06", id="a label"),
        pytest.param(
            "The schools signed a Letter of Friendship in March 2013, during a regatta.",
            "Letter of Friendship",
            "2013-03",
            id="the month is no part of the title",
        ),
        pytest.param(
            "Their mayors signed the Sister Port Agreement at Brunn on 3 June 1994.",
            "Sister Port Agreement",
            "1994-06-03",
            id="a place between, a title in capitals",
        ),
        pytest.param("The exchange of notes of May 2003 helped.", "exchange of notes", "2003-05", id="notes"),
        pytest.param("The 1982 Friendship Charter is dear to us.", "Friendship Charter", "1982", id="the year first"),
        pytest.param("In 2004 both towns signed a Joint Communiqué.", "Joint Communiqué", "2004", id="the verb first"),
    ],
)
def test_english(sentence: str, title: str, day: str) -> None:
    assert _recalled(sentence, french=False) == [(title, day)]


@pytest.mark.parametrize(
    ("sentence", "title", "day"),
    [
        pytest.param(
            "Les maires ont signé, le 9 mars 2015, une entente de coopération portuaire.",
            "entente de coopération portuaire",
            "2015-03-09",
            id="an adjective belongs to the title",
        ),
        pytest.param(
            "Les villes sont liées par un protocole d'amitié depuis le 2 juin 1999.",
            "protocole d'amitié",
            "1999-06-02",
            id="since",
        ),
        pytest.param("Le jumelage de 1968 a porté ses fruits.", "jumelage", "1968", id="no word of signing"),
        pytest.param(
            "Les villes sont unies depuis 1988 par un pacte de fraternité.", "pacte de fraternité", "1988", id="united"
        ),
        pytest.param("Se fondant sur l\ufffdaccord conclu en mai 1984.", "accord", "1984-05", id="a lost apostrophe"),
    ],
)
def test_french(sentence: str, title: str, day: str) -> None:
    assert _recalled(sentence, french=True) == [(title, day)]


def test_a_year_gives_way_to_the_day_of_the_same_agreement() -> None:
    sentence = "Vu le protocole d'amitié signé le 4 mai 1997 ; le protocole d'amitié de 1997 a porté ses fruits."
    assert _recalled(sentence, french=True) == [("protocole d'amitié", "1997-05-04")]


@pytest.mark.parametrize(
    ("sentence", "french"),
    [
        pytest.param("La convention prend cours le 1er mars 2015 et est conclue pour six ans.", True, id="its start"),
        pytest.param("La convention sera signée à Brunn en mai 2021.", True, id="to be signed"),
        pytest.param("Vu la Charte européenne de l'autonomie locale du 15 octobre 1985,", True, id="law of states"),
        pytest.param("The parties intend to sign a specific agreement in 2026.", False, id="intended"),
        pytest.param("The parties will conclude a fuller agreement before 1 June 2021.", False, id="to be concluded"),
        pytest.param("This Agreement was approved by the council on 3 May 2019.", False, id="itself"),
        pytest.param("The agreement is carried on for six years, counted from 9 May 2012.", False, id="carried on"),
    ],
)
def test_what_is_no_earlier_agreement(sentence: str, french: bool) -> None:
    assert _recalled(sentence, french=french) == []


@pytest.mark.parametrize(
    ("sentence", "french", "title"),
    [
        pytest.param("La convention du 5 juin 2009 est et demeure abrogée.", True, "convention", id="and remains"),
        pytest.param("Le protocole du 8 mai 1992 devient caduc.", True, "protocole", id="lapses"),
        pytest.param("L'accord du 5 juin 2009 cesse de produire effet.", True, "accord", id="ceases"),
        pytest.param("The Compact dated 7 May 2009 shall cease to have effect.", False, "Compact", id="shall cease"),
        pytest.param(
            "This supersedes all earlier texts, in particular the Memorandum of 12 June 2008.",
            False,
            "Memorandum",
            id="in particular",
        ),
    ],
)
def test_what_is_replaced(sentence: str, french: bool, title: str) -> None:
    replaced = _read(sentence, french=french).replaces
    assert replaced is not None
    assert replaced.title.value == title


@pytest.mark.parametrize(
    ("sentence", "french"),
    [
        pytest.param("Elle ne remplace pas la charte du 3 mai 1980.", True, id="does not replace"),
        pytest.param("Nothing herein revokes the Twinning Charter of 3 May 1980.", False, id="nothing revokes"),
    ],
)
def test_what_is_kept(sentence: str, french: bool) -> None:
    assert _read(sentence, french=french).replaces is None
