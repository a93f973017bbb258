import io

import pytest
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from ingest.pictures import MARKER, PIXELS, PictureError, letters, occurrence_of, page_picture, place_of

LINES = ("Article 1 - Objet", "Les deux villes coopèrent.", "Article 2 - Durée", "Les deux villes coopèrent.")
OVER = "abcdefghijklmnopqrstuvwxyz" * 2


def pdf(path, lines=LINES, size=A4):
    canvas = Canvas(str(path), pagesize=size)
    for number, line in enumerate(lines):
        canvas.drawString(72, size[1] - 72 - 24 * number, line)
    canvas.save()
    return path


def marked_rows(png):
    """The rows of the picture that the marker covers."""
    picture = Image.open(io.BytesIO(png))
    pixels = picture.load()
    return [y for y in range(picture.height) if any(pixels[x, y] == MARKER for x in range(picture.width))]


def test_letters_keep_their_place():
    assert letters("É-1") == ("e1", [0, 2])


@pytest.mark.parametrize(
    ("quote", "text", "occurrence", "place"),
    [
        pytest.param("deux villes", "les  deux\nvilles", 0, (5, 16), id="other spaces"),
        pytest.param("été", "E\u0301TE\u0301", 0, (0, 4), id="accents apart and capitals"),
        pytest.param("ab", "ab ab ab", 1, (3, 5), id="the second"),
        pytest.param("ab", "ab", 3, (0, 2), id="fewer than thought"),
        pytest.param("x", "ab", 0, None, id="not there"),
        pytest.param("...", "ab", 0, None, id="no letters"),
        pytest.param(OVER + "c" * 50, "a " + OVER, 0, (2, 54), id="goes on overleaf"),
        pytest.param("c" * 50 + OVER, OVER + " d", 0, (0, 52), id="began overleaf"),
    ],
)
def test_a_quotation_is_found_by_its_letters(quote, text, occurrence, place):
    assert place_of(quote, text, occurrence) == place


@pytest.mark.parametrize(
    ("text", "start", "end", "occurrence"),
    [("ab, ab", 4, 6, 1), ("ab, ab", 0, 2, 0), ("A-B ab AB", 7, 9, 2), ("...", 0, 3, 0)],
)
def test_which_of_several_is_meant_is_counted(text, start, end, occurrence):
    assert occurrence_of(text, start, end) == occurrence


def test_a_page_is_drawn_and_the_quotation_marked_where_it_stands(tmp_path):
    path = pdf(tmp_path / "a.pdf")
    first, second = (marked_rows(page_picture(path, 1, LINES[1], number)) for number in (0, 1))
    assert marked_rows(page_picture(path, 1)) == []
    assert (70 + 24) * 1.65 < first[-1] < 72 * 1.65 + 24 * 2.5 < second[0]


def test_a_huge_page_becomes_no_huge_picture(tmp_path):
    picture = Image.open(io.BytesIO(page_picture(pdf(tmp_path / "a.pdf", size=(14_000, 14_000)), 1)))
    assert picture.width * picture.height <= PIXELS * 1.01


@pytest.mark.parametrize(
    ("content", "page", "reason"),
    [
        pytest.param(None, 2, "there are 1 pages", id="no such page"),
        pytest.param(b"%PDF-1.7 nothing", 1, "a.pdf, page 1: ", id="no PDF at all"),
    ],
)
def test_what_cannot_be_drawn_says_why(tmp_path, content, page, reason):
    path = pdf(tmp_path / "a.pdf")
    if content:
        path.write_bytes(content)
    with pytest.raises(PictureError, match=reason):
        page_picture(path, page)
