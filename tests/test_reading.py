"""A document's kind where its words do not tell: what can be read out of it does; a person's note overrules both."""

from __future__ import annotations

import sys

import pytest

from ingest.corpus import read_file
from ingest.types import Kind
from tests.conftest import ROOT

DOCUMENTS = ROOT / "tests" / "data" / "documents"
ACT, RECORD, LEAFLET = "convention_valmont_bergstetten.txt", "deliberation_valmont_2019.txt", "leaflet_harwick.txt"


def read(corpus, name):
    found, report = read_file(corpus, name)
    assert found is not None, report.warnings
    return found


@pytest.mark.parametrize("told", [Kind.OTHER, Kind.BROCHURE])
def test_many_fields_tell_the_kind_where_words_do_not(monkeypatch, told):
    monkeypatch.setattr(sys.modules["ingest.profile"], "kind_of", lambda _text, _name: told)
    act, record, leaflet = (read(DOCUMENTS, name) for name in (ACT, RECORD, LEAFLET))
    assert (act.profile.kind, record.profile.kind, leaflet.profile.kind) == (Kind.CONVENTION, Kind.DELIBERATION, told)
    assert act.agreement
    assert record.deliberation
    assert (leaflet.agreement, leaflet.deliberation) == (None, None)


def test_a_record_taken_for_an_agreement_is_read_as_what_it_is(monkeypatch):
    monkeypatch.setattr(sys.modules["ingest.profile"], "kind_of", lambda _text, _name: Kind.CONVENTION)
    assert read(DOCUMENTS, RECORD).deliberation


def test_the_kind_that_a_note_gives_stays(tmp_path):
    (tmp_path / ACT).write_text((DOCUMENTS / ACT).read_text("utf-8"), "utf-8")
    note = 'kind = "other"\nnoted_by = "Anne"\nsource = "archives"\n'
    (tmp_path / ACT).with_suffix(".toml").write_text(note, "utf-8")
    found = read(tmp_path, ACT)
    assert found.profile.kind is Kind.OTHER
    assert found.agreement is None
