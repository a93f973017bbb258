"""A page of a PDF file as a picture, with a quotation marked on it. The only import of pypdfium2.

A file from outside can make PDFium hang, abort or take all memory, so each
picture is drawn by a process of its own, which runs this very file as a script
under limits and can be killed. It imports nothing of this package, to start fast.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import subprocess
import sys
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PIL import Image

SECONDS = 10  # a page takes 0.2 s; what takes this long does not end
MEMORY = 2 * 1024**3  # bytes of address space; an ordinary page takes a fifth of it
PIXELS = 12_000_000  # a page of A4 for reading has 1.4, for text recognition 8.7 million
SCREEN, PRINT = 1.65, 300 / 72  # pixels a point: 980 wide for A4; what text recognition reads best
MARKER = (251, 230, 162)
ANCHOR = 40  # letters by which a quotation is found that goes on from or to another page


class PictureError(ValueError):
    """A page that cannot be drawn: one sentence that says why."""


def page_picture(path: Path, page: int, quote: str = "", occurrence: int = 0, scale: float = SCREEN) -> bytes:
    """Draw a page, with the words of a quotation marked where they stand on it.

    :param page: 1-based.
    :param occurrence: Which one is meant where the page says the same several times, from 0.
    :param scale: Pixels a point; less where the page is so large that the picture would have too many.
    :return: A PNG file.
    :raises PictureError: If the page cannot be drawn.
    """
    command = [sys.executable, "-I", __file__, str(path.absolute()), str(page), str(occurrence), str(scale)]
    try:
        # No shell; the path is one argument of the list.
        run = subprocess.run(command, input=quote.encode(), capture_output=True, timeout=SECONDS, check=False)  # noqa: S603
    except subprocess.TimeoutExpired as error:
        raise PictureError(f"{path.name}, page {page}: not drawn within {SECONDS} seconds") from error
    if run.returncode != 0 or not run.stdout:
        said = run.stderr.decode("utf-8", "replace").strip().splitlines()
        raise PictureError(f"{path.name}, page {page}: {said[-1] if said else 'could not be drawn'}")
    return run.stdout


def letters(text: str) -> tuple[str, list[int]]:
    """Return the letters and digits of a text, without accents or case, and where each of them stands.

    Example: letters("É-1") -> ("e1", [0, 2])
    """
    found = [
        (part, offset)
        for offset, character in enumerate(text)
        for part in unicodedata.normalize("NFKD", character).casefold()
        if part.isalnum()
    ]
    return "".join(part for part, _ in found), [offset for _, offset in found]


def place_of(quote: str, text: str, occurrence: int = 0) -> tuple[int, int] | None:
    """Return where a quotation stands in the text of a page, by its letters and digits alone.

    Of a quotation that goes over two pages, the part on this one; ``None`` where nothing of it is found.

    :return: Offsets of the first character and after the last one.
    """
    wanted, _ = letters(quote)
    there, offsets = letters(text)
    start, length = _find(wanted, there, occurrence)
    return (offsets[start], offsets[start + length - 1] + 1) if length else None


def occurrence_of(text: str, start: int, end: int) -> int:
    """Return how often the words from ``start`` to ``end`` of a page stand on it before, by their letters alone.

    Example: occurrence_of("ab, ab", 4, 6) -> 1
    """
    wanted, _ = letters(text[start:end])
    there, _ = letters(text[:end])
    return sum(there.startswith(wanted, place) for place in range(len(there) - len(wanted))) if wanted else 0


def _find(wanted: str, there: str, occurrence: int) -> tuple[int, int]:
    """Return where wanted letters begin and how many of them are there; the length is 0 where none are."""
    if not wanted:
        return 0, 0
    start = _nth(wanted, there, occurrence)
    if start >= 0:
        return start, len(wanted)
    start = there.rfind(wanted[:ANCHOR])
    if start >= 0:
        agreeing = (
            number for number, pair in enumerate(zip(wanted, there[start:], strict=False)) if pair[0] != pair[1]
        )
        return start, next(agreeing, min(len(wanted), len(there) - start))
    end = there.find(wanted[-ANCHOR:])
    return (max(0, end + ANCHOR - len(wanted)), min(len(wanted), end + ANCHOR)) if end >= 0 else (0, 0)


def _nth(wanted: str, there: str, occurrence: int) -> int:
    """Return where an occurrence begins; the last one where there are fewer, -1 where there is none."""
    start = there.find(wanted)
    for _ in range(occurrence):
        following = there.find(wanted, start + 1)
        start = following if following >= 0 else start
    return start


def _draw(path: str, number: int, quote: str, occurrence: int, scale: float) -> bytes:
    import pypdfium2 as pdfium  # noqa: PLC0415  only the process that draws

    pdf = pdfium.PdfDocument(path)
    if not 1 <= number <= len(pdf):
        raise PictureError(f"there are {len(pdf)} pages")
    page = pdf[number - 1]
    width, height = page.get_size()
    bitmap = page.render(scale=min(scale, (PIXELS / max(width * height, 1)) ** 0.5))
    picture = bitmap.to_pil().convert("RGB")
    if quote:
        picture = _marked(picture, _boxes(page, bitmap, quote, occurrence))
    file = io.BytesIO()
    picture.save(file, "PNG")
    return file.getvalue()


def _boxes(page: Any, bitmap: Any, quote: str, occurrence: int) -> list[tuple[int, int, int, int]]:  # noqa: ANN401
    """Return the rectangles that hold a quotation, in pixels: left, top, right, bottom."""
    import pypdfium2.raw as raw  # noqa: PLC0415, PLR0402

    words = page.get_textpage()
    # The text that PDFium gives as one string leaves some characters out; only these have its own numbers.
    text = "".join(chr(raw.FPDFText_GetUnicode(words, index) or 32) for index in range(words.count_chars()))
    found = place_of(quote, text, occurrence)
    if found is None:
        return []
    start, end = found
    corners = [words.get_rect(index) for index in range(words.count_rects(start, end - start))]
    convert = bitmap.get_posconv(page)
    boxes = []
    for left, bottom, right, top in corners:
        (x1, y1), (x2, y2) = convert.to_bitmap(left, top), convert.to_bitmap(right, bottom)
        boxes.append((min(x1, x2) - 2, min(y1, y2) - 2, max(x1, x2) + 2, max(y1, y2) + 2))
    return boxes


def _marked(picture: Image.Image, boxes: list[tuple[int, int, int, int]]) -> Image.Image:
    """Lay a marker over rectangles; black stays black."""
    from PIL import Image, ImageChops, ImageDraw  # noqa: PLC0415

    layer = Image.new("RGB", picture.size, "white")
    draw = ImageDraw.Draw(layer)
    for box in boxes:
        draw.rectangle(box, fill=MARKER)
    return ImageChops.multiply(picture, layer)


def _limit() -> None:
    """Bound what this process may take, where the system can."""
    with contextlib.suppress(ImportError):  # Windows has no such limits; the time limit holds there too
        import resource  # noqa: PLC0415

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


def main() -> int:
    """Draw the page that the command line names; the quotation comes by standard input."""
    parser = argparse.ArgumentParser()
    for name, kind in (("path", str), ("page", int), ("occurrence", int), ("scale", float)):
        parser.add_argument(name, type=kind)
    wanted = parser.parse_args()
    _limit()
    try:
        picture = _draw(wanted.path, wanted.page, sys.stdin.buffer.read().decode(), wanted.occurrence, wanted.scale)
    except Exception as error:  # noqa: BLE001  whatever a foreign file provokes is one line for the caller
        sys.stderr.write(f"{error or type(error).__name__}\n")
        return 1
    sys.stdout.buffer.write(picture)
    return 0


if __name__ == "__main__":
    sys.exit(main())
