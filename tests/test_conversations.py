from pages import conversations
from pages.conversations import Conversations


def test_a_conversation_is_found_again():
    store = Conversations()
    key = store.new()
    store.keep(key, ("Qui paie ?", "Et qui loge ?"))
    assert (store.find(key), store.find("other")) == (("Qui paie ?", "Et qui loge ?"), ())


def test_ids_differ_and_are_long():
    store = Conversations()
    ids = {store.new() for _ in range(100)}
    assert (len(ids), min(map(len, ids)) >= 16) == (100, True)


def test_the_one_unused_for_longest_goes_first(monkeypatch):
    monkeypatch.setattr(conversations, "KEPT", 2)
    store = Conversations()
    for key in ("a", "b", "a", "c"):
        store.keep(key, (key,))
    assert [store.find(key) for key in "abc"] == [("a",), (), ("c",)]
