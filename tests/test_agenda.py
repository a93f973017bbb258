from datetime import date

import pytest

from index.agenda import agenda, horizon, standings, within
from ingest.types import Noted, Recalled
from tests.records import agreement, fact

TODAY = date(2026, 1, 31)
RUNNING = agreement("running.txt", ends_on=fact(date(2027, 3, 1)), notice=fact("P3M"), evaluation=fact("end"))
ENDLESS = agreement("endless.txt", ("Nord", "Est"), unlimited=fact(True))
OVER = agreement("over.txt", ("Nord", "Ouest"), ends_on=fact(date(2020, 1, 1)))
BOUNDED = agreement("bounded.txt", ("Nord", "Loin"), duration=fact("P5Y"), authorised_on=fact(date(2024, 5, 5)))


def test_those_in_force_come_first_and_those_that_ended_last():
    found = standings([OVER, BOUNDED, ENDLESS, RUNNING], TODAY)
    assert [(one.agreement.document, one.status) for one in found] == [
        ("running.txt", "in_force"),
        ("endless.txt", "open_ended"),
        ("bounded.txt", "unknown"),
        ("over.txt", "expired"),
    ]


def test_what_another_one_replaced_is_called_so_and_has_nothing_due():
    new = agreement("new.txt", noted=Noted(file="new.toml", signed_on=date(2025, 1, 1), replaces="running.txt"))
    found = standings([RUNNING, new], TODAY)
    assert [(one.agreement.document, one.status) for one in found] == [
        ("new.txt", "unknown"),
        ("running.txt", "replaced"),
    ]
    assert agenda(found) == ()


def test_expiry_notice_evaluation_and_bounds_fall_due_apart_and_in_order():
    due = agenda(standings([BOUNDED, RUNNING, ENDLESS], TODAY))
    assert [(one.kind, one.on, one.standing.agreement.document) for one in due] == [
        ("notice", date(2026, 12, 1), "running.txt"),
        ("evaluation", date(2027, 3, 1), "running.txt"),
        ("expiry", date(2027, 3, 1), "running.txt"),
        ("earliest", date(2029, 5, 5), "bounded.txt"),
    ]


def test_an_amendment_has_no_days_of_its_own():
    signed = fact(date(2020, 2, 2))
    first = agreement("first.txt", signed_on=signed, ends_on=fact(date(2026, 6, 1)))
    second = agreement(
        "second.txt",
        kind="amendment",
        signed_on=fact(date(2025, 3, 3)),
        ends_on=fact(date(2028, 6, 1)),
        recalls=(Recalled(title=fact("accord"), on=fact("2020-02-02")),),
    )
    due = agenda(standings([first, second], TODAY))
    assert [(one.kind, one.on, one.standing.agreement.document) for one in due] == [
        ("expiry", date(2028, 6, 1), "first.txt")
    ]


@pytest.mark.parametrize(("months", "count"), [(10, 0), (12, 1), (14, 3)])
def test_only_what_falls_due_in_time_is_ahead(months, count):
    due = agenda(standings([RUNNING], TODAY))
    assert len(within(due, TODAY, months)) == count


def test_a_short_month_ends_the_horizon():
    assert horizon(TODAY, 1) == date(2026, 2, 28)


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        pytest.param({"signed_on": fact(date(2026, 2, 1))}, "not_yet", id="signed later"),
        pytest.param({"signed_on": fact(date(2025, 2, 1))}, "in_force", id="signed before"),
        pytest.param(
            {"signed_on": fact(date(2025, 2, 1)), "starts_on": fact(date(2026, 3, 1))}, "not_yet", id="starts later"
        ),
        pytest.param({"authorised_on": fact(date(2026, 2, 1))}, "not_yet", id="not even authorised"),
    ],
)
def test_an_agreement_is_not_in_force_before_it_begins(fields, status):
    (found,) = standings([agreement(ends_on=fact(date(2030, 1, 1)), **fields)], TODAY)
    assert found.status == status
