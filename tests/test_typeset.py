import pytest

from pages.typeset import kept_together, typeset


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("« Qui paie ? »", "«\u00a0Qui paie\u00a0?\u00a0»"),
        ("ceci : cela ; fin !", "ceci\u00a0: cela\u00a0; fin\u00a0!"),
        ("à 12:30 (oui)", "à 12:30 (oui)"),
        (" ? seul", " ? seul"),
    ],
)
def test_no_line_begins_with_punctuation(words, shown):
    assert kept_together(words) == shown


def test_each_language_has_its_spaces():
    assert typeset("Bath : ville jumelée", "fr") == "Bath\u00a0: ville jumelée"
    assert typeset("Bath : twin town ; since 1953 ?", "en") == "Bath: twin town; since 1953?"


@pytest.mark.parametrize("language", ["fr", "en"])
def test_no_letter_is_changed(language):
    words = "« Qui paie ? » : l’hôte ; non ! 12:30"
    assert "".join(typeset(words, language).split()) == "".join(words.split())
