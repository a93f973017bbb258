import io
import zipfile

import docx
import pytest
from odf.opendocument import OpenDocumentText
from odf.text import H, List, ListItem, P
from pypdf import PdfWriter
from reportlab.pdfgen.canvas import Canvas

from ingest.extract import ReadError
from ingest.read import read
from ingest.read_pdf import read_pdf


def pdf(path, pages):
    canvas = Canvas(str(path))
    for lines in pages:
        for row, line in enumerate(lines):
            canvas.drawString(72, 750 - 14 * row, line)
        canvas.showPage()
    canvas.save()
    return path


def put(path, content):
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    ("content", "text", "warnings"),
    [
        pytest.param("Été\r\n".encode(), "Été\r\n", (), id="UTF-8, kept as it came"),
        pytest.param("\ufeffÉté".encode(), "Été", (), id="with a byte order mark"),
        pytest.param("Été".encode("utf-16"), "Été", (), id="UTF-16"),
        pytest.param("Bel été".encode("utf-16-be"), "Bel été", (), id="UTF-16 without a mark"),
        pytest.param("l’œuvre à 5 €".encode("cp1252"), "l’œuvre à 5 €", ("not in UTF-8",), id="Windows-1252"),
        pytest.param("é".encode() + b"\x81\xe9", "é\x81é", ("not in UTF-8",), id="no byte is lost"),
        pytest.param("un �t�".encode(), "un �t�", ("2 letters were lost",), id="letters lost before"),
    ],
)
def test_text_files(tmp_path, content, text, warnings):
    result = read(put(tmp_path / "a.txt", content), "a.txt")
    assert result.document.text == text
    assert result.document.pages == ()
    assert len(result.warnings) == len(warnings)
    assert all(warning.startswith(start) for warning, start in zip(result.warnings, warnings, strict=True))


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        pytest.param("a.txt", b" \n", "the file is empty", id="empty"),
        pytest.param(
            "a.txt", b"\x89PNG\r\n\x1a\n\0", r"this is a picture under the name of a \.txt file", id="picture"
        ),
        pytest.param("a.txt", bytes(range(256)), "binary data", id="binary"),
        pytest.param("a.txt", b"%PDF-1.4 ...", r"this is a PDF file under the name", id="PDF called text"),
        pytest.param("a.xlsx", b"x", r"\.xlsx is no document format: use \.docx, \.md", id="spreadsheet"),
        pytest.param("a.pdf", b"hello", r"not a \.pdf file", id="text called PDF"),
        pytest.param("a.docx", b"PK\x03\x04 ...", "damaged", id="broken archive"),
        pytest.param(
            "a.pdf", b"%PDF-1.4\n1 0 obj\n" + b"[" * 90000 + b"]" * 90000, "damaged|too much", id="deep array"
        ),
    ],
)
def test_what_cannot_be_read(tmp_path, name, content, message):
    with pytest.raises(ReadError, match=message):
        read(put(tmp_path / name, content), name)


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(ReadError, match="cannot be opened"):
        read(tmp_path / "a.txt", "a.txt")


def test_pdf_pages(tmp_path):
    result = read(pdf(tmp_path / "a.pdf", [["Article 1", "Un texte"], ["La suite"], []]), "x/a.pdf")
    document = result.document
    assert [document.quote(page).split() for page in document.pages] == [
        ["Article", "1", "Un", "texte"],
        ["La", "suite"],
        [],
    ]
    assert document.page_at(document.text.index("suite")) == 2
    assert result.warnings == ("without text: page 3 of 3; a scanned page needs text recognition (OCR)",)


def test_pdf_without_text(tmp_path, monkeypatch):
    monkeypatch.setattr("ingest.ocr.available", lambda: False)
    with pytest.raises(ReadError, match=r"holds no text \(1 pages\): a scanned document needs text recognition"):
        read(pdf(tmp_path / "a.pdf", [[]]), "a.pdf")


@pytest.mark.parametrize(("password", "readable"), [("", True), ("secret", False)], ids=["owner", "user"])
def test_locked_pdf(tmp_path, password, readable):
    writer = PdfWriter(clone_from=pdf(tmp_path / "a.pdf", [["Un texte"]]))
    writer.encrypt(password, "owner")
    writer.write(tmp_path / "b.pdf")
    if readable:
        assert "Un texte" in read(tmp_path / "b.pdf", "b.pdf").document.text
    else:
        with pytest.raises(ReadError, match="needs a password"):
            read(tmp_path / "b.pdf", "b.pdf")


def test_cut_pdf(tmp_path):
    whole = pdf(tmp_path / "a.pdf", [["Un texte"]]).read_bytes()
    with pytest.raises(ReadError, match="damaged"):
        read(put(tmp_path / "b.pdf", whole[:-300]), "b.pdf")


def test_a_pdf_that_takes_too_long_is_given_up(tmp_path):
    with pytest.raises(ReadError, match="too long"):
        read_pdf(pdf(tmp_path / "a.pdf", [["Un texte"]]), b"", seconds=0.001)


def test_columns_drawn_row_by_row_are_read_one_after_the_other(tmp_path):
    canvas = Canvas(str(tmp_path / "a.pdf"))
    for row in range(10):
        canvas.drawString(60, 700 - 14 * row, f"left {row} goes on")
        canvas.drawString(320, 700 - 14 * row, f"right {row} goes on")
    canvas.save()
    words = read(tmp_path / "a.pdf", "a.pdf").document.text.split()
    assert words[::4] == ["left"] * 10 + ["right"] * 10


def test_docx(tmp_path):
    document = docx.Document()
    document.add_heading("Charte", 0)
    document.add_paragraph("Un texte.")
    document.add_paragraph("un point", style="List Bullet")
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Ville", "Pays"
    document.add_paragraph("Fin.")
    document.save(tmp_path / "a.docx")
    text = read(tmp_path / "a.docx", "a.docx").document.text
    assert text == "Charte\n\nUn texte.\n\n• un point\n\nVille\tPays\n\nFin."


def test_odt(tmp_path):
    document, points, point = OpenDocumentText(), List(), ListItem()
    document.text.addElement(H(outlinelevel=1, text="Charte"))
    document.text.addElement(P(text="Un texte."))
    point.addElement(P(text="un point"))
    points.addElement(point)
    document.text.addElement(points)
    document.save(str(tmp_path / "a.odt"))
    assert read(tmp_path / "a.odt", "a.odt").document.text == "Charte\n\nUn texte.\n\n• un point"


def test_an_archive_that_unpacks_to_too_much_is_not_unpacked(tmp_path):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * 41_000_000)
    with pytest.raises(ReadError, match="unpacks to more than a document holds"):
        read(put(tmp_path / "a.docx", packed.getvalue()), "a.docx")
