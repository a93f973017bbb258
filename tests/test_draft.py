from datetime import date

import pytest

from ingest.types import Noted
from pages.draft import Draft, changes, refusal
from tests.records import agreement, fact

TODAY = date(2026, 1, 31)
OLD = agreement("old.txt", ("Nord", "Sud"), signed_on=fact(date(2016, 10, 3)))
NEW = agreement("new.txt", ("Nord", "Sud"))


def draft(who="Anne", source="original", **facts):
    return Draft("new.txt", facts, who, source)


def with_note(one, **noted):
    return one.model_copy(update={"noted": Noted(file="x.toml", **noted)})


@pytest.mark.parametrize(
    ("typed", "agreements", "said"),
    [
        pytest.param(draft(signed_on=TODAY), (NEW,), "", id="nothing wrong"),
        pytest.param(draft(who="", source="", signed_on=None, title=""), (NEW,), "", id="a note taken back"),
        pytest.param(draft(who="", title="Pacte"), (NEW,), "note_incomplete", id="nobody"),
        pytest.param(draft(source="", kind="other"), (NEW,), "note_incomplete", id="no source"),
        pytest.param(draft(signed_on=date(2026, 2, 1)), (NEW,), "note_future", id="tomorrow"),
        pytest.param(draft(ends_on=date(2030, 1, 1)), (NEW,), "", id="an end may come"),
        pytest.param(
            draft(signed_on=TODAY, ends_on=date(2026, 1, 30)), (NEW,), "note_ends_before", id="over before it began"
        ),
        pytest.param(draft(replaces="old.txt"), (OLD, NEW), "", id="replaces an older one"),
        pytest.param(
            draft(replaces="old.txt", signed_on=date(2016, 10, 2)), (OLD, NEW), "note_order", id="signed before it"
        ),
        pytest.param(
            draft(replaces="old.txt"),
            (OLD, with_note(NEW, signed_on=date(2010, 1, 1))),
            "note_order",
            id="noted as signed before it",
        ),
        pytest.param(
            draft(replaces="old.txt"), (with_note(OLD, replaces="new.txt"), NEW), "note_circle", id="a circle"
        ),
        pytest.param(draft(replaces="gone.txt"), (OLD, NEW), "", id="of what is not known nothing is said"),
    ],
)
def test_what_is_wrong_with_a_note(typed, agreements, said):
    assert refusal(typed, agreements, TODAY) == said


def test_what_is_written():
    assert changes(draft(title="Pacte", kind="", replaces=""), None, TODAY) == {
        "title": "Pacte",
        "kind": None,
        "replaces": None,
        "noted_by": "Anne",
        "noted_on": TODAY,
        "source": "original",
    }


@pytest.mark.parametrize(
    ("before", "who"),
    [
        pytest.param(Noted(file="x.toml", title="Pacte"), None, id="a note about nothing goes whole"),
        pytest.param(Noted(file="x.toml", signed_on=TODAY), "Anne", id="what has no field in the form stays"),
        pytest.param(None, None, id="no note"),
    ],
)
def test_what_is_taken_back(before, who):
    assert changes(draft(title=""), before, TODAY)["noted_by"] == who
