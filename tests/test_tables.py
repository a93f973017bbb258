import json

import pytest

from index.tables import Tables, read_records, write_documents, write_passages, write_units
from index.units import units
from ingest.types import Document, FileReport, Kind, Passage, Profile, Source, Span

TEXT = "Un. Deux.\fTrois — été 😀."
PAGES = (Span(start=0, end=10), Span(start=10, end=len(TEXT)))
PAGED = Document(name="b/a.pdf", text=TEXT, pages=PAGES, digest="00")
PLAIN = Document(name="c.txt", text="Four.", pages=(), digest="11")
CARDS = (
    Profile(kind=Kind.CONVENTION, title="Accord", towns=("Nord", "Sud"), language="fr"),
    Profile(kind=Kind.OTHER, title="", towns=(), language="en"),
)


def passage(document, card, start, end, page, *sentences):
    span = Span(start=start, end=end)
    source = Source(document=document.name, title=card.title, section="Article 1", page=page, span=span)
    return Passage(id=f"{document.name} {start}", source=source, text=document.quote(span), sentences=sentences)


PASSAGES = (
    passage(PAGED, CARDS[0], 0, 9, 1, Span(start=0, end=3), Span(start=4, end=9)),
    passage(PAGED, CARDS[0], 10, len(TEXT), 2, Span(start=10, end=len(TEXT))),
    passage(PLAIN, CARDS[1], 0, 5, None, Span(start=0, end=5)),
)


@pytest.fixture
def tables(tmp_path):
    write_documents(tmp_path / "documents.arrow", [(PAGED, CARDS[0]), (PLAIN, CARDS[1])])
    write_passages(tmp_path / "passages.arrow", PASSAGES, [PAGED.name, PLAIN.name])
    searched = units(PASSAGES)
    write_units(tmp_path / "units.arrow", searched, [f"key {number}" for number in range(len(searched))])
    return Tables.open(tmp_path)


def test_documents_come_back_whole(tables):
    assert tables.names == (PAGED.name, PLAIN.name)
    assert (tables.document(0), tables.document(1)) == (PAGED, PLAIN)
    assert tables.profiles == CARDS


def test_passages_come_back_whole(tables):
    assert tuple(tables.passage(row) for row in range(3)) == PASSAGES
    assert tables.passage_documents.tolist() == [0, 0, 1]


def test_units_come_back_whole(tables):
    searched = units(PASSAGES)
    assert [tables.unit_span(row) for row in range(len(searched))] == [unit.span for unit in searched]
    assert tables.unit_passages.tolist() == [unit.passage for unit in searched]
    assert tables.keys == tuple(f"key {number}" for number in range(len(searched)))


def test_units_and_content_ids_go_together(tmp_path):
    with pytest.raises(ValueError, match="zip"):
        write_units(tmp_path / "units.arrow", units(PASSAGES), ["one"])


def test_records_come_back_whole(tmp_path):
    report = FileReport(name="a", status="skipped", kind=None, pages=0, passages=0, facts=0, warnings=("é",))
    (tmp_path / "r.json").write_text(json.dumps([report.model_dump(mode="json")]), "utf-8")
    assert read_records(tmp_path / "r.json", FileReport) == (report,)
