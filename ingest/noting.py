"""What the department knows about a document -> ``NAME.toml`` beside it, where ``sidecar.py`` reads it.

What a person wrote into the file stays as it is, comments included; only the
fields that are given change. The only import of tomlkit.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import tomlkit
from tomlkit.exceptions import TOMLKitError

from ingest.sidecar import FIELDS, read_sidecar
from ingest.types import Noted


def note(corpus: Path, name: str, values: Mapping[str, date | str | None]) -> Noted | None:
    """Write values into a document's note and return it as it is read back; ``None`` takes a value out.

    A note in which nothing is left is removed.

    :param name: The document's path relative to the corpus.
    :raises ValueError: If there is no such document or field, or the file that is there cannot be understood.
    """
    unknown = sorted(set(values) - set(FIELDS))
    if unknown:
        raise ValueError(f"unknown field {unknown[0]!r}; the fields are {', '.join(FIELDS)}")
    path = _document(corpus, name)
    file = path.with_suffix(".toml")
    before = file.read_text("utf-8-sig") if file.is_file() else ""
    _put(file, _changed(before, values, file.name))
    try:
        return read_sidecar(path, name)
    except ValueError:
        _put(file, before)
        raise


def _document(corpus: Path, name: str) -> Path:
    path = corpus / name
    inside = path.resolve().is_relative_to(corpus.resolve())
    if not inside or not path.is_file() or path.suffix == ".toml":
        raise ValueError(f"no document {name!r} in {corpus}")
    return path


def _changed(text: str, values: Mapping[str, date | str | None], file: str) -> str:
    try:
        table = tomlkit.parse(text)
    except TOMLKitError as error:
        raise ValueError(f"{file}: not valid TOML ({error}); mend it by hand first") from error
    for field, value in values.items():
        if value is None:
            table.pop(field, None)
        else:
            table[field] = value
    return tomlkit.dumps(table)


def _put(file: Path, text: str) -> None:
    """Put a text in a file's place in one step: whoever reads sees the old one or the new one, and no empty one."""
    if not text.strip():
        file.unlink(missing_ok=True)
        return
    beside = file.with_name(f".{file.name}.new")
    with beside.open("w", encoding="utf-8", newline="\n") as out:
        out.write(text)
        out.flush()
        os.fsync(out.fileno())
    beside.replace(file)
