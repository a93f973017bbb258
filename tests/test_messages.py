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
    written = {
        node.value
        for path in [*PAGES.glob("*.py"), PAGES.parent / "app.py"]
        if path.name != "messages.py"
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    assert set(_MESSAGES) - written == set()
