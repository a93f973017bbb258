from index.partners import Partner
from index.topics import Topic, topics
from index.types import KnownTown
from index.words import fold
from pages.messages import message
from pages.next_questions import IDEAS, Asked, proposals
from tests.records import agreement, fact, town


def partner(name, *agreements, entries=()):
    known = KnownTown(
        name=name, aliases=(), country_code=None, documents=(), home=False, party=True, latitude=None, longitude=None
    )
    return Partner(name.lower(), known, agreements, (), entries, ())


PAID = {"transport_paid_by": fact("shared"), "stay_paid_by": fact("host")}
SUD = partner("Sud", agreement(**PAID, axes=(fact("Culture"),), duration=fact("P5Y")))
EST = partner("Est", agreement(**PAID))
OUEST = partner("Ouest", entries=(town("Ouest", since=fact("1990")),))


def test_what_follows_the_matter_asked_comes_first_then_the_same_of_another():
    asked = (Asked((Topic.STAY,), ("Sud",)),)
    assert proposals(asked, SUD, (EST, OUEST), "en")[:4] == (
        "What are the fields of cooperation with Sud?",
        "When does the agreement with Sud end?",
        "Who pays for board and lodging in the partnership with Est?",
        "Who signs the agreement with Sud?",
    )


def test_nothing_is_proposed_twice_or_without_words_in_the_documents():
    asked = (Asked((Topic.TRANSPORT,), ("Est",)), Asked((Topic.REPRESENTATIVE,), ("Est",)))
    assert proposals(asked, EST, (), "fr") == ("Qui paie l’hébergement et les repas dans le partenariat avec Est ?",)
    assert proposals((Asked((Topic.SINCE,), ("Ouest",)),), OUEST, (SUD,), "fr") == ()


def test_of_nobody_only_the_matter_is_asked_of_others():
    asked = (Asked((Topic.TRANSPORT,), ()),)
    assert proposals(asked, None, (EST,), "en") == ("Who pays for transport in the partnership with Est?",)
    assert proposals((Asked((), ()),), None, (EST,), "en") == ()


def test_every_idea_is_understood_as_it_is_meant():
    for language in ("fr", "en"):
        said = {idea.key: topics(fold(message(idea.key, language, town="Arvel").replace("’", "'"))) for idea in IDEAS}
        assert {key: found[0].topic for key, found in said.items()} == {idea.key: idea.topic for idea in IDEAS}
