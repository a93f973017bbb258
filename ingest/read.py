"""A file -> its Document: tells the formats apart and reads plain text; other formats have their own modules.

The text is kept as it comes out of the file; mending it is left to ``clean.py``.
"""

from __future__ import annotations

import codecs
import hashlib
from dataclasses import dataclass
from pathlib import Path

from ingest.types import Document, Span

SUFFIXES = frozenset({".txt", ".md", ".pdf", ".docx", ".odt"})


class ReadError(ValueError):
    """A file that cannot be read: one sentence that says what is wrong and what to do."""


@dataclass(frozen=True, slots=True)
class ReadResult:
    """A document, and what a person should know about how it was read, one sentence each."""

    document: Document
    warnings: tuple[str, ...]


def read(path: Path, name: str) -> ReadResult:
    """Read one file."""
    content = path.read_bytes()
    text = content.removeprefix(codecs.BOM_UTF8).decode()
    digest = hashlib.sha256(content).hexdigest()
    return ReadResult(Document(name=name, text=text, pages=(), digest=digest), ())
