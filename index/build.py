"""A folder of documents -> a new generation: read, cut, encode what is new, index, switch.

Vectors of unchanged units are taken over from the generation before, so the
cost of a build follows what changed.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from index.dictionary import Dictionary
from index.encoder import TextEncoder
from index.lexical import Lexical
from index.meaning import Encoded, Meaning, encode
from index.store import FORMAT, Manifest, building, current, generation_path, load_manifest, writing
from index.tables import Tables, write_documents, write_passages, write_units
from index.towns import known_towns
from index.units import Unit, units
from ingest.corpus import files, read_file
from ingest.reading import Reading
from ingest.types import FileReport, Record

Progress = Callable[[str, int, int], None]

BATCH = 256  # texts encoded between two reports of progress


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did.

    :param generation: Name of the generation that answers now.
    :param files: One report a file, in order of name.
    :param encoded: Number of units that were encoded anew; the others were taken over.
    """

    generation: str
    files: tuple[FileReport, ...]
    encoded: int


def silent(_stage: str, _done: int, _total: int) -> None:
    """Report no progress."""


def build(corpus: Path, folder: Path, encoder: TextEncoder, progress: Progress = silent) -> BuildReport:
    """Index a corpus into a new generation and switch to it.

    :param progress: Called with the stage ("read" or "encode"), how much is done and of how much.
    :raises ValueError: If there is no document to index, with the reason of every file; the old generation stays.
    """
    names = files(corpus)
    with building(folder):
        readings, reports = _read_all(corpus, names, progress)
        if not readings:
            raise ValueError(f"no document in {corpus} could be indexed: {_reasons(reports)}")
        return _write_generation(folder, readings, reports, encoder, progress)


def _read_all(
    corpus: Path, names: Sequence[str], progress: Progress
) -> tuple[tuple[Reading, ...], tuple[FileReport, ...]]:
    readings, reports = [], []
    for done, name in enumerate(names):
        progress("read", done, len(names))
        reading, report = read_file(corpus, name)
        reports.append(report)
        if reading is not None:
            readings.append(reading)
    progress("read", len(names), len(names))
    return tuple(readings), tuple(reports)


def _reasons(reports: Sequence[FileReport]) -> str:
    return "; ".join(f"{report.name}: {report.warnings[0]}" for report in reports)


def _write_generation(
    folder: Path, readings: Sequence[Reading], reports: Sequence[FileReport], encoder: TextEncoder, progress: Progress
) -> BuildReport:
    passages = tuple(passage for reading in readings for passage in reading.passages)
    searched = units(passages)
    keys = [unit.key(encoder.name) for unit in searched]
    read, encoded = _read(searched, keys, _known(folder, encoder), encoder, progress)
    with writing(folder) as part:
        write_documents(part / "documents.arrow", [(reading.document, reading.profile) for reading in readings])
        write_passages(part / "passages.arrow", passages, [reading.document.name for reading in readings])
        write_units(part / "units.arrow", searched, keys)
        Meaning.build(read).save(part)
        lexical = Lexical.build([unit.embedded for unit in searched])
        lexical.save(part / "bm25")
        Dictionary.build(lexical.words, encoder).save(part)
        _write_facts(part, readings, reports)
        manifest = _manifest(readings, encoder, len(passages), len(searched))
        (part / "manifest.json").write_text(manifest.model_dump_json(indent=1), "utf-8")
    name = current(folder)
    if name is None:
        raise ValueError(f"the new index at {folder} vanished while it was written: build it again")
    return BuildReport(name, tuple(reports), encoded)


def _write_facts(part: Path, readings: Sequence[Reading], reports: Sequence[FileReport]) -> None:
    _write_records(part / "agreements.json", [r.agreement for r in readings if r.agreement])
    _write_records(part / "deliberations.json", [r.deliberation for r in readings if r.deliberation])
    _write_records(part / "towns.json", [town for r in readings for town in r.towns])
    _write_records(part / "report.json", reports)
    _write_records(part / "names.json", known_towns(readings))


def _write_records(path: Path, records: Sequence[Record]) -> None:
    path.write_text(json.dumps([r.model_dump(mode="json") for r in records], ensure_ascii=False), "utf-8")


def _manifest(readings: Sequence[Reading], encoder: TextEncoder, passages: int, searched: int) -> Manifest:
    return Manifest(
        format=FORMAT,
        encoder=encoder.name,
        dimension=encoder.dimension,
        documents=len(readings),
        passages=passages,
        units=searched,
        agreements=sum(1 for r in readings if r.agreement),
        deliberations=sum(1 for r in readings if r.deliberation),
        towns=sum(len(r.towns) for r in readings),
        files={r.document.name: r.document.digest for r in readings},
        built_at=datetime.now(UTC).isoformat(timespec="seconds"),
    )


def _known(folder: Path, encoder: TextEncoder) -> dict[str, Encoded]:
    """Return what the current generation holds of units, by content id; nothing where it cannot be used."""
    name = current(folder)
    if name is None:
        return {}
    try:
        if load_manifest(folder, name).encoder != encoder.name:
            return {}
        path = generation_path(folder, name)
        return dict(zip(Tables.open(path).keys, Meaning.open(path).units(), strict=True))
    except (ValueError, OSError, RuntimeError):
        return {}  # a damaged generation is exactly what a build replaces


def _read(
    searched: Sequence[Unit],
    keys: Sequence[str],
    known: dict[str, Encoded],
    encoder: TextEncoder,
    progress: Progress,
) -> tuple[list[Encoded], int]:
    """Return all units as the encoder reads them, and how many were encoded anew."""
    new = {key: unit.embedded for unit, key in zip(searched, keys, strict=True) if key not in known}
    texts = list(new.items())
    for done in range(0, len(texts), BATCH):
        progress("encode", done, len(texts))
        batch = texts[done : done + BATCH]
        read = encode(encoder, [text for _, text in batch])
        known |= {key: unit for (key, _), unit in zip(batch, read, strict=True)}
    progress("encode", len(texts), len(texts))
    return [known[key] for key in keys], len(texts)
