import pytest
from hypothesis import given
from hypothesis import strategies as st

from pages.citations import Place
from pages.reader import document_html, unwrapped, without_gaps


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("une ligne bien pleine de\nmots", "une ligne bien pleine de mots", id="a wrapped line goes on"),
        pytest.param("une ligne bien pleine de\n- mots", "une ligne bien pleine de\n- mots", id="a list item does not"),
        pytest.param(
            "Article 1\nune ligne bien pleine de mots", "Article 1\nune ligne bien pleine de mots", id="title"
        ),
        pytest.param(
            "un premier objet du pacte ;\n2° un autre", "un premier objet du pacte ;\n2° un autre", id="a number"
        ),
        pytest.param("", "", id="nothing"),
    ],
)
def test_only_breaks_of_the_layout_are_undone(text, shown):
    assert unwrapped(text) == shown


def test_several_empty_lines_become_one():
    assert without_gaps("a\n\n\n\nb\nc") == "a\n\n  b\nc"


@given(st.text(alphabet="ab \n-.", max_size=60))
def test_every_character_keeps_its_offset(text):
    shown = without_gaps(unwrapped(text))
    assert len(shown) == len(text)
    assert [c for c in shown if not c.isspace()] == [c for c in text if not c.isspace()]
    assert [i for i, c in enumerate(shown) if not c.isspace()] == [i for i, c in enumerate(text) if not c.isspace()]


def test_a_place_is_marked_and_everything_escaped():
    html = document_html("a <b> & c", Place("x.txt", 2, 5), 'Pacte "A"')
    frame = '<div class="document" tabindex="0" role="region" aria-label="Pacte &quot;A&quot;">'
    assert html == f"{frame}a <mark>&lt;b&gt;</mark> &amp; c</div>"


@pytest.mark.parametrize("place", [Place("x", 3, 3), Place("x", 2, 9), Place("x", 4, 2)])
def test_a_place_outside_the_text_is_refused(place):
    with pytest.raises(ValueError, match="does not lie in a text of 4 characters"):
        document_html("abcd", place, "x")
