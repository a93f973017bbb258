"""DOCX and ODT files: paragraphs and tables in order. The only import of python-docx and odfpy.

Paragraphs are set apart by a blank line, the cells of a table by tabs. List items that the program
would number or mark by itself begin with a bullet, for the file does not hold their marks as text.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.sax import SAXException

import docx
from docx.opc.exceptions import PackageNotFoundError
from docx.table import Table
from docx.text.paragraph import Paragraph
from lxml import etree
from odf import teletype
from odf.opendocument import load

from ingest.extract import Extract, ReadError

MAX_UNPACKED = 300_000_000  # bytes of all parts together, pictures included
MAX_PART = 40_000_000  # bytes of one part that holds text
BULLET = "• "
_DAMAGED = "damaged ({}): open it in its own program and save it anew"
_WORDS = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_FOOTNOTES = ("/word/footnotes.xml", "/word/endnotes.xml")


def read_docx(_path: Path, content: bytes) -> Extract:
    """Return the text of a DOCX file.

    :raises ReadError: If it is damaged, protected by a password or too large when unpacked.
    """
    _check_archive(content, "word/document.xml")
    try:
        document = docx.Document(io.BytesIO(content))
        blocks = [*_blocks(document.iter_inner_content()), *_notes(document.part.package)]
    except (PackageNotFoundError, KeyError, ValueError, AttributeError, zipfile.BadZipFile, SyntaxError) as error:
        raise ReadError(_DAMAGED.format(type(error).__name__)) from error
    return Extract(("\n\n".join(block for block in blocks if block.strip()),), paged=False, warnings=())


def read_odt(_path: Path, content: bytes) -> Extract:
    """Return the text of an ODT file.

    :raises ReadError: If it is damaged, protected by a password or too large when unpacked.
    """
    _check_archive(content, "content.xml")
    try:
        blocks = list(_odt_blocks(load(io.BytesIO(content)).text))
    except (SAXException, KeyError, ValueError, AttributeError, TypeError, zipfile.BadZipFile) as error:
        raise ReadError(_DAMAGED.format(type(error).__name__)) from error
    return Extract(("\n\n".join(block for block in blocks if block.strip()),), paged=False, warnings=())


def _check_archive(content: bytes, part: str) -> None:
    """Refuse an archive that unpacks to more than a document, before anything is unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            sizes = {info.filename: info.file_size for info in archive.infolist()}
            locked = any(info.flag_bits & 1 for info in archive.infolist())
    except zipfile.BadZipFile as error:
        raise ReadError(_DAMAGED.format("not a whole archive")) from error
    if locked:
        raise ReadError("needs a password: save a copy without one and put that in its place")
    if part not in sizes:
        raise ReadError(
            f"not a document of this kind ({part} is missing in it): give it its right suffix, or convert it"
        )
    texts = [size for name, size in sizes.items() if name.endswith(".xml")]
    if sum(sizes.values()) > MAX_UNPACKED or max(texts) > MAX_PART:
        raise ReadError("unpacks to more than a document holds: save it anew without its pictures, or split it")


def _blocks(content: Iterator[Paragraph | Table]) -> Iterator[str]:
    for block in content:
        if isinstance(block, Paragraph):
            words = _words(block._p)
            yield (BULLET if _is_item(block) and words.strip() else "") + words
        else:
            yield "\n".join(_row(row) for row in block.rows)


def _row(row: Any) -> str:  # noqa: ANN401 - python-docx has no public name for it
    cells: list[str] = []
    seen: set[Any] = set()
    for cell in row.cells:  # a merged cell comes once for every column that it covers
        if cell._tc not in seen:
            seen.add(cell._tc)
            cells.append("\n".join(_blocks(cell.iter_inner_content())))
    return "\t".join(cells)


def _is_item(paragraph: Paragraph) -> bool:
    style = paragraph.style.name if paragraph.style is not None else ""
    properties = paragraph._p.pPr
    return (style or "").startswith("List") or (properties is not None and properties.numPr is not None)


def _words(element: Any) -> str:  # noqa: ANN401 - an lxml element
    """Return the text of a paragraph: also inside links, fields and tracked insertions, but not what was deleted."""
    pieces: list[str] = []
    for child in element:
        if child.tag == f"{_WORDS}t":
            pieces.append(child.text or "")
        elif child.tag in {f"{_WORDS}tab", f"{_WORDS}ptab"}:
            pieces.append("\t" if element.tag == f"{_WORDS}r" else "")
        elif child.tag in {f"{_WORDS}br", f"{_WORDS}cr"}:
            pieces.append("\n")
        elif child.tag == f"{_WORDS}noBreakHyphen":
            pieces.append("-")
        elif child.tag != _FALLBACK:
            pieces.append(_words(child) + ("\n" if child.tag == f"{_WORDS}p" else ""))
    return "".join(pieces)


def _notes(package: Any) -> Iterator[str]:  # noqa: ANN401
    """Yield the footnotes and endnotes, which stand in parts of their own."""
    for part in package.iter_parts():
        if str(part.partname) in _FOOTNOTES:
            safe = etree.XMLParser(resolve_entities=False, no_network=True)
            yield from (_words(note).strip() for note in etree.fromstring(part.blob, safe))


def _odt_blocks(element: Any, item: bool = False) -> Iterator[str]:  # noqa: ANN401
    for child in element.childNodes:
        name = getattr(child, "qname", ("", ""))[1]
        if name in {"p", "h"}:
            yield (BULLET if item else "") + str(teletype.extractText(child))
        elif name == "table-row":
            yield "\t".join("\n".join(_odt_blocks(cell)) for cell in child.childNodes)
        elif name not in {"tracked-changes", "annotation"}:
            yield from _odt_blocks(child, item or name == "list-item")
