"""The pages, run without a browser."""

from __future__ import annotations

import html
import re
import time

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from tests.conftest import CORPUS, ROOT

QUESTION = "Qui paie les frais de déplacement avec Volgograd ?"


@pytest.fixture
def app(monkeypatch, built, request):
    """The app on an index of the corpus, ready to be asked, in French unless a test says otherwise."""
    monkeypatch.setenv("PASSERELLE_INDEX", str(built))
    monkeypatch.setenv("PASSERELLE_CORPUS", str(CORPUS))
    st.cache_resource.clear()
    test = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    for name, value in getattr(request, "param", {}).items():
        test.query_params[name] = value
    run_until_ready(test)
    return test


def run_until_ready(test):
    until = time.monotonic() + 60
    test.run()
    while not test.chat_input and not test.exception and time.monotonic() < until:
        time.sleep(0.1)
        test.run()
    assert not test.exception


def shown(test):
    """Everything that the page shows as HTML; spaces that do not break are read as any others."""
    return "\n".join(one.proto.body for one in test.get("html")).replace("\u00a0", " ")


def ask(test, question):
    test.chat_input[0].set_value(question).run()
    assert not test.exception
    return shown(test)


def test_the_empty_page_invites_to_ask(app):
    page = shown(app)
    assert "Que voulez-vous savoir" in page
    assert len(re.findall('data-action="ask"', page)) == 4


def test_a_question_is_answered_with_its_citation_opened_beside(app):
    page = ask(app, QUESTION)
    mark = re.search("<mark>(.*?)</mark>", page, re.DOTALL)
    assert "frais de transport international" in " ".join(mark[1].split())
    assert re.search('class="chip" data-action="cite" data-value="conventions/volgograd.txt#', page)


def test_a_limited_question_says_so_and_can_be_asked_everywhere(app):
    app.selectbox(key="searched").set_value("document:conventions/chefchaouen.txt").run()
    page = ask(app, "Depuis quand sommes-nous jumelés avec Volgograd ?")
    assert "Cherché dans : Convention de partenariat Dijon – Chefchaouen" in page
    assert ("answer not_found" in page, 'data-action="everywhere" data-value="1"' in page) == (True, True)


def test_a_limit_is_kept_with_the_conversation(app):
    app.selectbox(key="searched").set_value("partner:volgograd").run()
    ask(app, "Qui paie les frais de transport ?")
    again = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    again.query_params["c"] = app.query_params["c"]
    run_until_ready(again)
    assert again.selectbox(key="searched").value == "partner:volgograd"
    assert "Cherché dans : Volgograd" in shown(again)
    again.button(key="again").click().run()
    assert again.selectbox(key="searched").value == ""


def test_questions_that_lead_on_are_answered(app):
    page = ask(app, QUESTION)
    proposed = re.findall('class="example short" data-action="ask" data-value="(.*?)"', page)
    assert (len(proposed), QUESTION in proposed) == (3, False)
    assert "answer not_found" not in ask(app, html.unescape(proposed[0]))


def test_a_conversation_survives_a_reload(app):
    ask(app, QUESTION)
    again = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    again.query_params["c"] = app.query_params["c"]
    run_until_ready(again)
    assert QUESTION in shown(again)


def test_a_new_conversation_begins_empty(app):
    ask(app, QUESTION)
    app.button(key="again").click().run()
    assert "Que voulez-vous savoir" in shown(app)
    assert "c" not in app.query_params


def test_the_interface_speaks_english_at_a_click_and_back(app):
    app.button(key="language_switch").click().run()
    assert ("What would you like to know?" in shown(app), app.query_params["lang"]) == (True, "en")
    app.button(key="language_switch").click().run()
    assert ("Que voulez-vous savoir" in shown(app), "lang" in app.query_params) == (True, False)


@pytest.mark.parametrize("app", [{"lang": "en"}], indirect=True)
def test_the_address_says_the_language(app):
    assert "What would you like to know?" in shown(app)


def test_a_question_that_is_none_is_refused_in_one_line(app):
    page = ask(app, "???")
    assert ([box.value for box in app.warning], "Que voulez-vous savoir" in page) == (
        ["La question est vide : écrivez quelques mots."],
        True,
    )


def test_words_of_a_visitor_never_pass_as_markup(app):
    page = ask(app, "Qui paie <img src=x onerror=alert(1)> les frais ?")
    assert ("<img" in page, "&lt;img" in page) == (False, True)


def test_the_page_says_why_it_cannot_start(monkeypatch, tmp_path):
    monkeypatch.setenv("PASSERELLE_INDEX", str(tmp_path / "index"))
    monkeypatch.setenv("PASSERELLE_CORPUS", str(tmp_path / "nowhere"))
    st.cache_resource.clear()
    test = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    until = time.monotonic() + 60
    test.run()
    while not test.error and not test.exception and time.monotonic() < until:
        time.sleep(0.1)
        test.run()
    assert [box.value for box in test.error] == ["Passerelle n’a pas pu démarrer."]
    assert ["Aucun document" in test.text[0].value, "nowhere" in test.text[1].value] == [True, True]
