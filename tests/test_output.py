import json

import pytest

from index.output import place, register_text, to_json, to_text
from index.types import Answer, Citation, Hit
from ingest.types import Passage, Source, Span

SOURCE = Source(document="a.pdf", title="Accord", section="Article 2", page=3, span=Span(start=7, end=18))
PASSAGE = Passage(id="p", source=SOURCE, text="Un \n deux.\n", sentences=(SOURCE.span,))
HIT = Hit(PASSAGE, 0.12345678, SOURCE, 0.5, 0.5)
ANSWER = Answer("Qui ?", "fr", "answered", "Deux [1].", (Citation(1, PASSAGE.text, SOURCE),), (HIT,) * 6)
PLACE = {"number": 1, "document": "a.pdf", "title": "Accord", "section": "Article 2", "page": 3, "start": 7, "end": 18}


def test_to_json():
    expected = {
        "id": 7,
        "question": "Qui ?",
        "language": "fr",
        "status": "answered",
        "answer": "Deux [1].",
        "citations": [{**PLACE, "quote": "Un \n deux.\n"}],
        "passages": [{**PLACE, "number": n, "quote": "Un \n deux.\n", "score": 0.123457} for n in range(1, 6)],
        "elapsed_ms": 12.3,
    }
    assert json.loads(json.dumps(to_json(ANSWER, 12.34, 7))) == expected


def test_to_text():
    assert to_text(ANSWER) == (
        "Deux [1].\n\n[1] Accord, Article 2, page 3 (a.pdf)\n    « Un deux. »"
    )  # white space is folded for the terminal only


def test_an_answer_without_citations_is_its_text():
    assert to_text(Answer("Qui ?", "en", "not_found", "The documents do not say.", (), ())) == (
        "The documents do not say."
    )


@pytest.mark.parametrize(
    ("change", "shown"),
    [
        ({}, "Accord, Article 2, page 3 (a.pdf)"),
        ({"page": None}, "Accord, Article 2 (a.pdf)"),
        ({"section": "", "page": None}, "Accord (a.pdf)"),
        ({"title": "", "section": "", "page": None}, " (a.pdf)"),
    ],
)
def test_place(change, shown):
    assert place(SOURCE.model_copy(update=change)) == shown


def test_register_text():
    register = {
        "agreements": [{"title": "Accord", "document": "a", "expiry": {"status": "unknown", "because": "unsigned"}}],
        "deliberations": [{"title": "Séance", "document": "d"}],
        "towns": [
            {"name": "Nord", "country_code": None, "status": "twin", "since": None, "population": None},
            {
                "name": "Sud", "country_code": "FR", "status": "twin", "since": {"value": "1967"},
                "population": {"value": 10},
            },
        ],
    }  # fmt: skip
    assert register_text(register).splitlines() == [
        "Accord (a)",
        "    unknown: unsigned",
        "Séance (d)",
        "Nord (?): twin",
        "Sud (FR): twin 1967, 10",
    ]
