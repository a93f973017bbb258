"""The reading of texts with numpy alone, against sentence-transformers on the same files."""

import json
import shutil
import subprocess
import sys

import numpy as np
import pytest
from safetensors.numpy import load_file
from sentence_transformers import SentenceTransformer

from index.bert import PIECES, load_bert
from index.encoder import WEIGHTS, Encoder
from index.static import SHARE, STATIC, load_static

TEXTS = [
    "Qui paie les frais de déplacement ?",
    "Who pays for the tickets?",
    "Œuvre d'art à l'hôtel de ville",
    "?",
    "",
    "日本語 and 12,5 €",
    "Le chat dort sur le canapé. " * 80,  # more pieces than the model reads
]


DIMENSION = 384  # of the transformer's part


def _whole(vector):
    """Return the transformer's part of a vector, of unit length."""
    return vector[:DIMENSION] / np.linalg.norm(vector[:DIMENSION])


@pytest.fixture(scope="module")
def bert():
    return load_bert(WEIGHTS)


@pytest.fixture(scope="module")
def reference():
    return SentenceTransformer(
        str(WEIGHTS), device="cpu", local_files_only=True, model_kwargs={"dtype": "float32"}
    ).float()


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text[:20])
def test_a_text_has_the_vector_that_sentence_transformers_gives_it(bert, reference, text):
    assert np.allclose(_whole(bert.read(text)[0]), reference.encode(text, normalize_embeddings=True), atol=1e-5)


@pytest.mark.parametrize("text", TEXTS[:4], ids=lambda text: text[:20])
def test_behind_it_stands_the_mean_of_the_static_rows_of_its_pieces(bert, reference, text):
    pieces = reference.tokenizer(text, add_special_tokens=False)["input_ids"]
    mean = load_static(WEIGHTS / STATIC)[pieces].mean(axis=0)
    part = bert.read(text)[0][DIMENSION:]
    assert np.allclose(part, SHARE**0.5 * mean / np.linalg.norm(mean), atol=1e-5)


def test_without_a_table_the_vector_is_the_transformer_s_alone(tmp_path, reference):
    folder = shutil.copytree(WEIGHTS, tmp_path / "other")
    (folder / STATIC).unlink()
    alone = load_bert(folder)
    assert alone.dimension == DIMENSION
    assert np.allclose(alone.read(TEXTS[0])[0], reference.encode(TEXTS[0], normalize_embeddings=True), atol=1e-5)


@pytest.mark.parametrize(
    ("file", "key", "value"),
    [
        pytest.param("config.json", "hidden_act", "relu", id="another activation"),
        pytest.param("config.json", "model_type", "camembert", id="another architecture"),
        pytest.param("1_Pooling/config.json", "pooling_mode", "cls", id="another pooling"),
        pytest.param("config_sentence_transformers.json", "prompts", {"query": "query: "}, id="a prompt"),
    ],
)
def test_a_model_of_another_layout_is_left_alone(tmp_path, file, key, value):
    folder = shutil.copytree(WEIGHTS, tmp_path / "other")
    said = json.loads((folder / file).read_text())
    (folder / file).write_text(json.dumps(said | {key: value}))
    assert load_bert(folder) is None


def test_pieces_are_shortened_from_what_sentence_transformers_gives_them(bert, reference):
    weights = load_file(WEIGHTS / PIECES)
    rows = reference.encode(TEXTS[0], output_value="token_embeddings").numpy()[1:-1]
    expected = rows @ weights["weight"].astype(np.float32).T + weights["bias"]
    assert np.allclose(bert.read(TEXTS[0])[1], expected, atol=1e-4)


def test_a_text_of_no_pieces_has_one_to_compare(bert):
    assert len(bert.read("")[1]) == 1


def test_without_a_head_no_pieces_are_given(tmp_path):
    folder = shutil.copytree(WEIGHTS, tmp_path / "other")
    (folder / PIECES).unlink()
    assert load_bert(folder).read(TEXTS[0])[1].shape == (0, 0)


def test_many_texts_have_the_vectors_that_sentence_transformers_gives_them(bert, reference):
    vectors = np.stack([_whole(vector) for vector in bert.read_all(TEXTS)[0]])
    assert np.allclose(vectors, reference.encode(TEXTS, normalize_embeddings=True), atol=1e-5)


def test_single_words_are_looked_up_as_sentence_transformers_cuts_them(reference):
    table = reference[0].model.get_input_embeddings().weight.detach().numpy()
    pieces = reference.tokenizer("déplacement", add_special_tokens=False)["input_ids"]
    mean = table[pieces].mean(axis=0) - table.mean(axis=0)
    assert np.allclose(Encoder.load().encode_words(["déplacement"])[0], mean / np.linalg.norm(mean), atol=1e-5)


def test_no_library_of_seconds_is_loaded():
    code = (
        "import sys; from index.encoder import Encoder; Encoder.load().encode(['Qui paie ?', 'Who?']);"
        "sys.exit(any(name in sys.modules for name in ('torch', 'transformers', 'sentence_transformers')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
