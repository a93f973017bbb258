import pytest

from index.mentions import Mentions, Names
from index.types import KnownTown


def town(name, country, *aliases, home=False, document=None):
    return KnownTown(
        name=name,
        aliases=(name.lower(), *aliases),
        country_code=country,
        documents=(document or f"{name}.txt",),
        home=home,
        party=not home,
        latitude=None,
        longitude=None,
    )


TOWNS = (
    town("Lerida", "ES", "lleida"),
    town("Villeneuve-sur-Bief", "FR", home=True),
    town("Olomouc", "CZ", "olmutz"),
    town("Rabastens", "MA"),
    town("Saint-Orvan-sur-Lisse", "FR", "saint-orvan-sur-lisse", document="pact.txt"),
    town("Oberhausach", None, document="pact.txt"),
)
NAMES = Names(TOWNS, {"convention", "transport", "villeneuve", "budget", "expire", "montfort", "vaux"})


@pytest.mark.parametrize(
    ("question", "towns", "unknown"),
    [
        pytest.param("convention avec Lerida", ("Lerida",), (), id="its name"),
        pytest.param("What about Olmutz?", ("Olomouc",), (), id="name in another language"),
        pytest.param("budget avec Lérida", ("Lerida",), (), id="accent added"),
        pytest.param("budget avec Leridda", ("Lerida",), (), id="letter doubled"),
        pytest.param("avecolomouc", ("Olomouc",), (), id="words run together"),
        pytest.param("la délégation espagnole", ("Lerida",), (), id="adjective of the country"),
        pytest.param("the Czechs pay, Moroccan guests too", ("Olomouc", "Rabastens"), (), id="two peoples"),
        pytest.param("ville d'Espagne", ("Lerida",), (), id="country"),
        pytest.param("villeneuve sur bief", ("Villeneuve-sur-Bief",), (), id="several words, no hyphens"),
        pytest.param("convention avec Tokyo", (), ("Tokyo",), id="a town no document is about"),
        pytest.param("et le Japon ?", (), ("Japon",), id="a country no document is about"),
        pytest.param("le transport de Mme Wlachowicz", (), ("Wlachowicz",), id="a name no document holds"),
        pytest.param("la vote à st orvan", ("Saint-Orvan-sur-Lisse",), (), id="saint cut short"),
        pytest.param("les Japonais de Lerida", ("Lerida",), ("Japonais",), id="a people no document is about"),
        pytest.param(
            "les Suisses à Saint-Orvan",
            ("Saint-Orvan-sur-Lisse",),
            (),
            id="perhaps the twin's, whose country is not told",
        ),
        pytest.param(
            "la Suisse et Saint-Orvan", ("Saint-Orvan-sur-Lisse",), ("Suisse",), id="a country is not its people"
        ),
        pytest.param("le budget de Montfort-en-Vaux", (), (), id="a name whose words the documents hold"),
        pytest.param("Quand expire la Convention ?", (), (), id="capitals of words are no names"),
    ],
)
def test_find(question, towns, unknown):
    found = NAMES.find(question)
    assert (found.towns, found.unknown) == (towns, unknown)


def test_words_of_names_are_told():
    assert NAMES.find("Et Lerida ?") == Mentions(("Lerida",), (), frozenset({"lerida"}))
