"""How agreements introduce the parties and persons, and how they say when, where and by whose vote they were signed."""

import json
from pathlib import Path

import pytest

from ingest.names import person
from tests.reading import read_agreement, value

WORDINGS = Path(__file__).parent / "data" / "wordings" / "openings.jsonl"
FRAMES = {
    "fr": """CONVENTION DE PARTENARIAT

{}

conviennent de ce qui suit :

Article 1 – Objet
Les villes coopèrent.

Article 2 – Durée
La convention dure trois ans.

Article 3 – Divers
Les villes se tiennent informées.
{}""",
    "en": """PARTNERSHIP AGREEMENT

{}

have agreed as follows:

Article 1 – Purpose
The cities cooperate.

Article 2 – Term
This agreement lasts three years.

Article 3 – Miscellaneous
The parties keep one another informed.
{}""",
}
LINES = [json.loads(line) for line in WORDINGS.read_text("utf-8").splitlines()]


def said(kind):
    return [(line["language"], line["words"]) for line in LINES if line["kind"] == kind]


PLAIN = {"fr": said("opening")[0][1], "en": next(words for language, words in said("opening") if language == "en")}


def shown(words):
    return words[:60].replace("\n", " / ")


@pytest.mark.parametrize(("language", "opening"), said("opening"), ids=shown)
def test_parties_and_persons(language, opening):
    found = read_agreement(FRAMES[language].format(opening, "")).parties
    assert [(str(value(one.city)).title(), one.country_code) for one in found] == [
        ("Valmont", "FR"),
        ("Bergstetten", "DE"),
    ]
    assert [person(str(value(one.represented_by))) for one in found] == ["Ana Ruiz", "Nils Berg"]
    assert {str(value(one.office)).lower() for one in found} <= {"maire", "mayor", "bourgmestre"}


@pytest.mark.parametrize(("language", "words"), said("signature"), ids=shown)
def test_day_and_place_of_signature(language, words):
    below = f"\n{words}\n\nAna Ruiz          Nils Berg\n"
    found = read_agreement(FRAMES[language].format(PLAIN[language], below))
    assert (str(value(found.signed_on)), value(found.signed_at)) == ("2021-05-03", "Valmont")


@pytest.mark.parametrize(("language", "words"), said("vote"), ids=shown)
def test_vote_that_authorised_it(language, words):
    found = read_agreement(FRAMES[language].format(f"{PLAIN[language]}\n{words}", ""))
    assert str(value(found.authorised_on)) == "2021-03-04"
    assert found.signed_on is None
