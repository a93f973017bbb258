import os

import pytest

from index.storage import Storage, replace_file


def test_what_is_kept_is_read_back_and_forgotten(tmp_path):
    storage = Storage(tmp_path / "kept")
    storage.write("memos", "a", "é")
    assert (storage.read("memos", "a"), storage.read("memos", "b"), storage.keys("memos")) == ("é", None, ("a",))
    storage.delete("memos", "a")
    assert (storage.read("memos", "a"), storage.keys("memos")) == (None, ())


def test_the_key_written_last_comes_first(tmp_path):
    storage = Storage(tmp_path)
    for turn, key in enumerate(("a", "b", "c")):
        storage.write("memos", key, "")
        os.utime(tmp_path / "memos" / f"{key}.json", ns=(turn, turn))
    assert storage.keys("memos") == ("c", "b", "a")


@pytest.mark.parametrize("key", ["", "..", "a/b", "a.b", "é", "x" * 65])
def test_a_key_is_never_a_path(tmp_path, key):
    with pytest.raises(ValueError, match="not a plain name"):
        Storage(tmp_path).read("memos", key)


def test_a_file_that_cannot_be_replaced_leaves_nothing_behind(tmp_path):
    (tmp_path / "taken").mkdir()
    with pytest.raises(OSError, match="taken"):
        replace_file(tmp_path / "taken", b"words")
    assert [path.name for path in tmp_path.iterdir()] == ["taken"]


def test_the_storage_lies_beside_the_index(tmp_path):
    assert Storage.beside(tmp_path / ".index").folder == tmp_path / ".passerelle"
