import pytest

from index.mentions import Names
from index.question import LONGEST, QuestionError, understand
from index.topics import Topic
from index.types import KnownTown


def known(name, *aliases, code=None, home=False, party=True):
    return KnownTown(
        name=name, aliases=(name.lower(), *aliases), country_code=code, documents=(f"{name}.txt",), home=home,
        party=party, latitude=None, longitude=None,
    )  # fmt: skip


TOWNS = (
    known("Arvel", home=True, code="FR"),
    known("Brunnfeld", code="DE"),
    known("Kelmouth", code="GB"),
    known("Ostravik", code="NO", party=False),
)
NAMES = Names(TOWNS, frozenset("convention agreement voyage sejour duree".split()))
COST = "Qui paie le voyage à Brunnfeld ?"
END = "When does the agreement with Kelmouth expire?"


def first(question):
    return question.topics[0].topic if question.topics else None


@pytest.mark.parametrize(
    ("text", "language", "topic", "towns", "unknown"),
    [
        pytest.param(COST, "fr", Topic.TRANSPORT, ("Brunnfeld",), (), id="a town"),
        pytest.param(END, "en", Topic.EXPIRY, ("Kelmouth",), (), id="English"),
        pytest.param("Qui paie le voyage à Brunfeld ?", "fr", Topic.TRANSPORT, ("Brunnfeld",), (), id="misspelt"),
        pytest.param("Qui paie le voyage en Allemagne ?", "fr", Topic.TRANSPORT, ("Brunnfeld",), (), id="country"),
        pytest.param("Who pays the trip of the Norwegians?", "en", Topic.TRANSPORT, ("Ostravik",), (), id="people"),
        pytest.param("Qui paie le voyage à Tokyo ?", "fr", Topic.TRANSPORT, (), ("Tokyo",), id="unknown"),
        pytest.param("Où est la piscine ?", "fr", None, (), (), id="no topic"),
    ],
)
def test_a_question_by_itself(text, language, topic, towns, unknown):
    asked = understand(text, NAMES)
    assert (asked.language, first(asked), asked.towns, asked.unknown) == (language, topic, towns, unknown)
    assert not asked.carried


@pytest.mark.parametrize(
    ("history", "text", "topic", "towns"),
    [
        pytest.param([COST], "Et à Kelmouth ?", Topic.TRANSPORT, ("Kelmouth",), id="topic, another town"),
        pytest.param([COST], "Et Kelmouth ?", Topic.TRANSPORT, ("Kelmouth",), id="only a town"),
        pytest.param([END], "What about Brunnfeld?", Topic.EXPIRY, ("Brunnfeld",), id="topic, another town, English"),
        pytest.param([COST], "Et l'hôtel, qui le paie ?", Topic.STAY, ("Brunnfeld",), id="town, another topic"),
        pytest.param([COST], "Et pour quelle durée ?", Topic.DURATION, ("Brunnfeld",), id="town, another topic again"),
        pytest.param([END], "How can it be renewed?", Topic.RENEWAL, ("Kelmouth",), id="a pronoun"),
        pytest.param([COST], "Et l'autre ?", Topic.TRANSPORT, ("Kelmouth",), id="the other one"),
        pytest.param([END], "And the other one?", Topic.EXPIRY, ("Brunnfeld",), id="the other one, English"),
        pytest.param(["Who is our twin town in Norway?"], "Since when?", Topic.SINCE, ("Ostravik",), id="since when?"),
        pytest.param(["Sommes-nous jumelés avec Ostravik ?"], "Depuis quand ?", Topic.SINCE, ("Ostravik",), id="quand"),
        pytest.param([COST, "Et à Kelmouth ?"], "Et le séjour ?", Topic.STAY, ("Kelmouth",), id="two steps"),
        pytest.param(
            [COST, "Et à Kelmouth ?"], "Est-ce pareil pour les deux ?", Topic.TRANSPORT, ("Brunnfeld", "Kelmouth"),
            id="both",
        ),
    ],
)  # fmt: skip
def test_a_follow_up(history, text, topic, towns):
    asked = understand(text, NAMES, history)
    assert (first(asked), asked.towns, asked.carried) == (topic, towns, True)


def test_a_new_question_takes_nothing_over():
    asked = understand("Quelles langues étrangères apprennent les élèves des écoles primaires ?", NAMES, [COST])
    assert (asked.towns, asked.carried) == ((), False)


def test_a_follow_up_keeps_the_language_of_the_conversation_where_it_has_none_of_its_own():
    assert understand("Brunnfeld ?", NAMES, [END]).language == "en"
    assert understand("Brunnfeld ?", NAMES, [COST]).language == "fr"


@pytest.mark.parametrize("earlier", ["", "?", "x" * 10_000], ids=["empty", "no letter", "too long"])
def test_an_earlier_question_that_is_none_is_passed_over(earlier):
    assert understand(COST, NAMES, [earlier]) == understand(COST, NAMES)


@pytest.mark.parametrize(
    ("text", "article"),
    [
        ("Que dit l'article 4 ?", "4"),
        ("What does section 12 say?", "12"),
        ("Et l'art. 3 ?", "3"),
        ("Quels articles de presse ?", None),
    ],
)
def test_an_article_by_number(text, article):
    assert understand(text, NAMES).article == article


@pytest.mark.parametrize("text", ["", "   ", "\n\t", "?!", "42"])
def test_an_empty_question_is_refused_in_both_languages(text):
    with pytest.raises(QuestionError, match="empty") as refused:
        understand(text, NAMES)
    assert refused.value.message == {
        "fr": "La question est vide : écrivez quelques mots.",
        "en": "The question is empty: write some words.",
    }


def test_a_question_of_ten_thousand_characters_is_refused():
    with pytest.raises(QuestionError, match=f"longer than {LONGEST} characters"):
        understand("mot " * 2500, NAMES)
    assert understand("m" * LONGEST, NAMES).text == "m" * LONGEST
