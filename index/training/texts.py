"""Training texts: reads them, and drops whatever also stands in an evaluation set."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SENTENCES = "parallel/tatoeba.en-fr.tsv.gz"
LAWS = "parallel/laws.en-fr.tsv.gz"
SECTIONS = "parallel/law_sections.train.jsonl.gz"
QUESTIONS = "questions/piaf.fr.train.jsonl"
SECTIONS_DEV = "evaluation/law_sections.dev.jsonl.gz"
QUESTIONS_DEV = "evaluation/piaf.fr.dev.jsonl"
SHINGLE = 8  # words in a row that two texts hardly share by chance
FAQ = "evaluation/faq_crpa.fr.jsonl"


@dataclass(frozen=True, slots=True)
class Pair:
    """One sentence in both languages."""

    en: str
    fr: str


@dataclass(frozen=True, slots=True)
class LawSection:
    """A section of a law in both languages."""

    en_heading: str
    en_text: str
    fr_heading: str
    fr_text: str


@dataclass(frozen=True, slots=True)
class Question:
    """A question with the passage that answers it.

    :param start: Offset of the answer in the passage, in characters.
    :param end: Where it ends.
    """

    text: str
    passage: str
    start: int
    end: int


def read_pairs(data: Path, name: str) -> list[Pair]:
    """Read sentence pairs, one of each, in the order of the file."""
    with gzip.open(data / name, "rt", encoding="utf-8") as lines:
        rows = [line.rstrip("\n").split("\t") for line in lines]
    return list(dict.fromkeys(Pair(en, fr) for en, fr in rows))


def read_laws(data: Path) -> list[Pair]:
    """Read provisions of laws; none that shares eight words in a row with a section of the development set."""
    held_out = {
        words
        for section in _sections(data / SECTIONS_DEV)
        for words in shingles(f"{section.en_text} {section.fr_text}")
    }
    whole = {fold(text) for section in _sections(data / SECTIONS_DEV) for text in (section.en_text, section.fr_text)}
    return [
        pair
        for pair in read_pairs(data, LAWS)
        if held_out.isdisjoint(shingles(pair.en) | shingles(pair.fr))
        and whole.isdisjoint((fold(pair.en), fold(pair.fr)))
    ]


def read_sections(data: Path) -> list[LawSection]:
    """Read the sections to train on; none whose text stands in the development set, in either language."""
    held_out = {fold(text) for section in _sections(data / SECTIONS_DEV) for text in (section.en_text, section.fr_text)}
    sections = _sections(data / SECTIONS)
    return [item for item in sections if fold(item.en_text) not in held_out and fold(item.fr_text) not in held_out]


def read_questions(data: Path) -> list[Question]:
    """Read the questions to train on; none whose question or passage stands in a development set."""
    dev = list(_jsonl(data / QUESTIONS_DEV)) + list(_jsonl(data / FAQ))
    held_out = {fold(row["question"]) for row in dev} | {fold(row["passage"]) for row in dev}
    rows = [
        Question(row["question"], row["passage"], row["start"], row["start"] + len(row["answer"]))
        for row in _jsonl(data / QUESTIONS)
    ]
    return [row for row in rows if fold(row.text) not in held_out and fold(row.passage) not in held_out]


def fold(text: str) -> str:
    """Reduce a text to its letters and digits, so that copies that differ in typography are equal.

    Example: fold("L’État, 2003.") -> "létat 2003"
    """
    return " ".join(re.sub(r"[^\w\s]|_", "", text.casefold()).split())


def shingles(text: str) -> set[str]:
    """Return every run of eight words of a folded text; empty for a shorter one."""
    words = fold(text).split()
    return {" ".join(words[start : start + SHINGLE]) for start in range(len(words) - SHINGLE + 1)}


def _sections(path: Path) -> list[LawSection]:
    return [LawSection(**row) for row in _jsonl(path)]


def _jsonl(path: Path) -> Iterator[dict[str, Any]]:
    content = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    yield from map(json.loads, content.decode("utf-8").strip().split("\n"))
