from datetime import date

from ingest.types import Agreement, Deliberation, Fact, Party, Source, Span, Town
from pages.examples import examples

SOURCE = Source(document="x", title="x", section="", page=None, span=Span(start=0, end=1))
NONE = dict.fromkeys(Agreement.model_fields) | dict.fromkeys(("axes", "languages", "recalls", "annexes"), ())


def fact(value):
    return Fact(value=value, quote="q", source=SOURCE)


def party(city):
    return Party(city=fact(city), country=None, country_code=None, represented_by=None, office=None)


def agreement(*cities, **facts):
    named = {"document": "x", "title": "x", "kind": "convention", "parties": tuple(map(party, cities))}
    return Agreement(**(NONE | named | facts))


def deliberation(secretary, day):
    empty = dict.fromkeys(Deliberation.model_fields) | dict.fromkeys(
        ("committees", "present", "excused", "absent", "decisions", "votes"), ()
    )
    return Deliberation(**(empty | {"document": "x", "title": "x", "secretary": secretary, "session_on": day}))


def town(name, since, status="twin"):
    return Town(
        document="x",
        name=name,
        mention=fact(name),
        country=None,
        country_code=None,
        since=since,
        status=status,
        population=None,
        distinctions=(),
        capital_of=None,
        unsure=(),
    )


PAID, LASTS = {"transport_paid_by": fact("shared")}, {"duration": fact("P5Y")}


def test_the_first_questions_are_of_different_kinds():
    agreements = (agreement("Ici", "Là", **PAID, **LASTS), agreement("Loin", "Ici", **LASTS))
    record = deliberation(fact("Mme Rose"), fact(date(2020, 1, 2)))
    assert examples(agreements, (record,), (town("Ailleurs", fact("1990")),), "fr") == (
        "Qui paie les frais de transport dans le partenariat avec Là ?",
        "Quand la convention avec Loin prend-elle fin ?",
        "Depuis quand sommes-nous jumelés avec Ailleurs ?",
        "Qui était secrétaire de la séance du 2 janvier 2020 ?",
    )


def test_nothing_is_asked_that_the_documents_do_not_say():
    agreements = (agreement("Ici", "Là"), agreement())
    assert (
        examples(agreements, (deliberation(None, None),), (town("A", None), town("B", fact("1"), "home")), "fr") == ()
    )


def test_dates_are_written_in_the_language_of_the_interface():
    assert examples((), (deliberation(fact("X"), fact(date(2020, 1, 2))),), (), "en") == (
        "Who was secretary at the council meeting of 2 January 2020?",
    )
