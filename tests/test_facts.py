"""Facts of the development documents, of the corpus, and of any text whatever."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bench.facts import DOCUMENTS, Score, judge, read_documents
from ingest.clean import searchable
from ingest.corpus import read_file
from ingest.reading import Reading
from ingest.types import Fact, Kind
from tests.reading import document, facts_of, read_agreement, read_deliberation, read_towns

CORPUS = Path(__file__).parent.parent / "corpus"
FRESH = DOCUMENTS.parent / "documents_fresh"  # written after the readers, each batch before anything was run on it
ROUNDS = {"documents_fourth": 5, "documents_fifth": 4}  # likewise, with the number of batches
REGISTER = json.loads((Path(__file__).parent / "data" / "register.json").read_text("utf-8"))
WORDS = (
    "Entre la Ville de X (France), représentée par M. Y Z, Maire,\n",
    "Article 2 – Durée\n",
    "pour cinq ans ",
    "DÉCIDE :\n1 - d'approuver\n",
    "Fait à  , le   , ",
    "le 3 mai 2019",
    "Étaient présents : ",
    "M. A - Mme B (pouvoir M. C)\n",
    "Yelm (Germany)\n",
    "Twin town since1990\n",
    "• ",
    "\n\n",
    "\ufffd",
    "12 000 habitants\n",
    "en deux exemplaires, en français et en russe.",
    "frais de transport",
    " each party ",
    "renouvelable tacitement ",
    "Annexe 1 : plan",
    "2019\n",
    "jumelage",
    "\x00",
    "…",
    "- ",
)


def test_development_documents(capsys: pytest.CaptureFixture[str]) -> None:
    judged = read_documents(DOCUMENTS)
    score = Score.of(one for judgements in judged.values() for one in judgements)
    with capsys.disabled():
        print("\n" + "\n".join(f"{name:42} {Score.of(judgements)}" for name, judgements in judged.items()))
    assert score.precision >= 0.95
    assert score.recall >= 0.85


@pytest.mark.parametrize(("name", "count"), ROUNDS.items())
def test_documents_of_later_rounds(name: str, count: int) -> None:
    batches = [read_documents(batch) for batch in sorted((DOCUMENTS.parent / name).glob("batch*"))]
    score = Score.of(one for batch in batches for judgements in batch.values() for one in judgements)
    assert len(batches) == count
    assert score.precision >= 0.98
    assert score.recall >= 0.97


def test_documents_written_after_the_readers() -> None:
    score = Score.of(one for judgements in read_documents(FRESH).values() for one in judgements)
    assert score.precision >= 0.96
    assert score.recall >= 0.91


@pytest.mark.parametrize("name", REGISTER)
def test_the_register_of_the_corpus_is_complete_and_right(name: str) -> None:
    reading, _ = read_file(CORPUS, name)
    assert reading
    assert [one for one in judge(REGISTER[name], reading) if not one.right] == []


@pytest.mark.parametrize(
    "path",
    [*sorted(CORPUS.rglob("*.txt")), *sorted(DOCUMENTS.glob("*.txt")), *sorted(FRESH.glob("*.txt"))],
    ids=lambda p: p.stem,
)
def test_nothing_is_asserted_that_is_not_in_the_text(path: Path) -> None:
    reading, _ = read_file(path.parent, path.name)
    assert reading
    for fact in facts_of((reading.agreement, reading.deliberation, *reading.towns)):
        span = fact.source.span
        assert fact.quote == reading.document.text[span.start : span.end] != ""
    for fact in named_in(reading):
        assert searchable(fact.value) in searchable(fact.quote)


def named_in(reading: Reading) -> list[Fact[str]]:
    """Return the facts whose value is a name: it must stand in the quotation letter by letter."""
    parties = reading.agreement.parties if reading.agreement else ()
    record = reading.deliberation
    found = [one for party in parties for one in (party.city, party.country, party.represented_by, party.office)]
    if record:
        found += [
            record.president,
            record.secretary,
            record.rapporteur,
            record.receipt,
            *record.present,
            *record.absent,
        ]
        found += [one for excused in record.excused for one in (excused.name, excused.proxy)]
    return [fact for fact in (*found, *(town.mention for town in reading.towns)) if fact]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=30)), max_size=25).map("".join))
def test_any_text_is_read_and_every_quotation_stands_at_its_place(text: str) -> None:
    stored = document(text).text
    records: list[object] = [read_deliberation(text), *read_towns(text)]
    try:
        records.append(read_agreement(text))
    except AssertionError:
        records.append(None)  # a text that names no party is no agreement
    for fact in facts_of(tuple(records)):
        span = fact.source.span
        assert fact.quote == stored[span.start : span.end]


def test_an_agreement_lists_no_twin_towns() -> None:
    assert (
        read_towns("Yelm (Germany)\nTwin town since 1990\n\nArn (Italy)\nTwin town since 1991", Kind.CONVENTION) == ()
    )
