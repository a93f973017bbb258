"""The first days, run without a browser."""

from __future__ import annotations

import re

from tests.test_app import shown
from tests.test_partnerships import visit  # noqa: F401  a fixture


def steps_done(test):
    return re.findall(
        'data-value="(\\w+)"(?: aria-current="step")?><span class="number">\\d</span>[^<]*<span class="ticked">',
        shown(test),
    )


def test_a_step_teaches_with_answers_of_the_documents(visit):  # noqa: F811
    page = shown(visit("first_days.py"))
    assert "Quelles sont nos villes jumelées ?" in page
    assert re.search('class="answer answered".*class="chip" data-action="cite"', page, re.DOTALL)


def test_progress_is_kept_from_one_visit_to_the_next(visit):  # noqa: F811
    test = visit("first_days.py")
    test.button(key="step_next").click().run()
    assert (steps_done(test), 'data-value="texts" aria-current="step"' in shown(test)) == (["partners"], True)
    again = visit("first_days.py")
    assert (steps_done(again), 'data-value="texts" aria-current="step"' in shown(again)) == (["partners"], True)
    again.checkbox(key="tick_texts").check().run()
    assert steps_done(again) == ["partners", "texts"]
    again.checkbox(key="tick_texts").uncheck().run()
    assert steps_done(again) == ["partners"]


def test_it_is_taught_in_english(visit):  # noqa: F811
    page = shown(visit("first_days.py", lang="en"))
    assert "Which are our twin towns?" in page
