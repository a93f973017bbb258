"""Generations on disk: written beside the current one, switched to in one rename, read by memory map.

``FOLDER/generations/NAME/`` is immutable once it stands under its name;
``FOLDER/current`` holds the name of the one that answers. A build that is killed
leaves a ``.part`` folder behind, which the next build removes.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout

from ingest.types import Record

FORMAT = 3  # raised whenever what is written changes: an older index is built anew
KEPT = 2  # generations kept: the current one and the one before, which a running app may still be reading
_GENERATIONS, _POINTER, _LOCK, _PART = "generations", "current", "lock", ".part"


class Manifest(Record):
    """What a generation holds, compared before it is used.

    :param encoder: ``Encoder.name`` of the encoder that made the vectors.
    :param dimension: Length of a vector.
    :param files: SHA-256 of every indexed file by name.
    :param built_at: ISO 8601, UTC.
    """

    format: int
    encoder: str
    dimension: int
    documents: int
    passages: int
    units: int
    agreements: int
    deliberations: int
    towns: int
    files: dict[str, str]
    built_at: str


def current(folder: Path) -> str | None:
    """Return the name of the generation that answers, or ``None`` where there is none yet."""
    try:
        name = (folder / _POINTER).read_text("utf-8").strip()
    except FileNotFoundError:
        return None
    return name if name and (folder / _GENERATIONS / name).is_dir() else None


def generation_path(folder: Path, name: str) -> Path:
    """Return the folder of a generation."""
    return folder / _GENERATIONS / name


def load_manifest(folder: Path, name: str) -> Manifest:
    """Read the manifest of a generation.

    :raises ValueError: If it was written in another format, with the command that mends it.
    """
    refusal = f'the index at {folder} is damaged or of another version: run "python -m index build corpus"'
    try:
        manifest = Manifest.model_validate_json((generation_path(folder, name) / "manifest.json").read_bytes())
    except (OSError, ValueError) as error:
        raise ValueError(refusal) from error
    if manifest.format != FORMAT:
        raise ValueError(refusal)
    return manifest


@contextmanager
def building(folder: Path) -> Iterator[None]:
    """Let one build at a time write into a folder.

    :raises ValueError: If another build is running, or the folder cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock = FileLock(folder / _LOCK, timeout=0)
        with lock:
            yield
    except Timeout as error:
        raise ValueError(f"another build is writing to {folder}: wait until it has ended") from error
    except (PermissionError, NotADirectoryError, FileExistsError) as error:
        raise ValueError(f"cannot write to {folder}: {error.strerror}; name another folder with --index") from error


@contextmanager
def writing(folder: Path) -> Iterator[Path]:
    """Give an empty folder to write a generation into; make it the current one when the block ends without error."""
    generations = folder / _GENERATIONS
    for left in generations.glob(f"*{_PART}"):
        shutil.rmtree(left)
    name = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")
    part = generations / f"{name}{_PART}"
    part.mkdir(parents=True)
    yield part
    _sync(part)
    part.rename(generations / name)
    _sync_folder(generations)
    _point(folder, name)
    _prune(folder, name)


def _point(folder: Path, name: str) -> None:
    """Move the pointer in one rename: a reader sees the old name or the new one, never half of one."""
    beside = folder / f"{_POINTER}.new"
    beside.write_text(name, "utf-8")
    _sync_file(beside)
    beside.replace(folder / _POINTER)
    _sync_folder(folder)


def _prune(folder: Path, name: str) -> None:
    generations = sorted(p for p in (folder / _GENERATIONS).iterdir() if p.name != name)
    for old in generations[: -(KEPT - 1)]:
        shutil.rmtree(old)


def _sync(folder: Path) -> None:
    for path in folder.rglob("*"):
        if path.is_file():
            _sync_file(path)
    _sync_folder(folder)


def _sync_file(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":  # Windows cannot open a folder; its renames are durable without it
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
