"""A scanned PDF -> the words on its pages, by tesseract where that program is installed.

Pages are drawn by ``pictures.py``; who calls this decides whether a document needs it, and says in its
warnings that its words were recognised and may hold mistakes.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from functools import lru_cache
from pathlib import Path

from ingest.pictures import PRINT, PictureError, page_picture

LANGUAGES = ("fra", "eng")
SECONDS = 60  # a page takes about 2 s
MAX_PAGES = 200  # ten minutes of work; a longer scan is better recognised once, by the scanner's own program
_BESIDE = {"OMP_THREAD_LIMIT": "1"}  # measured: with its own threads tesseract takes five times as long


class OcrError(ValueError):
    """Pages that cannot be recognised: one sentence that says why and what to do."""


def available() -> bool:
    """Tell whether scanned pages can be recognised on this computer."""
    return bool(_languages())


def recognise(path: Path, pages: int) -> tuple[str, ...]:
    """Return the words of every page of a scanned PDF; an empty text where a page has none.

    :param pages: Number of pages of the file.
    :raises OcrError: If tesseract is not installed, there are too many pages, or a page cannot be drawn or recognised.
    """
    if not available():
        raise OcrError("text recognition is not installed: install tesseract with its French language file")
    if pages > MAX_PAGES:
        raise OcrError(f"{pages} pages are too many to recognise here (at most {MAX_PAGES}): use the scanner's program")
    return tuple(_page(path, number) for number in range(1, pages + 1))


def _page(path: Path, number: int) -> str:
    try:
        picture = page_picture(path, number, scale=PRINT)
    except PictureError as error:
        raise OcrError(str(error)) from error
    installed = _languages()
    layout = "1" if "osd" in installed else "3"  # 1 also turns pages that lie on their side
    spoken = "+".join(language for language in LANGUAGES if language in installed)
    try:
        return _tesseract("stdin", "stdout", "--psm", layout, "-l", spoken, words=picture).replace("\f", "")
    except (subprocess.SubprocessError, OSError) as error:
        raise OcrError(f"{path.name}, page {number}: tesseract could not read it") from error


@lru_cache(maxsize=1)
def _languages() -> frozenset[str]:
    """Return the language files that are installed; none without French or English."""
    if shutil.which("tesseract") is None:
        return frozenset()
    try:
        installed = frozenset(_tesseract("--list-langs").split())
    except (subprocess.SubprocessError, OSError):
        return frozenset()
    return installed if installed & set(LANGUAGES) else frozenset()


def _tesseract(*arguments: str, words: bytes = b"") -> str:
    run = subprocess.run(  # noqa: S603  no shell, and nothing from a document among the arguments
        ["tesseract", *arguments],  # noqa: S607  where it lies differs from one system to another
        input=words,
        capture_output=True,
        timeout=SECONDS,
        check=True,
        env={**os.environ, **_BESIDE},
    )
    return run.stdout.decode("utf-8", "replace")
