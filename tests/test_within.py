from datetime import date

import pytest

from index.answer import answer
from index.build import build
from index.partners import partners
from index.search import Index
from index.types import Within
from tests.small import write_corpus

TODAY = date(2026, 11, 20)
BROCHURE, BRUNNFELD, KELMOUTH = "brochures/villes.txt", "conventions/brunnfeld.txt", "conventions/kelmouth.txt"


@pytest.fixture(scope="module")
def index(tmp_path_factory, shipped_encoder):
    folder = tmp_path_factory.mktemp("within")
    build(write_corpus(folder / "corpus"), folder / "index", shipped_encoder)
    return Index.open(folder / "index", shipped_encoder)


def partner(index, name):
    found = partners(index.towns_known, index.agreements, index.deliberations, index.towns)
    one = next(p for p in found if p.name.casefold() == name)
    return Within(frozenset(one.documents), one.town)


def asked(index, question, within, history=()):
    return answer(index, question, history, TODAY, within)


def quoted(said):
    return {citation.source.document for citation in said.citations}


def found(said):
    return {hit.passage.source.document for hit in said.hits}


@pytest.mark.parametrize(
    ("document", "words"), [(BRUNNFELD, "le partenaire qui se déplace"), (KELMOUTH, "chaque partenaire")]
)
def test_the_register_answers_from_the_document(index, document, words):
    said = asked(index, "Qui paie le voyage ?", Within(frozenset({document})))
    assert (said.status, quoted(said), found(said) <= {document}) == ("answered", {document}, True)
    assert words in said.text


def test_the_search_answers_from_the_document(index):
    anywhere, elsewhere = Within(), Within(frozenset({BRUNNFELD}))
    question = "What about the rowing clubs?"
    assert (asked(index, question, anywhere).status, asked(index, question, elsewhere).status) == (
        "answered",
        "not_found",
    )


def test_an_article_is_that_of_the_document(index):
    assert quoted(asked(index, "Que dit l'article 3 ?", Within(frozenset({KELMOUTH})))) == {KELMOUTH}


def test_a_partner_is_meant_where_no_other_is_named(index):
    history = ("Quand la convention avec Brunnfeld prend-elle fin ?",)
    said = asked(index, "Et qui paie le voyage ?", partner(index, "kelmouth"), history)
    assert quoted(said) == {KELMOUTH}


def test_of_a_list_of_towns_only_the_partner_is_read(index):
    said = asked(index, "Combien avons-nous de villes jumelées ?", partner(index, "kelmouth"))
    assert "Brunnfeld" not in said.text


def test_another_partner_is_not_answered_for(index):
    said = asked(index, "Qui paie le voyage à Brunnfeld ?", partner(index, "kelmouth"))
    assert (said.status, quoted(said), BRUNNFELD in found(said)) == ("not_found", set(), False)


def test_a_refusal_counts_what_was_looked_through(index):
    said = asked(index, "What are the opening hours?", Within(frozenset({KELMOUTH})))
    assert "a single document" in said.text
    assert "le seul document" in asked(index, "Qui paie le voyage à Tokyo ?", Within(frozenset({KELMOUTH}))).text


def test_what_is_no_longer_there_answers_nothing(index):
    said = asked(index, "Qui paie le voyage ?", Within(frozenset({"conventions/gone.txt"})))
    assert (said.status, said.hits) == ("not_found", ())
