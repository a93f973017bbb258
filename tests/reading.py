"""Runs the whole ingestion on a text, for the tests of the fact readers."""

from pathlib import Path

from ingest.agreements import agreement
from ingest.chunk import passages
from ingest.deliberations import deliberation
from ingest.profile import profile
from ingest.structure import sections
from ingest.towns import towns
from ingest.types import Agreement, Deliberation, Document, Fact, Kind, Record, Town

SAMPLES = Path(__file__).parent / "data" / "samples"


def document(text: str, name: str = "texts/sample.txt") -> Document:
    return Document(name=name, text=text, pages=(), digest="")


def read_agreement(text: str, name: str = "texts/sample.txt") -> Agreement:
    found = _read(agreement, text, Kind.CONVENTION, name)
    assert isinstance(found, Agreement)
    return found


def read_deliberation(text: str, name: str = "texts/sample.txt") -> Deliberation:
    found = _read(deliberation, text, Kind.DELIBERATION, name)
    assert isinstance(found, Deliberation)
    return found


def read_towns(text: str, kind: Kind = Kind.BROCHURE) -> tuple[Town, ...]:
    found = _read(towns, text, kind, "texts/sample.txt")
    assert isinstance(found, tuple)
    return found


def _read(reader: object, text: str, kind: Kind, name: str) -> object:
    source = document(text, name)
    parts = sections(source)
    card = profile(source, parts, None).model_copy(update={"kind": kind})
    return reader(source, card, parts, passages(source, card, parts))  # type: ignore[operator]


def facts_of(record: object) -> list[Fact[object]]:
    """Return all facts in a record, at any depth."""
    if isinstance(record, Fact):
        return [record]
    if isinstance(record, Record):
        return [fact for field in type(record).model_fields for fact in facts_of(getattr(record, field))]
    if isinstance(record, tuple):
        return [fact for item in record for fact in facts_of(item)]
    return []


def value(fact: Fact[object] | None) -> object:
    return fact.value if fact else None


def sample(name: str) -> str:
    """Return a document of ``tests/data/samples``."""
    return (SAMPLES / f"{name}.txt").read_text("utf-8")
