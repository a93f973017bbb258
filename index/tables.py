"""Texts, passages and units as Arrow files, read by memory map. The only import of pyarrow."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from index.units import Unit
from ingest.types import Document, Passage, Profile, Record, Source, Span

R = TypeVar("R", bound=Record)

_SPAN = pa.struct([("start", pa.int64()), ("end", pa.int64())])
_DOCUMENTS = pa.schema(
    [
        ("name", pa.string()),
        ("text", pa.large_string()),
        ("pages", pa.list_(_SPAN)),
        ("digest", pa.string()),
        ("kind", pa.string()),
        ("title", pa.string()),
        ("towns", pa.list_(pa.string())),
        ("language", pa.string()),
    ]
)
_PASSAGES = pa.schema(
    [
        ("id", pa.string()),
        ("document", pa.int32()),
        ("section", pa.string()),
        ("page", pa.int32()),
        ("start", pa.int64()),
        ("end", pa.int64()),
        ("sentences", pa.list_(_SPAN)),
    ]
)
_UNITS = pa.schema([("passage", pa.int32()), ("start", pa.int64()), ("end", pa.int64()), ("key", pa.string())])


def write_documents(path: Path, documents: Sequence[tuple[Document, Profile]]) -> None:
    """Write stored texts and what their documents are."""
    _write(path, _DOCUMENTS, [{**d.model_dump(), **p.model_dump(mode="json")} for d, p in documents])


def write_passages(path: Path, passages: Sequence[Passage], names: Sequence[str]) -> None:
    """Write passages; ``names`` are the documents in the order in which they were written."""
    row = {name: number for number, name in enumerate(names)}
    _write(path, _PASSAGES, [_passage_row(passage, row[passage.source.document]) for passage in passages])


def write_units(path: Path, units: Sequence[Unit], keys: Sequence[str]) -> None:
    """Write units with the content ids of their vectors."""
    rows = [
        {"passage": unit.passage, "start": unit.span.start, "end": unit.span.end, "key": key}
        for unit, key in zip(units, keys, strict=True)
    ]
    _write(path, _UNITS, rows)


def _passage_row(passage: Passage, document: int) -> dict[str, Any]:
    source = passage.source
    return {
        "id": passage.id,
        "document": document,
        "section": source.section,
        "page": source.page,
        "start": source.span.start,
        "end": source.span.end,
        "sentences": [span.model_dump() for span in passage.sentences],
    }


def _write(path: Path, schema: pa.Schema, rows: list[dict[str, Any]]) -> None:
    with pa.OSFile(str(path), "wb") as file, pa.ipc.new_file(file, schema) as writer:
        writer.write_table(pa.Table.from_pylist(rows, schema=schema))


def read_records(path: Path, kind: type[R]) -> tuple[R, ...]:
    """Read records that were stored as a JSON list."""
    return tuple(kind.model_validate(row) for row in json.loads(path.read_text("utf-8")))


def _read(path: Path) -> pa.Table:
    return pa.ipc.open_file(pa.memory_map(str(path))).read_all()


@dataclass(frozen=True, eq=False)
class Tables:
    """The three tables of a generation, opened by memory map; rows become records when they are asked for."""

    documents: pa.Table
    passages: pa.Table
    units: pa.Table

    @classmethod
    def open(cls, folder: Path) -> Tables:
        """Open the tables in the folder of a generation."""
        return cls(*(_read(folder / f"{name}.arrow") for name in ("documents", "passages", "units")))

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Names of the documents, in order."""
        return tuple(self.documents.column("name").to_pylist())

    @cached_property
    def profiles(self) -> tuple[Profile, ...]:
        """What the documents are, in the order of ``names``."""
        columns = list(Profile.model_fields)
        return tuple(Profile.model_validate(row) for row in self.documents.select(columns).to_pylist())

    @cached_property
    def unit_passages(self) -> npt.NDArray[np.int32]:
        """Row of the passage of every unit, int32, (units,)."""
        rows: npt.NDArray[np.int32] = self.units.column("passage").to_numpy()
        return rows

    @cached_property
    def passage_documents(self) -> npt.NDArray[np.int32]:
        """Row of the document of every passage, int32, (passages,)."""
        rows: npt.NDArray[np.int32] = self.passages.column("document").to_numpy()
        return rows

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """Content id of the vector of every unit."""
        return tuple(self.units.column("key").to_pylist())

    @lru_cache(maxsize=256)  # noqa: B019 - tables live as long as their generation answers
    def document(self, row: int) -> Document:
        """Return a stored document."""
        columns = list(Document.model_fields)
        return Document.model_validate(self.documents.select(columns).slice(row, 1).to_pylist()[0])

    @lru_cache(maxsize=4096)  # noqa: B019 - see above
    def passage(self, row: int) -> Passage:
        """Return a passage with the words of its document."""
        stored = self.passages.slice(row, 1).to_pylist()[0]
        number = stored.pop("document")
        span = Span(start=stored.pop("start"), end=stored.pop("end"))
        source = Source(
            document=self.names[number],
            title=self.profiles[number].title,
            section=stored.pop("section"),
            page=stored.pop("page"),
            span=span,
        )
        return Passage(source=source, text=self.document(number).quote(span), **stored)

    def unit_span(self, row: int) -> Span:
        """Return where a unit stands in its document."""
        return Span(start=self.units.column("start")[row].as_py(), end=self.units.column("end")[row].as_py())
