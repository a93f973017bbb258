import pytest

from index.units import units
from ingest.types import Passage, Source, Span


def passage(text, *sentences, title="Accord", section="Article 1"):
    source = Source(document="a.txt", title=title, section=section, page=None, span=Span(start=10, end=10 + len(text)))
    return Passage(id="p", source=source, text=text, sentences=sentences)


ONE, TWO = Span(start=10, end=14), Span(start=15, end=19)


@pytest.mark.parametrize(
    ("passages", "expected"),
    [
        pytest.param([passage("Oui.", ONE)], [(0, 10, 14, "Oui.")], id="one sentence is the passage itself"),
        pytest.param(
            [passage("Oui. Non.", ONE, TWO)],
            [(0, 10, 19, "Oui. Non."), (0, 10, 14, "Oui."), (0, 15, 19, "Non.")],
            id="the passage, then its sentences",
        ),
        pytest.param([passage("Non"), passage("Oui")], [(0, 10, 13, "Non"), (1, 10, 13, "Oui")], id="two passages"),
        pytest.param([passage("  ")], [], id="nothing to search"),
        pytest.param([], [], id="none"),
    ],
)
def test_units(passages, expected):
    assert [(u.passage, u.span.start, u.span.end, u.text) for u in units(passages)] == expected


@pytest.mark.parametrize(
    ("title", "section", "embedded"),
    [
        ("Accord", "Article 1", "Accord, Article 1 : Oui."),
        ("Accord", "", "Accord : Oui."),
        ("", "", "Oui."),
    ],
)
def test_a_unit_is_embedded_with_its_context(title, section, embedded):
    [unit] = units([passage("Oui.", ONE, title=title, section=section)])
    assert unit.embedded == embedded


def test_the_content_id_follows_text_context_and_encoder():
    [unit] = units([passage("Oui.", ONE)])
    [moved] = units([passage("Oui.", ONE, title="Pacte")])
    [again] = units([passage("Oui.", ONE)])
    assert unit.key("e") == again.key("e")
    assert len({unit.key("e"), unit.key("f"), moved.key("e")}) == 3
