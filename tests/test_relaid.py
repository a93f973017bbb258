"""Texts whose layout hides what they say: read plainly, quoted as they are stored."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest

from ingest.corpus import read_file
from ingest.reading import Reading
from ingest.relaid import relaid
from ingest.types import Fact
from tests.reading import document

ACT = """AGREEMENT

Between the City of Arvel (France), represented by its Mayor, Mrs Berthe Ollier, and the City of Brunn (Austria),
represented by its Mayor, Mr Anton Kettner, it is agreed:

Article 1 - Fields

The parties shall cooperate in the following fields:
- secondary schools;
- river rescue.

Article 2 - Visits

Fares are borne by the sending city. Rooms and meals are provided by the host city.

Article 3 - Term

This agreement is concluded for five years from its signature.
"""

LETTERS = "They write to each other every month and do not forget it. "


def _doubled(text: str) -> str:
    return text.replace("\n", "\n\n")


def _justified(text: str) -> str:
    words = text.split(" ")
    return "".join(f"{word}{'  ' if number % 4 == 0 else ' '}" for number, word in enumerate(words))


def _narrow(text: str) -> str:
    parts = f"{text}\n{LETTERS * 6}".split("\n\n")
    return "\n\n".join(part if "\n- " in part else textwrap.fill(part, 48) for part in parts)


def _wrongly_decoded(text: str) -> str:
    return text.replace("\n- ", "\nâ€¢ ")


def _unbroken(text: str) -> str:
    return " ".join((text + LETTERS * 4).split())


def _read(text: str, folder: Path) -> Reading:
    (folder / "act.txt").write_bytes(text.encode("utf-8"))
    reading, _ = read_file(folder, "act.txt")
    assert reading is not None
    return reading


@pytest.mark.parametrize(
    "lay_out",
    [
        _doubled,
        _justified,
        _narrow,
        _wrongly_decoded,
        _unbroken,
        pytest.param(lambda text: text.replace("\n", "\r\n"), id="carriage returns"),
    ],
)
def test_the_layout_hides_nothing(lay_out: Callable[[str], str], tmp_path: Path) -> None:
    reading = _read(lay_out(ACT), tmp_path)
    found = reading.agreement
    assert found is not None
    facts = (found.transport_paid_by, found.stay_paid_by, found.duration)
    assert [fact.value for fact in facts if fact] == ["travelling_partner", "hosting_partner", "P5Y"]
    assert [axis.value for axis in found.axes] == ["secondary schools", "river rescue"]
    assert [_value(party.represented_by) for party in found.parties] == ["Berthe Ollier", "Anton Kettner"]
    for fact in (*[one for one in facts if one], *found.axes):
        assert reading.document.quote(fact.source.span) == fact.quote
    assert all(reading.document.quote(one.source.span) == one.text for one in reading.passages)


def _value(fact: Fact[str] | None) -> str | None:
    return fact.value if fact else None


def test_a_page_that_turns_within_a_sentence() -> None:
    laid = relaid(document("The towns meet\n\n                    Page 1 of 2\n\nevery year in June."))
    assert laid is not None
    assert laid.document.text == "The towns meet\nevery year in June."


def test_lines_in_a_narrow_column_are_joined_but_not_those_of_a_list() -> None:
    prose = (
        "The mayors of the two towns meet\neach spring and each autumn, and\nthey bring with them their choirs\n" * 4
    )
    laid = relaid(document(f"{prose}until the fair.\n\nApples\nPears\nPlums\n"))
    assert laid is not None
    assert laid.document.text.splitlines()[0].startswith("The mayors of the two towns meet each spring")
    assert laid.document.text.endswith("Apples\nPears\nPlums\n")


def test_plain_texts_are_left_alone() -> None:
    assert relaid(document(ACT)) is None
    columns = "1967  Link with Arvel\n1993  Link with Brunn\n2011  Link with Corve\n" * 6
    assert relaid(document(columns)) is None
    assert relaid(document("Â la carte, et un « Ã » tout seul.")) is None


def test_a_page_that_turns_within_a_list_of_names() -> None:
    laid = relaid(
        document("Mr Arden, Mrs Bell and Dr Cole\n\n                 - 2 -\n\nMr Dunn, of the harbour board.")
    )
    assert laid is not None
    assert laid.document.text == "Mr Arden, Mrs Bell and Dr Cole\nMr Dunn, of the harbour board."


def test_the_rest_of_a_cut_word_leaves_no_space_behind() -> None:
    text = "1. bathing and quali-\nty  of water;\n2. read-\ning  rooms for all.\n"
    laid = relaid(document(text))
    assert laid is not None
    assert laid.document.text == "1. bathing and quality\nof water;\n2. reading\nrooms for all.\n"
