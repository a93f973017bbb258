import shutil
import time

import pytest

from index import encoder as encoder_module
from index.build import build
from pages import engine as engine_module
from pages.engine import Engine
from tests.conftest import CORPUS


@pytest.fixture
def hashed(monkeypatch, encoder):
    """The engine loads the encoder of hashed words instead of the weights."""
    monkeypatch.setattr(encoder_module.Encoder, "load", staticmethod(lambda path: encoder))
    return encoder


def ready(engine):
    until = time.monotonic() + 60
    while engine.stage.name not in ("ready", "failed") and time.monotonic() < until:
        time.sleep(0.02)
    return engine.stage


def started(corpus, folder):
    engine = Engine(corpus, folder)
    engine.prepare()
    ready(engine)
    return engine


def test_the_first_start_builds_the_index_and_the_second_does_not(tmp_path, hashed):
    first = started(CORPUS, tmp_path / "index")
    second = started(tmp_path / "nowhere", tmp_path / "index")
    assert (first.stage.name, second.stage.name) == ("ready", "ready")
    assert first.index().generation == second.index().generation


def test_a_new_generation_is_taken_up(tmp_path, hashed):
    engine = started(CORPUS, tmp_path / "index")
    corpus = tmp_path / "corpus"
    shutil.copytree(CORPUS, corpus)
    (corpus / "new.txt").write_text("Une phrase de plus, pour un document de plus.", "utf-8")
    report = build(corpus, tmp_path / "index", hashed)
    engine.take_up()
    assert engine.index().generation == report.generation
    assert "new.txt" in [document.name for document in engine.index().documents]


def test_a_new_generation_that_cannot_be_opened_leaves_the_old_one(tmp_path, hashed):
    engine = started(CORPUS, tmp_path / "index")
    before = engine.index().generation
    (tmp_path / "index" / "generations" / "99990101").mkdir()
    (tmp_path / "index" / "current").write_text("99990101", "utf-8")
    engine.take_up()
    assert engine.index().generation == before


def test_a_generation_built_by_another_process_is_taken_up_in_a_moment(tmp_path, hashed, monkeypatch):
    engine = started(CORPUS, tmp_path / "index")
    before = engine.index().generation
    report = build(shutil.copytree(CORPUS / "brochures", tmp_path / "fewer"), tmp_path / "index", hashed)
    assert engine.index().generation in {before, report.generation}
    monkeypatch.setattr(engine_module, "LOOKS_EVERY", 0)
    assert engine.index().generation == report.generation


def test_a_failure_says_what_to_do_and_can_be_mended(tmp_path, hashed):
    engine = started(tmp_path / "nowhere", tmp_path / "index")
    assert (engine.stage.name, engine.stage.failed, "nowhere" in engine.stage.reason) == ("failed", "build", True)
    shutil.copytree(CORPUS, tmp_path / "nowhere")
    engine.prepare(rebuild=True)
    assert ready(engine).name == "ready"


def test_nothing_is_answered_before_it_is_ready(tmp_path):
    with pytest.raises(RuntimeError, match="the engine is not ready: load"):
        Engine(CORPUS, tmp_path).index()
