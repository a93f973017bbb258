import pytest

from index.claims import Claim, Quote, holds, numbers_in, say
from index.types import Citation
from ingest.types import Source, Span

TEXT = "La convention dure cinq ans. Fait à Lerida, le 3 mai 2019. Pr\ufffdsidente : \ufffd\ufffd\ufffd."


def quote(words):
    start = TEXT.index(words)
    return Quote(words, Source(document="a.txt", title="Pacte", section="", page=None, span=span(start, words)))


def span(start, words):
    return Span(start=start, end=start + len(words))


def stored(_document):
    return TEXT


@pytest.mark.parametrize(
    ("claim", "kept"),
    [
        pytest.param(Claim(("Elle dure 5 ans ", quote("cinq ans"))), True, id="number in words"),
        pytest.param(Claim(("Elle dure 6 ans ", quote("cinq ans"))), False, id="another number"),
        pytest.param(Claim(("Fin en 2024 ", quote("cinq ans"), quote("2019")), "2024"), True, id="shown arithmetic"),
        pytest.param(Claim(("Fin en 2024 ", quote("cinq ans"), quote("2019"))), False, id="hidden arithmetic"),
        pytest.param(Claim(("Signée à Lerida ", quote("Lerida"))), True, id="name in the quotation"),
        pytest.param(Claim(("Signée à Madrid ", quote("Lerida"))), False, id="another name"),
        pytest.param(Claim(("Elle est Présidente ", quote("Pr\ufffdsidente"))), True, id="a lost letter"),
        pytest.param(Claim(("Elle est Présidence ", quote("Pr\ufffdsidente"))), False, id="another letter"),
        pytest.param(Claim(("Elle est à Spa ", quote("\ufffd\ufffd\ufffd"))), False, id="all letters lost"),
        pytest.param(Claim(("Selon le Pacte ", quote("Lerida"))), True, id="name of the document"),
    ],
)
def test_holds(claim, kept):
    assert holds(claim, stored) is kept


def test_a_quotation_must_stand_at_its_place():
    wrong = Quote("six ans", quote("cinq ans").source)
    assert not holds(Claim(("Durée ", wrong)), stored)


def test_say_numbers_by_first_mention_and_reuses_numbers():
    one, two = quote("cinq ans"), quote("3 mai 2019")
    said = say([Claim(("Durée ", one, ".")), Claim(("Date ", two, one, "."))], stored)
    assert said.text == "Durée [1]. Date [2][1]."
    assert said.citations == (Citation(1, one.text, one.source), Citation(2, two.text, two.source))


def test_say_drops_and_counts_what_fails():
    said = say([Claim(("Durée de 7 ans ", quote("cinq ans"))), Claim(("Durée ", quote("cinq ans")))], stored)
    assert (said.text, said.dropped) == ("Durée [1]", 1)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        pytest.param("252.000 habitants", {252000}, id="points"),
        pytest.param("1 300 000", {1300000}, id="spaces"),
        pytest.param("le 26/12/2012", {26, 12, 2012}, id="date"),
        pytest.param("twenty-four months", {24}, id="in words"),
    ],
)
def test_numbers_in(text, numbers):
    assert numbers <= numbers_in(text)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1,3 million inhabitants", 1300000),
        ("1 million", 1000000),
        ("1 300 000", 1300000),
        ("drawn up in duplicate", 2),
        ("a year's notice", 1),
    ],
)
def test_numbers_said_otherwise(text, number):
    assert number in numbers_in(text)


def test_a_grouped_number_is_one_number():
    assert numbers_in("1 300 000 habitants") == {1300000}


def test_numbers_side_by_side_are_not_one():
    fact = Claim(("1 300 000 habitants ", quote("2019")), "Dallas 1300000\n1,3 million")
    assert numbers_in("325000 325.000") >= {325000}
    assert holds(fact, stored)


def test_what_two_agreements_say_alike_is_said_once():
    one = Claim(("dure 5 ans ", quote("cinq ans"), "."), subject="Pacte A")
    other = Claim(("dure 5 ans ", quote("dure cinq ans"), "."), subject="Pacte B")
    assert say([one, other], stored).text == "Pacte A, Pacte B : dure 5 ans [1][2]."
