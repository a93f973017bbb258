from datetime import date

import pytest

from ingest.sidecar import read_sidecar
from ingest.types import Kind, Noted


def write(folder, text):
    (folder / "act.toml").write_text(text, "utf-8")
    return read_sidecar(folder / "act.pdf", "conventions/act.pdf")


def test_no_note(tmp_path):
    assert read_sidecar(tmp_path / "act.pdf", "act.pdf") is None


def test_note(tmp_path):
    noted = write(tmp_path, 'signed_on = 2019-05-25\nkind = "convention"\nnoted_by = "A. Roux"\n')
    assert noted == Noted(
        file="conventions/act.toml", signed_on=date(2019, 5, 25), kind=Kind.CONVENTION, noted_by="A. Roux"
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("signed_on = ", r"conventions/act\.toml: not valid TOML", id="no TOML"),
        pytest.param(
            'signed = "x"', r'unknown field "signed"; the fields are signed_on, ends_on, title', id="unknown field"
        ),
        pytest.param('signed_on = "soon"', "'soon' is not a date; write it as 2016-10-03", id="no date"),
        pytest.param('kind = "letter"', "kind = 'letter' is not possible", id="unknown kind"),
        pytest.param('file = "x"', '"file" cannot be set', id="file"),
    ],
)
def test_what_is_to_be_mended(tmp_path, text, message):
    with pytest.raises(ValueError, match=message):
        write(tmp_path, text)
