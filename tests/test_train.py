import gzip
import json
import random
import re
import shutil
from pathlib import Path

import numpy as np
import pytest
import torch

from index.bert import load_bert
from index.encoder import WEIGHTS
from index.training import table
from index.training.alignment import translations
from index.training.domain import CITIES, PEOPLE, invent, read_topics
from index.training.head import KEPT, write_head
from index.training.measure import Quality, Task, quality
from index.training.misspell import misspell
from index.training.reader import shortened
from index.training.retrieval import Batch, clustered, contrast
from index.training.static import StaticStudent
from index.training.table import Material, train_table
from index.training.texts import (
    SENTENCES,
    LawSection,
    Pair,
    Question,
    fold,
    read_laws,
    read_pairs,
    read_questions,
    read_sections,
    shingles,
)
from index.training.vocabulary import Usage, most_used, with_frame, wordpiece
from index.training.written import WrittenPassage, read_written

ROOT = Path(__file__).parent.parent
DATA = ROOT.parent / "shared" / "data"
needs_data = pytest.mark.skipif(not DATA.is_dir(), reason="the training data are not on this machine")


def test_alignment_finds_the_only_consistent_translation():
    french = [np.array(ids, dtype=np.int32) for ids in ([0, 1], [0, 2], [0, 1])]  # la maison, la ville, la maison
    english = [np.array(ids, dtype=np.int32) for ids in ([0, 1], [0, 2], [0, 1])]  # the house, the town, the house
    counts = translations(french, english, 3, 3)
    assert counts.todense().argmax(axis=1).tolist() == [0, 1, 2]


def test_most_used_keeps_specials_letters_and_the_frequent():
    pieces = ("[PAD]", "a", "##b", "rare", "often")
    usage = Usage(pieces, np.array([0.0, 0, 0, 1, 5]), np.array([0.0, 0, 0, 1, 5]))
    assert most_used(usage, 4).pieces == ("[PAD]", "a", "##b", "often")


def test_texts_are_folded_and_framed():
    tokenizer = with_frame(
        wordpiece(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "l", "'", "oeuvre", "delegue", "##e"])
    )
    assert tokenizer.encode("L'Œuvre déléguée").tokens == ["[CLS]", "l", "'", "oeuvre", "delegue", "##e", "[SEP]"]


def test_a_shortened_text_keeps_the_end_piece():
    assert shortened(np.array([2, 7, 8, 9, 3], dtype=np.int32), 4).tolist() == [2, 7, 8, 3]


def test_contrast_by_hand():
    batch = Batch((), (), (0, 1), (10, 11), (10, 11))
    loss = contrast(torch.eye(3)[:2], torch.eye(3)[:2], torch.eye(3)[2:], batch)
    assert loss.item() == pytest.approx(np.log(1 + 2 * np.exp(-20)), abs=1e-6)


def test_a_text_that_also_answers_is_not_held_against_the_query():
    vectors = torch.tensor([[1.0, 0.0], [1.0, 0.0]])
    batch = Batch((), (), (0, 1), (5, 5), (5, 5))
    assert contrast(vectors, vectors, torch.zeros((0, 2)), batch).item() == pytest.approx(0, abs=1e-6)


def test_clusters_are_made_of_neighbours():
    neighbours = [(1,), (0,), (3,), (2,)]
    chosen = clustered(neighbours, 4, 1, random.Random(0))
    assert sorted(chosen) == [0, 1, 2, 3]
    assert {tuple(sorted(chosen[:2])), tuple(sorted(chosen[2:]))} == {(0, 1), (2, 3)}


def test_quality_by_hand():
    task = Task("t", ("a", "b"), ("x", "y", "z"), (0, 2))
    scores = np.array([[0.9, 0.1, 0.2], [0.5, 0.1, 0.4]], dtype=np.float32)
    assert quality(task, scores) == Quality(first=0.5, five=1.0, mrr=0.75)


def test_misspelt_questions_stay_recognisable():
    asked = "Qui règle l'hébergement des délégations ?"
    typed = [misspell(asked, random.Random(seed)) for seed in range(50)]
    assert asked not in typed
    assert all(abs(len(text) - len(asked)) < 10 for text in typed)
    assert [misspell(asked, random.Random(seed)) for seed in range(50)] == typed


def test_every_template_is_filled():
    topics, rng = read_topics(), random.Random(0)
    asked = [item for _ in range(300) for item in invent(topics, 12, rng)]
    texts = [text for item in asked for text in (item.question, item.clause, item.decoy or "")]
    assert not [text for text in texts if "{" in text or "}" in text]
    assert len({item.question for item in asked}) > 1000
    assert all(item.clause != item.decoy for item in asked)


def test_invented_documents_share_no_words_with_the_corpus():
    corpus = set().union(*(shingles(file.read_text("utf-8")) for file in (ROOT / "corpus").rglob("*.txt")))
    names = " ".join(fold(file.read_text("utf-8")) for file in (ROOT / "corpus").rglob("*.txt")).split()
    written = [text for topic in read_topics() for key in ("fr", "en", "ask_fr", "ask_en") for text in topic[key]]
    written += [text for passage in _written() for text in (*passage.texts, *passage.questions)]
    assert corpus.isdisjoint(set().union(*map(shingles, written)))
    assert {fold(name) for name in (*CITIES, *PEOPLE)}.isdisjoint(names)


@needs_data
def test_no_staff_question_is_a_development_question():
    lines = (DATA / "evaluation" / "questions.dev.jsonl").read_text("utf-8").strip().split("\n")
    held_out = {fold(json.loads(line)["question"]) for line in lines}
    asked = [text for topic in read_topics() for key in ("ask_fr", "ask_en") for text in topic[key]]
    patterns = [re.compile(re.sub("slot[a-z]+", ".+", fold(re.sub(r"\{(\w+)\}", r"slot\1", text)))) for text in asked]
    assert not [text for text in held_out for pattern in patterns if pattern.fullmatch(text)]


@needs_data
def test_no_training_text_stands_in_an_evaluation_set():
    held_out = _held_out()
    sections = read_sections(DATA)
    trained = {fold(side) for pair in (*read_pairs(DATA, SENTENCES), *read_laws(DATA)) for side in (pair.en, pair.fr)}
    trained |= {fold(text) for section in sections for text in (section.en_text, section.fr_text)}
    trained |= {fold(text) for question in read_questions(DATA) for text in (question.text, question.passage)}
    trained |= {fold(text) for passage in _written() for text in (*passage.texts, *passage.questions)}
    assert trained.isdisjoint(held_out)


def test_written_passages_are_asked_for_four_times_in_clusters():
    clusters = read_written()
    assert len(clusters) >= 200
    assert {len(cluster) for cluster in clusters} <= {3, 4}
    assert {len(set(passage.questions)) for passage in _written()} == {4}
    texts = [passage.texts[0] for passage in _written()]
    assert len(set(texts)) == len(texts)


def _written() -> list[WrittenPassage]:
    return [passage for cluster in read_written() for passage in cluster]


def _held_out() -> set[str]:
    """Every text of an evaluation set and every line of the corpus, folded; headings are not texts."""
    folder = DATA / "evaluation"
    held_out = {fold(line) for file in (ROOT / "corpus").rglob("*.txt") for line in file.read_text("utf-8").split("\n")}
    held_out = {line for line in held_out if len(line.split()) >= 5}
    for name in ("piaf.fr.dev.jsonl", "faq_crpa.fr.jsonl", "questions.dev.jsonl"):
        rows = [json.loads(line) for line in (folder / name).read_text("utf-8").strip().split("\n")]
        held_out |= {fold(row[key]) for row in rows for key in ("question", "passage") if key in row}
    with gzip.open(folder / "law_sections.dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        held_out |= {fold(row[key]) for row in map(json.loads, lines) for key in ("en_text", "fr_text")}
    return held_out


def test_the_head_keeps_the_directions_in_which_pieces_differ(tmp_path):
    shutil.copytree(WEIGHTS, tmp_path / "model")
    bert = load_bert(WEIGHTS)
    texts = ["Qui paie les frais de transport ?", "The council elects its president by secret ballot."]
    write_head(bert, texts, tmp_path / "model")
    rows = np.concatenate([bert.rows(bert.tokenizer.encode(text).ids)[1:-1] for text in texts])
    short = np.concatenate([load_bert(tmp_path / "model").read(text)[1] for text in texts])
    centred = rows - rows.mean(axis=0)
    assert short.shape == (len(rows), KEPT)
    assert np.allclose(short @ short.T, centred @ centred.T, atol=0.3)  # half precision; fewer pieces than directions


def test_a_table_learns_which_text_answers(monkeypatch):
    for name, size in {"STEPS": 80, "DIMENSION": 4, "QUESTIONS": 2, "SECTIONS": 2, "PAIRS": 2}.items():
        monkeypatch.setattr(table, name, size)
    monkeypatch.setattr(table, "NEIGHBOURS", 1)
    monkeypatch.setattr(table, "OTHERS", 1)
    tokenizer = wordpiece(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "who", "pays", "lasts", "cost", "year", "fee"])
    material = Material(
        [Pair("cost", "fee"), Pair("year", "lasts")],
        [Question("who pays", "fee cost", 0, 8), Question("lasts", "year", 0, 4)],
        [LawSection("pays", "cost", "pays", "cost"), LawSection("lasts", "year", "lasts", "year")],
        [WrittenPassage(("cost fee",), ("who pays",)), WrittenPassage(("year",), ("lasts",))],
    )
    rows = train_table(tokenizer, np.eye(11, 8, dtype=np.float32), material, seed=0)
    student = StaticStudent(tokenizer, 0, 4)
    with torch.no_grad():
        student.table.weight.copy_(torch.from_numpy(rows))
        asked, texts = (student.vectors(student.cut(side)) for side in (["who pays", "lasts"], ["cost fee", "year"]))
    assert (asked @ texts.T).argmax(dim=1).tolist() == [0, 1]
