import re
from datetime import date

import pytest

from index.answer import answer
from index.build import build
from index.question import QuestionError
from index.search import Index
from tests.small import AGREEMENT, TEXTS, write_corpus

TODAY = date(2026, 11, 20)
ANSWERED = [
    ("Qui paie le voyage à Brunnfeld ?", "partenaire qui se déplace", "frais de transport"),
    ("Who pays for the trip to Kelmouth?", "each partner for its own", "travel costs"),
    ("Chez qui loge-t-on à Kelmouth, qui paie l'hôtel ?", "le partenaire qui accueille", "accommodation"),
    ("Pour combien de temps la convention avec Brunnfeld est-elle conclue ?", "4 ans", "quatre ans"),
    ("When was the agreement with Kelmouth signed?", "9 June 2021", "9 June 2021"),
    ("Until when does the agreement with Kelmouth run?", "9 June 2027", "six years"),
    ("Combien d'habitants à Kelmouth ?", "18\u202f500", "18 500"),
    ("Depuis quand sommes-nous jumelés avec les Allemands ?", "1967", "1967"),
    ("Who is the mayor of Brunnfeld?", "Klaus Wendelin", "Klaus Wendelin"),
    ("What is the phone number of the international office?", "03 80 00 11 22", "03 80 00 11 22"),
    ("Que dit l'article 3 de la convention avec Brunnfeld ?", "quatre ans", "Article 3"),
    ("What about the rowing clubs?", "every summer", "rowing clubs"),
]
REFUSED = [
    pytest.param("Qui paie le voyage à Tokyo ?", "Tokyo", id="unknown town"),
    pytest.param("Who pays for the trip to Japan?", "Japan", id="unknown country"),
    pytest.param("Quelle est la superficie de Brunnfeld ?", "ne le précisent pas", id="no area"),
    pytest.param("What are the opening hours of the office?", "do not say", id="no hours"),
    pytest.param("Quand la convention avec Brunnfeld a-t-elle été signée ?", "ne porte pas de date", id="left blank"),
    pytest.param("Que dit l'article 9 de la convention avec Brunnfeld ?", "ne le précisent pas", id="no such article"),
    pytest.param("Comment déclarer un nid de frelons ?", "ne le précisent pas", id="another subject"),
]


@pytest.fixture(scope="module")
def index(tmp_path_factory, shipped_encoder):
    folder = tmp_path_factory.mktemp("small")
    build(write_corpus(folder / "corpus"), folder / "index", shipped_encoder)
    return Index.open(folder / "index", shipped_encoder)


@pytest.mark.parametrize(("question", "words", "quoted"), ANSWERED)
def test_answered(index, question, words, quoted):
    said = answer(index, question, today=TODAY)
    assert said.status == "answered"
    assert words in said.text
    assert any(quoted in " ".join(citation.quote.split()) for citation in said.citations)


@pytest.mark.parametrize(("question", "words"), REFUSED)
def test_refused(index, question, words):
    said = answer(index, question, today=TODAY)
    assert said.status == "not_found"
    assert words in said.text


def test_a_refusal_says_what_was_looked_through_and_shows_what_is_nearest(index):
    said = answer(index, "Comment déclarer un nid de frelons ?", today=TODAY)
    assert (said.citations, "3 documents" in said.text, len(said.hits)) == ((), True, 8)


@pytest.mark.parametrize("question", [*(row[0] for row in ANSWERED), *(row.values[0] for row in REFUSED)])
def test_every_mark_has_its_citation_and_every_quotation_is_verbatim(index, question):
    said = answer(index, question, today=TODAY)
    marks = [int(number) for number in re.findall(r"\[(\d+)\]", said.text)]
    assert list(dict.fromkeys(marks)) == list(range(1, len(said.citations) + 1))
    for citation in said.citations:
        source = citation.source
        assert index.text(source.document)[source.span.start : source.span.end] == citation.quote


def test_a_follow_up_is_answered(index):
    said = answer(index, "Et à Kelmouth ?", ["Qui paie le voyage à Brunnfeld ?"], TODAY)
    assert "chaque partenaire pour les siens" in said.text
    assert {citation.source.document for citation in said.citations} == {"conventions/kelmouth.txt"}


def test_the_day_decides_whether_an_agreement_is_in_force(index):
    question = "Is the agreement with Kelmouth still in force?"
    now, later = (answer(index, question, today=day).text for day in (TODAY, date(2031, 1, 1)))
    assert ("in force, until 9 June 2027" in now, "in force, until" in later) == (True, False)


def test_a_clause_of_several_agreements_cites_each(index):
    said = answer(index, "Qui paie les frais de transport ?", today=TODAY)
    assert {citation.source.document for citation in said.citations} == set(TEXTS) - {"brochures/villes.txt"}


def test_documents_that_contradict_each_other_are_both_shown(tmp_path, shipped_encoder):
    other = AGREEMENT.replace("six years", "three years").replace("2021", "2011")
    texts = {"old.txt": other, "new.txt": AGREEMENT}
    build(write_corpus(tmp_path / "corpus", texts), tmp_path / "index", shipped_encoder)
    said = answer(Index.open(tmp_path / "index", shipped_encoder), "How long does the agreement last?", today=TODAY)
    assert ("6 years" in said.text, "3 years" in said.text) == (True, True)


@pytest.mark.parametrize("question", ["", " ? ", "mot " * 2500], ids=["empty", "no letter", "10,000 characters"])
def test_what_is_no_question_is_refused(index, question):
    with pytest.raises(QuestionError, match="question is"):
        answer(index, question)
