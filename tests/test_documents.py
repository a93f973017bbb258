"""The page of documents, run without a browser."""

from __future__ import annotations

import os
import re
import time
from pathlib import Path

import pytest

from pages.rebuilding import rebuild
from tests.test_app import shown
from tests.test_partnerships import visit  # noqa: F401  a fixture

WORDS = b"Charte du jardin partage\n\nArticle 1 - Arrosage\n\nLe jardinier arrose les roses deux fois par semaine."


def settled(test):
    """Wait until the documents are read, and draw the page anew."""
    until = time.monotonic() + 60
    while rebuild().stage is not None and time.monotonic() < until:
        time.sleep(0.05)
    assert not test.run().exception
    return test


def send(test, *files, kind="told"):
    test.file_uploader(key="files").set_value([(name, content, "text/plain") for name, content in files])
    test.selectbox(key="kind_of_files").set_value(kind)
    next(button for button in test.button if button.label == "Ajouter").click().run()
    assert not test.exception
    return shown(test)


def listed(test):
    return re.findall('data-action="read" data-value="(.*?)"', shown(test))


def test_the_list_says_what_was_read(visit):  # noqa: F811
    page = shown(visit("documents.py"))
    assert re.findall('class="part">(.*?)</h2><ul class="shelf">', page) == [
        "Conventions et accords",
        "Délibérations",
        "Brochures",
    ]
    assert re.search(r"passages : \d+ · données relevées : \d+", page)


def test_files_are_added_read_and_found_while_twins_and_others_are_refused(visit):  # noqa: F811
    test = visit("documents.py")
    page = send(test, ("jardin.txt", WORDS), ("copie.txt", WORDS), ("<b>.exe", b"MZ"), kind="other")
    assert re.findall('class="filed (.*?)" role="status">(.*?)<', page) == [
        ("done", "jardin.txt : ajouté."),
        ("refused", "copie.txt : déjà là, sous le nom divers/jardin.txt."),
        ("refused", "&lt;b&gt;.exe : ce format n’est pas lu. Envoyez un fichier PDF, DOCX, ODT ou texte."),
    ]
    assert "divers/jardin.txt" in listed(settled(test))


@pytest.mark.parametrize(("name", "shown_title"), [("conventions/volgograd.txt", True), ("../secret.txt", False)])
def test_a_document_is_opened_by_its_address(visit, name, shown_title):  # noqa: F811
    page = shown(visit("documents.py", d=name))
    assert ('class="document"' in page, 'class="shelf"' in page) == (shown_title, not shown_title)


def test_words_are_looked_for_in_a_document(visit):  # noqa: F811
    test = visit("documents.py", d="conventions/volgograd.txt")
    test.text_input(key="whole_words").set_value("ECONOMIQUE").run()
    first = re.search(r"Occurrence 1 sur (\d+)", shown(test))
    assert ("<mark>économique</mark>" in shown(test), shown(test).count('class="hit"')) == (True, int(first[1]) - 1)
    test.button(key="search_next").click().run()
    assert f"Occurrence 2 sur {first[1]}" in shown(test)
    test.text_input(key="whole_words").set_value("xyzzy").run()
    assert "Ces mots ne s’y trouvent pas." in shown(test)


def test_a_failed_reading_is_told_and_leaves_the_answers(visit):  # noqa: F811
    test = visit("documents.py")
    corpus = Path(os.environ["PASSERELLE_CORPUS"])
    for path in [path for path in corpus.rglob("*") if path.is_file()]:
        path.write_bytes(b"")
    test.button(key="read_again").click().run()
    settled(test)
    assert [box.value for box in test.error] == [
        "Les documents n’ont pas pu être relus ; les réponses restent celles d’avant."
    ]
    assert len(listed(test)) == 4
