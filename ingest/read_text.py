"""Plain text files in whatever encoding they come; no byte is lost silently."""

from __future__ import annotations

import codecs
from pathlib import Path

from ingest.extract import Extract, ReadError

MAX_CONTROL = 0.01  # share of control characters above which bytes are no text
_BOMS = {codecs.BOM_UTF8: "utf-8", codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
_WINDOWS = "windows-1252-where-not-utf-8"
_TEXTUAL = "\t\n\r\f\v\x1a\x1b\x85"


def read_text(_path: Path, content: bytes) -> Extract:
    """Return the text of a plain text file.

    :raises ReadError: If the bytes are no text.
    """
    for bom, encoding in _BOMS.items():
        if content.startswith(bom):
            return _checked(_decoded(content.removeprefix(bom), encoding), ())
    if b"\x00" in content:
        return _checked(_without_mark(content), ())
    try:
        return _checked(content.decode("utf-8"), ())
    except UnicodeDecodeError:
        warning = "not in UTF-8: read as Windows-1252; if accents look wrong, save the file as UTF-8"
        return _checked(_mixed(content), (warning,))


def _decoded(content: bytes, encoding: str) -> str:
    if encoding == "utf-8":
        return _mixed(content)
    if len(content) % 2:
        raise ReadError("the text is cut in the middle of a character: get a complete copy")
    return content.decode(encoding, "surrogatepass")


def _without_mark(content: bytes) -> str:
    """Read UTF-16 that does not say so: every other byte of European text is zero."""
    half = len(content) // 2
    for zeros, encoding in ((content[1::2], "utf-16-le"), (content[0::2], "utf-16-be")):
        if zeros.count(0) > 0.6 * half and len(content) % 2 == 0:
            return content.decode(encoding, "surrogatepass")
    raise ReadError("not a text file (it holds binary data): give it its right suffix, or convert it")


def _mixed(content: bytes) -> str:
    """Read UTF-8, and what is not UTF-8 in it as Windows-1252, byte by byte."""
    return content.decode("utf-8", _WINDOWS)


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    """Read bytes that are no UTF-8 as Windows-1252, in the way that ``codecs.register_error`` asks for."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return "".join(map(_windows, error.object[error.start : error.end])), error.end


def _windows(byte: int) -> str:
    try:
        return bytes([byte]).decode("cp1252")
    except UnicodeDecodeError:
        return chr(byte)


def _checked(text: str, warnings: tuple[str, ...]) -> Extract:
    control = sum(1 for letter in text if letter < " " and letter not in _TEXTUAL)
    if control > max(2, MAX_CONTROL * len(text)):
        raise ReadError("not a text file (it holds binary data): give it its right suffix, or convert it")
    return Extract((text,), paged=False, warnings=warnings)


codecs.register_error(_WINDOWS, _as_windows)
