import pytest

from index.claims import say
from index.say_votes import Wish, told
from index.words import fold
from tests.records import deliberation, fact, vote

COUNTED = vote(
    "Pour : 9, Contre : 1 (M. ROY), Abstentions : 2 (Mme GROS, M. PETIT)",
    result="carried", in_favour=9, against=1, abstentions=2, opponents=["ROY"], abstainers=["GROS", "PETIT"],
)  # fmt: skip
NAMELESS = vote("Pour : 12 Contre : 3 Abstention : 0", result="carried", in_favour=12, against=3, abstentions=0)
AGREED = vote("à l'unanimité", result="unanimous")
BARE = vote("CARRIED", result="carried")
POOL = NAMELESS.model_copy(update={"item": fact("Tarifs de la piscine", "Tarifs de la piscine", start=200)})
TWINS = COUNTED.model_copy(update={"item": fact("Jumelage avec Sud", "Jumelage avec Sud", start=300)})


def said(question, *votes, about=(), subject=None):
    record = deliberation(votes=votes, subject=subject, session_on=None)
    found = told([record], Wish.of(fold(question), about), "fr")
    return "".join(claim.words for claim in found.claims), found.answers


@pytest.mark.parametrize(
    ("question", "vote_", "words", "answers"),
    [
        ("Qui a voté contre ?", COUNTED, "1 contre (ROY) .", True),
        ("Qui s'est abstenu ?", COUNTED, "2 abstentions (GROS et PETIT) .", True),
        ("Qui n'a dit ni oui ni non ?", COUNTED, "2 abstentions (GROS et PETIT) .", True),
        ("Combien ont voté pour ?", COUNTED, "9 pour .", True),
        ("Qui a voté pour ?", COUNTED, "9 pour ; le document ne donne pas de nom .", False),
        ("C'était unanime ?", COUNTED, "Non : 9 pour, 1 contre (ROY), 2 abstentions (GROS et PETIT) .", True),
        ("Comment a-t-on voté ?", COUNTED, "9 pour, 1 contre (ROY), 2 abstentions (GROS et PETIT) .", True),
        ("Qui a voté contre ?", NAMELESS, "3 contre ; le document ne donne pas de nom .", False),
        ("Combien de voix contre ?", NAMELESS, "3 contre .", True),
        ("Qui s'est abstenu ?", NAMELESS, "Aucune abstention .", True),
        ("Qui a voté contre ?", AGREED, "À l’unanimité ; aucun vote contre n’est mentionné .", True),
        ("Combien ont voté pour ?", AGREED, "À l’unanimité ; le nombre de voix pour n’est pas donné .", False),
        ("C'était unanime ?", AGREED, "Oui : à l’unanimité .", True),
        ("C'était unanime ?", BARE, "Adopté .", False),
        (
            "Combien de contre et d'abstentions ?",
            COUNTED,
            "9 pour, 1 contre (ROY), 2 abstentions (GROS et PETIT) .",
            True,
        ),
        ("Pourquoi M. Roy a-t-il voté contre ?", COUNTED, "1 contre (ROY) .", False),
        ("Who voted against?", BARE, "Adopté ; aucun vote contre n’est mentionné .", False),
    ],
)
def test_what_is_asked_is_told_or_said_to_be_missing(question, vote_, words, answers):
    assert said(question, vote_) == (words, answers)


def test_every_claim_rests_on_the_words_of_the_vote():
    found = told([deliberation(votes=(COUNTED,))], Wish.of("comment a-t-on vote ?", ()), "en")
    checked = say(found.claims, lambda name: COUNTED.words.quote)
    assert checked.text == "9 in favour, 1 against (ROY), 2 abstentions (GROS and PETIT) [1]."
    assert checked.dropped == 0


def test_the_point_that_the_question_names_is_told():
    assert said("Combien de voix contre ?", POOL, TWINS, about=("tarif", "piscine")) == ("3 contre .", True)


def test_the_point_may_be_named_in_the_other_language():
    assert said("How many votes against?", POOL, TWINS, about=("swimming",)) == ("3 contre .", True)


def test_a_matter_on_which_none_of_many_records_has_a_vote_is_left_to_search():
    records = [deliberation(votes=(COUNTED,)), deliberation(document="b.txt", votes=(NAMELESS,))]
    assert told(records * 2, Wish.of("qui a vote contre", ("piscine",)), "fr").claims == ()
    assert not told(records, Wish.of("qui a vote contre", ("piscine",)), "fr").answers


def test_else_the_matter_of_the_record():
    matter = fact("Jumelage avec Sud", "Jumelage avec Sud", start=300)
    assert said("Combien de voix contre ?", POOL, TWINS, subject=matter) == ("1 contre (ROY) .", True)


def test_without_a_vote_it_is_said_that_none_is_there():
    text, answers = said("Qui a voté contre ?")
    assert ("pas de résultat de vote" in text, answers) == (True, False)
