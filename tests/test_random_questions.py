"""Words of the documents in any order: nothing may break, however senseless the question."""

import pytest

from bench.random_questions import TODAY, broken, random_questions, unsupported
from index.answer import answer
from index.question import QuestionError
from index.search import Index
from index.types import Answer, Citation
from ingest.types import Source, Span

ASKED = 300


@pytest.fixture(scope="module")
def index(built, shipped_encoder):
    return Index.open(built, shipped_encoder)


def asked(index):
    texts = [index.text(card.name) for card in index.documents]
    return list(random_questions(texts, ASKED))


def test_no_promise_is_broken(index):
    failed = []
    for question in asked(index):
        try:
            said = answer(index, question, today=TODAY)
        except QuestionError:  # a question of signs and figures alone
            continue
        failed += [(question, said.text, promise) for promise in broken(said, index)]
    assert failed == []


def test_the_questions_are_the_same_every_time(index):
    assert asked(index) == asked(index)
    assert len(set(asked(index))) > 0.9 * ASKED


def said(index, text, *spans):
    name = index.documents[0].name
    sources = [Source(document=name, title="", section="", page=None, span=Span(start=a, end=b)) for a, b in spans]
    quotes = [index.text(name)[source.span.start : source.span.end] for source in sources]
    rows = enumerate(zip(quotes, sources, strict=True), start=1)
    return Answer("Qui ?", "fr", "answered", text, tuple(Citation(n, quote, source) for n, (quote, source) in rows), ())


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("Rien [1].", [], id="nothing wrong"),
        pytest.param("Rien [2].", ["marks"], id="a mark beyond"),
        pytest.param("Rien [0][1].", ["marks"], id="a mark before"),
        pytest.param("Rien.", ["marks"], id="a citation without a mark"),
        pytest.param("La somme est de 987654 euros [1].", ["numbers"], id="a number that nobody wrote"),
        pytest.param("Le 3 mai 2019 + 987654 jours : 987655 [1].", [], id="arithmetic that is shown"),
    ],
)
def test_a_broken_promise_is_seen(index, text, found):
    assert broken(said(index, text, (0, 10)), index) == found


def test_an_altered_quotation_is_seen(index):
    right = said(index, "Rien [1].", (0, 10))
    [citation] = right.citations
    altered = Citation(1, citation.quote[:-1] + "#", citation.source)
    assert broken(Answer("Qui ?", "fr", "answered", "Rien [1].", (altered,), ()), index) == ["verbatim"]
    assert unsupported(right, index) == set()
