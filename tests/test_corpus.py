import pytest

from ingest.corpus import files, read_file


def test_files_are_sorted_and_sidecars_and_hidden_files_left_out(tmp_path):
    for name in ("b.txt", "a/c.txt", "b.toml", ".hidden.txt", ".git/x.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("Une convention.")
    assert files(tmp_path) == ("a/c.txt", "b.txt")


@pytest.mark.parametrize(("folder", "message"), [("missing", "no folder at"), ("", "no document in")])
def test_no_documents(tmp_path, folder, message):
    with pytest.raises(ValueError, match=message):
        files(tmp_path / folder)


def test_a_file_that_is_no_document_is_reported(tmp_path):
    (tmp_path / "photo.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    reading, report = read_file(tmp_path, "photo.txt")
    assert (reading, report.status, len(report.warnings)) == (None, "skipped", 1)


def test_a_document_whose_facts_cannot_be_read_is_still_searched(tmp_path, monkeypatch):
    def broken(*_arguments):
        raise IndexError("unforeseen")

    monkeypatch.setattr("ingest.reading.towns", broken)
    (tmp_path / "a.txt").write_text("Les deux villes échangent des jeunes. Elles se rendent visite.")
    reading, report = read_file(tmp_path, "a.txt")
    assert reading is not None
    assert (report.status, report.warnings) == (
        "indexed",
        ("its towns could not be read into the register (IndexError); it is searched only",),
    )
