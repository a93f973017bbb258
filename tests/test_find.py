import pytest

from index.evidence import SHORT, Evidence
from index.find import quotations, whole
from index.mentions import Names
from index.question import understand
from index.scope import Records, scope
from index.types import Hit, KnownTown
from index.words import words
from ingest.types import Kind, Passage, Profile, Source, Span

BRUNN = KnownTown(
    name="Brunnfeld", aliases=("brunnfeld",), country_code=None, documents=("a.txt", "b.txt"), home=False, party=True,
    latitude=None, longitude=None,
)  # fmt: skip
NAMES = Names((BRUNN,), frozenset())
FEW = Profile(kind=Kind.OTHER, title="Programme", towns=("Arvel", "Brunnfeld"), language="fr")
MANY = Profile(kind=Kind.BROCHURE, title="Brochure", towns=tuple("ABCDEFG"), language="fr")
RECORDS = Records((), (), (), (BRUNN,), {"a.txt": FEW, "b.txt": MANY})


def hit(text, document="a.txt", meaning=0.3, sentences=(), verified=0.0):
    title = RECORDS.profiles[document].title
    source = Source(document=document, title=title, section="", page=None, span=Span(start=0, end=len(text)))
    passage = Passage(id=text, source=source, text=text, sentences=sentences or (source.span,))
    best = source.model_copy(update={"span": passage.sentences[0]})
    return Hit(passage, 1.0, best, 0.5, meaning, verified)


def coverage(asked, text):
    held = set(words(text))
    return sum(word in held for word in asked) / len(asked) if asked else 0.0


def quoted(question, *hits):
    asked = understand(question, NAMES)
    evidence = Evidence(asked, scope(asked, RECORDS), RECORDS.profiles, coverage, lambda text: NAMES.find(text).towns)
    return [quote.text for claim in quotations(evidence, hits) for quote in claim.quotes]


@pytest.mark.parametrize(
    ("meaning", "to_check"), [pytest.param(0.4, True, id="weak"), pytest.param(0.9, False, id="strong")]
)
def test_a_weak_passage_is_offered_to_be_checked(meaning, to_check):
    asked = understand("Que devient le bassin des nageurs ?", NAMES)
    evidence = Evidence(asked, scope(asked, RECORDS), RECORDS.profiles, coverage, lambda text: NAMES.find(text).towns)
    [claim] = quotations(evidence, [hit(ON_POOL, meaning=meaning)])
    assert claim.words.startswith("À vérifier") is to_check


ON_POOL = "La piscine municipale accueille les nageurs"


@pytest.mark.parametrize(("verified", "answers"), [(3, True), (-6, False)])
def test_what_was_learnt_from_near_misses_adds_to_the_evidence(verified, answers):
    assert bool(quoted("Que devient le bassin des nageurs ?", hit(ON_POOL, verified=verified))) is answers


@pytest.mark.parametrize(
    ("question", "text", "document", "answers"),
    [
        pytest.param("Que fait la piscine municipale ?", ON_POOL, "a.txt", True, id="speaks of it"),
        pytest.param("Que fait la patinoire ?", ON_POOL, "a.txt", False, id="speaks of something else"),
        pytest.param("À quelle heure ouvre la piscine ?", ON_POOL, "a.txt", False, id="no hour in it"),
        pytest.param("À quelle heure ouvre la piscine ?", f"{ON_POOL} dès 9 h", "a.txt", True, id="an hour"),
        pytest.param("Quel est le téléphone de la piscine ?", ON_POOL, "a.txt", False, id="no number"),
        pytest.param("Quel est le téléphone ?", "Service : 02 99 00 41 17", "a.txt", True, id="a telephone number"),
        pytest.param("What is the email address?", "Écrire à jumelages@ville.example", "a.txt", True, id="an address"),
        pytest.param("Quel est le prix de la piscine ?", f"{ON_POOL} dès 9 h", "a.txt", False, id="no price"),
        pytest.param("Quel est le prix de la piscine ?", f"{ON_POOL} pour 4 euros", "a.txt", True, id="a price"),
        pytest.param("La piscine de Brunnfeld ?", ON_POOL, "a.txt", True, id="the document is about the town"),
        pytest.param("La piscine de Brunnfeld ?", ON_POOL, "b.txt", False, id="a brochure that names another"),
        pytest.param("La piscine de Brunnfeld ?", f"Brunnfeld. {ON_POOL}", "b.txt", True, id="the town is named"),
        pytest.param("Que dit le programme ?", "Programme", "a.txt", False, id="a title is no answer"),
    ],
)
def test_evidence(question, text, document, answers):
    assert quoted(question, hit(text, document)) == ([text] if answers else [])


def test_the_strongest_comes_first_and_three_at_most():
    hits = [hit(f"{ON_POOL} {number}", meaning=number / 10) for number in range(1, 5)]
    assert quoted("Que fait la piscine municipale ?", *hits) == [f"{ON_POOL} {number}" for number in (4, 3, 2)]


def test_of_a_long_passage_the_sentence_is_quoted():
    text = f"{ON_POOL}. {'Bla ' * 200}."
    first = Span(start=0, end=len(ON_POOL) + 1)
    sentences = (first, Span(start=first.end + 1, end=len(text)))
    assert len(text) > SHORT
    assert quoted("Que fait la piscine municipale ?", hit(text, sentences=sentences)) == [f"{ON_POOL}."]


def test_nothing_found_is_nothing_quoted():
    assert quoted("Que fait la piscine ?") == []


def test_a_clause_is_quoted_whole():
    [claim] = whole([hit("Article 2\nRien.").passage], "fr")
    assert (claim.words, [quote.text for quote in claim.quotes]) == (
        "Programme : « Article 2 Rien. » ",
        ["Article 2\nRien."],
    )
