import json
import shutil
import subprocess
import sys

import pytest

from index.__main__ import main
from index.build import build
from index.store import FORMAT, current, generation_path
from tests.conftest import ROOT
from tests.small import AGREEMENT, BROCHURE, TEXTS, write_corpus

DAY = ["--today", "2026-11-20"]


@pytest.fixture(scope="module")
def small(tmp_path_factory, shipped_encoder):
    folder = tmp_path_factory.mktemp("small")
    build(write_corpus(folder / "corpus"), folder / "index", shipped_encoder)
    return folder / "index"


@pytest.fixture
def command(capsys):
    """Run a command; return its exit status and the lines of both outputs."""

    def run(*arguments):
        status = main([str(argument) for argument in arguments])
        printed = capsys.readouterr()
        return status, printed.out.splitlines(), printed.err.splitlines()

    return run


def batch(folder, *lines):
    path = folder / "questions.jsonl"
    path.write_text("\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines), "utf-8")
    return path


def process(*arguments):
    command = [sys.executable, "-m", "index", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_the_whole_way_in_processes_of_their_own(tmp_path):
    corpus, index = write_corpus(tmp_path / "corpus"), tmp_path / "index"
    built = process("build", corpus, "--index", index)
    assert (built.returncode, built.stdout.splitlines()[-1][:24]) == (0, "3 of 3 documents indexed")
    question = "When was the agreement with Kelmouth signed?"
    asked = process("ask", question, "--index", index)
    assert (asked.returncode, "9 June 2021 [1]" in asked.stdout, asked.stderr) == (0, True, "")


def test_build_says_a_line_a_file(command, tmp_path):
    corpus = write_corpus(tmp_path / "corpus", {**TEXTS, "empty.txt": ""})
    status, lines, _ = command("build", corpus, "--index", tmp_path / "index")
    assert status == 0
    assert [line.split(":")[0] for line in lines[:-1]] == sorted([*TEXTS, "empty.txt"])
    assert lines[3].startswith("empty.txt: skipped | ")
    assert lines[4].startswith("3 of 4 documents indexed, ")


def test_ask_prints_the_answer_and_its_citations(command, small):
    status, lines, errors = command("ask", "Who pays for the trip to Kelmouth?", "--index", small, *DAY)
    assert (status, errors) == (0, [])
    assert "[1] Twinning agreement Arvel – Kelmouth, Article 2 – Costs (conventions/kelmouth.txt)" in lines
    assert "    « Each town bears the travel costs of its own delegations. »" in lines


def test_the_json_of_an_answer(command, small):
    _, [line], _ = command("ask", "Who pays for the trip to Kelmouth?", "--json", "--index", small, *DAY)
    said = json.loads(line)
    assert [*said] == ["id", "question", "language", "status", "answer", "citations", "passages", "elapsed_ms"]
    assert (said["id"], said["language"], said["status"], len(said["passages"])) == (None, "en", "answered", 5)
    for cited in said["citations"] + said["passages"]:
        assert TEXTS[cited["document"]][cited["start"] : cited["end"]] == cited["quote"]


def test_a_batch_keeps_order_and_ids(command, small, tmp_path):
    path = batch(
        tmp_path,
        {"id": "b", "question": "Combien d'habitants à Kelmouth ?"},
        "",
        {"id": 2, "question": "Et Brunnfeld ?", "history": ["Combien d'habitants à Kelmouth ?"]},
        {"question": "What about Tokyo?", "history": []},
        {"id": [1], "question": ""},
    )
    status, lines, errors = command("ask", "--batch", path, "--json", "--index", small, *DAY)
    said = [json.loads(line) for line in lines]
    assert (status, errors) == (0, [])
    assert [(one["id"], one["status"]) for one in said] == [
        ("b", "answered"), (2, "answered"), (None, "not_found"), ([1], "not_found"),
    ]  # fmt: skip
    assert "42\u202f000" in said[1]["answer"]


def test_text_prints_the_stored_text(capsys, small):
    assert main(["text", "brochures/villes.txt", "--index", str(small)]) == 0
    assert capsys.readouterr().out == BROCHURE


def test_register_prints_agreements_and_towns(command, small):
    status, [line], _ = command("register", "--json", "--index", small, *DAY)
    register = json.loads(line)
    assert status == 0
    assert [one["document"] for one in register["agreements"]] == [
        "conventions/brunnfeld.txt",
        "conventions/kelmouth.txt",
    ]
    assert [(one["name"], one["since"]["value"]) for one in register["towns"]] == [
        ("BRUNNFELD", "1967"),
        ("KELMOUTH", "2021"),
    ]
    plain = command("register", "--index", small, *DAY)[1]
    assert "KELMOUTH (GB): twin 2021, 18500" in plain


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        pytest.param(["build", "{tmp}/nowhere"], "no folder at", id="no folder"),
        pytest.param(["build", "{tmp}/empty"], "no document in", id="empty folder"),
        pytest.param(["build", "{tmp}/pictures"], "photo.png", id="a file that is no document"),
        pytest.param(["build", "{tmp}/corrupt"], "a.pdf", id="corrupt PDF"),
        pytest.param(["build", "{small}", "--encoder", "{tmp}/nowhere"], "no encoder", id="no encoder"),
        pytest.param(["ask", "Qui ?", "--index", "{tmp}/nowhere"], 'run "python -m index build corpus"', id="no index"),
        pytest.param(["ask", "", "--index", "{small}"], "empty", id="empty question"),
        pytest.param(["ask", "mot " * 2500, "--index", "{small}"], "2000 characters", id="10,000 characters"),
        pytest.param(["ask", "--index", "{small}"], "ask one question", id="no question"),
        pytest.param(["ask", "Qui ?", "--batch", "x", "--index", "{small}"], "ask one question", id="two ways"),
        pytest.param(["ask", "--batch", "{tmp}/none", "--index", "{small}"], "{tmp}/none", id="no batch"),
        pytest.param(["text", "x.txt", "--index", "{small}"], "no document 'x.txt'", id="no such document"),
        pytest.param(["register", "--index", "{tmp}/nowhere"], 'run "python -m index build corpus"', id="no register"),
    ],
)
def test_what_cannot_be_done_is_one_clear_line(command, small, tmp_path, arguments, words):
    (tmp_path / "empty").mkdir()
    for folder, name in (("pictures", "photo.png"), ("corrupt", "a.pdf")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / name).write_bytes(b"%PDF-1.7 broken")
    filled = [argument.format(tmp=tmp_path, small=small) for argument in arguments]
    index = [] if "--index" in filled else ["--index", tmp_path / "index"]
    status, lines, errors = command(*filled, *index)
    assert (status, lines, len(errors)) == (1, [], 1)
    assert words.format(tmp=tmp_path) in errors[0]


@pytest.mark.parametrize(
    "line", ["{broken", "[]", '"text"', "{}", '{"question": 3}', '{"question": "Qui ?", "history": "no"}']
)
def test_a_damaged_batch_line_is_named(command, small, tmp_path, line):
    path = batch(tmp_path, {"question": "Qui paie ?"}, line)
    status, lines, errors = command("ask", "--batch", path, "--index", small)
    assert (status, lines, len(errors)) == (1, [], 1)
    assert "line 2: write a JSON object such as" in errors[0]


@pytest.mark.parametrize("change", [{"format": FORMAT + 1}, {"encoder": "another"}, {"dimension": 3}])
def test_the_index_of_another_program_is_refused(command, small, tmp_path, change):
    shutil.copytree(small, tmp_path / "index")
    path = generation_path(tmp_path / "index", current(tmp_path / "index")) / "manifest.json"
    path.write_text(json.dumps({**json.loads(path.read_text("utf-8")), **change}), "utf-8")
    status, lines, [error] = command("ask", "Qui paie ?", "--index", tmp_path / "index")
    assert (status, lines) == (1, [])
    assert "python -m index build" in error


@pytest.mark.parametrize(
    "arguments", [[], ["sing"], ["ask", "Qui ?", "--today", "tomorrow"], ["build"], ["text"], ["ask", "--loud"]]
)
def test_wrong_usage_has_its_own_status(arguments, capsys):
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    assert "usage: python -m index" in capsys.readouterr().err


def test_help_shows_an_example_of_every_command(capsys):
    with pytest.raises(SystemExit) as ended:
        main(["--help"])
    shown = capsys.readouterr().out
    assert ended.value.code == 0
    for name in ("build", "ask", "register", "text"):
        assert f"python -m index {name}" in shown


def test_the_stored_text_is_the_one_that_was_indexed(command, tmp_path):
    corpus = write_corpus(tmp_path / "corpus", {"a.txt": AGREEMENT})
    command("build", corpus, "--index", tmp_path / "index")
    (corpus / "a.txt").write_text("changed since", "utf-8")
    assert command("text", "a.txt", "--index", tmp_path / "index")[1] == AGREEMENT.splitlines()
