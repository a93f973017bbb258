"""What falls due -> iCalendar, one all-day event each, with reminders ahead of it; the only import of icalendar."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import datetime, timedelta

from icalendar import Alarm, Calendar, Event

from index.agenda import Due
from index.labels import due as named
from index.types import Language
from ingest.clean import display

# Days before: a council needs about half a year from a proposal to a vote, a notice a letter.
LEADS: dict[str, tuple[int, ...]] = {
    "expiry": (180, 90, 30),
    "earliest": (180, 90),
    "notice": (60, 14),
    "evaluation": (30,),
}


def calendar(due: Sequence[Due], language: Language, now: datetime) -> bytes:
    """Return an iCalendar file.

    :param now: When it is made, with its time zone.
    """
    made = Calendar.new(prodid="-//Passerelle//FR", name="Passerelle", language=language)
    for one in due:
        made.add_component(_event(one, language, now))
    return bytes(made.to_ical())


def _event(due: Due, language: Language, now: datetime) -> Event:
    title = f"{due.standing.agreement.title} : {named(due.kind, language)}"
    event = Event()
    event.add("uid", _uid(due))
    event.add("dtstamp", now)
    event.add("summary", title)
    event.add("dtstart", due.on)
    event.add("dtend", due.on + timedelta(days=1))
    event.add("description", _description(due, language))
    event.add("categories", [due.kind])
    event.add("transp", "TRANSPARENT")
    for days in LEADS[due.kind]:
        event.add_component(_alarm(title, days))
    return event


def _uid(due: Due) -> str:
    """Return an id that stays when the date changes, so that a calendar moves the event and does not double it."""
    digest = hashlib.sha256(f"{due.kind} {due.standing.agreement.document}".encode()).hexdigest()
    return f"{digest[:32]}@passerelle"


def _description(due: Due, language: Language) -> str:
    quotes = [f"« {display(fact.quote)} » ({fact.source.title}, {fact.source.section})" for fact in due.facts]
    return "\n".join([due.standing.expiry.because(language), *dict.fromkeys(quotes)])


def _alarm(title: str, days: int) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", title)
    alarm.add("trigger", timedelta(days=-days))
    return alarm
