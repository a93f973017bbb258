"""``NAME.toml`` beside a document -> what the department knows about it and the document does not say.

The record and the meaning of its fields stand in ``types.py``; who uses them decides what they override.
"""

from __future__ import annotations

import tomllib
from pathlib import Path, PurePosixPath

from pydantic import ValidationError

from ingest.types import Noted

MAX_BYTES = 100_000  # a note is a dozen lines; anything larger is another file
FIELDS = tuple(field for field in Noted.model_fields if field != "file")


def read_sidecar(path: Path, name: str) -> Noted | None:
    """Return the department's note on a document, or ``None`` where there is none.

    :param path: The document itself; its note is the file of the same name that ends in ``.toml``.
    :param name: The document's path relative to the corpus.
    :raises ValueError: If the note cannot be understood, with its name and what to mend.
    """
    note = path.with_suffix(".toml")
    if not note.is_file():
        return None
    file = PurePosixPath(name).with_suffix(".toml").as_posix()
    try:
        return Noted.model_validate({**_values(note, file), "file": file})
    except ValidationError as error:
        raise ValueError(f"{file}: {_explain(error)}") from error


def _values(note: Path, file: str) -> dict[str, object]:
    if note.stat().st_size > MAX_BYTES:
        raise ValueError(f"{file}: too large for a note, keep it under {MAX_BYTES:,} bytes")
    try:
        values = tomllib.loads(note.read_text("utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ValueError(f"{file}: not valid TOML ({error}); write lines like signed_on = 2016-10-03") from error
    if "file" in values:
        raise ValueError(f'{file}: "file" cannot be set; the fields are {", ".join(FIELDS)}')
    return values


def _explain(error: ValidationError) -> str:
    """Say in one sentence what is wrong with the first field that is wrong."""
    first = error.errors()[0]
    field = ".".join(str(part) for part in first["loc"])
    if first["type"] == "extra_forbidden":
        return f'unknown field "{field}"; the fields are {", ".join(FIELDS)}'
    if "date" in first["type"]:
        return f"{field} = {first['input']!r} is not a date; write it as 2016-10-03, without quotation marks"
    return f"{field} = {first['input']!r} is not possible: {first['msg']}"
