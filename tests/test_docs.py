"""The README stays true: its example is run, and what it names exists."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from ingest.read import SUFFIXES
from ingest.sidecar import FIELDS
from tests.conftest import ROOT

README = (ROOT / "README.md").read_text("utf-8")
MAKEFILE = (ROOT / "Makefile").read_text("utf-8")


def test_the_example_is_what_the_program_prints(built):
    [(question, expected)] = re.findall(r'```console\n\$ \S+ -m index ask "([^"\n]*)"\n(.*?)```', README, re.DOTALL)
    command = [sys.executable, "-m", "index", "ask", question, "--index", str(built), "--today", "2026-11-20"]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert run.stdout == expected


def test_every_file_it_names_exists():
    links = re.findall(r"\]\(((?!http)[^)]+)\)", README)
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_every_command_it_names_exists():
    named = set(re.findall(r"(?:^|\s|`)make ([a-z]+)", README))
    targets = set(re.findall(r"^([a-z]+):", MAKEFILE, re.MULTILINE))
    assert (named - targets, targets - named) == (set(), set())


def test_it_names_the_formats_that_are_read():
    [line] = re.findall(r"^Read are (.*?\w`)\. ", README, re.MULTILINE)
    assert set(re.findall(r"`(\.\w+)`", line)) == SUFFIXES


def test_it_shows_every_line_that_a_note_may_have():
    [note] = re.findall(r"```toml\n(.*?)```", README, re.DOTALL)
    assert re.findall(r"^(\w+) =", note, re.MULTILINE) == list(FIELDS)


def test_it_names_the_settings_of_the_app():
    engine = (ROOT / "pages" / "engine.py").read_text("utf-8")
    pattern = r"PASSERELLE_[A-Z]+"
    assert set(re.findall(pattern, README)) == set(re.findall(pattern, engine))


@pytest.mark.parametrize("extra", [(), ("dev",)])
def test_every_dependency_has_an_exact_version_and_a_reason(extra):
    project = (ROOT / "pyproject.toml").read_text("utf-8")
    table = project.split("dev = [")[1] if extra else project.split("dependencies = [")[1]
    lines = re.findall(r'^    "([\w-]+)[^"]*",\s*(.*)$', table.split("\n]")[0], re.MULTILINE)
    pinned = re.findall(r"^([\w.-]+)==", (ROOT / "constraints.txt").read_text("utf-8"), re.MULTILINE)
    known = {name.lower().replace("_", "-") for name in pinned}
    assert lines
    assert [name for name, reason in lines if name.lower() not in known or not reason.startswith("# ")] == []


def test_torch_comes_first_and_exactly():
    lines = (ROOT / "constraints.txt").read_text("utf-8").splitlines()
    assert next(line for line in lines if not line.startswith("#")) == "torch==2.13.0"
    assert [line for line in lines if "://" in line or line.startswith(("-", "/"))] == []
