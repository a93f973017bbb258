from datetime import date

import pytest

from index.agenda import standings
from index.partners import partners
from index.timeline import Bar, bars, first_day
from ingest.types import Noted, Recalled
from tests.records import agreement, fact, town
from tests.test_partners import known

TODAY = date(2026, 1, 31)
TOWNS = (known("Nord", home=True), known("Sud"), known("Est"))


def drawn(agreements=(), towns=()):
    return bars(partners(TOWNS, agreements, [], towns), standings(agreements, TODAY))


@pytest.mark.parametrize(
    ("value", "day"), [("1959", date(1959, 1, 1)), ("1999-05", date(1999, 5, 1)), ("2012-12-17", date(2012, 12, 17))]
)
def test_a_vague_date_begins_with_its_first_day(value, day):
    assert first_day(value) == day


def test_twinnings_earlier_texts_and_agreements_stand_in_one_row_the_oldest_first():
    earlier = Recalled(title=fact("Pacte"), on=fact("1999-05"))
    signed = agreement(signed_on=fact(date(2020, 3, 1)), duration=fact("P5Y"), recalls=(earlier,))
    assert drawn([signed], [town("Est", since=fact("1990")), town("Sud", since=fact("1959"))]) == (
        Bar("Sud", "twinning", "", date(1959, 1, 1), None),
        Bar("Sud", "recalled", "Pacte", date(1999, 5, 1), date(1999, 5, 1)),
        Bar("Sud", "agreement", "Accord Nord – Sud", date(2020, 3, 1), date(2025, 3, 1)),
        Bar("Est", "twinning", "", date(1990, 1, 1), None),
    )


def test_bounds_are_not_sure_and_a_note_makes_them_so():
    voted = {"authorised_on": fact(date(2020, 1, 1)), "duration": fact("P5Y")}
    noted = Noted(file="a.toml", signed_on=date(2020, 6, 1))
    (unsure,), (sure,) = drawn([agreement(**voted)]), drawn([agreement(**voted, noted=noted)])
    assert (unsure.start, unsure.end, unsure.sure) == (date(2020, 1, 1), date(2025, 1, 1), False)
    assert (sure.start, sure.end, sure.sure) == (date(2020, 6, 1), date(2025, 6, 1), True)


def test_an_agreement_of_which_no_date_is_known_has_no_bar():
    assert drawn([agreement(duration=fact("P5Y"))]) == ()
