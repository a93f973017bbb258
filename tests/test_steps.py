import re
from html import unescape

import pytest

from index.types import KnownTown
from ingest.fold import fold
from pages.glossary import TERMS, explained, glossary_html
from pages.messages import message
from pages.steps import STEPS, Step, after, foreign, questions


def known(name, *aliases, home=False):
    return KnownTown(
        name=name,
        aliases=aliases,
        country_code=None,
        documents=(),
        home=home,
        party=False,
        latitude=None,
        longitude=None,
    )


def test_a_step_asks_about_the_first_partners():
    step = Step("x", ("ask_twins", "ask_travel", "ask_decisions"))
    asked = questions(step, ("Arles", "Bath", "Cork"), ("Bath",), "fr")
    keys = [
        ("ask_twins", {}),
        ("ask_travel", {"town": "Arles"}),
        ("ask_travel", {"town": "Bath"}),
        ("ask_decisions", {"town": "Bath"}),
    ]
    assert asked == tuple(message(key, "fr", **values) for key, values in keys)


def test_the_home_city_is_no_partner():
    towns = (known("Ours", "ours", "la notre", home=True), known("Bath", "bath"))
    assert foreign(("Ours", "Bath", "La Nôtre", "Bath", "Cork"), towns) == ("Bath", "Cork")


@pytest.mark.parametrize(("key", "following"), [(STEPS[0].key, STEPS[1].key), (STEPS[-1].key, STEPS[-1].key)])
def test_steps_follow_one_another(key, following):
    assert after(key) == following


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_step_is_explained_and_asks_what_can_be_said(language):
    for step in STEPS:
        assert explained(step.key, language)
        assert message(f"step_{step.key}", language)
        assert len(questions(step, ("Bath",), ("Bath",), language)) == len(step.asked)


@pytest.mark.parametrize(("language", "column"), [("fr", 0), ("en", 1)])
def test_the_glossary_is_in_the_order_of_its_reader(language, column):
    rows = re.findall('<th scope="row" lang="fr">(.*?)</th><td lang="en"[^>]*>(.*?)</td>', glossary_html(language, {}))
    words = [unescape(row[column]) for row in rows]
    assert (len(words), words) == (len(TERMS), sorted(words, key=fold))
