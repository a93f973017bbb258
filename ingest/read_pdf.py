"""PDF files, read in a process of their own that can be stopped; pypdf itself stands in ``pdf_worker.py``."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ingest.columns import Fragment, in_reading_order
from ingest.extract import Extract, ReadError
from ingest.ocr import OcrError, recognise

SECONDS = 90  # wall time after which reading is given up
RECOGNISED = "text recognised on pictures (OCR): it may hold mistakes, compare quotations with the page"
WORKER = Path(__file__).with_name("pdf_worker.py")

_SAY = {
    "encrypted": "needs a password: save a copy without one and put that in its place",
    "damaged": "damaged ({detail}): get a new copy, or print it to a new PDF",
    "limit": "too much for safe reading ({detail}): print it to a new PDF, or split it",
}
_SLOW = "too much for safe reading (it takes too long or too much memory): print it to a new PDF, or split it"


def read_pdf(path: Path, _content: bytes, seconds: float = SECONDS) -> Extract:
    """Return the text of a PDF file page by page.

    :raises ReadError: If it is damaged, needs a password, holds no text at all or exceeds the limits.
    """
    outcome = _run(path, seconds)
    if "error" in outcome:
        detail = " ".join(str(outcome.get("detail", "")).split())[:120]
        raise ReadError(_SAY[outcome["error"]].format(detail=detail))
    pages = outcome["pages"]
    texts = tuple(_text(page) for page in pages)
    if not any(text.strip() for text in texts):
        return _recognised(path, len(texts))
    return Extract(texts, paged=True, warnings=tuple(_warnings(pages, texts, outcome["warnings"])))


def _recognised(path: Path, pages: int) -> Extract:
    """Read a scan, where that can be done on this computer."""
    try:
        texts = recognise(path, pages)
    except OcrError as error:
        raise ReadError(
            f"holds no text ({pages} pages): a scanned document needs text recognition (OCR) first; {error}"
        ) from error
    if not any(text.strip() for text in texts):
        raise ReadError(f"holds no text ({pages} pages): text recognition (OCR) found none on its pictures either")
    return Extract(texts, paged=True, warnings=(RECOGNISED,))


def _run(path: Path, seconds: float) -> dict[str, Any]:
    command = [sys.executable, "-I", str(WORKER), str(path.resolve())]
    try:
        done = subprocess.run(command, capture_output=True, timeout=seconds, check=False)  # noqa: S603 - our own program, no shell
    except subprocess.TimeoutExpired as error:
        raise ReadError(_SLOW) from error
    try:
        outcome: dict[str, Any] = json.loads(done.stdout)
    except ValueError as error:
        raise ReadError(_SLOW) from error
    return outcome


def _text(page: dict[str, Any]) -> str:
    fragments = [Fragment(x, y, size, text) for x, y, size, text in page["fragments"]]
    return in_reading_order(fragments, page["width"]) or str(page["text"])


def _warnings(pages: list[dict[str, Any]], texts: tuple[str, ...], logged: list[str]) -> Iterator[str]:
    empty = [number for number, text in enumerate(texts, start=1) if not text.strip()]
    broken = [number for number, page in enumerate(pages, start=1) if page["error"]]
    if broken:
        yield f"could not be read: {_list(broken)} of {len(pages)}; get a new copy of the file"
    elif empty:
        yield f"without text: {_list(empty)} of {len(pages)}; a scanned page needs text recognition (OCR)"
    if logged:
        yield f"text may be missing: the PDF is irregular ({logged[0][:160]}); compare it with the original"


def _list(numbers: list[int]) -> str:
    shown = ("page " if len(numbers) == 1 else "pages ") + ", ".join(map(str, numbers[:8]))
    return shown if len(numbers) <= 8 else f"{shown} and {len(numbers) - 8} more"
