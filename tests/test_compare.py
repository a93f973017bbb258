import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.compare import Run, Side, in_common, pairs, reworded, runs
from ingest.types import Section, Span


@pytest.mark.parametrize(
    ("text", "other", "expected"),
    [
        pytest.param("cinq ans", "trois ans", [("cinq", True), (" ans", False)], id="a word"),
        pytest.param("Cinq ANS.", "cinq\nans", [("Cinq ANS.", False)], id="case, breaks and points do not count"),
        pytest.param("dénoncé", "denonce", [("dénoncé", False)], id="accents do not count"),
        pytest.param("pour dix jours", "pour", [("pour ", False), ("dix jours", True)], id="what follows"),
        pytest.param("", "a", [], id="nothing"),
    ],
)
def test_what_differs_is_told_word_by_word(text, other, expected):
    assert runs(text, other) == tuple(Run(*run) for run in expected)


@given(st.text(alphabet="ab é,.\n", max_size=40), st.text(alphabet="ab é,.\n", max_size=40))
def test_the_stretches_are_the_text(text, other):
    assert "".join(run.text for run in runs(text, other)) == text


@given(st.text(max_size=40))
def test_a_text_does_not_differ_from_itself(text):
    assert not any(run.differs for run in runs(text, text))


@pytest.mark.parametrize(
    ("text", "other", "share"), [("un deux", "deux", 4 / 6), ("un", "deux", 0.0), ("", "deux", 0.0)]
)
def test_words_in_common_are_counted_by_letters(text, other, share):
    assert in_common(text, other) == pytest.approx(share)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param("cinq ans", "trois ans", False, id="a word differs"),
        pytest.param("cinq ans", "five years", True, id="another language"),
        pytest.param("ans", "la convention vaut pour une longue durée de cinq ans", False, id="one holds the other"),
        pytest.param("ans", "", True, id="nothing to compare with"),
    ],
)
def test_marks_are_of_use_only_where_words_are_shared(one, other, expected):
    assert (reworded(one, other), reworded(other, one)) == (expected, expected)


def side(*articles):
    """Make an agreement of (kind, title, words, subjects)."""
    text, sections, subjects = "", [], []
    for kind, title, words, about in articles:
        start = len(text)
        text += f"{title}\n{words}\n"
        heading = Span(start=start, end=start + len(title))
        sections.append(Section(kind=kind, title=title, heading=heading, span=Span(start=start, end=len(text))))
        subjects.append(frozenset(about))
    return Side(text, tuple(sections), tuple(subjects))


LEFT = side(
    ("preamble", "", "Les villes conviennent.", ()),
    ("article", "Article 1 – Durée", "La convention vaut cinq ans.", ("duration",)),
    ("article", "Article 2 – Frais", "Chaque ville paie ses billets.", ("travel",)),
    ("article", "Article 3 – Litiges", "Les villes se concertent.", ()),
)


def titles(found):
    return [(p.left.title if p.left else None, p.right.title if p.right else None) for p in found]


def test_articles_answer_by_subject_across_languages_and_orders():
    right = side(
        ("article", "1. Money", "Each town buys its tickets.", ("travel",)),
        ("article", "2. Press", "A word for the press.", ()),
        ("article", "3. Term", "It lasts three years.", ("duration",)),
    )
    assert titles(pairs(LEFT, right)) == [
        ("", None),
        ("Article 1 – Durée", "3. Term"),
        ("Article 2 – Frais", "1. Money"),
        (None, "2. Press"),
        ("Article 3 – Litiges", None),
    ]


def test_articles_answer_by_heading_and_words_where_no_subject_helps():
    right = side(
        ("preamble", "Préambule", "Considérant ceci.", ()),
        ("article", "Art. 9 – Litiges", "Les deux villes se concertent.", ()),
    )
    assert titles(pairs(LEFT, right))[0] == ("", "Préambule")
    assert titles(pairs(LEFT, right))[-1] == ("Article 3 – Litiges", "Art. 9 – Litiges")


def test_the_words_of_an_article_stand_below_its_heading():
    assert LEFT.words(LEFT.sections[1]) == "La convention vaut cinq ans."


def test_sections_and_subjects_are_parallel():
    with pytest.raises(ValueError, match="1 sections but 0 sets of subjects"):
        Side("a", side(("body", "", "a", ())).sections, ())
