from datetime import date

import pytest

from ingest.noting import note
from ingest.types import Noted

SIGNED = date(2016, 10, 3)


@pytest.fixture
def corpus(tmp_path):
    (tmp_path / "a.txt").write_text("CONVENTION", "utf-8")
    return tmp_path


def test_a_note_is_read_back_as_it_was_written(corpus):
    values = {
        "signed_on": SIGNED,
        "noted_by": 'Anne "L\'Hôte"',
        "noted_on": date(2026, 1, 31),
        "source": "boîte 12\n#3",
    }
    assert note(corpus, "a.txt", values) == Noted(file="a.toml", **values)


def test_what_a_person_wrote_stays(corpus):
    (corpus / "a.toml").write_text(
        '# vu aux archives\ntitle = "Pacte"  # ancien titre\nsigned_on = 2015-01-01\n', "utf-8"
    )
    note(corpus, "a.txt", {"signed_on": SIGNED})
    written = (corpus / "a.toml").read_text("utf-8")
    assert written == '# vu aux archives\ntitle = "Pacte"  # ancien titre\nsigned_on = 2016-10-03\n'


def test_a_value_is_taken_back_and_an_empty_note_removed(corpus):
    note(corpus, "a.txt", {"signed_on": SIGNED, "noted_by": "Anne"})
    assert note(corpus, "a.txt", {"signed_on": None}) == Noted(file="a.toml", noted_by="Anne")
    assert note(corpus, "a.txt", {"noted_by": None}) is None
    assert [path.name for path in corpus.iterdir()] == ["a.txt"]


@pytest.mark.parametrize("name", ["b.txt", "../a.txt", "a.toml", ""])
def test_only_a_document_of_the_corpus_has_a_note(corpus, name):
    with pytest.raises(ValueError, match="no document"):
        note(corpus, name, {"signed_on": SIGNED})


def test_an_unknown_field_is_refused(corpus):
    with pytest.raises(ValueError, match="unknown field 'signed'"):
        note(corpus, "a.txt", {"signed": SIGNED})


@pytest.mark.parametrize("text", ["signed_on = 3 octobre", 'colour = "red"\n'])
def test_a_file_that_cannot_be_understood_is_left_as_it_is(corpus, text):
    (corpus / "a.toml").write_text(text, "utf-8")
    with pytest.raises(ValueError, match=r"a\.toml"):
        note(corpus, "a.txt", {"signed_on": SIGNED})
    assert (corpus / "a.toml").read_text("utf-8") == text
