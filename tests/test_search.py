import pytest

from index.build import build
from index.search import Index
from ingest.types import Span
from tests.small import TEXTS, write_corpus


@pytest.fixture(scope="module")
def index(tmp_path_factory, encoder):
    folder = tmp_path_factory.mktemp("small")
    build(write_corpus(folder / "corpus"), folder / "index", encoder)
    return Index.open(folder / "index", encoder)


def text(index, source):
    return index.text(source.document)[source.span.start : source.span.end]


def test_the_sentence_is_found_and_its_passage_shown(index):
    [hit] = index.search("frais de séjour partenaire qui accueille", 1)
    assert " ".join(text(index, hit.best).split()) == (
        "Les frais de séjour sont à la charge du partenaire qui accueille."
    )
    assert "Les frais de transport" in hit.passage.text
    assert hit.passage.source.section == "Article 2 – Financement"


def test_every_hit_is_a_slice_of_its_document(index):
    hits = index.search("convention", 50)
    assert [text(index, hit.passage.source) for hit in hits] == [hit.passage.text for hit in hits]
    assert all(hit.best.span.start >= hit.passage.source.span.start for hit in hits)


def test_the_best_comes_first_and_every_passage_once(index):
    hits = index.search("clubs d'aviron rowing", 50)
    assert "rowing" in hits[0].passage.text
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    assert len({hit.passage.id for hit in hits}) == len(hits) == index.manifest.passages


@pytest.mark.parametrize(
    ("documents", "found"),
    [
        pytest.param(None, set(TEXTS), id="all"),
        pytest.param({"brochures/villes.txt"}, {"brochures/villes.txt"}, id="one"),
        pytest.param(set(), set(), id="none"),
        pytest.param({"unknown.txt"}, set(), id="unknown"),
    ],
)
def test_only_the_documents_named_are_searched(index, documents, found):
    assert {hit.passage.source.document for hit in index.search("ville", 50, documents)} == found


@pytest.mark.parametrize("question", ["zzzz", "?", "a" * 2000, "\x00\ud83d".encode("utf-8", "ignore").decode()])
def test_any_question_is_searched(index, question):
    assert len(index.search(question)) == 5


def test_a_rebuild_gives_the_same_ids_in_the_same_order(index, tmp_path, encoder):
    build(write_corpus(tmp_path / "corpus"), tmp_path / "index", encoder)
    again = Index.open(tmp_path / "index", encoder)
    assert [h.passage for h in again.search("frais", 50)] == [h.passage for h in index.search("frais", 50)]


@pytest.mark.parametrize(
    ("number", "documents", "sections"),
    [
        ("3", set(TEXTS), ["Article 3 – Durée", "Article 3 – Duration"]),
        ("2", {"conventions/kelmouth.txt"}, ["Article 2 – Costs"]),
        ("9", set(TEXTS), []),
        ("3", set(), []),
    ],
)
def test_an_article_is_found_by_its_number(index, number, documents, sections):
    assert [passage.source.section for passage in index.article(number, documents)] == sections


@pytest.mark.parametrize(
    ("asked", "words", "least", "most"),
    [
        (["aviron"], "un club d'aviron", 1.0, 1.0),
        (["clubs"], "un club d'aviron", 1.0, 1.0),
        (["patinoire"], "un club d'aviron", 0.0, 0.3),
        ([], "un club d'aviron", 0.0, 0.0),
    ],
)
def test_coverage(index, asked, words, least, most):
    assert least <= index.coverage(asked, words) <= most


def test_the_source_of_a_stretch(index):
    start = index.text("conventions/kelmouth.txt").index("The host town")
    source = index.source("conventions/kelmouth.txt", Span(start=start, end=start + 13))
    assert (source.section, text(index, source)) == ("Article 2 – Costs", "The host town")


@pytest.mark.parametrize("span", [(5, 5), (0, 10**6)])
def test_a_stretch_outside_of_its_document_is_refused(index, span):
    with pytest.raises(ValueError, match="is not in the"):
        index.source("conventions/kelmouth.txt", Span(start=span[0], end=span[1]))


def test_an_unknown_document_is_refused_with_the_names_that_there_are(index):
    with pytest.raises(ValueError, match=r"no document 'x'.*brochures/villes\.txt"):
        index.text("x")
