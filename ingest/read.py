"""A file -> its Document: tells the formats apart, checks limits, and says what a person should know.

The text is kept as it comes out of the file; mending it is left to ``clean.py``. How each format is
read stands in ``read_text.py``, ``read_pdf.py`` and ``read_office.py``.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ingest.extract import Extract, ReadError
from ingest.read_office import read_docx, read_odt
from ingest.read_pdf import read_pdf
from ingest.read_text import read_text
from ingest.types import Document, Span

__all__ = ["SUFFIXES", "ReadError", "ReadResult", "read"]

MAX_BYTES = 100_000_000  # a scan of a thick file; larger ones are not documents
MAX_CHARACTERS = 5_000_000  # about 2,000 pages
PAGE_BREAK = "\f"

_READERS: dict[str, Callable[[Path, bytes], Extract]] = {
    ".txt": read_text,
    ".md": read_text,
    ".pdf": read_pdf,
    ".docx": read_docx,
    ".odt": read_odt,
}
SUFFIXES = frozenset(_READERS)

_MAGIC = {
    b"%PDF-": "a PDF file",
    b"PK\x03\x04": "a ZIP archive (DOCX, ODT and spreadsheets are ones)",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"II*\x00": "a picture",
    b"MM\x00*": "a picture",
    b"{\\rtf": "an RTF file",
    b"\xd0\xcf\x11\xe0": "an old Microsoft Office file",
    b"\x7fELF": "a program",
    b"MZ": "a program",
    b"\x1f\x8b": "a compressed file",
}
_EXPECTED = {".pdf": b"%PDF-", ".docx": b"PK\x03\x04", ".odt": b"PK\x03\x04"}


@dataclass(frozen=True, slots=True)
class ReadResult:
    """A document, and what a person should know about how it was read, one sentence each."""

    document: Document
    warnings: tuple[str, ...]


def read(path: Path, name: str) -> ReadResult:
    """Read one file.

    :param name: Its path relative to the corpus, with forward slashes.
    :raises ReadError: If nothing of it can be searched; the message says why and what to do.
    """
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        named = suffix or "a file without a suffix"
        raise ReadError(f"{named} is no document format: use {', '.join(sorted(SUFFIXES))}")
    content = _content(path)
    _check_magic(content, suffix)
    extract = _READERS[suffix](path, content)
    return ReadResult(_document(name, extract, content), _warnings(extract))


def _content(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise ReadError(f"too large ({size:,} bytes): split it into files of at most {MAX_BYTES:,} bytes")
        content = path.read_bytes()
    except OSError as error:
        raise ReadError(
            f"cannot be opened ({error.strerror or error}): check that it exists and may be read"
        ) from error
    if not content.strip():
        raise ReadError("the file is empty: put the document itself in its place")
    return content


def _check_magic(content: bytes, suffix: str) -> None:
    """Refuse a file that says by its first bytes that it is something else than its name says."""
    expected = _EXPECTED.get(suffix)
    if expected and expected in content[:1024]:
        return
    found = next((what for magic, what in _MAGIC.items() if content.startswith(magic)), None)
    if found and not (expected is None and content[:2] == b"MZ" and b"\x00" not in content):
        raise ReadError(f"this is {found} under the name of a {suffix} file: give it its right suffix, or convert it")
    if expected:
        raise ReadError(f"not a {suffix} file, or damaged at its beginning: open it in its program and save it anew")


def _document(name: str, extract: Extract, content: bytes) -> Document:
    pages = [_storable(page) for page in extract.pages]
    text = PAGE_BREAK.join(pages)
    if not text.strip():
        raise ReadError("holds no text: a scanned document needs text recognition (OCR) first")
    if len(text) > MAX_CHARACTERS:
        raise ReadError(f"too long ({len(text):,} characters): split it into files of at most {MAX_CHARACTERS:,}")
    spans: list[Span] = []
    start = 0
    for page in pages:
        spans.append(Span(start=start, end=start + len(page)))
        start += len(page) + len(PAGE_BREAK)
    digest = hashlib.sha256(content).hexdigest()
    return Document(name=name, text=text, pages=tuple(spans) if extract.paged else (), digest=digest)


def _storable(text: str) -> str:
    """Replace halves of characters, which no file can store, by the sign for a lost character."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _warnings(extract: Extract) -> tuple[str, ...]:
    lost = sum(page.count("�") for page in extract.pages)
    if not lost:
        return extract.warnings
    return (*extract.warnings, f"{lost} letters were lost in the file before (shown as �): look for a better copy")
