"""Run as a program: print the text of a PDF file as JSON, within limits. The only import of pypdf.

A PDF can be made to loop, to recurse or to fill the memory; here that ends a process of its own.
Imports nothing of the project, so that it starts fast. ``read_pdf.py`` runs it and judges what comes out.
"""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Iterator
from typing import Any

from pypdf import PdfReader, apply_configuration
from pypdf.errors import FileNotDecryptedError, LimitReachedError, PyPdfError

try:
    import resource
except ImportError:  # Windows has no such limits
    resource = None  # type: ignore[assignment]

MEMORY = 1_500_000_000  # bytes of address space
CPU_SECONDS = 60
MAX_PAGES = 3_000
MAX_CHARACTERS = 6_000_000
MAX_FRAGMENTS = 20_000  # pieces of text of one page; a page of a book has a few thousand


class Warnings(logging.Handler):
    """Collects what pypdf logs: it truncates text silently but for a log warning."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a message, each once."""
        message = record.getMessage()
        if message not in self.messages and len(self.messages) < 20:
            self.messages.append(message)


def limit_resources() -> None:
    """Limit memory and processor time, where the operating system can."""
    if resource is None:  # on Windows only the wall clock of the caller limits
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS + 5))


def extract(path: str) -> dict[str, Any]:
    """Return pages, fragments with their places, and what pypdf complained about; or an error and its detail."""
    warnings = Warnings()
    logging.getLogger("pypdf").addHandler(warnings)
    logging.getLogger("pypdf").propagate = False
    try:
        with apply_configuration():
            return {"pages": list(_pages(_opened(path))), "warnings": warnings.messages}
    except FileNotDecryptedError:
        return {"error": "encrypted"}
    except (LimitReachedError, MemoryError, RecursionError) as error:
        return {"error": "limit", "detail": str(error) or type(error).__name__}
    except Exception as error:  # noqa: BLE001 - whatever a broken file makes the library raise
        return {"error": "damaged", "detail": f"{type(error).__name__}: {error}"}


def _opened(path: str) -> PdfReader:
    reader = PdfReader(path)
    if reader.is_encrypted and not reader.decrypt(""):
        raise FileNotDecryptedError("a password is needed")
    if len(reader.pages) > MAX_PAGES:
        raise LimitReachedError(f"{len(reader.pages)} pages, more than {MAX_PAGES}")
    return reader


def _pages(reader: PdfReader) -> Iterator[dict[str, Any]]:
    """Yield text and fragments page by page; a page that cannot be read says why."""
    left = MAX_CHARACTERS
    for page in reader.pages:
        fragments: list[tuple[float, float, float, str]] = []

        def keep(text: str, user: Any, matrix: Any, _font: Any, size: float, kept: list[Any] = fragments) -> None:  # noqa: ANN401
            if text.strip() and len(kept) < MAX_FRAGMENTS:
                x = matrix[4] * user[0] + matrix[5] * user[2] + user[4]
                y = matrix[4] * user[1] + matrix[5] * user[3] + user[5]
                kept.append(
                    (
                        round(float(x), 1),
                        round(float(y), 1),
                        round(float(size) * abs(matrix[0] or 1) * abs(user[0] or 1), 1),
                        text,
                    )
                )

        try:
            text = page.extract_text(visitor_text=keep)
        except (PyPdfError, RecursionError, ValueError, KeyError, TypeError, AttributeError, IndexError) as error:
            yield {"text": "", "fragments": [], "width": 0.0, "error": f"{type(error).__name__}: {error}"}
            continue
        left -= len(text)
        if left < 0:
            raise LimitReachedError(f"more than {MAX_CHARACTERS} characters")
        yield {"text": text, "fragments": fragments, "width": float(page.mediabox.width), "error": ""}


if __name__ == "__main__":
    limit_resources()
    sys.stdout.write(json.dumps(extract(sys.argv[1])))  # escapes everything beyond ASCII: any terminal can carry it
