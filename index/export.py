"""The register as CSV and XLSX: a row an agreement, a row a fact with its quotation; the only import of openpyxl."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from datetime import date

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from index import labels
from index.agenda import Standing
from index.claims import Quote, is_verbatim
from index.factsheet import lines, party_lines
from index.phrases import pick
from index.types import Language
from ingest.clean import display

Cell = str | int | date | None
Rows = list[list[Cell]]
_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # a spreadsheet would compute what begins so
WIDEST = 60  # characters of a column; longer text is wrapped


def overview(standings: Sequence[Standing], language: Language) -> Rows:
    """Return one row an agreement under a row of headings: parties, dates, status on the day, and why."""
    head: list[Cell] = [labels.field(name, language) for name in ("title", "kind", "parties")]
    head += [labels.field(name, language) for name in ("authorised_on", "signed_on")]
    head += [pick(language, "Statut", "Status"), labels.due("expiry", language), labels.due("earliest", language)]
    head += [pick(language, "Pourquoi", "Why"), labels.field("noted", language), labels.field("document", language)]
    return [head, *(_row(standing, language) for standing in standings)]


def _row(standing: Standing, language: Language) -> list[Cell]:
    agreement, found = standing.agreement, standing.expiry
    noted = agreement.noted
    signed = agreement.signed_on.value if agreement.signed_on else noted.signed_on if noted else None
    return [
        agreement.title,
        labels.kind(agreement.kind, language),
        " – ".join(party.city.value for party in agreement.parties),
        agreement.authorised_on.value if agreement.authorised_on else None,
        signed,
        labels.status(standing.status, language),
        found.on,
        found.earliest,
        found.because(language),
        noted.file if noted else None,
        agreement.document,
    ]


def facts(standings: Sequence[Standing], language: Language, stored: Callable[[str], str]) -> Rows:
    """Return one row a fact under a row of headings: its value, its quotation and where that stands.

    A quotation that is not in its document any more is left out.

    :param stored: Gives the stored text of a document by name.
    """
    head: list[Cell] = [labels.field("title", language), pick(language, "Donnée", "Fact")]
    head += [pick(language, "Valeur", "Value"), pick(language, "Citation", "Quotation"), "Section"]
    head += [pick(language, "Page", "Page"), labels.field("document", language)]
    rows: Rows = [head]
    for agreement in (standing.agreement for standing in standings):
        for line in (*party_lines(agreement), *lines(agreement, language)):
            for fact in line.facts:
                if is_verbatim(Quote.of_fact(fact), stored):
                    source = fact.source
                    where: list[Cell] = [source.section, source.page, source.document]
                    named = labels.field(line.field, language)
                    rows.append([agreement.title, named, line.value, display(fact.quote), *where])
    return rows


def to_csv(rows: Rows) -> bytes:
    """Return rows as CSV that French and English spreadsheets open: semicolons, UTF-8 with its mark, ISO 8601 dates."""
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=";").writerows([[_plain(cell) for cell in row] for row in rows])
    return out.getvalue().encode("utf-8-sig")


def _plain(cell: Cell) -> str:
    if isinstance(cell, str) and cell.startswith(_FORMULA):
        return f"'{cell}"
    return "" if cell is None else cell.isoformat() if isinstance(cell, date) else str(cell)


def to_xlsx(sheets: dict[str, Rows]) -> bytes:
    """Return a workbook, sheets by title; headings in bold and in view, dates as dates, text never a formula."""
    book = Workbook()
    for title, rows in sheets.items():
        _fill(book.create_sheet(title), rows)
    book.remove(book.worksheets[0])  # the empty one that a new workbook has
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _fill(sheet: Worksheet, rows: Rows) -> None:
    for y, row in enumerate(rows, start=1):
        for x, value in enumerate(row, start=1):
            cell = sheet.cell(y, x, value)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            if isinstance(value, str):
                cell.data_type = "s"
            elif isinstance(value, date):
                cell.number_format = "yyyy-mm-dd"
            if y == 1:
                cell.font = Font(bold=True)
    for x, column in enumerate(zip(*rows, strict=True), start=1):
        sheet.column_dimensions[get_column_letter(x)].width = min(WIDEST, max(len(_plain(cell)) for cell in column) + 2)
    sheet.freeze_panes = "A2"
