"""From training texts to what the stages learn from: which texts, in which length, with which hard negatives."""

from __future__ import annotations

import random
from collections.abc import Sequence

import numpy as np
from tokenizers import Tokenizer

from index.encoder import TextEncoder
from index.training.lessons import Passages, Sections
from index.training.mining import confused, encode_all, neighbours_by_vectors, neighbours_by_words
from index.training.reader import Ids, shortened
from index.training.texts import LawSection, Pair, Question, fold
from index.training.vocabulary import END, START, with_frame
from index.training.written import read_written

CONFUSED = 4  # wrong passages kept of each question
SECTION_LENGTH = 192  # pieces kept of a section's text
SHORT_LAW = 60  # words; longer provisions are lists, and cost more than they teach


def word_count(text: str) -> int:
    """Count the words between spaces."""
    return len(text.split())


def short_laws(laws: Sequence[Pair], seed: int) -> list[str]:
    """Return the English provisions that the teacher reads, shuffled, so that any part is a fair sample."""
    english = [pair.en for pair in laws if max(word_count(pair.en), word_count(pair.fr)) <= SHORT_LAW]
    random.Random(seed).shuffle(english)
    return english


def vocabulary_texts(
    sentences: Sequence[Pair], laws: Sequence[Pair], sections: Sequence[LawSection], questions: Sequence[Question]
) -> tuple[list[str], list[str]]:
    """Return the French and the English texts whose words the student should know; questions count three times."""
    asked = [*dict.fromkeys(q.passage for q in questions), *(q.text for q in questions)] * 3
    french = [*(p.fr for p in sentences), *(p.fr for p in laws[::2]), *(s.fr_heading for s in sections), *asked]
    english = [*(p.en for p in sentences), *(p.en for p in laws[::2]), *(s.en_heading for s in sections)]
    return french, english


def pairs_to_align(
    sentences: Sequence[Pair], laws: Sequence[Pair], sections: Sequence[LawSection], seed: int
) -> list[Pair]:
    """Return the pairs from which words are aligned: all sentences, short provisions, half of the headings."""
    short = [pair for pair in laws if max(word_count(pair.en), word_count(pair.fr)) <= 28]
    random.Random(seed).shuffle(short)
    headings = [Pair(section.en_heading, section.fr_heading) for section in sections[::2]]
    return list(dict.fromkeys([*sentences, *short[:60000], *headings]))


def texts_to_distil(
    sentences: Sequence[Pair], laws: Sequence[Pair], sections: Sequence[LawSection], seed: int
) -> dict[str, str]:
    """Choose what the student reads: text -> the English text whose teacher vector it should have.

    Most are French: English the student reads by construction, and only must not forget.
    """
    rng = random.Random(seed)
    spoken = {pair.fr: pair.en for pair in sentences if word_count(pair.fr) >= 4}
    short = {p.fr: p.en for p in laws if 5 <= word_count(p.fr) <= 36 and word_count(p.en) <= 36}
    headings = {section.fr_heading: section.en_heading for section in sections}
    chosen = {
        french: pairs[french]
        for pairs, count in ((spoken, 60000), (short, 12000), (headings, 25000))
        for french in _sample(set(pairs), count, rng)
    }
    english = _sample(set(chosen.values()), 12000, rng)
    return chosen | {text: text for text in english}


def texts_to_shorten(questions: Sequence[Question], sections: Sequence[LawSection], seed: int) -> list[str]:
    """Choose the texts whose pieces the head tells apart: passages, and sections in both languages."""
    rng = random.Random(seed)
    passages = rng.sample(sorted({question.passage for question in questions}), 400)
    chosen = rng.sample(sections, 200)
    written = rng.sample([text for cluster in read_written() for passage in cluster for text in passage.texts], 400)
    return [*passages, *written, *(text for section in chosen for text in (section.fr_text, section.en_text))]


def prepare_passages(questions: Sequence[Question], bare: Tokenizer, miner: TextEncoder) -> Passages:
    """Cut passages and questions, place the answers, and find the passages that are taken for each other."""
    texts = list(dict.fromkeys(question.passage for question in questions))
    right = [texts.index(question.passage) for question in questions]
    encodings = bare.encode_batch(texts, add_special_tokens=False)
    asked: list[list[tuple[Ids, int, int]]] = [[] for _ in texts]
    for question, ids, place in zip(questions, cut_all([q.text for q in questions], bare), right, strict=True):
        offsets = encodings[place].offsets
        held = [piece for piece, (start, end) in enumerate(offsets) if start < question.end and end > question.start]
        asked[place].append((ids, held[0], held[-1]))
    neighbours: list[dict[int, None]] = [{} for _ in texts]
    for place, wrong in zip(right, _mine([q.text for q in questions], texts, right, miner, 5), strict=True):
        neighbours[place].update(dict.fromkeys(wrong[:CONFUSED]))
    pieces = tuple(np.array(encoding.ids, dtype=np.int32) for encoding in encodings)
    vocabulary = bare.get_vocab()
    frame = (vocabulary[START], vocabulary[END])
    return Passages(pieces, tuple(map(tuple, asked)), tuple(map(tuple, neighbours)), frame)


def prepare_sections(sections: Sequence[LawSection], bare: Tokenizer, miner: TextEncoder) -> Sections:
    """Cut headings and texts, and find the sections that are taken for each other, in French and in English."""
    numbers = {heading: n for n, heading in enumerate(dict.fromkeys(fold(s.en_heading) for s in sections))}
    same = [numbers[fold(section.en_heading)] for section in sections]
    right = range(len(sections))
    by_words = neighbours_by_words([s.fr_heading for s in sections], [s.fr_text for s in sections], 6)
    asked = encode_all([s.en_heading for s in sections], miner.encode)
    by_vectors = neighbours_by_vectors(asked, encode_all([s.en_text for s in sections], miner.encode), 6)
    wrong = confused([by_words, by_vectors], right, lambda a, b: same[a] == same[b])
    columns = [
        [shortened(ids, SECTION_LENGTH) for ids in cut_all([getattr(section, name) for section in sections], bare)]
        for name in ("en_heading", "fr_heading", "en_text", "fr_text")
    ]
    headings, texts = zip(*columns[:2], strict=True), zip(*columns[2:], strict=True)
    return Sections(tuple(headings), tuple(texts), tuple(same), tuple(near[:8] for near in wrong))


def prepare_pairs(
    sentences: Sequence[Pair], laws: Sequence[Pair], bare: Tokenizer, seed: int
) -> tuple[tuple[Ids, Ids], ...]:
    """Cut as many sentences as provisions, in the order of length."""
    rng = random.Random(seed)
    chosen = rng.sample([p for p in sentences if 4 <= word_count(p.en) <= 20], 30000)
    chosen += rng.sample([p for p in laws if 5 <= word_count(p.en) <= 30], 30000)
    english, french = cut_all([p.en for p in chosen], bare), cut_all([p.fr for p in chosen], bare)
    both = list(zip(english, french, strict=True))
    return tuple(sorted(both, key=lambda pair: (len(pair[0]), rng.random())))


def cut_all(texts: Sequence[str], bare: Tokenizer) -> list[Ids]:
    """Cut texts into piece ids, frame included."""
    return [np.array(encoding.ids, dtype=np.int32) for encoding in with_frame(bare).encode_batch(list(texts))]


def _mine(
    queries: Sequence[str], texts: Sequence[str], right: Sequence[int], miner: TextEncoder, count: int
) -> list[tuple[int, ...]]:
    by_words = neighbours_by_words(queries, texts, count)
    by_vectors = neighbours_by_vectors(encode_all(queries, miner.encode), encode_all(texts, miner.encode), count)
    return confused([by_words, by_vectors], right, lambda _first, _second: False)


def _sample(texts: set[str], count: int, rng: random.Random) -> list[str]:
    return rng.sample(sorted(texts), min(count, len(texts)))
