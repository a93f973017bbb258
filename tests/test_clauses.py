import pytest

from index.clauses import Reading, clause
from ingest.profile import profile
from tests.reading import document, read_agreement

TEXT = """CONVENTION DE PARTENARIAT
entre la ville de Valmont (France) et la ville de Bergstetten (Allemagne)

Article 1 – Durée
La présente convention est conclue pour une durée de cinq ans à compter de sa signature.

Article 2 – Frais
Les frais de transport sont pris en charge par la ville qui se déplace.

Fait à Valmont, le 3 mai 2021
"""


def reading():
    found = read_agreement(TEXT)
    card = profile(document(TEXT), (), None)
    return Reading.of(found, TEXT, card)


def test_a_clause_is_the_paragraph_that_holds_its_facts():
    found = clause(reading(), "duration", "fr")
    assert [passage.source.section for passage in found.passages] == ["Article 1 – Durée"]
    assert "pour une durée de cinq ans" in found.words
    assert all(TEXT[p.source.span.start : p.source.span.end] == p.text for p in found.passages)


def test_what_is_not_said_has_no_lines_and_no_words():
    found = clause(reading(), "annexes", "fr")
    assert (found.lines, found.passages, found.words) == ((), (), "")


def test_each_section_knows_its_subjects():
    side = reading().side
    about = dict(zip([section.title for section in side.sections], side.subjects, strict=True))
    assert ("duration" in about["Article 1 – Durée"], "travel" in about["Article 2 – Frais"]) == (True, True)
    assert "travel" not in about["Article 1 – Durée"]


def test_an_unknown_subject_is_refused():
    with pytest.raises(KeyError):
        clause(reading(), "weather", "fr")
