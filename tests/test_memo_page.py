"""Collecting and the page of the memo, run without a browser."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from index.memo import Item, Memo
from index.storage import Storage
from ingest.types import Source, Span
from tests.test_app import shown
from tests.test_partnerships import visit  # noqa: F401  a fixture

VISITOR = "v" * 32
NAME = "conventions/volgograd.txt"


@pytest.fixture
def kept(visit):  # noqa: F811
    """The visitor's memo, written and read as a file."""

    def write(*items):
        storage = Storage.beside(Path(os.environ["PASSERELLE_INDEX"]))
        storage.write("memos", VISITOR, Memo(items=items).model_dump_json())
        return lambda: Memo.model_validate_json(storage.read("memos", VISITOR))

    return write


def item(start, end, quote=None):
    text = (Path(os.environ["PASSERELLE_CORPUS"]) / NAME).read_text("utf-8")
    source = Source(document=NAME, title="Pacte <b>", section="", page=None, span=Span(start=start, end=end))
    return Item(quote=quote or text[start:end], source=source)


def test_an_empty_memo_says_how_to_begin(visit):  # noqa: F811
    assert "Votre mémo est vide" in shown(visit("memo.py"))


def test_notes_and_title_are_kept(visit, kept):  # noqa: F811
    read = kept(item(0, 10), item(20, 30))
    test = visit("memo.py")
    test.text_area[1].set_value("À vérifier").run()
    test.text_input(key="memo_title").set_value("Frais").run()
    assert not test.exception
    assert (read().title, [one.note for one in read().items]) == ("Frais", ["", "À vérifier"])
    assert ("<b>" in shown(test), "&lt;b&gt;" in shown(test)) == (False, True)


def test_what_no_longer_stands_is_named_and_nothing_leaves_until_it_is_gone(visit, kept):  # noqa: F811
    read = kept(item(0, 10), item(20, 30, "jamais écrit"))
    test = visit("memo.py")
    assert re.search(
        r'class="refused"><li>Pacte &lt;b&gt; \(conventions/volgograd.txt\)<br>« jamais écrit »', shown(test)
    )
    assert [button.disabled for button in test.get("download_button")] == [True, True]
    next(button for button in test.button if button.label == "Retirer ces citations").click().run()
    assert len(read().items) == 1
    assert [button.disabled for button in test.get("download_button")] == [False, False]
