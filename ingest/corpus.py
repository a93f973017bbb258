"""A folder of documents -> everything that is read out of them, one file after the other.

Leaves reading, cutting and fact finding to the modules named for it; a file
that cannot be read is a line in the report and never stops the others.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from ingest.read import SUFFIXES, ReadError, read
from ingest.reading import Reading, read_document
from ingest.relaid import relaid, returned
from ingest.sidecar import read_sidecar
from ingest.types import Fact, FileReport, Record

SIDECAR = ".toml"


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
    found = read_document(laid.document if laid else document, noted)
    if laid:
        records = ("passages", "agreement", "deliberation", "towns")
        found = replace(found, document=document, **{one: returned(getattr(found, one), laid) for one in records})
    return replace(found, warnings=(*warnings, *found.warnings))


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
