from datetime import date

import pytest

from index import labels
from index.factsheet import SUBJECTS, Line, deliberation_lines, lines, on_subject, party_lines, town_lines, verified
from ingest.types import Agreement, Recalled
from tests.records import agreement, deliberation, fact, town, vote

NOTICE = fact("P3M", "trois mois")
CLAUSE = fact("Le budget est fixé.", "Le budget\nest fixé.")


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        pytest.param("duration", "P5Y", "5 ans", id="duration"),
        pytest.param("signed_on", date(2016, 3, 1), "1er mars 2016", id="date"),
        pytest.param("unlimited", True, "oui", id="yes"),
        pytest.param("copies", 1200, "1\u202f200", id="number"),
        pytest.param("transport_paid_by", "each_partner", "chaque partenaire pour les siens", id="payer"),
    ],
)
def test_a_value_is_written_in_words(field, value, expected):
    found = fact(value)
    assert lines(agreement(**{field: found}), "fr") == (Line(field, expected, False, (found,)),)


def test_a_clause_is_its_own_words_and_a_list_has_a_line_each():
    found = agreement(budget=CLAUSE, languages=(fact("fr"), fact("de", start=3)))
    assert [(line.field, line.value, line.verbatim) for line in lines(found, "en")] == [
        ("budget", "Le budget est fixé.", True),
        ("languages", "French", False),
        ("languages", "German", False),
    ]


def test_an_earlier_text_has_its_date():
    earlier = Recalled(title=fact("Pacte"), on=fact("1999-05", start=9))
    (line,) = on_subject(agreement(recalls=(earlier,)), "earlier", "fr")
    assert (line.value, len(line.facts)) == ("Pacte (mai 1999)", 2)


def test_a_country_is_named_in_the_readers_language():
    (line,) = town_lines(town("Sud", country=fact("Russia"), country_code="RU"), "fr")
    assert line.value == "Russie"


def test_a_vote_is_told_in_its_words_after_its_point():
    point = fact("Piscine", "Piscine", start=80)
    found = deliberation(votes=(vote("à l'unanimité"), vote("par 9 voix\ncontre 4").model_copy(update={"item": point})))
    assert [(line.value, line.verbatim, len(line.facts)) for line in deliberation_lines(found, "fr")] == [
        ("à l'unanimité", True, 1),
        ("Piscine : « par 9 voix contre 4 »", False, 2),
    ]


def test_parties_are_named_with_what_is_known_of_them():
    assert [line.value for line in party_lines(agreement())] == ["Nord", "Sud"]


def test_a_line_whose_quotation_is_gone_is_left_out():
    found = lines(agreement(notice=NOTICE, budget=CLAUSE), "fr")
    assert [line.field for line in verified(found, lambda name: "trois mois")] == ["notice"]


def test_every_field_of_an_agreement_belongs_to_a_subject_and_has_a_name():
    apart = {"document", "title", "kind", "parties", "noted"}
    grouped = [field for fields in SUBJECTS.values() for field in fields]
    assert sorted(grouped) == sorted(set(Agreement.model_fields) - apart)
    assert all(labels.field(field, "fr") and labels.field(field, "en") for field in Agreement.model_fields)
