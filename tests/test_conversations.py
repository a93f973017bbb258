import os

import pytest

from index.storage import Storage
from pages import conversations
from pages.conversations import Conversations, Listed, Turn

PAID, LODGED = Turn(question="Qui paie ?", limit="partner:kelmouth"), Turn(question="Et qui loge ?")


@pytest.fixture
def store(tmp_path):
    return Conversations(Storage(tmp_path))


def test_a_conversation_is_found_again_after_a_restart(store, tmp_path):
    key = store.keep(store.new(), "anne", (PAID, LODGED))
    again = Conversations(Storage(tmp_path))
    assert (again.find(key), again.find("other"), again.find("../x")) == ((PAID, LODGED), (), ())


def test_ids_differ_and_are_long(store):
    ids = {store.new() for _ in range(100)}
    assert (len(ids), min(map(len, ids)) >= 16) == (100, True)


def test_a_colleague_goes_on_in_a_copy_and_deletes_only_their_own(store):
    store.keep("first", "anne", (PAID,))
    copy = store.keep("first", "karim", (PAID, LODGED))
    store.delete("first", "karim")
    assert (store.find("first"), store.of("karim")) == ((PAID,), (Listed(copy, "Qui paie ?"),))
    store.delete("first", "anne")
    assert (store.find("first"), store.of("anne")) == ((), ())


def test_the_one_unused_for_longest_goes_first(store, tmp_path, monkeypatch):
    monkeypatch.setattr(conversations, "KEPT", 2)
    for turn, key in enumerate(("a", "b", "a", "c")):
        store.keep(key, "anne", (Turn(question=key),))
        os.utime(tmp_path / "conversations" / f"{key}.json", ns=(turn, turn))
    store.keep("c", "anne", (Turn(question="c"),))
    assert [len(store.find(key)) for key in "abc"] == [1, 0, 1]
