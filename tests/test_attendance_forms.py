"""Attendance in other forms: columns under labels, offices before names, told chairs, tables of proxies."""

from __future__ import annotations

import pytest

from ingest.attendance_columns import columns
from ingest.tally import tallies
from tests.reading import read_deliberation, value
from tests.test_attendance import ENGLISH, FRENCH


def test_three_columns_of_names() -> None:
    found = read_deliberation(
        FRENCH.format("""
M. Alain CORBEL, président du conseil, dirigeant les débats.

  PRÉSENTS                 ABSENTS AVEC EXCUSE     ABSENTS SANS EXCUSE
  M. Alain CORBEL          Mme Rose DUTHIL         M. Jean HAMON
  Mme Lise MORVAN          M. Yvon GRAS
  M. Noel GUERIN
""")
    )
    assert value(found.president) == "M. Alain CORBEL"
    assert [one.value for one in found.present] == ["M. Alain CORBEL", "Mme Lise MORVAN", "M. Noel GUERIN"]
    assert [one.name.value for one in found.excused] == ["Mme Rose DUTHIL", "M. Yvon GRAS"]
    assert [one.value for one in found.absent] == ["M. Jean HAMON"]


def test_counts_side_by_side_are_no_columns_of_names() -> None:
    assert columns("Présents      Absents\n  12            3\n") == ()


def test_offices_before_the_names_and_a_table_of_proxies() -> None:
    found = read_deliberation(
        FRENCH.format("""
PRESENTS
Maire : Mme Lise MORVAN
Adjoints : M. Alain CORBEL - Mme Rose DUTHIL
Conseillers municipaux : M. Yvon GRAS - M. Noel GUERIN

REPRESENTES
Mandants                      Mandataires
M. Jean HAMON                 Mme Rose DUTHIL
Mme Odile PINEL               M. Yvon GRAS

ABSENT : M. Paul TIXIER
""")
    )
    assert [one.value for one in found.present] == [
        "Mme Lise MORVAN", "M. Alain CORBEL", "Mme Rose DUTHIL", "M. Yvon GRAS", "M. Noel GUERIN",
    ]  # fmt: skip
    assert [(one.name.value, value(one.proxy)) for one in found.excused] == [
        ("M. Jean HAMON", "Mme Rose DUTHIL"),
        ("Mme Odile PINEL", "M. Yvon GRAS"),
    ]


def test_offices_with_the_names_in_brackets_and_a_second_paragraph() -> None:
    found = read_deliberation(
        ENGLISH.format("""
PRESENT:   The Mayor (Councillor Ann Moor) in the Chair
           The Deputy Mayor (Councillor Tom Hay)

           Councillors Guy Lord, Eve Stone and Max Reed

APOLOGIES: Councillor Pia Winter

CLERK TO THE MEETING: Jane Fox
""")
    )
    assert (value(found.president), value(found.secretary)) == ("Ann Moor", "Jane Fox")
    assert [one.value.split()[-1] for one in found.present] == ["Moor", "Hay", "Lord", "Stone", "Reed"]


def test_a_meeting_that_is_told() -> None:
    found = read_deliberation(
        ENGLISH.format("""
The Mayor, Councillor Ann Moor, took the chair. There were also
present Councillors Tom Hay, Guy Lord and Eve Stone. Mrs Jane Fox, Town Clerk, recorded
the proceedings. An apology had come from Councillor Pia Winter; Councillor Max Reed was
absent without apology. Leave of absence was granted to Councillor Ida Frost and to Councillor Ned Glen.
""")
    )
    assert (value(found.president), value(found.secretary)) == ("Ann Moor", "Mrs Jane Fox")
    assert [one.value.split()[-1] for one in found.present] == ["Moor", "Hay", "Lord", "Stone"]
    assert [one.name.value.split()[-1] for one in found.excused] == ["Winter", "Frost", "Glen"]
    assert [one.value for one in found.absent] == ["Max Reed"]


def test_proxies_below_a_label_with_a_comma() -> None:
    found = read_deliberation(
        ENGLISH.format("""
Present: Ann Moor, Tom Hay, Guy Glade

Excused, having handed in a proxy:
 Eve Stone, who gave her proxy to Councillor Hay;
 Max Reed, who gave his to Councillor Glade.

Excused, without proxy: Pia Winter (in hospital)
""")
    )
    assert [(one.name.value, value(one.proxy)) for one in found.excused] == [
        ("Eve Stone", "Hay"),
        ("Max Reed", "Glade"),
        ("Pia Winter", None),
    ]


@pytest.mark.parametrize(
    ("words", "result", "counts", "against", "abstained"),
    [
        pytest.param(
            "The motion was carried, nine members voting in favour and two, Councillors Hay and Lord, against, "
            "while Councillor Stone abstained.",
            "carried", [9, 2, 1], ["Hay", "Lord"], ["Stone"], id="told",
        ),
        pytest.param(
            "adopté à l'unanimité des suffrages exprimés.\n\nPour : 18\nContre : 0\nAbstentions : 2 (Mme ROY, M. GRAS)",
            "unanimous", [18, 0, 2], [], ["ROY", "GRAS"], id="figures below the result",
        ),
        pytest.param(
            "à la majorité (14 voix pour, 1 voix contre :\nM. GRAS, 2 abstentions : Mmes ROY et PINEL)",
            "majority", [14, 1, 2], ["GRAS"], ["ROY", "PINEL"], id="a line ends at the colon",
        ),
        pytest.param(
            "For (3):      Councillors Moor, Fox,\n              Reed\nAgainst (1):  Councillor Hay\n",
            "carried", [3, 1, None], ["Hay"], [], id="names on two lines",
        ),
        pytest.param(
            "For       7\nAgainst   1   Shri Hay\nNeutral   1   Smt. Stone\n",
            "carried", [7, 1, 1], ["Hay"], ["Stone"], id="neutral",
        ),
    ],
)  # fmt: skip
def test_votes(words: str, result: str, counts: list[int | None], against: list[str], abstained: list[str]) -> None:
    (tally,) = tallies(words)
    told = {side: tally.side(side) for side in ("for", "against", "abstained")}
    assert tally.result == result
    assert [one.count if one else None for one in told.values()] == counts
    names = {side: [words[name.start : name.end] for name in one.names] if one else [] for side, one in told.items()}
    assert (names["against"], names["abstained"]) == (against, abstained)


def test_a_number_of_something_else_is_no_vote() -> None:
    (tally,) = tallies("The Association was asked to find beds for forty. The motion was carried.")
    assert (tally.result, tally.side("for")) == ("carried", None)


POINTS = """\
COMMUNE DE MARVILLON
PROCÈS-VERBAL DE LA SESSION ORDINAIRE
Séance du jeudi 4 mai 2017

Sixième point inscrit à l'ordre du jour :
Étude du projet de protocole avec la ville de Torrebruna (Italie)

Le président donne la parole à M. Yvon GRAS, qui rend compte des travaux de la commission.

Le conseil, à la majorité des votants, DÉCIDE :

premièrement, d'adopter le protocole ;

deuxièmement, de donner mandat au président.
"""


def test_points_by_ordinals_a_subject_at_its_point_and_who_was_given_the_floor() -> None:
    found = read_deliberation(POINTS)
    assert value(found.subject) == "Étude du projet de protocole avec la ville de Torrebruna (Italie)"
    assert value(found.rapporteur) == "M. Yvon GRAS"
    assert [one.value for one in found.decisions] == ["d'adopter le protocole", "de donner mandat au président."]


def test_an_authority_to_which_a_record_was_forwarded() -> None:
    found = read_deliberation(
        ENGLISH.format("")
        + "\nForwarded to the Prefecture (Divisional Officer) on 2 December 2019.\nReceived on 5 December 2019.\n"
    )
    assert (str(value(found.sent_on)), str(value(found.received_on))) == ("2019-12-02", "2019-12-05")


def test_a_vote_name_by_name() -> None:
    (tally,) = tallies("Roll call: Ash - nay; Birch - aye; Mayor Cedar - aye; Dale - aye. Motion carried 3-1.")
    told = {part.side: (part.count, len(part.names)) for part in tally.parts if part.side in ("for", "against")}
    assert told == {"for": (3, 3), "against": (1, 1)}


def test_a_vote_of_a_committee_and_a_day_are_no_votes_of_the_council() -> None:
    words = (
        "She presented the report of the Leisure Committee, which voted 4-0 on July 30 in favor of it.\nCarried 5-0."
    )
    assert [[part.count for part in tally.parts] for tally in tallies(words)] == [[5, 0]]


def test_unanimity_told_before_the_points_and_the_figures_after_them() -> None:
    found = read_deliberation("""\
COMMUNE DE MARVILLON
DELIBERATION N° 07/CM/2016 portant approbation de la convention de jumelage avec Torrebruna (Italie)
Séance du 21 mars 2016

Ouï l'exposé de Madame Rose DUTHIL, adjointe ;
Après en avoir délibéré, à l'unanimité des membres présents,

DELIBERE

Article premier : Est approuvée la convention de jumelage.
Article 2 : Le maire est autorisé à la signer.

Ont voté pour : 5      contre : 0      abstention : 0
""")
    assert value(found.rapporteur) == "Madame Rose DUTHIL"
    assert len(found.decisions) == 2
    assert [(value(one.result), value(one.in_favour), value(one.against)) for one in found.votes] == [
        ("unanimous", 5, 0)
    ]


def test_a_clerk_who_is_also_there_and_an_absence_with_a_reason() -> None:
    found = read_deliberation(
        FRENCH.format("""
Sont présents : Mme Lise MORVAN, M. Yvon GRAS
Est absent : M. Paul TIXIER (absence motivée)
Madame Rose DUTHIL, directrice générale et secrétaire-trésorière, est également présente.
""")
    )
    assert value(found.secretary) == "Madame Rose DUTHIL"
    assert [one.name.value for one in found.excused] == ["M. Paul TIXIER"]
    assert not found.absent


def test_councillors_also_present_beside_who_presided() -> None:
    found = read_deliberation(
        ENGLISH.format("""
Cathaoirleach Michael Brosk presided.

Also present: Councillors Aoife Dunn, Pat Keel, Nuala Sugar.
In attendance: Tadhg Linden, Director of Services.
""")
    )
    assert value(found.president) == "Michael Brosk"
    assert [one.value for one in found.present] == ["Michael Brosk", "Aoife Dunn", "Pat Keel", "Nuala Sugar"]


def test_indian_titles_and_a_leave_that_was_sanctioned() -> None:
    found = read_deliberation(
        ENGLISH.format("""
Presided over by: Smt. Kamala Yadav, Mayor

Members Present:
S/Shri Ramesh Gupta, Mohan Verma, Smt. Sunita Joshi

Members absent: Shri Devendra Tomar, Smt. Nirmala Negi (leave sanctioned)
""")
    )
    assert value(found.president) == "Smt. Kamala Yadav"
    assert [one.value.split()[-1] for one in found.present] == ["Gupta", "Verma", "Joshi"]
    assert [one.value.split()[-1] for one in found.absent] == ["Tomar"]
    assert [one.name.value.split()[-1] for one in found.excused] == ["Negi"]


def test_figures_of_a_vote_are_no_points_and_the_point_was_presented_by() -> None:
    found = read_deliberation("""\
COMMUNE D'OUED-SALAH
DÉLIBÉRATION DU CONSEIL COMMUNAL
Session ordinaire du 7 février 2018
Présidence : M. Hassan BELKA

Point n° 5 : Approbation de la convention de partenariat avec la ville de Beaumont (France)

Après présentation du point par M. Said AMRA, le conseil a procédé au vote :
- Oui : 11
- Non : 2 (M. Driss KABB et Mme Laila FASS)
- Abstention : néant

En conséquence, le conseil communal décide d'approuver la convention.
""")
    assert value(found.rapporteur) == "M. Said AMRA"
    assert [one.value for one in found.decisions] == ["d'approuver la convention"]
    assert [(value(one.in_favour), value(one.against), value(one.abstentions)) for one in found.votes] == [(11, 2, 0)]


def test_a_member_who_dissents_ends_what_was_agreed() -> None:
    found = read_deliberation(
        ENGLISH.format("""
It was agreed:
- that the charter be adopted;
- that a reception be held.
Councillor Moriar dissenting.
""")
    )
    assert [one.value for one in found.decisions][:2] == ["that the charter be adopted", "that a reception be held."]
