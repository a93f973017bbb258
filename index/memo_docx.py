"""A memo as a Word file with real footnotes: the library writes paragraphs, the footnotes part is made here.

The footnotes follow ECMA-376, part 1, 17.11: a part with two separators and one
footnote a quotation, named in the document's settings, and a mark in the text for each.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from typing import Any

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt

from index.memo import Memo, check, quoted
from index.output import place
from index.types import Language

_CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_FIRST = 1  # -1 and 0 are the separators
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udfff]")  # XML 1.0 has no way to write these
_CODE: dict[Language, str] = {"fr": "fr-FR", "en": "en-GB"}


def to_docx(memo: Memo, heading: str, stored: Callable[[str], str], language: Language, dated: str) -> bytes:
    """Return a memo as a Word file, a footnote a quotation.

    :param heading: What stands above where the memo has no title.
    :param dated: The line below the title, "Mémo du 3 octobre 2016".
    :raises MemoError: If a quotation no longer stands in its document.
    """
    check(memo, stored)
    document = docx.Document()
    _styles(document, language)
    title = _writable(memo.title or heading)
    document.core_properties.title, document.core_properties.author = title[:255], ""
    document.core_properties.language = _CODE[language]
    document.add_heading(title, level=0)
    document.add_paragraph(_writable(dated), style="Subtitle")
    notes = []
    for number, item in enumerate(memo.items, start=_FIRST):
        _refer(document.add_paragraph(_writable(quoted(item.quote, language)), style="Quote"), number)
        for paragraph in item.note.strip().splitlines():
            document.add_paragraph(_writable(paragraph))
        notes.append(_writable(place(item.source)))
    _attach(document, notes)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _styles(document: Any, language: Language) -> None:  # noqa: ANN401  the library types its factory, not its class
    """Set the look, the language of the spelling check, and the styles that footnotes are known by."""
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Calibri", Pt(11)
    speech = OxmlElement("w:lang")
    speech.set(qn("w:val"), _CODE[language])
    normal.element.get_or_add_rPr().append(speech)
    document.styles["Quote"].paragraph_format.left_indent = Cm(1)
    mark = document.styles.add_style("footnote reference", WD_STYLE_TYPE.CHARACTER)
    mark.font.superscript = True
    note = document.styles.add_style("footnote text", WD_STYLE_TYPE.PARAGRAPH)
    note.base_style, note.font.size = normal, Pt(9)


def _refer(paragraph: Any, number: int) -> None:  # noqa: ANN401
    """Put the mark of a footnote at the end of a paragraph."""
    run = paragraph.add_run(style="footnote reference")
    mark = OxmlElement("w:footnoteReference")
    mark.set(qn("w:id"), str(number))
    run._r.append(mark)


def _attach(document: Any, notes: list[str]) -> None:  # noqa: ANN401
    """Give the document a part with its footnotes."""
    styles = document.styles
    root = parse_xml(f"<w:footnotes {nsdecls('w')}/>")
    for number, kind in ((-1, "separator"), (0, "continuationSeparator")):
        root.append(_separator(number, kind))
    for number, words in enumerate(notes, start=_FIRST):
        root.append(_note(number, words, styles["footnote text"].style_id, styles["footnote reference"].style_id))
    part = XmlPart(PackURI("/word/footnotes.xml"), _CONTENT, root, document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    # The schema gives every setting its place; before this one it may stand.
    document.settings.element.find(qn("w:compat")).addprevious(_separators())


def _separator(number: int, kind: str) -> Any:  # noqa: ANN401
    return parse_xml(
        f'<w:footnote {nsdecls("w")} w:type="{kind}" w:id="{number}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
    )


def _separators() -> Any:  # noqa: ANN401
    return parse_xml(f'<w:footnotePr {nsdecls("w")}><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>')


def _note(number: int, words: str, text_style: str, mark_style: str) -> Any:  # noqa: ANN401
    note = parse_xml(
        f'<w:footnote {nsdecls("w")} w:id="{number}"><w:p><w:pPr><w:pStyle w:val="{text_style}"/></w:pPr>'
        f'<w:r><w:rPr><w:rStyle w:val="{mark_style}"/></w:rPr><w:footnoteRef/></w:r>'
        '<w:r><w:t xml:space="preserve"> </w:t></w:r></w:p></w:footnote>'
    )
    note.find(f".//{qn('w:t')}").text = f" {words}"
    return note


def _writable(text: str) -> str:
    """Leave out the control characters that a Word file cannot hold; they are no letters."""
    return _CONTROL.sub("", text)
