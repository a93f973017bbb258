"""Towns whose facts stand side by side: tables turned on their side, columns set line by line, labelled rows."""

from __future__ import annotations

import pytest

from ingest.crosswise import crosswise
from ingest.flow import flow
from tests.test_towns import read_towns, row, value

ACROSS = """\
OUR TWIN TOWNS

              MONTLEVRE           BAD SORNAU            PIEVE ALTA

Country       France              Germany               Italy

Linked        1983                4 May 1997            2008

People        5,310               18,400                2,975

Known for     Capital of the      Fairtrade Town        Slow City
              Lavaux hills        since 2014            since 2016


Ask at the library, Mill Street.
"""

PIPES = """\
Nos villes jumelées

|            | Nordhafen  | Vila Serena |
|------------|------------|-------------|
| Pays       | Allemagne  | Portugal    |
| Jumelée en | 1971       | 1988        |
| Habitants  | 12 400     | 6 150       |
"""

IN_TURN = """\
NOS VILLES JUMELLES

Grandval-sur-Orne
                                          Port-Salin
(France)
                                          (Haïti)
Jumelée le 3 juin 1979
                                          Jumelée en 1996
4 210 habitants
                                          31 500 habitants
"""

LABELLED = """\
Partner cities

Oakmere (population 52,100) has been making friends for sixty years.

Takahira, Japan
    Sister city since          October 12, 1971
    Population                 41,300 (2020)
    Known for                  iron lanterns
    Awards                     none so far

Inverlaith, United Kingdom
    Sister city since          1989
    Population                 8,120
    Awards                     In Bloom gold medal 2005; Fairtrade Town since 2012

How do links start?
Usually with a school. A group of at least fifteen people is needed.
"""


def test_a_table_whose_columns_are_towns() -> None:
    found = [town for town in read_towns(ACROSS) if town.status != "home"]
    assert [row(town)[:5] for town in found] == [
        ("MONTLEVRE", "FR", "1983", "twin", 5_310),
        ("BAD SORNAU", "DE", "1997-05-04", "twin", 18_400),
        ("PIEVE ALTA", "IT", "2008", "twin", 2_975),
    ]
    assert value(found[0].capital_of) == "Lavaux hills"
    assert [len(town.distinctions) for town in found] == [0, 1, 1]


def test_a_table_between_bars() -> None:
    assert [row(town)[:5] for town in read_towns(PIPES) if town.status != "home"] == [
        ("Nordhafen", "DE", "1971", "twin", 12_400),
        ("Vila Serena", "PT", "1988", "twin", 6_150),
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ville        Pays        Depuis\nNordhafen    Allemagne   1971\n", id="towns in the rows"),
        pytest.param("Mayor      Clerk\nAnn Roe    Bob Lee\nTom Poe    Jim Fay\n", id="persons"),
        pytest.param("Nordhafen     Vila Serena\nby train      by plane\nin May        in June\n", id="no facts"),
    ],
)
def test_what_is_no_such_table(text: str) -> None:
    assert crosswise(text) is None


def test_a_turned_table_keeps_the_way_back() -> None:
    read = crosswise(ACROSS)
    assert read is not None
    letters = [(letter, ACROSS[at]) for letter, at in zip(read.turned.text, read.turned.origins, strict=True)]
    assert all(letter == stored or letter in ": \n" for letter, stored in letters)
    assert len(read.rest.text) == len(ACROSS)


def test_columns_set_line_by_line() -> None:
    assert [row(town)[:5] for town in read_towns(IN_TURN) if town.status != "home"] == [
        ("Grandval-sur-Orne", "FR", "1979-06-03", "twin", 4_210),
        ("Port-Salin", "HT", "1996", "twin", 31_500),
    ]


def test_a_signature_on_the_right_is_no_column() -> None:
    assert flow("Fait à Valmont.\nLe maire dit que tout va bien.\n" + " " * 40 + "Le Maire\n") is None


def test_facts_in_labelled_rows_below_a_name() -> None:
    found = read_towns(LABELLED)
    assert [row(town)[:5] for town in found] == [
        ("Takahira", "JP", "1971-10-12", "twin", 41_300),
        ("Inverlaith", "GB", "1989", "twin", 8_120),
        ("Oakmere", None, None, "home", 52_100),
    ]
    assert [[one.value for one in town.distinctions] for town in found] == [
        [],
        ["Awards In Bloom gold medal 2005;", "Fairtrade Town since 2012"],
        [],
    ]


def test_countries_before_the_names() -> None:
    found = read_towns("""\
HOLLINGTON AND ITS TWIN TOWNS

FRANCE: Merville-le-Bas

Our first twin. The charter was signed on 2 May 1966. Merville has 9,800 inhabitants.

GERMANY: Bad Rosstal

Twinned with Hollington since 1981. A spa town of 21,300 people. It was awarded the Europe Prize in 1995.

COMING SOON
SPAIN: Villanera de la Vega

The two councils have agreed in principle and we hope to sign next year. 13,700 inhabitants.

FIND OUT MORE

Secretary: 14 Mill Row, Hollington
""")
    assert [row(town)[:5] for town in found if town.status != "home"] == [
        ("Merville-le-Bas", "FR", "1966-05-02", "twin", 9_800),
        ("Bad Rosstal", "DE", "1981", "twin", 21_300),
        ("Villanera de la Vega", "ES", None, "announced", 13_700),
    ]
    assert not [town.distinctions for town in found if town.status == "home" and town.distinctions]


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("la signature aura lieu au printemps prochain", id="will take place"),
        pytest.param("Le serment se fait encore attendre", id="awaited"),
        pytest.param("The signing ceremony is due next May", id="due"),
        pytest.param("Awaiting signature", id="awaiting"),
        pytest.param("Un accord de principe a été donné", id="in principle"),
    ],
)
def test_a_town_that_is_to_come(words: str) -> None:
    found = read_towns(f"""\
Valmont (Suisse) et ses partenaires

Jumelages : depuis 1962, Valmont, 6'120 habitants, reçoit.

  Osterau, Allemagne
      Jumelée depuis 1962
      14'300 habitants

  Pontebello, Portugal
      Jumelée depuis 1980
      5'210 habitants

  Kilbrack, Irlande
      {words}.
      2'950 habitants
""")
    assert [(town.name, town.status) for town in found] == [
        ("Osterau", "twin"),
        ("Pontebello", "twin"),
        ("Kilbrack", "announced"),
        ("Valmont", "home"),
    ]


def test_two_columns_of_which_one_is_a_programme() -> None:
    found = read_towns("""\
   NOS COMMUNES PARTENAIRES                     PROGRAMME 2018

   Zelenov (République tchèque)                 10 mars : soupe des jumelages
   jumelée depuis 1990, 4'100 habitants         5 mai : départ pour Zelenov
                                                1er août : accueil des hôtes de
   Torre Verde (Italie)                         Torre Verde
   jumelée depuis 1996, 2'870 habitants
   « Plus beau village d'Italie »               INSCRIPTIONS
                                                Greffe communal, 022 555 00 11
""")
    assert sorted(row(town)[:5] for town in found if town.status != "home") == [
        ("Torre Verde", "IT", "1996", "twin", 2_870),
        ("Zelenov", "CZ", "1990", "twin", 4_100),
    ]


def test_a_year_that_opens_the_sentence_and_a_pending_row() -> None:
    found = read_towns("""\
Nos partenaires

En 1988, c'est au tour de Braunau-Neustadt, en Allemagne (23 000 habitants), de rejoindre la famille.

Depuis 2004, nous coopérons avec Jacmar, en Haïti. Cette ville compte 40 000 habitants.
""")
    assert [row(town)[:5] for town in found if town.status != "home"] == [
        ("Braunau-Neustadt", "DE", "1988", "twin", 23_000),
        ("Jacmar", "HT", "2004", "twin", 40_000),
    ]
    table = read_towns("""\
Sister City          Country       Since    Population    Chair
Yamano               Japan         1985     62,000        K. Olsen
Bad Lautern          Germany       2003     18,900        H. Brandt
Tulsigarh            India         pending  140,000       R. Shah
""")
    assert [(town.name, town.status) for town in table if town.status != "home"] == [
        ("Yamano", "twin"),
        ("Bad Lautern", "twin"),
        ("Tulsigarh", "announced"),
    ]


def test_cards_whose_names_are_labelled() -> None:
    found = read_towns("""\
SISTER CITIES AT A GLANCE

City: Hartgrove Falls
Country: United States of America
Sister City since: 19th January 1998
Population: 1,12,000

City: Kitano
Country: Japan
Sister City since: 2006
Remarks: Capital of Kitano Prefecture

City: Port Lisse
Country: Mauritius
Status: Memorandum approved, yet to be signed
Population: 26,000
""")
    assert [row(town)[:5] for town in found if town.status != "home"] == [
        ("Hartgrove Falls", "US", "1998-01-19", "twin", 112_000),
        ("Kitano", "JP", "2006", "twin", None),
        ("Port Lisse", "MU", None, "announced", 26_000),
    ]


def test_several_towns_below_one_country_and_rows_with_numbers() -> None:
    found = read_towns("""\
Ville de Tassin – Jumelages

ROYAUME-UNI
  Stokeley, 24 000 habitants, jumelée depuis 1975 ; élue "Best Market Town" en 2009
  Ardgow, 3 700 habitants, liée par un pacte d'amitié depuis 1994

ESPAGNE (à venir)
  Villafria del Monte, 8 100 habitants, signature attendue en mai 2013
""")
    assert [row(town)[:5] for town in found if town.status != "home"] == [
        ("Stokeley", "GB", "1975", "twin", 24_000),
        ("Ardgow", "GB", "1994", "twin", 3_700),
        ("Villafria del Monte", "ES", None, "announced", 8_100),
    ]
    table = read_towns("""\
N° | Ville | Pays | Nature du lien | Date | Population
1 | Montreuil-le-Haut | France | Jumelage | 14/07/1987 | 105 000
2 | Bremfeld | Allemagne | Coopération | 2003 | 98 000
3 | Charleville-Sud | Canada | Jumelage (projet) | 2024 | 51 000
""")
    assert [row(town)[:5] for town in table if town.status != "home"] == [
        ("Montreuil-le-Haut", "FR", "1987-07-14", "twin", 105_000),
        ("Bremfeld", "DE", "2003", "twin", 98_000),
        ("Charleville-Sud", "CA", None, "announced", 51_000),
    ]


def test_what_follows_the_last_town_on_the_publisher() -> None:
    found = read_towns("""\
Our Friends Abroad

    1. PLOUARN (France)
       Twinned: June 1979          Inhabitants: c. 6,900

    2. KORVA (Finland)
       A charter will be signed in Porthmor in August 2016. 3,100 inhabitants.

Porthmor itself has 7,400 inhabitants and has flown the Blue Flag since 1992.
""")
    assert [(town.name, town.status, len(town.distinctions)) for town in found] == [
        ("PLOUARN", "twin", 0),
        ("KORVA", "announced", 0),
        ("Porthmor", "home", 1),
    ]


def test_the_link_dates_from_and_the_town_is_in() -> None:
    found = read_towns("""\
Twin towns

Our oldest friendship is with Saint-Bris-les-Bois in France, with which we were twinned in 1958.

The link with Oberfeld dates from 5 May 1972. Oberfeld is in Germany and has some 17,500 inhabitants.
""")
    assert [row(town)[:5] for town in found if town.status != "home"] == [
        ("Saint-Bris-les-Bois", "FR", "1958", "twin", None),
        ("Oberfeld", "DE", "1972-05-05", "twin", 17_500),
    ]


def test_rows_with_dots_below_countries_and_names_in_boxes() -> None:
    found = read_towns("""\
Our Twin and Sister Communities

FRANCE
   Saint-Cyr-en-Vaux ........ twinned 1991 ........ pop. 4,850
GHANA
   Akwadu ................... sister city 2002 .... pop. 37,000
UKRAINE
   Stari Lug ................ friendship 1993 ..... pop. 12,600
""")
    assert [row(town)[:5] for town in found if town.status != "home"] == [
        ("Saint-Cyr-en-Vaux", "FR", "1991", "twin", 4_850),
        ("Akwadu", "GH", "2002", "twin", 37_000),
        ("Stari Lug", "UA", "1993", "twin", 12_600),
    ]
    boxed = read_towns("""\
NOS PARTENAIRES
Ville d'Aubrevoir · Jumelages

┌ Stettenau ┐
Allemagne | 21 000 hab. | jumelage : 1966

┌ Mornag-Port ┐
Tunisie | 55 000 hab. | coopération : 2005
""")
    assert [row(town)[:5] for town in boxed if town.status != "home"] == [
        ("Stettenau", "DE", "1966", "twin", 21_000),
        ("Mornag-Port", "TN", "2005", "twin", 55_000),
    ]


def test_the_publisher_below_the_last_town_is_not_counted_there() -> None:
    found = read_towns("""\
Jumelages

- Depuis 1989 avec la commune de Grand-Port-Ouest à Maurice (16 000 habitants).
- Depuis le 14 juillet 2008 avec Moronibe (Comores), 9 800 habitants.

Un jumelage avec Kochi Vadal, en Inde, est à l'étude.

Tamarin-les-Eaux : 31 200 habitants.
""")
    assert [row(town)[:5] for town in found if town.status != "home"] == [
        ("Grand-Port-Ouest", "MU", "1989", "twin", 16_000),
        ("Moronibe", "KM", "2008-07-14", "twin", 9_800),
        ("Kochi Vadal", "IN", None, "announced", None),
    ]


def test_a_second_town_of_a_sentence_has_its_own_year() -> None:
    found = read_towns("""\
Twinning newsletter

We have been twinned with Beaupin in the Charente, France, since 1977.

Our friends of Lindenau (14,800 inhabitants) joined us on 9 June 1990, and Szombat, Hungary, population 9,100, in 1999.
""")
    assert [row(town)[:5] for town in found if town.status != "home"] == [
        ("Beaupin", "FR", "1977", "twin", None),
        ("Szombat", "HU", "1999", "twin", 9_100),
    ]
