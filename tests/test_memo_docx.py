import io
import shutil
import subprocess
import zipfile

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from pypdf import PdfReader

from index.memo import Memo, MemoError
from index.memo_docx import to_docx
from tests.test_memo import END, MEMO, PAYS, stored

OFFICE = shutil.which("soffice")


def footnotes(content):
    """The words of every footnote that is not a separator."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        root = parse_xml(archive.read("word/footnotes.xml"))
    notes = (note for note in root if note.get(qn("w:type")) is None)
    return {note.get(qn("w:id")): "".join(t.text for t in note.iter(qn("w:t"))).strip() for note in notes}


def test_every_quotation_has_its_footnote():
    content = to_docx(MEMO.titled("Frais"), "Mémo", stored, "fr", "Le 3 octobre 2016")
    document = docx.Document(io.BytesIO(content))
    assert [(paragraph.style.name, paragraph.text) for paragraph in document.paragraphs] == [
        ("Title", "Frais"),
        ("Subtitle", "Le 3 octobre 2016"),
        ("Quote", "«\u00a0Chaque ville paie ses *frais*.\u00a0»"),
        ("Normal", "À vérifier."),
        ("Quote", "«\u00a0Fin.\u00a0»"),
    ]
    marks = [mark.get(qn("w:id")) for mark in document.element.iter(qn("w:footnoteReference"))]
    assert (marks, footnotes(content)) == (["1", "2"], dict.fromkeys("12", "Pacte A–B, Article 1 (a.txt)"))


def test_control_characters_are_left_out():
    memo = Memo(title="a\x00b", items=(END.model_copy(update={"note": "c\x0bd\ud800"}),))
    document = docx.Document(io.BytesIO(to_docx(memo, "M", stored, "en", "")))
    assert [paragraph.text for paragraph in document.paragraphs] == ["ab", "", "“Fin.”", "c", "d"]


def test_a_quotation_that_fell_stops_the_export():
    with pytest.raises(MemoError, match=r"\(a\.txt\)"):
        to_docx(Memo(items=(PAYS, END.model_copy(update={"quote": "Fini"}))), "M", stored, "fr", "")


def printed(content, folder):
    """The words that LibreOffice prints, line breaks folded."""
    (folder / "memo.docx").write_bytes(content)
    own_settings = f"-env:UserInstallation={(folder / 'home').as_uri()}"
    command = [OFFICE, own_settings, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run([*command, str(folder / "memo.docx")], check=True, capture_output=True, timeout=120)
    pages = PdfReader(folder / "memo.pdf").pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_libreoffice_prints_the_footnotes(tmp_path):
    words = printed(to_docx(MEMO, "Mémo", stored, "fr", ""), tmp_path)
    assert "Chaque ville paie ses *frais*." in words
    assert words.count("Pacte A–B, Article 1 (a.txt)") == 2
