"""What questions compare, and the verdict over towns and agreements: the winner, the values, or what is missing."""

from datetime import date

import pytest

from index.comparison import Comparison, comparison
from index.mentions import Names
from index.question import understand
from index.reply import reply
from index.scope import Records, scope
from index.topics import Topic
from index.types import KnownTown
from ingest.types import Kind, Profile
from tests.records import agreement, fact, town


@pytest.mark.parametrize(
    ("folded", "expected"),
    [
        pytest.param("which is bigger, a or b?", (Topic.POPULATION, True, False), id="choice"),
        pytest.param("is a bigger than b?", (Topic.POPULATION, True, True), id="yes or no"),
        pytest.param("a est-elle moins peuplee que b ?", (Topic.POPULATION, False, True), id="less"),
        pytest.param("a est-elle jumelee depuis plus longtemps que b ?", (Topic.SINCE, False, True), id="longer"),
        pytest.param("was a twinned after b?", (Topic.SINCE, True, True), id="later"),
        pytest.param("a a-t-elle autant d'habitants que b ?", (Topic.POPULATION, None, True), id="as many"),
        pytest.param("were a and b twinned in the same year?", (Topic.SINCE, None, True), id="same year"),
        pytest.param("quand a et b ont-elles ete jumelees ?", None, id="dates asked"),
        pytest.param("the largest town besides a and b", None, id="all but those named"),
        pytest.param("qui represente a et b ?", None, id="nothing measured"),
    ],
)
def test_comparison_of_towns(folded, expected):
    found = comparison(folded, of_agreements=False)
    assert (found and (found.topic, found.most, found.certain)) == expected


@pytest.mark.parametrize(
    ("folded", "expected"),
    [
        ("which agreement lasts longer, a or b?", (Topic.DURATION, True)),
        ("l'accord avec a expire-t-il avant celui avec b ?", (Topic.EXPIRY, False)),
        ("laquelle des deux conventions a ete signee en premier ?", (Topic.SIGNED_ON, False)),
        ("which charter is the most recent?", (Topic.SIGNED_ON, True)),
        ("quelle convention a le preavis le plus long ?", (Topic.NOTICE, True)),
        ("do both agreements have the same duration?", (Topic.DURATION, None)),
        ("when was the first agreement signed?", None),
        ("which agreements end before 2027?", None),
        ("which agreements were signed last year?", None),
    ],
)
def test_comparison_of_agreements(folded, expected):
    found = comparison(folded, of_agreements=True)
    assert (found and (found.topic, found.most)) == expected


def test_what_the_rest_is_measured_against():
    against = [
        comparison(words, of_agreements=False).against for words in ("is a bigger than b?", "a ou b, la plus grande ?")
    ]
    assert against == ["b?", ""]
    assert comparison("de combien a est-elle plus peuplee que b ?", of_agreements=False) == Comparison(
        Topic.POPULATION, most=True, against="b ?", certain=False, difference=True
    )


def known(name, *documents, home=False):
    return KnownTown(
        name=name, aliases=(name.lower(),), country_code=None, documents=documents, home=home, party=True,
        latitude=None, longitude=None,
    )  # fmt: skip


KNOWN = (
    known("Arvel", "p.txt", "c.txt", "b.txt", home=True),
    known("Brunnfeld", "p.txt", "b.txt"),
    known("Corvey", "b.txt"),
    known("Dunmoor", "b.txt"),
    known("Kelmouth", "c.txt", "b.txt"),
    known("Lindow", "b.txt"),
)


def entry(name, start, since=None, people=None, **fields):
    return town(
        name,
        since=since and fact(since, since, "b.txt", start),
        population=people and fact(people, str(people), "b.txt", start + 20),
        **fields,
    )


TOWNS = (
    entry("Arvel", 100, people=30000, status="home"),
    entry("Brunnfeld", 200, "1967", 42000),
    entry("Corvey", 300, "1967-05-03", 42000),
    entry("Dunmoor", 400, "1990"),
    entry("Kelmouth", 500, "2021", 18500),
    entry("Lindow", 600, None, 9000, status="announced"),
)
PACT = agreement("p.txt", ("Arvel", "Brunnfeld"), duration=fact("P5Y", "cinq ans", "p.txt"))
CHARTER = agreement(
    "c.txt",
    ("Arvel", "Kelmouth"),
    duration=fact("P36M", "36 months", "c.txt"),
    signed_on=fact(date(2021, 6, 9), "9 June 2021", "c.txt", 50),
)
PROFILES = {n: Profile(kind=Kind.OTHER, title=n, towns=(), language="fr") for n in ("p.txt", "c.txt", "b.txt")}
RECORDS = Records((PACT, CHARTER), (), TOWNS, KNOWN, PROFILES)
NAMES = Names(KNOWN, frozenset())


def said(question, *history):
    asked = understand(question, NAMES, history)
    found = reply(asked, scope(asked, RECORDS), RECORDS, date(2026, 11, 20))
    return " ".join("".join(p if isinstance(p, str) else "#" for p in claim.parts) for claim in found.claims), found


B, K = "Brunnfeld : 42 000 habitants ##", "Kelmouth : 18 500 habitants ##"


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Laquelle est la plus grande, Kelmouth ou Brunnfeld ?", f"Brunnfeld est la plus peuplée — {K} ; {B}."),
        ("Brunnfeld est-elle plus grande que Kelmouth ?", f"Oui, Brunnfeld est la plus peuplée — {B} ; {K}."),
        ("Kelmouth est-elle plus grande que Brunnfeld ?", f"Non, Brunnfeld est la plus peuplée — {K} ; {B}."),
        (
            "Par rapport à Kelmouth, Brunnfeld est-elle plus petite ?",
            f"Non, Kelmouth est la moins peuplée — {K} ; {B}.",
        ),
        (
            "Combien d'habitants de plus a Brunnfeld que Kelmouth ?",
            f"Brunnfeld est la plus peuplée (42 000 − 18 500 = 23 500) — {B} ; {K}.",
        ),
        (
            "Do Brunnfeld and Corvey have the same number of inhabitants?",
            "Yes, Brunnfeld and Corvey are equal — Brunnfeld: 42,000 inhabitants ##; Corvey: 42,000 inhabitants ##.",
        ),
        (
            "Has Kelmouth been twinned longer than Dunmoor?",
            (
                "No, Dunmoor has been twinned for longest — "
                "Kelmouth: twin town since 2021 ##; Dunmoor: twin town since 1990 ##."
            ),
        ),
        (
            "Which was twinned first, Brunnfeld or Corvey?",
            (
                "Nothing tells Brunnfeld and Corvey apart — Brunnfeld: twin town since 1967 ##; "
                "Corvey: twin town since 3 May 1967 ##."
            ),
        ),
        (
            "Which was twinned last, Lindow or Dunmoor?",
            (
                "Lindow is not twinned yet — "
                "Lindow: twinning announced, not yet in force #; Dunmoor: twin town since 1990 ##."
            ),
        ),
        (
            "Of Brunnfeld, Corvey and Kelmouth, which is the largest?",
            (
                "Brunnfeld and Corvey share the highest value — Brunnfeld: 42,000 inhabitants ##; "
                "Corvey: 42,000 inhabitants ##; Kelmouth: 18,500 inhabitants ##."
            ),
        ),
        (
            "Is Brunnfeld bigger than Arvel?",
            "Yes, Brunnfeld is the most populous — Brunnfeld: 42,000 inhabitants ##; Arvel: 30,000 inhabitants ##.",
        ),
        (
            "Quel accord dure le plus longtemps, avec Brunnfeld ou avec Kelmouth ?",
            (
                "Accord Arvel – Brunnfeld dure le plus longtemps — Accord Arvel – Brunnfeld : 5 ans # ; "
                "Accord Arvel – Kelmouth : 36 mois #."
            ),
        ),
        (
            "Does the agreement with Kelmouth last longer than the one with Brunnfeld?",
            (
                "No, Accord Arvel – Brunnfeld lasts longest — Accord Arvel – Brunnfeld: 5 years #; "
                "Accord Arvel – Kelmouth: 36 months #."
            ),
        ),
    ],
)
def test_the_winner_comes_first_and_every_value_is_told(question, answer):
    words, found = said(question)
    assert words.replace("\u202f", " ").replace("\xa0", " ") == answer
    assert found.answers


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        (
            "Dunmoor est-elle plus grande que Brunnfeld ?",
            f"Aucune comparaison possible — {B} ; population inconnue pour Dunmoor.",
        ),
        (
            "Which was signed first, the agreement with Brunnfeld or with Kelmouth?",
            (
                "No comparison is possible — Accord Arvel – Kelmouth: signed on 9 June 2021 #; "
                "date of signature unknown for Accord Arvel – Brunnfeld."
            ),
        ),
    ],
)
def test_nobody_wins_where_a_value_is_missing(question, answer):
    words, found = said(question)
    assert words.replace("\u202f", " ").replace("\xa0", " ") == answer
    assert not found.answers


def test_what_ends_first_shows_its_arithmetic():
    records = Records(
        (PACT.model_copy(update={"signed_on": fact(date(2020, 1, 5), "5 janvier 2020", "p.txt", 90)}), CHARTER),
        (),
        TOWNS,
        KNOWN,
        PROFILES,
    )
    asked = understand("Which agreement ends first, Brunnfeld or Kelmouth?", NAMES)
    claims = reply(asked, scope(asked, records), records, date(2026, 11, 20)).claims
    assert claims[0].words.startswith("Accord Arvel – Kelmouth ends first — ")
    assert "9 June 2021 + 36 months" in claims[2].words


def test_a_pronoun_stands_for_the_town_before():
    words, _ = said("Is it bigger than Kelmouth?", "How many people live in Brunnfeld?")
    assert words.startswith("Yes, Brunnfeld is the most populous")


@pytest.mark.parametrize(
    "question",
    [
        "Qui a le plus grand budget, Brunnfeld ou Kelmouth ?",
        "Is the mayor of Brunnfeld older than the mayor of Kelmouth?",
        "Which has more schools, Brunnfeld or Kelmouth?",
    ],
)
def test_other_things_are_not_compared_by_the_size_of_their_towns(question):
    assert "inhabitants" not in said(question)[0]
    assert "habitants" not in said(question)[0]
    assert "twin" not in said(question)[0]


def plain(words):
    return words.replace("\u202f", " ").replace("\xa0", " ")


def test_whether_a_town_comes_first_of_all():
    towns = [one for one in TOWNS if one.name in {"Arvel", "Brunnfeld", "Kelmouth", "Lindow"}]
    records = Records((PACT, CHARTER), (), tuple(towns), KNOWN, PROFILES)

    def told(question):
        asked = understand(question, NAMES)
        return plain(reply(asked, scope(asked, records), records, date(2026, 11, 20)).claims[0].words)

    assert told("Is Brunnfeld the biggest of our twin towns?").startswith("Yes, Brunnfeld is the most populous — ")
    assert told("Kelmouth est-elle la plus petite de nos villes jumelées ?").startswith(
        "Non, Lindow est la moins peuplée — Kelmouth : 18 500 habitants"
    )
    assert told("Is Kelmouth our newest twin town?").startswith("Yes, Kelmouth was twinned most recently — ")


def test_an_agreement_is_compared_whatever_kind_the_question_calls_the_other():
    words, _ = said("Does the charter with Kelmouth last longer than the agreement with Brunnfeld?")
    assert words.startswith("No, Accord Arvel – Brunnfeld lasts longest")


def test_no_agreement_is_compared_with_a_number_of_years():
    words, _ = said("L'accord avec Brunnfeld dure-t-il plus longtemps que quatre ans ?")
    assert "égalité" not in words
    assert "le plus longtemps" not in words


def test_a_signature_stands_for_a_twinning_without_a_year():
    signed = PACT.model_copy(update={"signed_on": fact(date(2020, 1, 5), "5 janvier 2020", "p.txt", 90)})
    records = Records((signed, CHARTER), (), (), KNOWN, PROFILES)
    asked = understand("Is the twinning with Brunnfeld older than the one with Kelmouth?", NAMES)
    (claim,) = reply(asked, scope(asked, records), records, date(2026, 11, 20)).claims
    assert claim.words.startswith("Yes, Accord Arvel – Brunnfeld was signed first — ")
