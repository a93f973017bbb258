import io

import pytest
from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from ingest import ocr
from ingest.read import ReadError, read
from ingest.read_pdf import RECOGNISED

LINES = ("Convention de partenariat", "Article 1 - Objet")


@pytest.fixture
def scan(tmp_path):
    """A PDF whose two pages are only pictures of words."""
    canvas = Canvas(str(tmp_path / "scan.pdf"), pagesize=(600, 400))
    for line in LINES:
        picture = Image.new("RGB", (1200, 800), "white")
        ImageDraw.Draw(picture).text((80, 80), line, fill="black", font=ImageFont.load_default(60))
        file = io.BytesIO()
        picture.save(file, "PNG")
        canvas.drawImage(ImageReader(file), 0, 0, 600, 400)
        canvas.showPage()
    canvas.save()
    return tmp_path / "scan.pdf"


@pytest.mark.skipif(not ocr.available(), reason="tesseract is not installed")
def test_scanned_pages_are_read(scan):
    assert [" ".join(page.split()) for page in ocr.recognise(scan, 2)] == list(LINES)


@pytest.mark.skipif(not ocr.available(), reason="tesseract is not installed")
def test_a_scan_becomes_a_document_that_says_how_it_was_read(scan):
    result = read(scan, "scan.pdf")
    assert [" ".join(result.document.quote(page).split()) for page in result.document.pages] == list(LINES)
    assert result.warnings == (RECOGNISED,)


def test_a_scan_without_tesseract_says_what_it_needs(scan, monkeypatch):
    monkeypatch.setattr(ocr, "available", lambda: False)
    with pytest.raises(ReadError, match=r"holds no text \(2 pages\).*needs text recognition.*install tesseract"):
        read(scan, "scan.pdf")


def test_too_many_pages_are_refused(scan, monkeypatch):
    monkeypatch.setattr(ocr, "available", lambda: True)
    with pytest.raises(ocr.OcrError, match="201 pages are too many"):
        ocr.recognise(scan, 201)


def test_a_computer_without_tesseract_says_so(scan, monkeypatch):
    monkeypatch.setattr(ocr.shutil, "which", lambda name: None)
    ocr._languages.cache_clear()
    with pytest.raises(ocr.OcrError, match="install tesseract"):
        ocr.recognise(scan, 1)
    ocr._languages.cache_clear()
