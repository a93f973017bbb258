"""What can be read of an index without loading an encoder: the stored texts and the register."""

from __future__ import annotations

from pathlib import Path

from index.register import Register
from index.store import current, generation_path, load_manifest
from index.tables import Tables, read_records
from ingest.types import Agreement, Deliberation, Document, Town

NO_INDEX = 'no index at {folder}: run "python -m index build corpus"'


def stored_text(folder: Path, document: str) -> str:
    """Return the stored text of a document of the current generation.

    :raises ValueError: If there is no index or no such document, with what to do.
    """
    return find_document(Tables.open(_current_path(folder)), document).text


def stored_register(folder: Path) -> Register:
    """Return the register of the current generation.

    :raises ValueError: If there is no index, with what to do.
    """
    path = _current_path(folder)
    return Register(
        read_records(path / "agreements.json", Agreement),
        read_records(path / "deliberations.json", Deliberation),
        read_records(path / "towns.json", Town),
    )


def find_document(tables: Tables, name: str) -> Document:
    """Return a stored document by name.

    :raises ValueError: If there is none of that name, with the names that there are.
    """
    if name not in tables.names:
        raise ValueError(f"no document {name!r} in the index; there are: {', '.join(tables.names)}")
    return tables.document(tables.names.index(name))


def _current_path(folder: Path) -> Path:
    name = current(folder)
    if name is None:
        raise ValueError(NO_INDEX.format(folder=folder))
    load_manifest(folder, name)
    return generation_path(folder, name)
