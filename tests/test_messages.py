import ast
import string
from pathlib import Path

import pytest

from pages.messages import _MESSAGES, message

PAGES = Path(__file__).parent.parent / "pages"


def fields(text):
    return sorted(name for _, name, _, _ in string.Formatter().parse(text) if name)


@pytest.mark.parametrize(("language", "expected"), [("fr", "3 sur 4"), ("en", "3 of 4")])
def test_values_are_filled_in(language, expected):
    assert message("of", language, done=3, total=4) == expected


def test_both_languages_say_everything_and_the_same():
    assert [k for k, (fr, en) in _MESSAGES.items() if not fr or not en or fields(fr) != fields(en)] == []


def test_every_message_is_used():
    """A key stands in the code as a whole, or its beginning does, before the part that is filled in."""
    sources = [path for path in PAGES.glob("*.py") if not path.name.startswith("messages")]
    nodes = [node for path in sources for node in ast.walk(ast.parse(path.read_text("utf-8")))]
    nodes += ast.walk(ast.parse((PAGES.parent / "app.py").read_text("utf-8")))
    whole = {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    begun = tuple(
        node.values[0].value
        for node in nodes
        if isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant) and "_" in node.values[0].value
    )
    assert {key for key in _MESSAGES if key not in whole and not key.startswith(begun)} == set()
