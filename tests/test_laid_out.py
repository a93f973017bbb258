import re

import pytest

from pages.laid_out import lined, marked_html, paragraphs_html


def test_blank_lines_and_spaces_go_lines_stay():
    assert lined(" Ils décident :\n\n  - un   fonds ;\n- un prix. \n") == "Ils décident :\n- un fonds ;\n- un prix."


def test_a_sentence_that_a_page_break_cut_is_one_line():
    assert lined("dans le domaine du\n\nvieillissement.\nUn autre\na) prix") == (
        "dans le domaine du vieillissement.\nUn autre\na) prix"
    )


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param(
            "Ils décident :\n- un fonds ;\n- un prix.\nFin",
            '<p class="words">Ils décident :</p><ul class="items"><li>- un fonds ;</li><li>- un prix.</li></ul>'
            '<p class="words">Fin</p>',
            id="a list between paragraphs",
        ),
        pytest.param("• a <b>", '<ul class="items"><li>• a &lt;b&gt;</li></ul>', id="words are no markup"),
        pytest.param("un-deux", '<p class="words">un-deux</p>', id="a hyphen is no bullet"),
    ],
)
def test_lists_are_shown_as_lists(text, shown):
    assert paragraphs_html(text, "") == shown


def test_what_differs_is_marked_line_by_line():
    shown = paragraphs_html("- cinq ans\n- deux mois", "- trois ans")
    assert shown == '<ul class="items"><li>- <mark>cinq</mark> ans</li><li>- <mark>deux mois</mark></li></ul>'


def test_a_mark_never_spans_two_lines():
    shown = paragraphs_html("Alpha\nBeta", "gamma")
    assert shown == '<p class="words"><mark>Alpha</mark></p><p class="words"><mark>Beta</mark></p>'


def test_no_word_is_lost_or_changed():
    text = "Ils décident :\n- un fonds ;\n\n- un   prix."
    plain = re.sub(r"<[^>]+>", "", paragraphs_html(text, "- un fonds"))
    assert plain == "".join(lined(text).split("\n"))


def test_a_quotation_keeps_its_lines():
    assert marked_html("Article 4\nLe  prix", "Article 4") == "Article 4\n<mark>Le prix</mark>"
