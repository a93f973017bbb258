import pytest

from index.topics import Topic
from index.wanted import Wanted, holds_value, may_hold, wanted
from index.words import fold


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Quel est le courriel du service ?", Wanted.EMAIL),
        ("What is the phone number?", Wanted.PHONE),
        ("Quels sont les horaires d'ouverture ?", Wanted.OPENING),
        ("À quelle heure commence le concert ?", Wanted.HOURS),
        ("When is the office open?", Wanted.OPENING),
        ("How many staff does the office have?", Wanted.STAFF),
        ("How far is it from the coast?", Wanted.DISTANCE),
        ("Quelle est la superficie de la ville ?", Wanted.AREA),
        ("Combien coûte l'entrée ?", Wanted.MONEY),
        ("Combien de temps dure-t-elle ?", Wanted.DURATION),
        ("Combien de délégués ?", Wanted.NUMBER),
        ("Combien de fois par an les jeunes partent-ils ?", Wanted.FREQUENCY),
        ("when does the mayor greet them, how many times a year", Wanted.FREQUENCY),
        ("Tous les combien se réunit-on ?", Wanted.FREQUENCY),
        ("When was it signed?", Wanted.DATE),
        ("Qui préside ?", Wanted.PERSON),
        ("Qui paie le train ?", Wanted.ANYTHING),
        ("Que dit l'article 3 ?", Wanted.ANYTHING),
    ],
)
def test_wanted(question, kind):
    assert wanted(fold(question)) is kind


@pytest.mark.parametrize(
    ("kind", "words", "held"),
    [
        (Wanted.EMAIL, "écrire à jumelages@mairie.example", True),
        (Wanted.PHONE, "tél. 02 99 00 41 17", True),
        (Wanted.PHONE, "en 2012, 17 élus", False),
        (Wanted.MONEY, "une enveloppe de 6 500 euros", True),
        (Wanted.MONEY, "le budget est arrêté d'un commun accord", False),
        (Wanted.FREQUENCY, "le comité se réunit deux fois l'an", True),
        (Wanted.FREQUENCY, "The partners meet every second year.", True),
        (Wanted.FREQUENCY, "Le comité se réunit à Reims.", False),
        (Wanted.DATE, "depuis mai 1967", True),
        (Wanted.DATE, "depuis longtemps", False),
        (Wanted.NUMBER, "six exemplaires", True),
        (Wanted.HOURS, "ouvert de 9 h à 17 h", True),
        (Wanted.PERSON, "les partenaires locaux", False),
        (Wanted.ANYTHING, "", True),
    ],
)
def test_holds_value(kind, words, held):
    assert holds_value(kind, words) is held


def test_a_sum_is_never_answered_by_a_time():
    assert not may_hold(Topic.DURATION, Wanted.MONEY)
    assert not may_hold(Topic.SINCE, Wanted.MONEY)
    assert may_hold(Topic.BUDGET, Wanted.MONEY)
