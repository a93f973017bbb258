"""The folder of documents: what is put into it, under which name, and what is taken out.

Nothing is ever overwritten or destroyed: a new file gets a free name, a removed
one is put aside below the hidden folder ``.removed``. Reading is left to ``ingest``.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePosixPath
from typing import Literal

from index.storage import replace_file
from ingest.corpus import SIDECAR, files
from ingest.kinds import kind_of
from ingest.read import SUFFIXES, ReadError, read
from ingest.types import Kind

MAX_BYTES = 50_000_000  # a scanned convention of a hundred pages is about 30 MB; .streamlit/config.toml says the same
MEGABYTES = MAX_BYTES // 1_000_000
LONGEST = 80  # characters of a file name without its ending; every file system takes that, with room for a number
FOLDERS = {
    Kind.CONVENTION: "conventions",
    Kind.DELIBERATION: "deliberations",
    Kind.BROCHURE: "brochures",
    Kind.OTHER: "divers",
}
REMOVED, INCOMING = ".removed", ".incoming"  # hidden, so that no build reads them
_UNSAFE = re.compile(r"[^\w.\- ]+|\.{2,}")
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.IGNORECASE)  # Windows refuses these

Outcome = Literal["added", "duplicate", "too_large", "empty", "format"]


@dataclass(frozen=True, slots=True)
class Filed:
    """What became of one file that somebody sent.

    :param sent_as: The name under which it came.
    :param name: Where it lies in the corpus; for a duplicate, the document that holds the same bytes already.
    """

    sent_as: str
    outcome: Outcome
    name: str = ""


def add(corpus: Path, sent_as: str, content: bytes, kind: Kind | None = None) -> Filed:
    """Put a file into the folder of its kind, unless it cannot be a document or is there already.

    :param kind: What it is; told from its words where not given.
    """
    if problem := _problem(sent_as, content):
        return Filed(sent_as, problem)
    if twin := same_content(corpus, content):
        return Filed(sent_as, "duplicate", twin)
    safe = safe_name(sent_as)
    folder = corpus / FOLDERS[kind or _told_kind(corpus, safe, content)]
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / free_name(folder, safe)
    replace_file(path, content)
    return Filed(sent_as, "added", path.relative_to(corpus).as_posix())


def remove(corpus: Path, name: str, now: datetime) -> Path:
    """Put a document and its note aside; return where the document lies now.

    :raises ValueError: If there is no such document, or it is the last one: an index needs one.
    """
    names = files(corpus)
    if name not in names:
        raise ValueError(f"no document {name!r} in {corpus}")
    if len(names) == 1:
        raise ValueError(f"{name} is the only document: add another one first")
    aside = corpus / REMOVED / now.strftime("%Y%m%dT%H%M%S%f")
    target = aside / name
    target.parent.mkdir(parents=True)
    note = (corpus / name).with_suffix(SIDECAR)
    if note.is_file():
        note.rename(target.with_suffix(SIDECAR))
    return (corpus / name).rename(target)


def same_content(corpus: Path, content: bytes) -> str | None:
    """Return the name of the document that holds the same bytes, ``None`` where there is none."""
    digest = hashlib.sha256(content).digest()
    for name in _names(corpus):
        path = corpus / name
        if path.stat().st_size == len(content) and hashlib.sha256(path.read_bytes()).digest() == digest:
            return name
    return None


def safe_name(sent_as: str) -> str:
    """Return a file name without folders, hidden beginnings or characters that some system refuses.

    Example: safe_name("../Convention : A?.PDF") -> "Convention A.pdf"
    """
    path = PurePosixPath(unicodedata.normalize("NFC", sent_as).replace("\\", "/"))
    words = " ".join(_UNSAFE.sub(" ", path.stem).split())
    stem = words[:LONGEST].strip(" .-") or "document"
    stem = f"_{stem}" if _RESERVED.match(stem) else stem
    return f"{stem}{path.suffix.lower()}"


def free_name(folder: Path, name: str) -> str:
    """Return a name that no document of a folder has, its ending aside, for a document shares its stem with its note.

    Example: in a folder that holds "a.pdf", free_name(folder, "A.docx") -> "A-2.docx"
    """
    taken = {path.stem.lower() for path in folder.iterdir()}
    wanted = PurePosixPath(name)
    stem, number = wanted.stem, 1
    while stem.lower() in taken:
        number += 1
        stem = f"{wanted.stem}-{number}"
    return f"{stem}{wanted.suffix}"


def _problem(sent_as: str, content: bytes) -> Literal["format", "too_large", "empty"] | None:
    if PurePosixPath(safe_name(sent_as)).suffix not in SUFFIXES:
        return "format"
    if not content.strip():
        return "empty"
    return "too_large" if len(content) > MAX_BYTES else None


def _names(corpus: Path) -> tuple[str, ...]:
    """Return the names of all documents; none in an empty folder."""
    try:
        return files(corpus)
    except ValueError:
        return ()


def _told_kind(corpus: Path, name: str, content: bytes) -> Kind:
    """Return the kind that the words of a file tell; "other" where they cannot be read."""
    folder = corpus / INCOMING
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{hashlib.sha256(content).hexdigest()}{PurePosixPath(name).suffix}"
    replace_file(path, content)
    try:
        return kind_of(read(path, name).document.text)
    except (ReadError, ValueError):
        return Kind.OTHER  # the build reports why
    finally:
        path.unlink()
