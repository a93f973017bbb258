"""Every page while the engine is made ready, when it cannot be, and on documents that hold next to nothing."""

from __future__ import annotations

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from index.build import build
from pages import interface
from pages.engine import Engine, Stage
from tests.conftest import ROOT
from tests.test_app import run_until_ready, shown

PAGES = ("chat", "partnerships", "clauses", "documents", "first_days", "memo")
STAGES = (
    pytest.param(Stage("load"), id="loading"),
    pytest.param(Stage("read", 1, 4), id="reading"),
    pytest.param(Stage("encode", 10, 40), id="encoding"),
    pytest.param(Stage("failed", failed="build", reason="no documents in corpus"), id="failed"),
)


@pytest.fixture
def test_app():
    st.cache_resource.clear()
    return AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("page", PAGES)
def test_a_page_says_how_far_the_engine_is(test_app, monkeypatch, tmp_path, page, stage):
    engine = Engine(tmp_path / "corpus", tmp_path / "index")
    engine._stage = stage
    monkeypatch.setattr(interface.Engine, "start", lambda: engine)
    test_app.switch_page(f"pages/{page}.py").run()
    assert not test_app.exception
    said = [*(box.value for box in test_app.error), *(bar.proto.text for bar in test_app.get("progress"))]
    assert len(said) == 1


@pytest.fixture(scope="module")
def bare(tmp_path_factory, shipped_encoder):
    """An index of one short note that holds no agreement, no council and no town."""
    folder = tmp_path_factory.mktemp("bare")
    (folder / "corpus").mkdir()
    (folder / "corpus" / "note.txt").write_text("La photocopieuse du deuxième étage est en panne.", "utf-8")
    build(folder / "corpus", folder / "index", shipped_encoder)
    return folder


@pytest.mark.parametrize("page", PAGES)
def test_a_page_stands_on_next_to_nothing(test_app, monkeypatch, bare, page):
    monkeypatch.setenv("PASSERELLE_INDEX", str(bare / "index"))
    monkeypatch.setenv("PASSERELLE_CORPUS", str(bare / "corpus"))
    run_until_ready(test_app)
    test_app.switch_page(f"pages/{page}.py").run()
    assert not test_app.exception
    assert "<h1>" in shown(test_app)


def test_a_bare_corpus_can_be_asked(test_app, monkeypatch, bare):
    monkeypatch.setenv("PASSERELLE_INDEX", str(bare / "index"))
    monkeypatch.setenv("PASSERELLE_CORPUS", str(bare / "corpus"))
    run_until_ready(test_app)
    test_app.chat_input[0].set_value("Depuis quand sommes-nous jumelés avec Bath ?").run()
    assert not test_app.exception
    assert "answer not_found" in shown(test_app)
