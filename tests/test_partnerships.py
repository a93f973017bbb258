"""The pages on partnerships and clauses, run without a browser."""

from __future__ import annotations

import re
import shutil
from datetime import date

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from tests.conftest import CORPUS, ROOT
from tests.test_app import run_until_ready, shown

NAME = "conventions/volgograd.txt"


@pytest.fixture
def visit(monkeypatch, built, tmp_path):
    """Open a page on an index and a copy of the corpus, ready, with an address's parameters."""
    shutil.copytree(CORPUS, tmp_path / "corpus")
    shutil.copytree(built, tmp_path / "index")
    monkeypatch.setenv("PASSERELLE_INDEX", str(tmp_path / "index"))
    monkeypatch.setenv("PASSERELLE_CORPUS", str(tmp_path / "corpus"))
    st.cache_resource.clear()

    def open_page(file, **parameters):
        test = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
        test.session_state["visitor"] = "v" * 32
        for name, value in parameters.items():
            test.query_params[name] = value
        run_until_ready(test)
        test.switch_page(f"pages/{file}").run()
        for name, value in parameters.items():
            test.query_params[name] = value
        test.run()
        assert not test.exception
        return test

    return open_page


def test_the_register_says_how_agreements_stand_and_why(visit):
    page = shown(visit("partnerships.py"))
    assert len(re.findall('class="badge unknown">non déterminable', page)) == 2
    assert "pas avant le 26 septembre 2021" in page
    assert f'data-value="{NAME}#' in page


def test_another_day_is_another_situation(visit):
    test = visit("partnerships.py", partner="volgograd")
    complete(test, date(2025, 3, 1))
    test.button(key="back").click().run()
    said = {}
    for on in (date(2029, 9, 1), date(2031, 1, 1)):
        test.date_input(key="on_day").set_value(on).run()
        due = '<time datetime="2030-03-01">' in shown(test)
        said[on.year] = (re.findall('class="badge (in_force|expired)"', shown(test)), due)
    assert said == {2029: (["in_force"], True), 2031: (["expired"], False)}


def test_the_map_and_the_timeline_have_tables_that_say_the_same(visit):
    test = visit("partnerships.py", lang="en")
    page = shown(test)
    assert len(test.get("vega_lite_chart")) == 3
    assert re.search(r"York</button></th>.*?United Kingdom.*?1953", page, re.DOTALL)
    assert "Earlier text : Charte" in page


def test_a_partner_has_its_facts_its_documents_and_questions(visit):
    page = shown(visit("partnerships.py", partner="volgograd"))
    assert "<h1>Volgograd</h1><p>Russie</p>" in page
    assert re.search("<dt>Transport payé par</dt><dd>le partenaire qui se déplace <button", page)
    assert re.search('data-action="ask" data-value="[^"]*Volgograd', page)
    assert 'data-value="deliberations/volgograd.txt#' in page


def test_a_partner_that_is_unknown_is_not_invented(visit):
    assert "Aucun partenaire de ce nom" in shown(visit("partnerships.py", partner="<b>x"))


def complete(test, day, who="Anne", source="original signé", save="Enregistrer la note"):
    test.date_input(key=f"note_signed_on {NAME}").set_value(day)
    test.text_input(key=f"note_by {NAME}").set_value(who)
    test.text_input(key=f"note_source {NAME}").set_value(source)
    next(b for b in test.button if b.label == save).click().run()
    run_until_read(test)
    return shown(test)


def run_until_read(test):
    while any("relecture" in box.value for box in test.info):
        test.run()
    assert not test.exception


def test_a_completed_signature_changes_the_expiry_and_is_shown_as_a_note(visit, tmp_path):
    page = complete(visit("partnerships.py", partner="volgograd"), date(2025, 3, 1))
    assert re.search('class="badge in_force">en vigueur</span> terme : 1er mars 2030', page)
    assert re.search('<aside class="note">.*Signée le 1er mars 2025.*Noté par Anne.*original signé', page, re.DOTALL)
    assert "signed_on = 2025-03-01" in (tmp_path / "corpus" / "conventions" / "volgograd.toml").read_text("utf-8")


def test_a_note_without_its_source_is_refused(visit, tmp_path):
    test = visit("partnerships.py", partner="volgograd")
    complete(test, date(2025, 3, 1), source=" ")
    assert [box.value for box in test.warning] == ["Dites aussi qui le note et d’après quoi."]
    assert not (tmp_path / "corpus" / "conventions" / "volgograd.toml").exists()


def test_a_date_that_has_not_come_is_refused_in_both_languages(visit):
    test = visit("partnerships.py", partner="volgograd")
    complete(test, date(2100, 1, 1))
    assert [box.value[:30] for box in test.warning] == ["Cette date n’est pas encore ve"]
    test = visit("partnerships.py", partner="volgograd", lang="en")
    complete(test, date(2100, 1, 1), save="Save the note")
    assert [box.value[:30] for box in test.warning] == ["This date has not come yet: wr"]


def test_a_replaced_agreement_and_a_title_are_noted_and_shown(visit, tmp_path):
    test = visit("partnerships.py", partner="volgograd")
    test.selectbox(key=f"note_replaces {NAME}").set_value("conventions/chefchaouen.txt")
    test.text_input(key=f"note_title {NAME}").set_value("Pacte <2016>")
    page = complete(test, None)
    assert re.search(r'class="note">.*Remplace : Convention[^<]*Chefchaouen\..*Pacte &lt;2016&gt;', page, re.DOTALL)
    assert "<h2>Pacte &lt;2016&gt;</h2>" in page
    written = (tmp_path / "corpus" / "conventions" / "volgograd.toml").read_text("utf-8")
    assert 'replaces = "conventions/chefchaouen.txt"' in written
    test.switch_page("pages/partnerships.py")
    other = shown(visit("partnerships.py", partner="chefchaouen"))
    assert "Remplacée par « Pacte &lt;2016&gt; »" in other


def test_a_last_day_is_noted_and_counts(visit, tmp_path):
    test = visit("partnerships.py", partner="volgograd")
    test.date_input(key=f"note_ends_on {NAME}").set_value(date(2024, 6, 30))
    page = complete(test, date(2025, 3, 1))
    assert [box.value[:40] for box in test.warning] == ["Le dernier jour est avant la signature :"]
    test.date_input(key=f"note_ends_on {NAME}").set_value(date(2031, 6, 30))
    page = complete(test, date(2025, 3, 1))
    assert 'class="badge in_force">en vigueur</span> terme : 30 juin 2031' in page
    assert "<p>Dernier jour : 30 juin 2031.</p>" in page
    assert "ends_on = 2031-06-30" in (tmp_path / "corpus" / "conventions" / "volgograd.toml").read_text("utf-8")


def test_a_file_that_cannot_be_understood_is_named_and_left(visit, tmp_path):
    test = visit("partnerships.py", partner="volgograd")
    broken = tmp_path / "corpus" / "conventions" / "volgograd.toml"
    broken.write_text("signed_on = le 3 octobre", "utf-8")
    complete(test, date(2025, 3, 1))
    assert ["la fiche conventions/volgograd.toml contient" in box.value for box in test.warning] == [True]
    assert broken.read_text("utf-8") == "signed_on = le 3 octobre"


def test_words_of_a_note_never_pass_as_markup(visit):
    page = complete(visit("partnerships.py", partner="volgograd"), date(2025, 3, 1), who="<img src=x>")
    assert ("<img" in page, "&lt;img src=x&gt;" in page) == (False, True)


def test_clauses_stand_side_by_side(visit):
    test = visit("clauses.py")
    assert len(re.findall('<section class="card">', shown(test))) == 2
    test.selectbox(key="subject").set_value("signature").run()
    assert "<mark>" in shown(test)
    assert "Cet accord n’en dit rien." in visit_subject(test, "notice")


def visit_subject(test, subject):
    test.selectbox(key="subject").set_value(subject).run()
    assert not test.exception
    return shown(test)


def test_two_agreements_stand_article_by_article(visit):
    test = visit("clauses.py", lang="en")
    test.radio(key="way").set_value("way_articles").run()
    page = shown(test)
    assert len(re.findall("Article 4 – Financement", page)) >= 2
    assert ("Same words." in page, "<mark>" in page) == (True, True)
