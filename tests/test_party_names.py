"""What parties are called, and the country beside their names."""

import pytest

from ingest.aliases import aliases
from ingest.party_countries import country_after
from ingest.signature_block import cells_of
from tests.reading import read_agreement, value


@pytest.mark.parametrize(
    ("text", "country"),
    [
        pytest.param("Yelm, Georgia, U.S.A., and", "U.S.A.", id="a state that is called as a country is"),
        pytest.param("Yelm (Sweden)", "Sweden", id="brackets"),
        pytest.param("Yelm, 3 High Street, Kent, United Kingdom", "United Kingdom", id="an address between"),
        pytest.param(
            "Yelm, a municipal corporation of the Republic of Korea, acting", "Republic of Korea", id="of a state"
        ),
        pytest.param("Yelm of County Hall, Oakham in England (", "England", id="an address in a country"),
        pytest.param("Yelm, IOWA United States of America", "United States of America", id="a state above its country"),
        pytest.param("Yelm, represented by its Mayor, France", None, id="another clause"),
    ],
)
def test_the_country_after_a_name(text: str, country: str | None) -> None:
    found = country_after(text, len("Yelm"))
    assert (text[slice(*found)] if found else None) == country


def test_aliases_follow_the_names_that_they_stand_for() -> None:
    text = 'the City of Yelm (hereinafter "the City") and Arn University (hereinafter: AU), together "the Partners"'
    assert aliases(text, [[(12, 16)], [(46, 60)]]) == ("city", "au")


def test_a_label_and_what_stands_after_it_are_one_cell() -> None:
    line = "Date:   3 May 2010          Date:   4 May 2010"
    assert [line[start:end] for start, end in cells_of(line)] == ["Date:   3 May 2010", "Date:   4 May 2010"]


OPENINGS = (
    pytest.param(
        "DEED\n\nBETWEEN\n\n(1)  ELMSHIRE COUNTY COUNCIL of County Hall, Oakham in England, acting by the "
        "Chairman of the\n"
        "Council, County Councillor Hugh Lyle; and\n\n(2)  THE PROVINCE OF VALTORA of Palazzo Doria, Valtora "
        "in Italy, acting\n"
        "by the President of the Provincial Board, Mrs Carla Menni\n",
        [("ELMSHIRE", "GB", "Hugh Lyle", "Chairman of the Council"),
         ("Valtora", "IT", "Carla Menni", "President of the Provincial Board")],
        id="addresses",
    ),
    pytest.param(
        "CONVENTION\n\n     Monsieur Rene MORVAN, boulanger, Depute-Maire, parlant au nom de la\nVille de "
        "Belmont (France),\n\n"
        "     et Monsieur Karl WEIN, maitre d'ecole, Bourgmestre de\nHohenau (Autriche), ont arrete ce qui suit :\n",
        [("Belmont", "FR", "Rene MORVAN", "Depute-Maire"), ("Hohenau", "AT", "Karl WEIN", "Bourgmestre")],
        id="persons first, with their trades",
    ),
    pytest.param(
        "MEMORANDUM\n\nThe Municipal Corporation of Sundarpur, State of Odisha, India, through its Municipal "
        "Commissioner,\n"
        "Shri Anil Das, and HAERYUNG CITY, a local entity of the Republic of Korea, acting by and through\n"
        "SEO Min-jun, its Mayor, agree:\n",
        [("Sundarpur", "IN", "Anil Das", "Municipal Commissioner"), ("HAERYUNG CITY", "KR", "SEO Min-jun", "Mayor")],
        id="corporations and cities named as such",
    ),
    pytest.param(
        "PACT\n\nThe Shire of Yarra Plains (Victoria, Australia), by its Warden, John Tavish,\nand the Okrug "
        "of Lipovac, "
        "Serbia, by its Head, Ms. Jelena Petrovic, agree:\n",
        [("Yarra Plains", "AU", "John Tavish", "Warden"), ("Lipovac", "RS", "Jelena Petrovic", "Head")],
        id="other authorities",
    ),
    pytest.param(
        "ACCORD\n\nVille : Belcour\nPays : France\nReprésentant : M. Luc Amar, Maire\n\n"
        "Ville : Torhavn\nPays : Danemark\nReprésentant : Mme Ida Holm, Bourgmestre\n",
        [("Belcour", "FR", "Luc Amar", "Maire"), ("Torhavn", "DK", "Ida Holm", "Bourgmestre")],
        id="a form",
    ),
    pytest.param(
        "PACT\n\nIn the name of their citizens, Mayor Carol Whitt of Denbow Falls, Ohio, USA, and Mayor Jiro Mori of\n"
        "Kamiura, Japan, enter into this agreement.\n",
        [("Denbow Falls", "US", "Carol Whitt", "Mayor"), ("Kamiura", "JP", "Jiro Mori", "Mayor")],
        id="mayors of towns",
    ),
    pytest.param(
        "AGREEMENT\n\nHer Worship the Mayor of Elmtown, Mrs Joan Fell, on behalf of Elmtown Council (United Kingdom),\n"
        "and Herr Otto Brandt, Oberbürgermeister, on behalf of the City of Steinfurt (Germany), agree:\n",
        [("Elmtown", "GB", "Joan Fell", "Mayor"), ("Steinfurt", "DE", "Otto Brandt", "Oberbürgermeister")],
        id="on behalf of",
    ),
)  # fmt: skip


@pytest.mark.parametrize(("opening", "parties"), OPENINGS)
def test_openings(opening: str, parties: list[tuple[str, ...]]) -> None:
    text = f"{opening}\nArticle 1\n\nThe two towns become twins.\n\nArticle 2\n\nIt lasts three years.\n"
    found = [
        (one.city.value, one.country_code, value(one.represented_by), value(one.office))
        for one in read_agreement(text).parties
    ]
    assert [(name in found_name, *rest) for (found_name, *rest), (name, *_) in zip(found, parties, strict=True)] == [
        (True, *rest) for _, *rest in parties
    ]


def test_a_letterhead_in_two_columns_names_its_provinces_apart() -> None:
    text = (
        "COMMUNE DE HOUTEM                         COMMUNE DE LUKAMBA\nProvince de Namur                      "
        "    Province "
        "du Kwango\n\nPROTOCOLE\n\nEntre la Commune de Houtem et la Commune de Lukamba, il est convenu "
        ":\n\nArticle 1\n\n"
        "Les communes se jumellent.\n\nArticle 2\n\nLe protocole dure trois ans.\n"
    )
    assert [one.city.value for one in read_agreement(text).parties] == ["Houtem", "Lukamba"]
