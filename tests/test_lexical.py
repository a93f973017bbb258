import numpy as np
import pytest

from index.lexical import Lexical

TEXTS = ["La convention de Lerida", "Les frais de transport", "The travel expenses of Lerida"]


@pytest.fixture
def lexical():
    return Lexical.build(TEXTS)


def test_scores_are_zero_without_a_shared_word(lexical):
    found = lexical.search("transport")
    assert (found.scores > 0).tolist() == [False, True, False]
    assert found.coverage.tolist() == pytest.approx([0, 1, 0])


def test_coverage_weighs_words_by_rarity(lexical):
    coverage = lexical.search("transport Lerida").coverage
    rare, common = np.log1p(2.5 / 1.5), np.log1p(1.5 / 2.5)  # BM25's IDF: in one and in two of three texts
    assert coverage.tolist() == pytest.approx(
        [common / (rare + common), rare / (rare + common), common / (rare + common)]
    )


@pytest.mark.parametrize(
    ("asked", "spelt"),
    [
        pytest.param("lerdia", ("lerida",), id="letters swapped"),
        pytest.param("convenntion", ("convention",), id="letter doubled"),
        pytest.param("lerida", ("lerida",), id="known"),
        pytest.param("frai", ("frai",), id="too short to guess"),
        pytest.param("zanzibar", ("zanzibar",), id="unlike any"),
        pytest.param("20166", ("20166",), id="numbers are never respelt"),
    ],
)
def test_spelt(lexical, asked, spelt):
    assert lexical.spelt(asked) == spelt


def test_a_question_of_stop_words_finds_nothing(lexical):
    found = lexical.search("qui est-ce que")
    assert found.scores.tolist() == [0, 0, 0]


def test_texts_without_words_are_searchable():
    assert Lexical.build(["...", "!"]).search("lerida").scores.tolist() == [0, 0]


def test_round_trip(lexical, tmp_path):
    lexical.save(tmp_path / "bm25")
    opened = Lexical.open(tmp_path / "bm25", len(TEXTS))
    asked = "frais de transport a Lerdia"
    assert opened.search(asked).scores.tolist() == lexical.search(asked).scores.tolist()
