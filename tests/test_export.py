import csv
import io
from datetime import date

import pytest
from openpyxl import load_workbook

from index.agenda import standings
from index.export import facts, overview, to_csv, to_xlsx
from ingest.types import Noted
from tests.records import agreement, fact

TODAY = date(2026, 1, 31)
TEXT = "Nord et Sud. Préavis de trois mois."
NOTICE = fact("P3M", "Préavis de trois mois", start=13)
RUNNING = agreement(ends_on=fact(date(2027, 3, 1)), notice=NOTICE, parties=())


def test_a_row_says_how_an_agreement_stands():
    noted = Noted(file="a.toml", signed_on=date(2022, 3, 1))
    found = standings([agreement(duration=fact("P5Y"), noted=noted)], TODAY)
    head, row = overview(found, "fr")
    named = dict(zip(head, row, strict=True))
    assert (named["Parties"], named["Signée le"], named["Statut"]) == ("Nord – Sud", date(2022, 3, 1), "en vigueur")
    assert (named["dernier jour de validité"], named["Note du service"]) == (date(2027, 3, 1), "a.toml")


def test_a_fact_stands_with_its_quotation():
    found = standings([agreement(notice=NOTICE, parties=())], TODAY)
    assert facts(found, "fr", lambda name: TEXT)[1:] == [
        ["Accord Nord – Sud", "Préavis", "3 mois", "Préavis de trois mois", "Article 1", None, "a.txt"]
    ]


def test_a_quotation_that_is_gone_is_left_out():
    assert len(facts(standings([RUNNING], TODAY), "fr", lambda name: "Un autre texte, bien plus long que cela.")) == 1


def test_csv_is_read_back_and_computes_nothing():
    rows = [["Intitulé", "Signée le"], ['=cmd|"x"!A1', date(2027, 3, 1)], ["a;b\nc", None]]
    made = to_csv(rows).decode("utf-8-sig")
    assert list(csv.reader(io.StringIO(made, newline=""), delimiter=";")) == [
        ["Intitulé", "Signée le"],
        ['\'=cmd|"x"!A1', "2027-03-01"],
        ["a;b\nc", ""],
    ]


@pytest.mark.parametrize("start", ["=1+1", "+1", "-1", "@x"])
def test_a_workbook_is_read_back_and_computes_nothing(start):
    made = load_workbook(io.BytesIO(to_xlsx({"Accords": [["Intitulé", "Terme"], [start, date(2027, 3, 1)]]})))
    cells = made["Accords"][2]
    assert (made.sheetnames, cells[0].value, cells[0].data_type) == (["Accords"], start, "s")
    assert (cells[1].value.date(), made["Accords"].freeze_panes) == (date(2027, 3, 1), "A2")
