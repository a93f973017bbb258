from index.inventory import Entry, Group
from ingest.types import FileReport, Kind
from pages.shelf import shelf_html

READ = FileReport(name="a.pdf", status="indexed", kind=Kind.OTHER, pages=2, passages=3, facts=0, warnings=("<w>",))
SCAN = FileReport(
    name="s.pdf", status="skipped", kind=None, pages=0, passages=0, facts=0, warnings=("holds no text: x",)
)


def test_a_document_shows_counts_and_warnings_escaped():
    html = shelf_html((Group("other", (Entry("a.pdf", "A <i>", READ),)),), "en")
    assert [
        part in html for part in ("A &lt;i&gt;</button>", "pages: 2 · passages: 3<", '<li lang="en">&lt;w&gt;</li>')
    ] == [True] * 3
    assert "<i>" not in html


def test_what_could_not_be_read_says_why_and_cannot_be_opened():
    html = shelf_html((Group("skipped", (Entry("s.pdf", "s.pdf", SCAN),)),), "fr")
    assert ('data-action="read"' in html, 'data-action="remove"' in html) == (False, True)
    assert "aucun texte : un document scanné demande une reconnaissance de caractères (OCR)" in html
