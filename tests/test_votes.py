"""How a council voted: wordings of votes, and the matter that each vote of minutes was on."""

import pytest

from ingest.tally import tallies
from tests.reading import read_deliberation, value

WORDINGS = [
    # words, result, in favour, against, abstentions
    ("Adopté à l'unanimité.", "unanimous", None, None, None),
    ("Le conseil, à l'unanimité des suffrages exprimés, approuve.", "unanimous", None, None, None),
    ("à l unanimité des membres présents,", "unanimous", None, None, None),
    ("à l'unanimité moins une abstention", "unanimous", None, None, 1),
    ("Pour : 29, Contre : 1, Abstentions : 2", "carried", 29, 1, 2),
    ("POUR : 15 VOIX - CONTRE : 4 VOIX - ABSTENTIONS : NÉANT", "carried", 15, 4, 0),
    ("VOTE : POUR 24 – CONTRE 26 – ABSTENTION 0", "rejected", 24, 26, 0),
    ("Votants 27 Exprimés 25 Pour 22 Contre 3 Abstention 2", "carried", 22, 3, 2),
    ("Nombre de votants : 12\nVotes pour : 10\nVotes contre : 1\nAbstentions : 1", "carried", 10, 1, 1),
    ("par 31 voix pour et 4 abstentions : 1 - approuve", None, 31, None, 4),
    ("par vingt-neuf voix pour, deux contre et trois abstentions", "carried", 29, 2, 3),
    ("par 21 voix pour, aucune voix contre et une abstention", "carried", 21, 0, 1),
    ("Le conseil, par 9 voix contre 4, adopte les tarifs.", "carried", 9, 4, None),
    ("est adopté par 61 voix et 3 abstentions", None, 61, None, 3),
    ("Le conseil, à la majorité, approuve", "majority", None, None, None),
    ("Carried unanimously.", "unanimous", None, None, None),
    ("Agreed nem. con.", "unanimous", None, None, None),
    ("Ayes 7, Noes 2", "carried", 7, 2, None),
    ("CARRIED 4/1", "carried", 4, 1, None),
    ("Motion carried 4-1.", "carried", 4, 1, None),
    ("Passed by a vote of 6-1-1", "carried", 6, 1, 1),
    ("The motion was carried by 12 votes to 3.", "carried", 12, 3, None),
    ("Carried by six votes to one, with one abstention.", "carried", 6, 1, 1),
    ("Votes for: 5. Votes against: none. Abstained: 1", "carried", 5, 0, 1),
    ("Voting: 4 in favour, 0 against, 1 abstention.", "carried", 4, 0, 1),
    ("The recommendation was lost, 3 votes in favour and 8 against.", "rejected", 3, 8, None),
    ("Mise aux voix, la proposition est adoptée à l'unanimité des 23 votants.", "unanimous", None, None, None),
    ("recueille 14 voix favorables, 3 défavorables et 2 abstentions.", "carried", 14, 3, 2),
    ("Résultat du scrutin : 17 pour / 2 contre / 1 abstention", "carried", 17, 2, 1),
    ("APPROVED BY THE FOLLOWING VOTE: AYES: 5 NOES: 0 ABSENT: 1 ABSTAIN: 1", "carried", 5, 0, 1),
    ("Passed unanimously, 9-0.", "unanimous", 9, 0, None),
    ("The resolution was defeated 3-6.", "rejected", 3, 6, None),
    ("approuvée par 27 voix (5 abstentions)", None, 27, None, 5),
    ("The motion was accordingly declared carried.", "carried", None, None, None),
    ("Votants ........ 19\nPour ........... 16\nContre ......... 1\nAbstentions .... 2", "carried", 16, 1, 2),
    ("Ont voté pour : dix-neuf (19) ; ont voté contre : deux (02) ; se sont abstenus : un (1).", "carried", 19, 2, 1),
    ("There voted for the motion 8 and against it 2, one Member abstaining.", "carried", 8, 2, 1),
    ("For 9, against 4.\nThe Mayor declared the motion lost.", "rejected", 9, 4, None),
    ("Pour : 16\nContre : 1\n\nLes propositions sont adoptées à la majorité.", "majority", 16, 1, None),
    ("The Mayor declared the resolution carried, five votes to one.", "carried", 5, 1, None),
]
NAMES = [
    # words, those against, those abstaining
    ("FOR (3)          Ash, Birch, Cole\nAGAINST (2)      Dale, Elm\nABSTAINED (1)    Fern", ["Dale", "Elm"], ["Fern"]),
    ("AYES:      2    Strand, Abel\nNAYS:      1    Pomery\nABSTAIN:   1    Nakada", ["Pomery"], ["Nakada"]),
    (
        "For:  A Moor, B Lea   (2)\nAgainst:  C Dale, D Hill    (2)\nAbstained: E Oak   (1)",
        ["C Dale", "D Hill"],
        ["E Oak"],
    ),
    (
        "Contre ....... 1    Jean Norel\nAbstentions .. 2    Lise Issard, Guy Fontan",
        ["Jean Norel"],
        ["Lise Issard", "Guy Fontan"],
    ),
    ("une voix contre (M. HERVOT) et une abstention\n(M. AUBRY),", ["HERVOT"], ["AUBRY"]),
    (
        "Carried. Cllrs A Rood and J Oost requested that their votes against the motion be recorded.",
        ["A Rood", "J Oost"],
        [],
    ),
    ("For 8, against 2. Councillor Gale desired that his name be recorded as having voted against.", ["Gale"], []),
    ("Adopté à la majorité. Mme Roy demande que son abstention soit consignée.", [], ["Roy"]),
    (
        "contre : deux (02), MM. KEITA Bernard et SOW Ferdinand ; s'est abstenue : une (01), Mme POLA Irène",
        ["KEITA Bernard", "SOW Ferdinand"],
        ["POLA Irène"],
    ),
    ("Contre : 1 (M. FÉRAUDON)\nAbstentions : 2 (Mme GHILARD, M. JOUAN)", ["FÉRAUDON"], ["GHILARD", "JOUAN"]),
    ("à la majorité (contre : Mme Roy ; abstentions : MM. Gros et Petit)", ["Roy"], ["Gros", "Petit"]),
    ("Par 18 voix pour et 2 abstentions (MM. Hennequin et Clavel),", [], ["Hennequin", "Clavel"]),
    ("Mme Leroy et M. Blanc s'abstiennent. M. Faure vote contre.", ["Faure"], ["Leroy", "Blanc"]),
    ("CARRIED 4-1, Cr Papadakis dissenting.", ["Papadakis"], []),
    ("Motion carried 4-1 (Tillery opposed).", ["Tillery"], []),
    ("Passed by a vote of 6-1-1 (Hall opposed; Reyes abstained)", ["Hall"], ["Reyes"]),
    ("CARRIED 3/2\nFor: Cr Ames, Cr Bold, Cr Coe\nAgainst: Cr Dunn, Cr Early", ["Dunn", "Early"], []),
    ("AYES: Alvarez, Park\nNOES: None\nABSENT: Councilmember Trujillo\nABSTAIN: Whitlock", [], ["Whitlock"]),
    ("Pour : 33\nAbstention(s) : 2 (M. LEROUX, Mme SAGE)", [], ["LEROUX", "SAGE"]),
    ("S'abstiennent : Mme Doré, M. Fall", [], ["Doré", "Fall"]),
    ("adopté à la majorité des suffrages exprimés (M. Kerbrat votant contre)", ["Kerbrat"], []),
    ("CARRIED by 7 votes to 1. Councillor Hale voted against.", ["Hale"], []),
    ("For: Crs Ash, Beech and Cole. Against: Cr Dale. Carried 3/1.", ["Dale"], []),
    ("Carried, with Councillor Pryce abstaining.", [], ["Pryce"]),
    pytest.param("carried by 12 votes to 3, Cr Zeller dissenting", [], [], id="a name for three votes is not all"),
    pytest.param("Pour : 9 - Contre : 2 (M. Roy et le groupe d'en face)", [], [], id="a list that is not clear"),
]
OTHERS = [
    "Funds are available on Vote 20/4410.",
    "I certify that this is a true copy of a resolution adopted by the Council at a regular meeting.",
    "Budget 2021 : 12 000 euros pour les voyages contre 10 000 euros.",
    "the Committee recommended a formal link without a vote against;",
    "Considérant que la commission a voté à l'unanimité ;",
    "Le procès-verbal de la séance précédente est adopté à l'unanimité.",
    "Mme Blin est désignée secrétaire de séance à l'unanimité.",
    "from 16 to 21 May 2024, for 5 days",
    "Le groupe « Ensemble » s'abstient.",
]
MINUTES = """VILLE DE LERNAY
PROCÈS-VERBAL DE LA SÉANCE DU 4 MARS 2021

Étaient présents : Mme ROY, M. GROS, Mme BLIN

1. Affectation du résultat
Le conseil, à l'unanimité, DÉCIDE d'affecter 3 000 € à l'investissement.

2. Jumelage avec Altenbrück
Le conseil, par 11 voix pour, 1 contre (M. GROS) et 1 abstention (Mme BLIN) :
APPROUVE le projet de convention,
AUTORISE Mme le maire à le signer.

3. Questions diverses
Rien.
"""


@pytest.mark.parametrize(("words", "result", "in_favour", "against", "abstained"), WORDINGS)
def test_counts_and_result(words, result, in_favour, against, abstained):
    (tally,) = tallies(words)
    counts = [(told := tally.side(side)) and told.count for side in ("for", "against", "abstained")]
    assert (tally.result, *counts) == (result, in_favour, against, abstained)


@pytest.mark.parametrize(("words", "against", "abstained"), NAMES)
def test_names(words, against, abstained):
    (tally,) = tallies(words)
    named = {part.side: [words[name.start : name.end] for name in part.names] for part in tally.parts}
    assert (named.get("against", []), named.get("abstained", [])) == (against, abstained)


@pytest.mark.parametrize("words", OTHERS)
def test_what_is_no_vote_of_the_council(words):
    assert tallies(words) == ()


def test_each_vote_of_minutes_is_on_its_point():
    found = read_deliberation(MINUTES).votes
    assert [(value(vote.item), value(vote.result)) for vote in found] == [
        ("Affectation du résultat", "unanimous"),
        ("Jumelage avec Altenbrück", "carried"),
    ]
    assert found[1].words.quote == "par 11 voix pour, 1 contre (M. GROS) et 1 abstention (Mme BLIN)"
    assert [one.value for one in (*found[1].opponents, *found[1].abstainers)] == ["GROS", "BLIN"]


def test_a_record_on_one_matter_has_its_vote():
    text = (
        "Séance du 4 mars 2021\n\nOBJET : Jumelage\n\nLe conseil, à l'unanimité :\n\n- APPROUVE la charte.\n\nADOPTÉE\n"
    )
    (vote,) = read_deliberation(text).votes
    assert (vote.item, vote.words.quote, value(vote.result)) == (None, "à l'unanimité", "unanimous")


def test_votes_whose_matter_is_not_sure_are_left_out():
    text = "Minutes of the meeting\n\nThe clerk reported.\nCARRIED 4-1.\n\nThe mayor reported.\nCARRIED 3-2.\n"
    assert read_deliberation(text).votes == ()


PLAIN_HEADINGS = """WHITLEY PARISH COUNCIL
Minutes of the meeting held on 9 May 2022

Grass cutting

It was resolved by 3 votes to 1 to accept the lowest quotation.

Twinning with Le Mesnil

Cllr Bond proposed that the council renew the twinning charter. Carried unanimously.

Playground

It was agreed by 2 votes to 1, with Cllr Day abstaining, to close the swings.
"""
SEVERAL_OBJECTS = """Séance du 2 février 2024

OBJET : Convention avec la ville de Tamra (Tunisie)

Le conseil municipal, à la majorité (2 voix contre : M. NOEL, Mme PAUL),
- APPROUVE la convention.

OBJET : Tarifs de la cantine

Le conseil municipal, à l'unanimité,
- FIXE le tarif à 4 €.
"""
OWN_HEADINGS = """DÉLIBÉRATION N° 21-06-09

Objet : Pacte d'amitié avec Nkoro

I. Contexte
La commission culture a émis un avis favorable à l'unanimité.

II. Décision
Le conseil adopte, à la majorité absolue, le présent rapport (28 pour ; 6 contre : groupe Demain ; 3 abstentions).
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (PLAIN_HEADINGS, [("Twinning with Le Mesnil", "unanimous", None), ("Playground", "carried", 1)]),
        (
            SEVERAL_OBJECTS,
            [
                ("Convention avec la ville de Tamra (Tunisie)", "majority", 2),
                ("Tarifs de la cantine", "unanimous", None),
            ],
        ),
        (OWN_HEADINGS, [(None, "majority", 6)]),
    ],
)
def test_headings_of_many_kinds(text, expected):
    found = read_deliberation(text).votes
    assert [(value(vote.item), value(vote.result), value(vote.against)) for vote in found] == expected


@pytest.mark.parametrize(
    ("words", "counts", "opponents"),
    [
        ("Vote : pour, 11 ; contre, 1 (M. PUECH) ; abstentions, 0.", (11, 1, 0), 1),
        ("Ayes, 7; Noes, 2; Abstentions, 1", (7, 2, 1), 0),
        (
            (
                "ADOPTE ces conclusions par 20 voix pour, 3 voix contre (Ève LANG et son mandant Luc MORY, Guy RENOU)"
                " et 1 abstention (Zoé TAINE)."
            ),
            (20, 3, 1),
            3,
        ),
        ("DECIDE, par 14 voix pour, 3 voix contre (groupe LISTE) et 2 abstentions :", (14, 3, 2), 0),
        (
            "resolved by 4 votes to 1 with 1 abstention that the charter be renewed.\nCllr Moss voted against.",
            (4, 1, 1),
            1,
        ),
    ],
)
def test_sides_in_further_wordings(words, counts, opponents):
    (found,) = tallies(words)
    told = [found.side(side) for side in ("for", "against", "abstained")]
    assert tuple(one.count if one else None for one in told) == counts
    assert len(told[1].names) == opponents


def test_a_later_vote_does_not_name_those_of_an_earlier_one() -> None:
    text = "Agreed by 4 votes to 1.\n\n12. Playground\n\nCllr Moss voted against.\n"
    assert [len(one.side("against").names) for one in tallies(text)] == [0, 1]
