import pytest

from ingest.types import Town
from tests.reading import read_towns, value


def row(town: Town) -> tuple[object, ...]:
    return (
        town.name,
        town.country_code,
        value(town.since),
        town.status,
        value(town.population),
        value(town.capital_of),
    )


IN_ORDER = """\
Alvin (Germany)
Twin town since 1960
20,000 inhabitants

Borel (Italy)
30,000 inhabitants
Twin town since 1970
"""
SCRAMBLED = """\
Merrow and its friends: Merrow, open to the world. Welcome to Merrow.

Alvin (Germany)

Capital of Merrowshire
90,000 inhabitants

Capital of Alvinland
20,000 inhabitants
Twin town since 1960

Borel (Italy)

Capital of the Ceder hills
40,000 inhabitants
Twin town since 1980

Capital of the Borelese
30,000 inhabitants
Twin town since1970

Ceder (Spain)

Dorn (Norway)
Soon to be twin town
10,000 inhabitants

Merrow (Ireland)
"""
ORPHANS = """\
Alvin (Germany)

Borel (Italy)

20,000 inhabitants
Twin town since 1960

Ceder (Spain)
Twin town since 1980

Dorn (Norway)
Twin town since 1990
"""


def test_cards_in_order() -> None:
    assert [row(town) for town in read_towns(IN_ORDER)] == [
        ("Alvin", "DE", "1960", "twin", 20_000, None),
        ("Borel", "IT", "1970", "twin", 30_000, None),
    ]


def test_names_and_facts_that_came_apart() -> None:
    assert [row(town) for town in read_towns(SCRAMBLED)] == [
        ("Alvin", "DE", "1960", "twin", 20_000, "Alvinland"),
        ("Borel", "IT", "1970", "twin", 30_000, "Borelese"),
        ("Ceder", "ES", "1980", "twin", 40_000, "Ceder hills"),
        ("Dorn", "NO", None, "announced", 10_000, None),
        ("Merrow", "IE", None, "home", 90_000, "Merrowshire"),
    ]


def test_what_the_layout_does_not_decide_is_unsure() -> None:
    alvin, borel, *others = read_towns(ORPHANS)
    assert [row(town)[2:5] for town in (alvin, borel)] == [(None, "twin", None), (None, "twin", None)]
    assert [fact.value for fact in alvin.unsure] == ["20,000 inhabitants", "Twin town since 1960"]
    assert [value(town.since) for town in others] == ["1980", "1990"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Nos villes jumelles sont nombreuses. Venez !", id="no names"),
        pytest.param("Alvin (Germany)\nBorel (Italy)", id="no facts and no twinning"),
        pytest.param("", id="nothing"),
    ],
)
def test_no_towns(text: str) -> None:
    assert read_towns(text) == ()


PARTS = """\
Nos villes jumelées

WALDHEIM / Allemagne

Le premier de nos jumelages, signé le 23 mai 1959. Waldheim est la capitale de la Basse-Mark ;
58 000 personnes y vivent.
À faire : le concours de piano.


PONTE SUL LAGO / Italie

Villes sœurs depuis 1964. 37 200 habitants. Son pont est classé au patrimoine mondial.


VILLAR DEL MAR / Espagne

Jumelée en 1986, l'année de l'adhésion de l'Espagne à l'Europe. Environ 41 500 habitants.


Bientôt

BOCA DEL SUR / Argentine

La signature du jumelage est prévue pour l'automne 2026. Cette ville compte 1,4 million d'habitants.


Vous avez une idée ?

Dossier à déposer avant le 31 janvier 2025 pour les associations de 40 habitants et plus.
"""
FOLDER = """\
SISTER CITIES AT A GLANCE

   [1]  UMZANA   SOUTH AFRICA
        Sister city since: 18 July 2011
        People: 3,40,500
        Lowland Prize for Clean Rivers, 2019.

   [2]  KAWASU   JAPAN
        Sister city since: 1994
        People: 96,200

   COMING UP

   [3]  DERRYMORE   IRELAND
        People: 17,900
        The sister-city deed will be signed in November 2024.

WHOM TO CONTACT

The Japan Desk, open since 1994, answers letters.
"""
SPOKEN = """\
Le journal de Petit-Mont et de ses villages jumeaux

Il s'appelle Bad Rohrau. C'est en Allemagne, dans la forêt. On est jumelés depuis le 3 juin 1973. Là-bas,
il y a 4 700 habitants.

Val Fonda est un tout petit village d'Italie : 390 habitants. Le jumelage date de 1989.

Un jumelage avec Horni Les, en République tchèque, doit être signé à l'été 2016. Ce village a 2 300 habitants.
"""


def test_parts_headed_by_a_town_and_its_country() -> None:
    assert [row(town) for town in read_towns(PARTS) if town.status != "home"] == [
        ("WALDHEIM", "DE", "1959-05-23", "twin", 58_000, "Basse-Mark"),
        ("PONTE SUL LAGO", "IT", "1964", "twin", 37_200, None),
        ("VILLAR DEL MAR", "ES", "1986", "twin", 41_500, None),
        ("BOCA DEL SUR", "AR", None, "announced", 1_400_000, None),
    ]


def test_marked_heads_with_wide_gaps() -> None:
    assert [row(town) for town in read_towns(FOLDER) if town.status != "home"] == [
        ("UMZANA", "ZA", "2011-07-18", "twin", 340_500, None),
        ("KAWASU", "JP", "1994", "twin", 96_200, None),
        ("DERRYMORE", "IE", None, "announced", 17_900, None),
    ]


def test_a_name_and_its_country_in_two_sentences() -> None:
    found = sorted(read_towns(SPOKEN), key=lambda town: town.mention.source.span.start)
    assert [row(town)[:5] for town in found if town.status != "home"] == [
        ("Bad Rohrau", "DE", "1973-06-03", "twin", 4_700),
        ("Val Fonda", "IT", "1989", "twin", 390),
        ("Horni Les", "CZ", None, "announced", 2_300),
    ]


def test_a_table_with_dates_in_words_and_rough_figures() -> None:
    found = read_towns("""\
Our sister cities

| Place      | Country | Linked since  | Population |
|------------|---------|---------------|------------|
| Hallsby    | Sweden  | 1973          | c. 41,800  |
| Mizusawa   | Japan   | Oct. 12, 1985 | 188,500    |
""")
    assert [row(town)[:5] for town in found if town.status != "home"] == [
        ("Hallsby", "SE", "1973", "twin", 41_800),
        ("Mizusawa", "JP", "1985-10-12", "twin", 188_500),
    ]


WITH_PARTS = """\
Elm Bridge Borough Council
Home / Council / International links

ELM BRIDGE AND ITS LINKS

   Place             Country     Linked since    Population
   Arcy-sur-Vanne    France      1956            74,200
   Monte sul Lago    Italy       1983            39,750

More about each place

Arcy-sur-Vanne. The capital of the Pays d'Othe-Nord, Arcy has held the "Ville Fleurie" award since 1997.

Monte sul Lago - Named Italian Book Capital 2021. Our pupils help at its fair.

About Elm Bridge
Population 53,700 (2020 Census). All-England City Award, 2007.

Frequently asked questions
"""
ABROAD = """\
AMIS DE LOIN

Bourg-le-Lac (Suisse, 19'380 habitants) cultive des liens.
Lauréat du Prix des Rives en 2012, Bourg-le-Lac aime recevoir.

SCHÖNBURG

Pays : Allemagne
En lien depuis : 6 septembre 1964

Petite cité de potiers. En 1998, elle a reçu le Prix de la Paix.

WAKARI

Pays : Japon
En lien depuis : 1987

Capitale de la préfecture de Sanda.

Bourg-le-Lac, jumelages et partenariats
"""


def test_paragraphs_elsewhere_complete_the_rows_of_a_table() -> None:
    found = {town.name: town for town in read_towns(WITH_PARTS)}
    assert value(found["Arcy-sur-Vanne"].capital_of) == "Pays d'Othe-Nord"
    assert "Ville Fleurie" in found["Arcy-sur-Vanne"].distinctions[0].value
    assert "Book Capital 2021" in found["Monte sul Lago"].distinctions[0].value
    assert found["Monte sul Lago"].capital_of is None


def test_the_publishing_town_below_a_heading_and_with_its_country() -> None:
    home = {town.name: town for town in read_towns(WITH_PARTS)}["Elm Bridge"]
    assert (home.status, value(home.population)) == ("home", 53_700)
    assert "City Award" in home.distinctions[0].value
    found = {town.name: town for town in read_towns(ABROAD)}
    assert row(found["Bourg-le-Lac"])[1:5] == ("CH", None, "home", 19_380)
    assert "Prix de la Paix" in found["SCHÖNBURG"].distinctions[0].value
    assert value(found["WAKARI"].capital_of) == "préfecture de Sanda"


CARDS_IN_PROSE = """\
Nos jumelages

Holzminde (Basse-Saxe, Allemagne)
C'est en 1962 que les maires ont signé le serment de jumelage. Holzminde compte près de 20 300 habitants.

Ashby Regis (Devon, Royaume-Uni)
Signature de la charte : 8 mai 1979. Ville balnéaire de 6 100 âmes, elle aime les visiteurs de passage.

Dobrana (Slovénie)
Dernière venue, en 2011. Il y a 15 000 habitants environ dans cette ville de montagne.

Un sixième jumelage, avec Kadiola (Mali), est à l'étude.
"""
SISTERS = """\
OAK BAY SISTER CITIES

Oak Bay (2020 census: 41,207) has sister cities.

1. Sonsa, Republic of Korea -- signed June 2, 1988
   Population 290,000.
2. Bradloch, Scotland -- signed 2015
   Pop. 7,450.

ON THE HORIZON
Talks are under way with San Mateo Alto, Mexico. The council will vote in spring.
"""
SENTENCES = """\
Oak Bay is twinned with Saint-Gwen, France, since 1957; with Lauterode, Germany, since 1971; and with
Hvidby, Denmark, since 1984.

Saint-Gwen (pop. 4,300) is a port. It received the Blue Flag in 2016.

Hvidby's 12,500 people share our love of sailing.

Oak Bay town council
"""


def test_cards_whose_facts_are_sentences() -> None:
    assert [row(town)[:5] for town in read_towns(CARDS_IN_PROSE) if town.status != "home"] == [
        ("Holzminde", "DE", "1962", "twin", 20_300),
        ("Ashby Regis", "GB", "1979-05-08", "twin", 6_100),
        ("Dobrana", "SI", "2011", "twin", 15_000),
        ("Kadiola", "ML", None, "announced", None),
    ]


def test_heads_with_dates_and_a_heading_in_capitals() -> None:
    found = {town.name: row(town)[1:5] for town in read_towns(SISTERS)}
    assert found == {
        "Sonsa": ("KR", "1988-06-02", "twin", 290_000),
        "Bradloch": ("GB", "2015", "twin", 7_450),
        "San Mateo Alto": ("MX", None, "announced", None),
        "Oak Bay": (None, None, "home", 41_207),
    }


def test_what_is_said_of_one_town_is_not_the_next_ones() -> None:
    found = {town.name: town for town in read_towns(SENTENCES)}
    assert (value(found["Hvidby"].population), found["Hvidby"].distinctions) == (12_500, ())
    assert value(found["Saint-Gwen"].population) == 4_300


def test_a_country_and_a_date_that_one_space_sets_apart() -> None:
    found = read_towns("""\
Jumelages

Ville                 Pays           Date                 Habitants
Aberwen               Pays de Galles 12 juin 1973         11.200
Bad Ellern            Allemagne      1967                 23.500
""")
    assert [row(town)[:5] for town in found if town.status != "home"] == [
        ("Aberwen", "GB", "1973-06-12", "twin", 11_200),
        ("Bad Ellern", "DE", "1967", "twin", 23_500),
    ]


FAMILY = """\
OUR INTERNATIONAL FAMILY
City of Port Lannes

Himeda, Japan (Sister City, est. 1982)
- Pop: 530,000
Austell, Texas, USA (Sister City, est. 1983)
- Pop: 961,000
PLOUGAREL in Brittany, France
We signed the charter with Plougarel on 14 July 1989. Some 3,200 people live there.
Qingpu, China (proposed Friendly City)
- Pop: 9.5 million
"""


def test_remarks_behind_the_country_and_regions_before_it() -> None:
    assert [row(town)[:5] for town in read_towns(FAMILY) if town.status != "home"] == [
        ("Himeda", "JP", "1982", "twin", 530_000),
        ("Austell", "US", "1983", "twin", 961_000),
        ("PLOUGAREL", "FR", "1989-07-14", "twin", 3_200),
        ("Qingpu", "CN", None, "announced", 9_500_000),
    ]


def test_a_country_that_opens_the_sentences_below_a_name() -> None:
    found = read_towns("""\
NOS VILLES JUMELÉES

HOLZBRÜCK
Allemagne. Au bord de la Rems, 31 200 habitants. Jumelage célébré le 5 mai 1966.

PENLLYS
Pays de Galles. Nous sommes jumelés depuis 1974. Un habitant sur dix y parle français ; la ville compte
9 800 habitants.
""")
    assert [(town.name, town.country_code, value(town.population)) for town in found] == [
        ("HOLZBRÜCK", "DE", 31_200),
        ("PENLLYS", "GB", 9_800),
    ]


def test_a_project_in_the_column_of_years() -> None:
    found = read_towns("""\
Nos jumelages
Année    Ville           Pays          Habitants
1969     Bad Welmen      Allemagne     21 500
1981     Portobar        Portugal      48 000
Projet   Tamgrat         Maroc         9 700
""")
    assert [(town.name, value(town.since), town.status) for town in found if town.status != "home"] == [
        ("Bad Welmen", "1969", "twin"),
        ("Portobar", "1981", "twin"),
        ("Tamgrat", None, "announced"),
    ]
