"""Who was at a council's meeting, in the words and layouts in which clerks put it."""

import pytest

from ingest.attendance_labels import kind_of_list
from ingest.attendance_proxies import proxy_said
from tests.reading import read_deliberation, value

FRENCH = """\
COMMUNE DE MARVILLON
Extrait du registre des délibérations du conseil municipal
Séance du 12 mai 2011
{}
Objet : Jumelage avec la ville de Torrebruna (Italie)

Le conseil municipal, après en avoir délibéré, décide :
1. d'approuver la charte de jumelage ;
2. d'autoriser le maire à la signer.
"""
ENGLISH = """\
PELLWICK TOWN COUNCIL
Minutes of the meeting of the Council held on Tuesday 4 June 2013
{}
Subject: Twinning with Torrebruna, Italy

RESOLVED that the twinning charter be approved.
"""


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("Étaient là", "present"),
        ("Siégeaient", "present"),
        ("Ont pris part à la séance", "present"),
        ("Those attending", "present"),
        ("N'étaient pas là", "absent"),
        ("Ne sont ni présents ni représentés", "absent"),
        ("Absent sans excuse", "absent"),
        ("Did not attend", "absent"),
        ("Absent without leave", "absent"),
        ("S'étaient fait excuser", "excused"),
        ("Ont remis un pouvoir", "excused"),
        ("Regrets were sent by", "excused"),
        ("Secrétariat de séance", "secretary"),
        ("Scribe", "secretary"),
        ("Assistaient aussi", "other"),
        ("Nombre de présents", None),
        ("Résultat du vote", None),
        ("Rue de la Gare", None),
    ],
)
def test_what_a_phrase_heads(phrase: str, kind: str | None) -> None:
    assert kind_of_list(phrase) == kind


@pytest.mark.parametrize(
    ("words", "proxy"),
    [
        ("qui a remis son pouvoir à Mme Roy", "Mme Roy"),
        ("ayant donné procuration à M. Luc Petit", "M. Luc Petit"),
        ("having given her proxy to Cllr Hay", "Cllr Hay"),
        ("maire (pouvoir a Mme ROY)", "Mme ROY"),
        ("adjointe à la culture", None),
    ],
)
def test_to_whom_a_vote_was_given(words: str, proxy: str | None) -> None:
    assert proxy_said(words) == proxy


def test_labels_in_a_clerks_own_words() -> None:
    found = read_deliberation(
        FRENCH.format("""
Mme Lise MORVAN, maire, présidait.

Étaient là :
Mme MORVAN Lise, M. GRAS Yvon, Mme PINEL Odile.

S'étaient excusés :
M. BRUN Jacques, qui a remis son pouvoir à Mme PINEL,
Mme SORIN Alix.

N'étaient pas là et n'avaient pas prévenu :
M. TIXIER Paul.

M. GRAS a été choisi comme secrétaire.
""")
    )
    assert (value(found.president), value(found.secretary)) == ("Mme Lise MORVAN", "M. GRAS")
    assert [one.value for one in found.present] == ["Mme MORVAN Lise", "M. GRAS Yvon", "Mme PINEL Odile"]
    assert [(one.name.value, value(one.proxy)) for one in found.excused] == [
        ("M. BRUN Jacques", "Mme PINEL"),
        ("Mme SORIN Alix", None),
    ]
    assert [one.value for one in found.absent] == ["M. TIXIER Paul"]


def test_lost_accents_and_names_in_columns() -> None:
    found = read_deliberation(
        FRENCH.format("""
sous la presidence de M. Alain CORBEL, premier adjoint, Mme Rose DUTHIL assurant le secretariat.

   Presents : MM. CORBEL Alain         MM. FABRE Louis
              Mmes DUTHIL Rose             GUERIN Noel

   Absent sans excuse : M. HAMON Jean
""")
    )
    assert (value(found.president), value(found.secretary)) == ("M. Alain CORBEL", "Mme Rose DUTHIL")
    assert [one.value.split()[-2] for one in found.present] == ["CORBEL", "FABRE", "DUTHIL", "GUERIN"]
    assert [one.value for one in found.absent] == ["M. HAMON Jean"]


def test_a_label_broken_over_two_lines() -> None:
    found = read_deliberation(
        ENGLISH.format("""
CHAIRPERSON      The Speaker, Cllr A B Moor

SCRIBE           Ms H Winter, Committee Clerk

PRESENT          Cllr A B Moor
                 Cllr C Dale

LEAVE OF ABSENCE
GRANTED          Cllr E Frost

ABSENT WITHOUT
LEAVE            Cllr G Hart
""")
    )
    assert (value(found.president), value(found.secretary)) == ("Cllr A B Moor", "Ms H Winter")
    assert [one.value for one in found.present] == ["Cllr A B Moor", "Cllr C Dale"]
    assert [one.name.value for one in found.excused] == ["Cllr E Frost"]
    assert [one.value for one in found.absent] == ["Cllr G Hart"]


def test_a_chair_above_those_present_and_a_roll_in_paragraphs() -> None:
    found = read_deliberation(
        ENGLISH.format("""
PRESENT

The Worshipful the Mayor, Councillor T.W. Ash, in the Chair

        Councillor A.J. Birch            Councillor Mrs. M. Fern
        Councillor Miss E. Dunn          Councillor L. Ives

An apology for absence from Councillor R Gale was noted.
In attendance: the Town Clerk, Mr. D.R. Holm, who took the Minutes, and the Treasurer.
""")
    )
    assert [one.value for one in found.present] == [
        "T.W. Ash",
        "A.J. Birch",
        "Mrs. M. Fern",
        "Miss E. Dunn",
        "L. Ives",
    ]
    assert value(found.secretary) == "Mr. D.R. Holm"
    assert [one.name.value for one in found.excused] == ["R Gale"]


def test_a_roll_call_with_dashes() -> None:
    found = read_deliberation(
        ENGLISH.format("""
Presiding Officer:  Mayor Walter J. Strand
Recording:          Ms. Anita Boon, City Clerk
Roll call:          Present - Strand, Abel, Fenn, Tulley
                    Excused - Vance
                    Absent - Quill
""")
    )
    assert (value(found.president), value(found.secretary)) == ("Walter J. Strand", "Ms. Anita Boon")
    assert [one.value for one in found.present] == ["Strand", "Abel", "Fenn", "Tulley"]
    assert ([one.name.value for one in found.excused], [one.value for one in found.absent]) == (["Vance"], ["Quill"])


def test_scottish_and_indian_minutes() -> None:
    found = read_deliberation(
        ENGLISH.format("""
Sederunt:   Provost J. Imlay (Chairman), Bailie A. Dutch, Councillors R. Goss, Mrs. S. Lorne, D. Petty and
            W. Ratter.

Apologies were intimated on behalf of Councillors Black and Soutar.

Attending:  Mr. K. Mather, Town Clerk; Miss J. Orrin, Treasurer.
""")
    )
    assert value(found.president) == "J. Imlay"
    assert [one.value.split()[-1] for one in found.present] == ["Imlay", "Dutch", "Goss", "Lorne", "Petty", "Ratter"]
    assert [one.name.value for one in found.excused] == ["Black", "Soutar"]


def test_a_quebec_council_and_an_american_board() -> None:
    found = read_deliberation(
        FRENCH.format("""
SONT PRÉSENTS : madame la conseillère Josée Thiffault, messieurs les conseillers Alain Fortier et Guy Lapierre,
formant quorum sous la direction du maire, M. Denis Bouchette.
""")
    )
    assert [one.value for one in found.present][:3] == ["Josée Thiffault", "Alain Fortier", "Guy Lapierre"]
    assert value(found.president) == "M. Denis Bouchette"
    found = read_deliberation(
        ENGLISH.format("""
The meeting was called to order at 7:02 PM by Chairman Robert J. Kess.
Minutes were recorded by Secretary Joan Ebers.
""")
    )
    assert (value(found.president), value(found.secretary)) == ("Robert J. Kess", "Joan Ebers")


def test_those_also_there_where_no_others_are_listed() -> None:
    found = read_deliberation(
        ENGLISH.format("""
In the Chair: Cllr Mrs P Harkin
Also there: Cllrs B Toole, J Verne and K Oddy
Parish Clerk: Miss T Bell
Not present: Cllr W Drake (holiday)
""")
    )
    assert [one.value.split()[-1] for one in found.present] == ["Harkin", "Toole", "Verne", "Oddy"]
    assert (value(found.secretary), [one.value for one in found.absent]) == ("Miss T Bell", ["Cllr W Drake"])


def test_proxies_in_two_columns() -> None:
    found = read_deliberation(
        FRENCH.format("""
PRÉSENTS (2) : Lise BAUDRY - Yann MERCADAL

ONT DONNÉ POUVOIR (2)
de                          à
Hélène SOUBIRAN             Lise BAUDRY
Jean-Rémi TAULIER           Yann MERCADAL

ABSENTS (1)
Odile VASSAL
""")
    )
    assert [(one.name.value, value(one.proxy)) for one in found.excused] == [
        ("Hélène SOUBIRAN", "Lise BAUDRY"),
        ("Jean-Rémi TAULIER", "Yann MERCADAL"),
    ]
    assert [one.value for one in found.absent] == ["Odile VASSAL"]


def test_two_columns_of_the_excused_are_no_proxies() -> None:
    text = "Excusés :\nM. Paul GARRIC           Mme Anne LOUBET\nM. Rémi TESTUT           Mme Claire VIALA\n"
    found = read_deliberation(FRENCH.format(text))
    assert [(one.name.value, value(one.proxy)) for one in found.excused] == [
        ("M. Paul GARRIC", None),
        ("Mme Anne LOUBET", None),
        ("M. Rémi TESTUT", None),
        ("Mme Claire VIALA", None),
    ]


def test_offices_after_commas_in_two_columns() -> None:
    found = read_deliberation(
        ENGLISH.format("""
PRESENT
Cllr. B. Hanley, Mayor, in the Chair        Cllr. M. T. Dooley
Cllr. F. Quirke                             Cllr. O. Brady, Deputy Mayor
Cllr. N. Keane
""")
    )
    assert [one.value.split()[-1] for one in found.present] == ["Hanley", "Dooley", "Quirke", "Brady", "Keane"]


def test_negated_verbs_and_a_last_member_after_a_comma_and_and() -> None:
    found = read_deliberation(
        FRENCH.format("""
Assistaient à la séance : MM. BRUGEL, CADILLAC, Mme DELPECH.
S'étaient fait excuser : M. ESTIVAL, qui a donné mandat à M. BRUGEL, et Mme FOURNIALS, qui a
donné mandat à Mme DELPECH.
N'assistait pas à la séance : M. GINESTE.
""")
    )
    assert [one.value for one in found.present] == ["MM. BRUGEL", "CADILLAC", "Mme DELPECH"]
    assert [(one.name.value, value(one.proxy)) for one in found.excused] == [
        ("M. ESTIVAL", "M. BRUGEL"),
        ("Mme FOURNIALS", "Mme DELPECH"),
    ]
    assert [one.value for one in found.absent] == ["M. GINESTE"]


def test_apologies_with_reasons_and_indian_titles() -> None:
    found = read_deliberation(
        ENGLISH.format("""
Members present: S/Shri P. Kurien, R. Nair and Smt. L. Bose.
APOLOGIES
Apologies were received and accepted from Cllrs Hobday (holiday) and Izzard (work).
""")
    )
    assert [one.value.split()[-1] for one in found.present] == ["Kurien", "Nair", "Bose"]
    assert [one.name.value.split()[-1] for one in found.excused] == ["Hobday", "Izzard"]


def test_the_chair_behind_a_name_and_those_absent_who_gave_a_proxy() -> None:
    found = read_deliberation(
        ENGLISH.format("Present: Councillor Mary Nott (Leader) in the Chair; Councillors Amble, Birch and Crew.\n")
    )
    assert [one.value.split()[-1] for one in found.present] == ["Nott", "Amble", "Birch", "Crew"]
    found = read_deliberation(
        FRENCH.format("""
Étaient présents (2) : M. Jean BUREL, adjoint ; Mmes Line DELMAS, Ève FAVRET, conseillères municipales.
Étaient absents et avaient donné procuration : M. Guy HUGON à M. Jean BUREL.
""")
    )
    assert [one.value for one in found.present] == ["M. Jean BUREL", "Mmes Line DELMAS", "Ève FAVRET"]
    assert [(one.name.value, value(one.proxy)) for one in found.excused] == [("M. Guy HUGON", "M. Jean BUREL")]


def test_apologies_intimated_below_a_sederunt() -> None:
    found = read_deliberation(
        ENGLISH.format("""
Sederunt: Provost James Reid; Bailies Agnes Mair and Tom Tate; Councillors D. Bain, E. Cowie.
Apologies for absence were intimated on behalf of Councillors H. Ireland and J. Keir.
""")
    )
    assert [one.value for one in found.present] == ["James Reid", "Agnes Mair", "Tom Tate", "D. Bain", "E. Cowie"]
    assert [one.name.value.split()[-1] for one in found.excused] == ["Ireland", "Keir"]


@pytest.mark.parametrize(
    ("said", "names"),
    [
        pytest.param(
            "There were also present Councillors Ewan Brodie, Isla Craig and Hamish Dunn.",
            ["Moira Adair", "Ewan Brodie", "Isla Craig", "Hamish Dunn"],
            id="beside the chair",
        ),
        pytest.param(
            "Councillors Ewan Brodie and Isla Craig were present.", ["Ewan Brodie", "Isla Craig"], id="names first"
        ),
        pytest.param("Councillor Ewan Brodie was absent.", [], id="none told"),
    ],
)
def test_presence_told_within_a_paragraph(said: str, names: list[str]) -> None:
    text = (
        "Carrick Town Council met on Monday the 14th of November 2011. Councillor Moira Adair took the chair. "
        f"{said} Mr Neil Fyfe, Town Clerk, kept the minutes.\n\nIt was resolved that the Council sign a charter.\n"
    )
    assert [fact.value for fact in read_deliberation(text).present] == names
