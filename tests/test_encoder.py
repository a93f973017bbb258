import shutil

import numpy as np
import pytest

from index.encoder import WEIGHTS, Encoder, fingerprint

TEXTS = [
    "Qui prend en charge les billets ?",
    "Who pays for the tickets?",
    "Le chat dort sur le canapé. " * 30,
    "œuvre",
    "?",
]


@pytest.fixture(scope="module")
def encoder():
    return Encoder.load()


def test_vectors_are_rows_of_unit_length(encoder):
    vectors = encoder.encode(TEXTS)
    assert (vectors.shape, vectors.dtype) == ((len(TEXTS), encoder.dimension), np.float32)
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)


def test_no_texts_give_no_rows(encoder):
    assert encoder.encode([]).shape == (0, encoder.dimension)


def test_a_text_has_the_same_vector_alone_and_among_others(encoder):
    alone = np.concatenate([encoder.encode([text]) for text in TEXTS])
    assert np.allclose(alone, encoder.encode(TEXTS), atol=1e-5)


@pytest.mark.parametrize(
    "same",
    [
        pytest.param(["Déléguée à la Coopération", "deleguee a la cooperation"], id="case and accents"),
        pytest.param(["Les œuvres", "les oeuvres"], id="ligatures"),
    ],
)
def test_folded_texts_have_one_vector(encoder, same):
    first, second = encoder.encode(same)
    assert np.allclose(first, second, atol=1e-5)


def test_a_translation_is_nearer_than_another_sentence(encoder):
    french, english, other = encoder.encode(
        ["La ville rembourse l'hôtel.", "The city refunds the hotel.", "The cat is sleeping in the garden."]
    )
    assert french @ english > french @ other + 0.2


def test_a_missing_model_says_what_to_do(tmp_path):
    with pytest.raises(ValueError, match="name the folder of a sentence-transformers model"):
        Encoder.load(tmp_path)


def test_a_broken_model_says_what_to_do(tmp_path):
    broken = tmp_path / "broken"
    shutil.copytree(WEIGHTS, broken)
    (broken / "model.safetensors").write_bytes(b"cut short")
    with pytest.raises(ValueError, match="copy its folder again"):
        Encoder.load(broken)


def test_the_name_follows_what_decides_a_vector(tmp_path):
    (tmp_path / "modules.json").write_text("[]")
    before = fingerprint(tmp_path)
    (tmp_path / "README.md").write_text("a model card")
    assert fingerprint(tmp_path) == before
    (tmp_path / "modules.json").write_text("[1]")
    assert fingerprint(tmp_path) != before
    assert before.startswith(f"{tmp_path.name}-")


def test_the_shipped_weights_are_small():
    assert sum(file.stat().st_size for file in WEIGHTS.rglob("*") if file.is_file()) <= 50_000_000
