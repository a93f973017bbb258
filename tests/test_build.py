import pytest

from index.build import build
from index.search import Index
from index.store import current, generation_path
from tests.small import AGREEMENT, TEXTS, write_corpus


class Counting:
    """An encoder that remembers which texts it was given."""

    verifier = None

    def __init__(self, encoder, name="counting"):
        self.name, self.dimension, self._encoder, self.texts = name, encoder.dimension, encoder, []

    def encode(self, texts):
        return self.encode_with_pieces(texts)[0]

    def encode_with_pieces(self, texts):
        self.texts += texts
        return self._encoder.encode_with_pieces(texts)

    def encode_words(self, words):
        return self._encoder.encode_words(words)


@pytest.fixture
def counting(encoder):
    return Counting(encoder)


@pytest.fixture
def corpus(tmp_path):
    return write_corpus(tmp_path / "corpus")


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "index"


def test_every_file_is_reported_in_order(corpus, folder, encoder):
    report = build(corpus, folder, encoder)
    assert [(file.name, file.status, file.warnings) for file in report.files] == [
        (name, "indexed", ()) for name in sorted(TEXTS)
    ]
    assert report.generation == current(folder)


def test_a_second_build_encodes_no_passage(corpus, folder, counting):
    first = build(corpus, folder, counting)
    assert first.encoded == Index.open(folder, counting).manifest.units
    assert build(corpus, folder, counting).encoded == 0


def test_only_what_changed_is_encoded(corpus, folder, counting):
    build(corpus, folder, counting)
    counting.texts.clear()
    changed = AGREEMENT.replace("every summer", "every winter")
    write_corpus(corpus, {"conventions/kelmouth.txt": changed})
    report = build(corpus, folder, counting)
    anew = [text for text in counting.texts if " : " in text]
    assert report.encoded == len(anew)
    assert anew
    assert all("winter" in text for text in anew)


def test_a_file_taken_out_is_found_no_more(corpus, folder, encoder):
    build(corpus, folder, encoder)
    (corpus / "conventions/kelmouth.txt").unlink()
    assert build(corpus, folder, encoder).encoded == 0
    found = {hit.passage.source.document for hit in Index.open(folder, encoder).search("rowing clubs", 50)}
    assert found == {"brochures/villes.txt", "conventions/brunnfeld.txt"}


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        pytest.param("broken.pdf", b"%PDF-1.4 nothing", "PDF", id="corrupt PDF"),
        pytest.param("empty.txt", b"", "empty", id="empty file"),
        pytest.param("photo.png", b"\x89PNG", ".png", id="no document"),
    ],
)
def test_a_file_that_cannot_be_read_is_a_line_in_the_report(corpus, folder, encoder, name, content, words):
    (corpus / name).write_bytes(content)
    report = build(corpus, folder, encoder)
    skipped = [file for file in report.files if file.status == "skipped"]
    assert [file.name for file in skipped] == [name]
    assert words in skipped[0].warnings[0]
    assert Index.open(folder, encoder).manifest.documents == len(TEXTS)


def test_no_folder_is_refused(folder, encoder, tmp_path):
    with pytest.raises(ValueError, match="no folder at"):
        build(tmp_path / "nowhere", folder, encoder)


def test_an_empty_folder_is_refused(folder, encoder, tmp_path):
    with pytest.raises(ValueError, match="no document in"):
        build(tmp_path, folder, encoder)


def test_a_build_that_indexes_nothing_leaves_the_old_generation(corpus, folder, encoder, tmp_path):
    generation = build(corpus, folder, encoder).generation
    bad = write_corpus(tmp_path / "bad", {"empty.txt": ""})
    with pytest.raises(ValueError, match=r"could be indexed: empty\.txt"):
        build(bad, folder, encoder)
    assert current(folder) == generation


def test_a_build_that_breaks_leaves_the_old_generation(corpus, folder, counting):
    generation = build(corpus, folder, counting).generation
    write_corpus(corpus, {"conventions/kelmouth.txt": AGREEMENT.replace("summer", "winter")})
    counting._encoder = None
    with pytest.raises(AttributeError, match="encode"):
        build(corpus, folder, counting)
    assert current(folder) == generation


def test_the_index_of_another_encoder_is_refused_with_the_command(corpus, folder, encoder, counting):
    build(corpus, folder, encoder)
    with pytest.raises(ValueError, match=r"hashed-words, not counting.*python -m index build"):
        Index.open(folder, counting)


def test_a_build_with_another_encoder_encodes_everything(corpus, folder, encoder, counting):
    units = build(corpus, folder, encoder).encoded
    assert build(corpus, folder, counting).encoded == units


def test_no_index_is_refused_with_the_command(folder, encoder):
    with pytest.raises(ValueError, match=r"no index at .*python -m index build"):
        Index.open(folder, encoder)


@pytest.mark.parametrize("file", ["documents.arrow", "units.arrow", "vectors.faiss", "agreements.json", "words.npy"])
def test_a_damaged_index_is_refused_and_built_anew(corpus, folder, encoder, file):
    build(corpus, folder, encoder)
    (generation_path(folder, current(folder)) / file).write_bytes(b"broken")
    with pytest.raises(ValueError, match=r"damaged: run .python -m index build"):
        Index.open(folder, encoder)
    build(corpus, folder, encoder)
    assert Index.open(folder, encoder).manifest.documents == len(TEXTS)


def test_progress_is_told_to_its_end(corpus, folder, encoder):
    told = {}
    build(corpus, folder, encoder, lambda stage, done, total: told.__setitem__(stage, (done, total)))
    assert all(done == total for done, total in told.values())
    assert told["read"] == (3, 3)
