from datetime import date

from tests.reading import read_deliberation, sample, value

RECORD = sample("deliberation_record")
MINUTES = """\
BOROUGH OF SELWICK
Minutes of the meeting of the Council held on Monday 4 March 2024

Chair: Cllr Ruth ADLER
Present: Cllrs ADLER, BYRNE and COLE
Apologies: Cllr DUNN
Clerk: Mr Ivan PRICE

MINUTE 24/07
Subject: Twinning with Lohdorf, Germany

Moved by Cllr Tom BYRNE

RESOLVED that the twinning agreement with Lohdorf be approved.
"""


def test_a_french_record() -> None:
    found = read_deliberation(RECORD)
    assert (value(found.number), value(found.session_on)) == ("2023-087", date(2023, 6, 12))
    assert value(found.subject) == (
        "RELATIONS INTERNATIONALES – Convention de partenariat avec la ville de Nador-Plage (Maroc)"
    )
    assert (value(found.president), value(found.secretary), value(found.rapporteur)) == (
        "Monsieur Philippe GARNIER",
        "Anne PETIT-CLERC",
        "Monsieur Karim BENALI",
    )
    assert [one.value for one in found.committees] == ["Culture et international"]
    assert [one.value for one in found.present] == [
        "Philippe GARNIER",
        "Sylvie MOREAU",
        "Karim BENALI",
        "Jean-Luc DE LA TOUR",
        "Anne PETIT-CLERC",
    ]
    assert [(one.name.value, value(one.proxy)) for one in found.excused] == [
        ("Lucie FERRAND", "Sylvie MOREAU"),
        ("Paul ANDRÉ", "Karim BENALI"),
        ("Marc OLIVIER", None),
    ]
    assert [one.value.split()[0] for one in found.decisions] == ["d'approuver", "d'autoriser", "d'inscrire"]
    assert value(found.receipt) == "087-218700123-20230612-2023_087-DE"
    assert (value(found.sent_on), value(found.received_on)) == (date(2023, 6, 15), date(2023, 6, 16))


def test_english_minutes() -> None:
    found = read_deliberation(MINUTES)
    assert (value(found.session_on), value(found.president), value(found.secretary)) == (
        date(2024, 3, 4),
        "Cllr Ruth ADLER",
        "Mr Ivan PRICE",
    )
    assert [one.value for one in found.present] == ["Cllrs ADLER", "BYRNE", "COLE"]
    assert [one.name.value for one in found.excused] == ["Cllr DUNN"]
    assert value(found.rapporteur) == "Cllr Tom BYRNE"
    assert [one.value for one in found.decisions] == ["that the twinning agreement with Lohdorf be approved"]
    assert (found.receipt, found.sent_on, found.received_on) == (None, None, None)
