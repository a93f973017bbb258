from datetime import UTC, datetime

import pytest

from index.library import MAX_BYTES, Filed, add, free_name, remove, safe_name
from ingest.types import Kind

NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("sent_as", "safe"),
    [
        pytest.param("Convention.PDF", "Convention.pdf", id="ending in small letters"),
        pytest.param("../../etc/pass wd.txt", "pass wd.txt", id="no folders"),
        pytest.param("C:\\Users\\a\\b.odt", "b.odt", id="nor those of Windows"),
        pytest.param(".cache.txt", "cache.txt", id="never hidden"),
        pytest.param("a<b>:c?*|.docx", "a b c.docx", id="characters that systems refuse"),
        pytest.param("nul.txt", "_nul.txt", id="names that Windows refuses"),
        pytest.param("e\u0301t\u00e9.md", "été.md", id="accents composed"),
        pytest.param("???.pdf", "document.pdf", id="nothing left"),
        pytest.param(f"{'x' * 300}.pdf", f"{'x' * 80}.pdf", id="too long"),
    ],
)
def test_names_are_made_safe(sent_as, safe):
    assert safe_name(sent_as) == safe


def test_a_stem_is_never_shared(tmp_path):
    for name in ("a.pdf", "a-2.txt", "b.toml"):
        (tmp_path / name).touch()
    assert [free_name(tmp_path, name) for name in ("A.docx", "b.pdf", "c.pdf")] == ["A-3.docx", "b-2.pdf", "c.pdf"]


@pytest.mark.parametrize(
    ("sent_as", "content", "outcome"),
    [
        pytest.param("a.exe", b"MZ", "format", id="not a document"),
        pytest.param("a", b"words", "format", id="no ending"),
        pytest.param("a.toml", b"x = 1", "format", id="a note is no document"),
        pytest.param("a.txt", b" \n", "empty", id="nothing in it"),
        pytest.param("a.txt", b"x" * (MAX_BYTES + 1), "too_large", id="too large"),
    ],
)
def test_what_cannot_be_a_document_is_refused(tmp_path, sent_as, content, outcome):
    assert (add(tmp_path, sent_as, content), list(tmp_path.iterdir())) == (Filed(sent_as, outcome), [])


def test_a_file_is_kept_under_its_kind_and_never_twice(tmp_path):
    first = add(tmp_path, "x.txt", b"one", Kind.BROCHURE)
    again = add(tmp_path, "y.txt", b"one", Kind.CONVENTION)
    other = add(tmp_path, "x.txt", b"two", Kind.BROCHURE)
    assert [(filed.outcome, filed.name) for filed in (first, again, other)] == [
        ("added", "brochures/x.txt"),
        ("duplicate", "brochures/x.txt"),
        ("added", "brochures/x-2.txt"),
    ]
    assert (tmp_path / "brochures/x.txt").read_bytes() == b"one"


@pytest.mark.parametrize(
    ("words", "folder"),
    [
        ("Convention de partenariat\nentre la ville de A, d'une part, représentée par B,\nArticle 1", "conventions"),
        ("Une liste de courses.", "divers"),
    ],
)
def test_the_kind_is_told_from_the_words(tmp_path, words, folder):
    assert add(tmp_path, "x.txt", words.encode()).name == f"{folder}/x.txt"
    assert list((tmp_path / ".incoming").iterdir()) == []


def test_a_removed_document_is_put_aside_with_its_note(tmp_path):
    for name in ("a.txt", "a.toml", "b.txt"):
        (tmp_path / name).write_text(name, "utf-8")
    aside = remove(tmp_path, "a.txt", NOW)
    assert aside.read_text("utf-8") == "a.txt"
    assert sorted(p.relative_to(tmp_path).as_posix() for p in tmp_path.rglob("*") if p.is_file()) == [
        ".removed/20260102T030405000000/a.toml",
        ".removed/20260102T030405000000/a.txt",
        "b.txt",
    ]


@pytest.mark.parametrize(("name", "reason"), [("../a.txt", "no document"), ("a.txt", "the only document")])
def test_what_must_stay_stays(tmp_path, name, reason):
    (tmp_path / "a.txt").write_text("a", "utf-8")
    with pytest.raises(ValueError, match=reason):
        remove(tmp_path, name, NOW)
