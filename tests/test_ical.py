from datetime import UTC, date, datetime, timedelta

import pytest
from icalendar import Calendar

from index.agenda import agenda, standings
from index.ical import LEADS, calendar
from tests.records import agreement, fact

NOW = datetime(2026, 1, 31, 9, tzinfo=UTC)
QUOTE = "jusqu’au 1er mars 2027 ; sauf dénonciation, avec\nun préavis de trois mois"
RUNNING = agreement(ends_on=fact(date(2027, 3, 1), QUOTE), notice=fact("P3M", "trois mois"))
DUE = agenda(standings([RUNNING], NOW.date()))


def events(language="fr", due=DUE):
    return Calendar.from_ical(calendar(due, language, NOW)).walk("VEVENT")


def test_expiry_and_notice_are_separate_days():
    assert [(str(e["summary"]), e["dtstart"].dt, e["dtend"].dt) for e in events()] == [
        ("Accord Nord – Sud : dernier jour du préavis", date(2026, 12, 1), date(2026, 12, 2)),
        ("Accord Nord – Sud : dernier jour de validité", date(2027, 3, 1), date(2027, 3, 2)),
    ]


@pytest.mark.parametrize(("place", "kind"), [(0, "notice"), (1, "expiry")])
def test_each_has_its_reminders(place, kind):
    alarms = events()[place].walk("VALARM")
    assert [alarm["trigger"].dt for alarm in alarms] == [timedelta(days=-days) for days in LEADS[kind]]


def test_the_arithmetic_and_the_quotations_travel_along():
    said = str(events()[1]["description"])
    assert "« jusqu’au 1er mars 2027 ; sauf dénonciation, avec un préavis de trois mois » (A, Article 1)" in said


def test_a_date_that_moves_keeps_its_event():
    later = agreement(ends_on=fact(date(2028, 3, 1), QUOTE), notice=fact("P3M", "trois mois"))
    moved = events(due=agenda(standings([later], NOW.date())))
    assert [str(e["uid"]) for e in moved] == [str(e["uid"]) for e in events()]
    assert len({str(e["uid"]) for e in events()}) == 2


def test_the_language_is_the_readers():
    assert [str(e["summary"]) for e in events("en")] == [
        "Accord Nord – Sud : last day to give notice",
        "Accord Nord – Sud : last day in force",
    ]


def test_an_empty_calendar_is_a_calendar():
    assert events(due=()) == []
