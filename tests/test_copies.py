"""How many originals there are and in which languages, and languages of lessons and letters that are none."""

from __future__ import annotations

import pytest

from tests.reading import read_agreement, value

FRENCH = "CONVENTION\n\nEntre la Ville de Arvel (France) et la Ville de Brunn (Autriche), il est convenu :\n\n{}\n"
ENGLISH = "AGREEMENT\n\nBetween the City of Arvel (France) and the City of Brunn (Austria), it is agreed:\n\n{}\n"


@pytest.mark.parametrize(
    ("clause", "copies", "languages"),
    [
        ("Executed in duplicate, in the English and Swedish languages, both texts of equal force.", 2, {"en", "sv"}),
        ("This text exists in an English and a Czech version; six copies are signed.", 6, {"en", "cs"}),
        ("Bilingual English/Welsh text, in three parchments.", 3, {"en", "cy"}),
        ("Done in a single copy.", 1, set()),
        ("Two originals, one for each city, have been executed in Dutch.", 2, {"nl"}),
        ("Courses in Italian are given to the staff.", None, set()),
        ("The exchange of English and French teachers is made each year.", None, set()),
        ("Correspondence shall be in English.", None, set()),
    ],
)
def test_english(clause: str, copies: int | None, languages: set[str]) -> None:
    found = read_agreement(ENGLISH.format(clause))
    assert (value(found.copies), {one.value for one in found.languages}) == (copies, languages)


@pytest.mark.parametrize(
    ("clause", "copies", "languages"),
    [
        ("Les textes allemand, français et tchèque font pareillement foi ; trois exemplaires en ont été tirés.", 3,
         {"de", "fr", "cs"}),
        ("Signé en triple original, dans les langues wolof, française et portugaise.", 3, {"wo", "fr", "pt"}),
        ("Fait en deux exemplaires, un exemplaire étant remis à chaque partie.", 2, set()),
        ("Chacune a reçu un exemplaire de l'accord, qui en compte deux, l'un en polonais, l'autre en français.", 2,
         {"pl", "fr"}),
        ("Version bilingue français-malgache, en deux exemplaires.", 2, {"fr", "mg"}),
        ("Fait en un seul exemplaire déposé aux archives.", 1, set()),
        ("La version anglaise du site est faite par Brunn.", None, set()),
    ],
)  # fmt: skip
def test_french(clause: str, copies: int | None, languages: set[str]) -> None:
    found = read_agreement(FRENCH.format(clause))
    assert (value(found.copies), {one.value for one in found.languages}) == (copies, languages)
