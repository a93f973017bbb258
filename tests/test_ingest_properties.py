"""On any text whatever ingestion ends, quotes exactly and loses nothing."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.artifacts import artifacts
from ingest.chunk import passages
from ingest.clean import Cleaned, searchable
from ingest.profile import profile
from ingest.structure import sections
from ingest.types import Document, Passage, Section

WORDS = st.sampled_from(
    [
        *"Article ARTICLE Art. Section § TITRE 1 2 3 I. II. 1) 2) a) (1) -".split(),
        *"– • â � . , ; : ! » « ( ) 2019 12 mai".split(),
        *"la ville de Orvaux VILLE Lindhagen (Suède) convention".split(),
        *"Entre VU CONSIDÉRANT DÉCIDE WHEREAS Fait à Signed at".split(),
        *"Membres présents : Objet page 3/4 Accusé de réception".split(),
        *"en préfecture coopé- ration e\u0301 ﬁn l’eau \u00ad \x07".split(),
        *["\n", "\n\n", "  ", "\t", "\f", "\r\n", "\u2028", "\u00a0"],
    ]
)
LAID_OUT = st.lists(WORDS, max_size=120).map(" ".join)
TEXTS = st.one_of(LAID_OUT, st.text(max_size=300))
SECONDS = 15  # for 300,000 characters on a busy machine; one quadratic pattern takes minutes


def document(text: str) -> Document:
    return Document(name="a/b.txt", text=text, pages=(), digest="0")


def cut(text: str) -> tuple[tuple[Section, ...], tuple[Passage, ...]]:
    source = document(text)
    parts = sections(source)
    return parts, passages(source, profile(source, parts, None), parts)


@settings(deadline=None, max_examples=150)
@given(TEXTS)
def test_sections_follow_one_another_and_cover_all_words(text):
    parts, _ = cut(text)
    covered = set()
    end = 0
    for part in parts:
        assert end <= part.span.start < part.span.end
        assert part.span.start <= part.heading.start <= part.heading.end <= part.span.end
        covered |= set(range(part.span.start, part.span.end))
        end = part.span.end
    assert {n for n, letter in enumerate(text) if not letter.isspace()} <= covered


@settings(deadline=None, max_examples=150)
@given(TEXTS)
def test_every_letter_stands_in_one_passage_of_its_section(text):
    parts, found = cut(text)
    stamps = {(a.span.start, a.span.end) for a in artifacts(text) if a.kind == "stamp" and a.interrupts}
    held = [0] * len(text)
    for passage in found:
        span = passage.source.span
        assert text[span.start : span.end] == passage.text == passage.text.strip()
        assert any(part.span.start <= span.start and span.end <= part.span.end for part in parts)
        if (span.start, span.end) not in stamps:
            held[span.start : span.end] = [count + 1 for count in held[span.start : span.end]]
    assert [n for n, letter in enumerate(text) if held[n] != 1 and not letter.isspace()] == []


@settings(deadline=None, max_examples=150)
@given(TEXTS)
def test_sentences_follow_one_another_and_cover_their_passage(text):
    for passage in cut(text)[1]:
        end = passage.source.span.start
        held = ""
        for sentence in passage.sentences:
            assert end <= sentence.start < sentence.end
            held += text[sentence.start : sentence.end]
            end = sentence.end
        assert end == passage.source.span.end
        assert "".join(held.split()) == "".join(passage.text.split())


@settings(deadline=None, max_examples=100)
@given(TEXTS)
def test_ids_are_unique_and_the_same_after_a_rebuild(text):
    first, second = cut(text)[1], cut(text)[1]
    assert first == second
    assert len({passage.id for passage in first}) == len(first)


@settings(deadline=None, max_examples=200)
@given(TEXTS)
def test_the_way_back_from_mended_text(text):
    cleaned = Cleaned.of(text)
    assert len(cleaned.text) == len(cleaned.offsets) == len(cleaned.ends)
    assert list(cleaned.offsets) == sorted(cleaned.offsets)
    for number, letter in enumerate(cleaned.text):
        original = text[cleaned.offsets[number] : cleaned.ends[number]]
        assert letter == original or len(original) > 1 or letter in "'\"–—- fistl." or letter.isspace()


@settings(deadline=None, max_examples=100)
@given(TEXTS)
def test_what_is_searched_has_no_line_breaks_and_is_mended_once(text):
    once = searchable(text)
    assert "\n" not in once
    assert "  " not in once


@pytest.mark.parametrize("piece", [" ", "1", ".", "Article ", "Art. 1. ", "e\u0301", "(", "Fait à ", "_"])
def test_adversarial_text_is_cut_quickly(piece):
    text = piece * (300_000 // len(piece))
    start = time.process_time()
    cut(text)
    searchable(text)
    assert time.process_time() - start < SECONDS
