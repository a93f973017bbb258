import json
import re
from datetime import date

import pytest

from index.feedback import FILE, add_line, golden_line
from index.types import Answer, Citation
from ingest.types import Source, Span

SOURCE = Source(document="a.txt", title="A", section="", page=None, span=Span(start=0, end=9))
ANSWER = Answer("Qui paie ?", "fr", "answered", "La ville [1].", (Citation(1, "La ville\n (A) paie.", SOURCE),), ())
ON = date(2026, 1, 2)


@pytest.mark.parametrize(
    ("verdict", "status", "documents", "evidence"),
    [("right", "answered", ["a.txt"], 1), ("evidence", None, [], 0)],
)
def test_what_is_said_of_an_answer_is_a_golden_question(verdict, status, documents, evidence):
    row = json.loads(golden_line(ANSWER, ("Avant ?",), verdict, "é", ON))
    assert (row["question"], row["history"], row["verdict"], row["on"]) == (
        "Qui paie ?",
        ["Avant ?"],
        verdict,
        "2026-01-02",
    )
    assert (row["status"], row["documents"], len(row["evidence"])) == (status, documents, evidence)
    assert all(re.search(pattern, "La ville (A) paie.") for pattern in row["evidence"])


def test_lines_are_added(tmp_path):
    for line in ("a", "b"):
        add_line(tmp_path / "new", line)
    assert (tmp_path / "new" / FILE).read_text("utf-8") == "a\nb\n"
