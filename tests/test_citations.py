import pytest

from index.types import Answer, Citation, Hit
from ingest.types import Passage, Source, Span
from pages.citations import Place, answer_html, chip, where

SOURCE = Source(document="a/b#c.txt", title="Pacte <i>", section="Article 2", page=3, span=Span(start=4, end=9))


HIT = Hit(Passage(id="1", source=SOURCE, text="mots", sentences=()), 1.0, SOURCE, 1.0, 1.0)
CITED = (Citation(1, "a <b>\n c", SOURCE),)


def reply(text, status="answered", citations=CITED, hits=()):
    return Answer("Qui ?", "fr", status, text, citations, hits)


def test_a_place_is_read_back_as_it_was_written():
    place = Place.of(SOURCE)
    assert (str(place), Place.parse(str(place))) == ("a/b#c.txt#4-9", place)


@pytest.mark.parametrize("key", ["", "a.txt", "a.txt#4", "a.txt#9-", "a.txt#-1-3"])
def test_what_is_no_place_is_refused(key):
    with pytest.raises(ValueError, match="not a place in a document"):
        Place.parse(key)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param(SOURCE, "Pacte <i>, Article 2, page 3", id="all"),
        pytest.param(SOURCE.model_copy(update={"section": "", "page": None}), "Pacte <i>", id="only a title"),
    ],
)
def test_where_words_stand_is_said_for_people(source, expected):
    assert where(source, "fr") == expected


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("Oui [1].", f'Oui <span class="mark">{chip(1, SOURCE, "fr")}.</span>', id="a mark becomes a chip"),
        pytest.param("Non [0] [2].", "Non [0] [2].", id="other numbers stay text"),
        pytest.param("Rien.", "Rien.", id="no mark"),
        pytest.param("<script> & [x]", "&lt;script&gt; &amp; [x]", id="markup is escaped"),
    ],
)
def test_marks_become_chips(text, shown):
    assert f">{shown}</p>" in answer_html(reply(text), "fr")


def test_words_of_documents_never_pass_as_markup():
    html = answer_html(reply("Oui [1]."), "fr")
    assert ("<i>" in html, "<b>" in html) == (False, False)
    assert "<blockquote>a &lt;b&gt; c</blockquote>" in html


def test_what_was_not_found_is_marked_and_its_passages_are_open():
    html = answer_html(reply("Rien.", "not_found", (), (HIT,)), "en")
    assert [part in html for part in ("Ces documents ne le disent pas", '<details class="passages" open>')] == [
        True
    ] * 2
    assert "they do not answer the question" in html


def test_a_cited_passage_is_not_repeated_below():
    assert "<details" not in answer_html(reply("Oui [1].", hits=(HIT,)), "fr")


def test_of_many_quotations_the_first_are_shown_and_the_others_a_click_away():
    many = tuple(Citation(number, f"mot {number}", SOURCE) for number in range(1, 8))
    few = answer_html(reply("", citations=many[:6]), "fr")
    html = answer_html(reply("", citations=many), "fr")
    assert ("<details" in few, few.count("<blockquote>")) == (False, 6)
    shown, others = html.split("<details")
    assert (shown.count("<blockquote>"), others.count("<blockquote>")) == (4, 3)
    assert ("Les 3 autres citations" in others, 'start="5"' in others) == (True, True)
