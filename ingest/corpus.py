"""A folder of documents -> everything that is read out of them, one file after the other.

Leaves reading, cutting and fact finding to the modules named for it; a file
that cannot be read is a line in the report and never stops the others.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from ingest.agreements import agreement
from ingest.chunk import passages
from ingest.deliberations import deliberation
from ingest.profile import profile
from ingest.read import SUFFIXES, ReadError, read
from ingest.relaid import relaid, returned
from ingest.sidecar import read_sidecar
from ingest.structure import sections
from ingest.towns import towns
from ingest.types import Agreement, Deliberation, Document, Fact, FileReport, Noted, Passage, Profile, Record, Town

T = TypeVar("T")

SIDECAR = ".toml"


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read out of one file."""

    document: Document
    profile: Profile
    passages: tuple[Passage, ...]
    agreement: Agreement | None
    deliberation: Deliberation | None
    towns: tuple[Town, ...]
    warnings: tuple[str, ...]


def files(corpus: Path) -> tuple[str, ...]:
    """Return the names of all files below a folder, sorted, hidden files and sidecars left out.

    :raises ValueError: If there is no such folder, or no file in it.
    """
    if not corpus.is_dir():
        raise ValueError(f"no folder at {corpus}: name the folder that holds the documents")
    found = (p.relative_to(corpus) for p in corpus.rglob("*") if p.is_file() and p.suffix.lower() != SIDECAR)
    names = sorted(path.as_posix() for path in found if not any(part.startswith(".") for part in path.parts))
    if not names:
        raise ValueError(f"no document in {corpus}: put {', '.join(sorted(SUFFIXES))} files into it")
    return tuple(names)


def read_file(corpus: Path, name: str) -> tuple[Reading | None, FileReport]:
    """Read one file of a corpus; what cannot be read is reported with the reason, never raised."""
    try:
        reading = _read(corpus / name, name)
    except ReadError as error:
        return None, _skipped(name, str(error))
    except Exception as error:  # noqa: BLE001 - one file must never stop a build; the reason stands in the report
        return None, _skipped(name, f"could not be read ({type(error).__name__}: {error})")
    if not reading.passages:
        return None, _skipped(name, "no text in it: a scanned document needs text recognition (OCR) first")
    return reading, _report(reading)


def _read(path: Path, name: str) -> Reading:
    result = read(path, name)
    document, warnings = result.document, list(result.warnings)
    try:
        noted = read_sidecar(path, name)
    except ValueError as error:
        noted = None
        warnings.append(str(error))
    laid = relaid(document)
    found = _laid_out(laid.document if laid else document, noted, warnings)
    if laid is None:
        return found
    records = ("passages", "agreement", "deliberation", "towns")
    return replace(found, document=document, **{name: returned(getattr(found, name), laid) for name in records})


def _laid_out(document: Document, noted: Noted | None, warnings: list[str]) -> Reading:
    """Read a document whose layout is plain."""
    parts = sections(document)
    card = profile(document, parts, noted)
    texts = passages(document, card, parts)
    return Reading(
        document=document,
        profile=card,
        passages=texts,
        agreement=_facts(lambda: agreement(document, card, parts, texts, noted), None, "agreement", warnings),
        deliberation=_facts(lambda: deliberation(document, card, parts, texts, noted), None, "deliberation", warnings),
        towns=_facts(lambda: towns(document, card, parts, texts), (), "towns", warnings),
        warnings=tuple(warnings),
    )


def _facts(read_facts: Callable[[], T], nothing: T, kind: str, warnings: list[str]) -> T:
    """Read facts; a document whose facts cannot be read can still be searched, and its report says so."""
    try:
        return read_facts()
    except Exception as error:  # noqa: BLE001 - a text that no reader of facts foresaw must not be lost for searching
        warnings.append(f"its {kind} could not be read into the register ({type(error).__name__}); it is searched only")
        return nothing


def _skipped(name: str, reason: str) -> FileReport:
    return FileReport(name=name, status="skipped", kind=None, pages=0, passages=0, facts=0, warnings=(reason,))


def _report(reading: Reading) -> FileReport:
    return FileReport(
        name=reading.document.name,
        status="indexed",
        kind=reading.profile.kind,
        pages=len(reading.document.pages),
        passages=len(reading.passages),
        facts=count_facts((reading.agreement, reading.deliberation, *reading.towns)),
        warnings=reading.warnings,
    )


def count_facts(records: object) -> int:
    """Return how many facts stand in records, at any depth."""
    if isinstance(records, Fact):
        return 1
    if isinstance(records, Record):
        return sum(count_facts(getattr(records, field)) for field in type(records).model_fields)
    if isinstance(records, tuple):
        return sum(count_facts(record) for record in records)
    return 0
