"""What works for these documents must work for any: none of their names, dates or sentences stands in the code."""

import re
from itertools import pairwise
from pathlib import Path

import pytest

from ingest.corpus import read_file
from ingest.fold import fold
from tests.reading import facts_of

ROOT = Path(__file__).parent.parent
FOLDERS = ("ingest", "index", "pages")
CODE = [*sorted(path for folder in FOLDERS for path in (ROOT / folder).rglob("*.py")), ROOT / "app.py"]
CORPUS = sorted((ROOT / "corpus").rglob("*.txt"))
SENTENCE = 6  # words in a row that no two texts share by chance
COMMON = {"france", "maire", "paris"}


def _names() -> set[str]:
    """Return towns and surnames of the corpus, folded."""
    found: set[str] = set()
    for path in CORPUS:
        reading, _ = read_file(path.parent, path.name)
        assert reading
        agreement, record = reading.agreement, reading.deliberation
        found |= {fold(town.name) for town in reading.towns}
        for party in agreement.parties if agreement else ():
            found |= {
                fold(party.city.value),
                fold(str(party.represented_by.value if party.represented_by else "")).split()[-1],
            }
        for fact in (record.president, record.secretary, *record.present) if record else ():
            found.add(fold(fact.value).split()[-1] if fact else "")
    return {name for name in found if len(name) > 5} - COMMON


def _dates() -> set[str]:
    found = set()
    for path in CORPUS:
        reading, _ = read_file(path.parent, path.name)
        assert reading
        found |= {
            str(fact.value)
            for fact in facts_of((reading.agreement, reading.deliberation))
            if re.fullmatch(r"\d{4}-\d\d-\d\d", str(fact.value))
        }
    return found


def _words(text: str) -> list[str]:
    return re.findall(r"[a-z0-9]+", fold(text))


def _runs(words: list[str]) -> set[tuple[str, ...]]:
    return {tuple(words[n : n + SENTENCE]) for n in range(len(words) - SENTENCE + 1)}


NAMES, DATES = _names(), _dates()
SENTENCES = {run for path in CORPUS for line in path.read_text("utf-8").split("\n\n") for run in _runs(_words(line))}


def test_the_corpus_has_names_dates_and_sentences_to_look_for() -> None:
    assert len(NAMES) > 30
    assert len(DATES) >= 4
    assert len(SENTENCES) > 1000


@pytest.mark.parametrize("path", CODE, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_the_code_does_not_know_the_corpus(path: Path) -> None:
    text = path.read_text("utf-8")
    words = _words(text)
    assert NAMES & {*words, *(" ".join(pair) for pair in pairwise(words))} == set()
    assert [date for date in DATES if date in text] == []
    assert _runs(words) & SENTENCES == set()
