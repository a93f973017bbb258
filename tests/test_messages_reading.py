import re

import pytest

from pages.messages_reading import reading_message
from tests.conftest import ROOT


@pytest.mark.parametrize(
    ("report", "french"),
    [
        (
            "without text: pages 2, 3 of 9; a scanned page needs text recognition (OCR)",
            "sans texte : pages 2, 3 sur 9 ; ",
        ),
        (
            "too large (120,000,000 bytes): split it into files of at most 100,000,000 bytes",
            "trop grand (120,000,000 octets)",
        ),
        ("a/b.toml: not valid TOML (x); write lines", "a/b.toml : cette fiche n’a pas été comprise"),
    ],
)
def test_what_a_report_says_is_said_in_french(report, french):
    words, language = reading_message(report, "fr")
    assert (words.startswith(french), language) == (True, "fr")


def test_what_is_not_known_is_marked_as_english():
    assert reading_message("something new", "fr") == ("something new", "en")
    assert reading_message("the file is empty: x", "en") == ("the file is empty: x", "en")


WARNINGS = r'(?:ReadError\(|\.warnings, |warnings\.append\()f?"([^"]+)"'


def test_every_sentence_of_the_readers_is_known():
    """Each reason of a ReadError in ingest, and each warning, is said in French, its places filled with a number."""
    files = ("read.py", "read_pdf.py", "read_office.py", "read_text.py", "corpus.py")
    sources = [(ROOT / "ingest" / file).read_text("utf-8") for file in files]
    said = [re.sub(r"\{[^{}]*\}", "7", one) for source in sources for one in re.findall(WARNINGS, source)]
    assert len(said) > 12
    assert [sentence for sentence in said if reading_message(sentence, "fr")[1] == "en"] == []
