"""Wordings of single clauses in agreements: recalled, joined, counted, renewed, authorised and looked back on."""

from __future__ import annotations

import pytest

from ingest.types import Agreement
from tests.reading import read_agreement, value

OPENING = "CONVENTION\n\nEntre la Ville de Arvel (France) et la Ville de Brunn (Autriche), il est convenu :\n\n"


def _read(clause: str, opening: str = OPENING) -> Agreement:
    return read_agreement(f"{opening}Article 1\n\nLes villes se jumellent.\n\nArticle 2\n\n{clause}\n")


@pytest.mark.parametrize(
    ("sentence", "title", "day"),
    [
        ("Jumelées par le serment du 4 mai 1971, elles restent amies.", "serment", "1971-05-04"),
        ("Les villes ont souscrit le 3 juin 1998 un accord-cadre.", "accord-cadre", "1998-06-03"),
        ("Le protocole additionnel du 9 mars 2001 est remplacé.", "protocole additionnel", "2001-03-09"),
        ("The towns settled Heads of Terms on 5 July 2002.", "Heads of Terms", "2002-07-05"),
        ("It was changed by Addendum No. 1 of 4 April 2013.", "Addendum No. 1", "2013-04-04"),
    ],
)
def test_what_is_recalled(sentence: str, title: str, day: str) -> None:
    found = [(one.title.value, value(one.on)) for one in _read(sentence).recalls]
    assert found == [(title, day)]


def test_words_that_are_changed_are_no_agreement_recalled() -> None:
    clause = 'In Art. 6 of the Agreement the words "31 December 2017" are replaced with "31 December 2022".'
    assert _read(clause).recalls == ()


@pytest.mark.parametrize(
    ("clause", "titles"),
    [
        ("Sont jointes aux présentes : le plan des puits (pièce n° 1) et la liste des outils (pièce n° 2).",
         ("plan des puits", "liste des outils")),
        ("L'accord est complété par un tableau des classes (annexe A) et par une charte du voyageur (annexe B).",
         ("tableau des classes", "charte du voyageur")),
        ("There are annexed hereto (i) the list of schools and (ii) a form of request.",
         ("list of schools", "form of request")),
        ("Une carte est jointe au dossier par les services, qui la tiennent à jour.", ()),
    ],
)  # fmt: skip
def test_what_a_sentence_joins(clause: str, titles: tuple[str, ...]) -> None:
    assert tuple(one.value for one in _read(clause).annexes) == titles


@pytest.mark.parametrize(
    ("clause", "count"),
    [
        ("Fait en deux exemplaires en français et deux en allemand.", 4),
        ("This text is executed in two originals in English and two in Dutch.", 4),
        ("Fait en deux exemplaires, un pour chaque ville.", 2),
        ("There is one original only, kept in the museum.", 1),
    ],
)
def test_copies(clause: str, count: int) -> None:
    assert value(_read(clause).copies) == count


@pytest.mark.parametrize(
    ("clause", "kind"),
    [
        ("Passé ce terme, elles ne pourront être reconduites qu'en vertu d'une nouvelle délibération des conseils.",
         "deliberation"),
        ("The parties may in writing extend the said period once for a further two years.", "express"),
        ("The validity can be further extended solely by a written addendum.", "express"),
    ],
)  # fmt: skip
def test_renewed(clause: str, kind: str) -> None:
    assert value(_read(clause).renewal) == kind


@pytest.mark.parametrize(
    ("clause", "rhythm"),
    [
        ("Les indicateurs sont relevés tous les semestres.", "P6M"),
        ("Every three years a guest writes what has been good and what has been bad.", "P3Y"),
        ("Les conseils se réunissent tous les semestres.", None),
    ],
)
def test_looked_back_on(clause: str, rhythm: str | None) -> None:
    assert value(_read(clause).evaluation) == rhythm


def test_a_council_that_resolved_at_its_meeting() -> None:
    opening = (
        "AGREEMENT\n\nThis Agreement is made at the Guildhall, Arvel the fourth day of May 2010\n\nBETWEEN\n\n"
        "(1) THE CITY OF ARVEL, England, and (2) THE TOWN OF BRUNN, Austria\n\nWHEREAS\n\n"
        "(A) the Council at its meeting of 2 March 2010 resolved that this Agreement be entered into;\n\n"
    )
    found = _read("It lasts two years.", opening)
    assert (str(value(found.authorised_on)), value(found.signed_at)) == ("2010-03-02", "Arvel")


def test_countries_in_a_form_below_the_names() -> None:
    opening = (
        "PROTOCOLE\n\nPARTIES\n\nVille de Belcour\n  Pays : France\n  Signataire : M. Luc Amar, maire\n\n"
        "Commune de Sagal\n  Pays : Niger\n  Signataire : Mme Ida Sani, maire\n\n"
    )
    assert [one.country_code for one in _read("Il dure un an.", opening).parties] == ["FR", "NE"]


@pytest.mark.parametrize(
    ("clause", "transport", "stay"),
    [
        ("Article 3 - Frais\n\nLogement et repas sont fournis par la collectivité chez qui l'on se rend.",
         None, "hosting_partner"),
        ("3. Costs\n\nThe fares shall be met by the party despatching it.", "travelling_partner", None),
        ("3. Costs\n\nThe town in which the meeting takes place provides the beds and the meals.",
         None, "hosting_partner"),
    ],
)  # fmt: skip
def test_paid_by_one_of_the_two(clause: str, transport: str | None, stay: str | None) -> None:
    found = _read(clause)
    assert (value(found.transport_paid_by), value(found.stay_paid_by)) == (transport, stay)


def test_each_signs_at_home() -> None:
    found = _read("It lasts two years.\n\n\nIn Arvel on 12. 12. 2017              In Brunn on 14. 12. 2017\n")
    assert (str(value(found.signed_on)), value(found.signed_at)) == ("2017-12-14", "Arvel")


def test_the_title_of_an_amendment_names_what_it_amends() -> None:
    found = _read(
        "It lasts.", "ADDENDUM No. 2\n\nto the Agreement on Mutual Help of Towns of 18 May 2009\n\n" + OPENING
    )
    assert [str(value(one.on)) for one in found.recalls] == ["2009-05-18"]


def test_one_that_wants_to_go() -> None:
    clause = "A town which wants to go tells the secretariat three months before the end of the year."
    found = _read(clause)
    assert (value(found.notice), value(found.termination) is not None) == ("P3M", True)


def test_one_that_leaves_a_committee_ends_nothing() -> None:
    assert _read("A member who resigns from the committee is replaced by the council.").termination is None
