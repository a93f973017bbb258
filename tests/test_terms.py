"""How long an agreement lasts, what that counts from, how it is renewed and how it is ended, in many wordings."""

from __future__ import annotations

from datetime import date

import pytest

from ingest.types import Agreement
from tests.reading import read_agreement, value

FRENCH = """CONVENTION DE JUMELAGE

Entre la Ville de Belmont (France), représentée par Mme Ana Ruiz, Maire,
et la Ville de Torvik (Norvège), représentée par M. Jon Berg, Maire,
il est convenu ce qui suit :

Les deux villes se jumellent et restent fidèles à leur amitié.

{}

Les différends sont réglés à l'amiable.
"""
ENGLISH = """TWINNING AGREEMENT

Between the City of Belmont (France), represented by Ms Ana Ruiz, Mayor,
and the City of Torvik (Norway), represented by Mr Jon Berg, Mayor,
it is agreed as follows:

The two cities become twins and remain true to their friendship.

{}

Differences are settled amicably.
"""


def _read(clause: str) -> Agreement:
    french = any(word in f" {clause.lower()} " for word in (" la ", " le ", " les ", " il ", " elle ", " du "))
    return read_agreement((FRENCH if french else ENGLISH).format(clause))


@pytest.mark.parametrize(
    ("clause", "notice", "words"),
    [
        (("Le partenaire désireux de se désengager le notifie à l'autre ; le retrait devient effectif quatre mois "
         "plus tard."), "P4M", "désireux de se désengager"),
        ("Celui des partenaires qui entendrait s'en dégager le signifierait aux autres une année franche à l'avance.",
         "P1Y", "s'en dégager"),
        (("Les parties se réservent le droit de rompre le présent accord en prévenant leur partenaire au moins six "
         "mois d'avance."), "P6M", "droit de rompre"),
        (("La dénonciation de la convention par l'une des villes ne produit d'effet qu'à l'expiration d'un délai "
         "d'un an."), "P1Y", "dénonciation"),
        ("Chaque ville reste maîtresse de quitter l'alliance, à charge d'en prévenir l'autre deux mois avant.", "P2M",
         "quitter l'alliance"),
        ("Si l'une des deux villes ne souhaite plus continuer, elle le dira à l'autre six mois plus tôt.", "P6M",
         "ne souhaite plus"),
        (("Elle prend fin avant terme si l'un des conseils le décide ; il en est donné avis à l'autre trois mois "
         "auparavant."), "P3M", "prend fin avant terme"),
        ("La ville qui voudrait arrêter transmet à l'autre un avis écrit de trente jours.", "P30D", "voudrait arrêter"),
        ("Il est loisible à l'un des conseils de reprendre sa liberté, en l'annonçant un semestre à l'avance.",
         "P6M", "reprendre sa liberté"),
        ("Should either town decide to leave the link, it writes to the other half a year beforehand.", "P6M", "leave"),
        ("This Agreement shall be terminable by either side on three months' notice.", "P3M", "terminable"),
        ("Should one of the Councils no longer wish to take part, it shall so inform the other six months in advance.",
         "P6M", "no longer wish"),
        (("A city desirous of severing the relationship shall signify its intention one year before the date on which "
         "it proposes to do so."), "P1Y", "severing"),
        ("Each Council is at liberty to discontinue the arrangement, provided that it gives four months' warning.",
         "P4M", "discontinue"),
        ("Notice of withdrawal, which may be given by either Council, takes effect six months after it is received.",
         "P6M", "Notice of withdrawal"),
        ("A side which desires to be released from its pledge writes to the other a full year ahead.", "P1Y",
         "released from its pledge"),
        ("Any of the parties may determine this Protocol on five months' notice in writing.", "P5M", "determine"),
        ("The Parties may at any time agree in writing to bring this Protocol to a close.", None, "to a close"),
    ],
)  # fmt: skip
def test_ending_early(clause: str, notice: str | None, words: str) -> None:
    found = _read(clause)
    assert value(found.notice) == notice
    assert found.termination is not None
    assert words in " ".join(found.termination.quote.split())


@pytest.mark.parametrize(
    "clause",
    [
        pytest.param("Faute de dénonciation, elle est réputée renouvelée pour une durée égale.", id="a renewal"),
        pytest.param("The term of this Agreement shall terminate on February 28, 2006.", id="a last day"),
        pytest.param("La charte de 1990 n'a jamais été dénoncée.", id="an earlier charter"),
        pytest.param("Either city may cancel a visit at short notice.", id="a visit"),
        pytest.param("The Committee may determine the budget.", id="to determine something"),
    ],
)
def test_no_early_end(clause: str) -> None:
    assert _read(clause).termination is None


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("L'accord vaut quatre ans. Il commence à courir quand les deux maires l'ont signé.", ("P4Y", "signature")),
        ("Le terme de l'entente est de trois ans, calculé depuis l'apposition de la dernière signature.",
         ("P3Y", "signature")),
        ("Elle lie les parties cinq ans durant, le délai partant de l'approbation du texte par les deux conseils.",
         ("P5Y", "adoption")),
        (("La convention est acceptée pour deux années, qui commenceront à courir du jour de sa notification à la "
         "commune."), ("P2Y", "notification")),
        ("The compact is good for four years, counted from the day on which the second mayor puts her name to it.",
         ("P4Y", "signature")),
        ("We bind ourselves for three years beginning with the date of signature.", ("P3Y", "signature")),
        ("The life of this agreement is seven years, dating from its adoption by both councils.", ("P7Y", "adoption")),
    ],
)  # fmt: skip
def test_counts_from(clause: str, expected: tuple[str, str]) -> None:
    found = _read(clause)
    assert (value(found.duration), value(found.runs_from)) == expected


@pytest.mark.parametrize(
    ("clause", "starts", "ends"),
    [
        ("La convention sort ses effets le 1er mars 2021 et finit le 28 février 2024.", "2021-03-01", "2024-02-28"),
        ("Le présent accord cesse de produire effet à la date du 30 juin 2024.", None, "2024-06-30"),
        ("La convention entrera en application au 1er février 2015.", "2015-02-01", None),
        (("Le texte prend cours le 2 mai 2011 pour finir de plein droit, sans qu'aucun congé soit donné, le 1er mai "
         "2014."), "2011-05-02", "2014-05-01"),
        ("It will operate from 1 January 2012 until 31 December 2014.", "2012-01-01", "2014-12-31"),
        ("The term runs three years from April 1, 2025 through March 31, 2028.", "2025-04-01", "2028-03-31"),
        ("This arrangement lapses at midnight on 30 September 2025.", None, "2025-09-30"),
        ("The exhibition of paintings opens from 5 May 2011.", None, None),
    ],
)  # fmt: skip
def test_first_and_last_day(clause: str, starts: str | None, ends: str | None) -> None:
    found = _read(clause)
    days = (value(found.starts_on), value(found.ends_on))
    assert [day.isoformat() if isinstance(day, date) else None for day in days] == [starts, ends]


@pytest.mark.parametrize(
    "clause",
    [
        "Ce jumelage est fait pour durer : aucune échéance ne lui est assignée.",
        "Le jumelage est perpétuel.",
        "Les communes se tiennent liées tant que l'une n'aura pas exprimé une volonté contraire.",
        "The friendship has no closing date.",
        "The agreement shall remain in force without limit of time.",
    ],
)
def test_without_end(clause: str) -> None:
    assert value(_read(clause).unlimited) is True


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("La charte vaut quatre ans. À son terme, les conseils décideront s'il y a lieu de la reconduire.",
         ("express", None, None)),
        ("La charte vaut quatre ans et s'éteint ensuite sans pouvoir être renouvelée.", ("none", None, None)),
        ("La charte vaut quatre ans. Faute de dénonciation, elle est réputée renouvelée pour une durée égale.",
         ("tacit", "P4Y", None)),
        ("La charte vaut quatre ans. Les parties pourront d'un commun accord lui donner une suite de trois ans.",
         ("express", "P3Y", None)),
        (("La charte vaut quatre ans. Sa reconduction, deux fois au plus et chaque fois pour un an, est subordonnée à "
         "un vote des deux conseils."), ("deliberation", "P1Y", 2)),
        (("La charte vaut quatre ans. Elle ne se renouvelle pas d'elle-même ; les villes peuvent convenir par écrit "
         "de la prolonger."), ("express", None, None)),
        ("La charte vaut quatre ans. Tant que personne ne s'y oppose, elle repart pour deux ans.",
         ("tacit", "P2Y", None)),
        (("La charte vaut quatre ans. Elle ne pourra être prolongée, de deux ans et une seule fois, qu'avec un vote "
         "des deux conseils."), ("deliberation", "P2Y", 1)),
        ("The agreement lasts five years and renews itself for like periods until one side objects.",
         ("tacit", "P5Y", None)),
        ("The agreement lasts five years. It may be carried on for two more years if both mayors so agree in writing.",
         ("express", "P2Y", None)),
        ("The agreement lasts five years, after which it lapses and is not to be renewed.", ("none", None, None)),
        ("The agreement lasts five years. In default of objection it is deemed extended by one year at a time.",
         ("tacit", "P1Y", None)),
        (("The agreement lasts five years. Both councils must vote in favour before it can be extended, twice at most, "
         "by three years."), ("deliberation", "P3Y", 2)),
        (("The agreement lasts five years. At the end of that time it will simply go on, two years at a time, so long "
         "as nobody speaks against it."), ("tacit", "P2Y", None)),
        ("The agreement lasts five years. It does not go on by itself. We may agree to give it another term.",
         ("express", None, None)),
    ],
)  # fmt: skip
def test_renewal(clause: str, expected: tuple[object, ...]) -> None:
    found = _read(clause)
    assert (value(found.renewal), value(found.renewal_duration), value(found.renewal_count)) == expected
    assert value(found.duration) in ("P4Y", "P5Y")
