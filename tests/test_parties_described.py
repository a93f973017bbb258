"""Parties told by what describes them: addresses, columns, forms, persons named for a town, whatever the verb."""

import pytest

from ingest.offices import is_office, office_after, office_before
from ingest.party_columns import side_by_side
from ingest.party_countries import country_in_clause
from ingest.party_forms import form_rows
from ingest.signature_person import person_in
from tests.reading import read_agreement, value

REST = "\n\nArticle 1\n\nThe towns become twins.\n\nArticle 2\n\nIt lasts three years.\n"
Expected = list[tuple[str, str | None, str | None, str | None]]


@pytest.mark.parametrize(
    ("opening", "parties"),
    [
        pytest.param(
            "ENTENTE\n\nENTRE\n\nLA VILLE DE LAC-BRUN, personne morale ayant son hôtel de ville au 40, rue du "
            "Quai, au Québec\n"
            "(Canada), agissant aux présentes par monsieur Guy Roy, maire, dûment autorisé\n\nET\n\nLA VILLE "
            "DE HAUTE-BISE,\n"
            "dont les bureaux sont situés Grand-Place, 1, en Belgique, pour laquelle stipule madame Lise "
            "Hans, bourgmestre",
            [("LAC-BRUN", "CA", "Guy Roy", "maire"), ("HAUTE-BISE", "BE", "Lise Hans", "bourgmestre")],
            id="an address before the country, other verbs",
        ),
        pytest.param(
            "MEMORANDUM\n\nSundar Municipal Corporation, having its office at Nehru Marg, Sundar, India, "
            "acting by and through\n"
            "its Commissioner, Smt. Anjali Rao, and the City of Eastmere, Ontario, Canada, on whose behalf "
            "signs Ms Pat Holt,\n"
            "Mayor, agree:",
            [("Sundar", "IN", "Anjali Rao", "Commissioner"), ("Eastmere", "CA", "Pat Holt", "Mayor")],
            id="a corporation by its commissioner",
        ),
        pytest.param(
            "P A C T\n\nYelm        *        Arnow        *        Oda\nSweden              Poland            "
            " Kenya\n\n"
            "We, the undersigned,\n  Councillor Ann Lee, Mayor, for Yelm,\n  Mr Jan Wolny, Burmistrz, for Arnow, and\n"
            "  Ms Mary Odhi, Executive Mayor, for Oda,\npledge our towns to one another.",
            [
                ("Yelm", "SE", "Ann Lee", "Mayor"),
                ("Arnow", "PL", "Jan Wolny", "Burmistrz"),
                ("Oda", "KE", "Mary Odhi", "Executive Mayor"),
            ],
            id="countries below the names, persons for each",
        ),
        pytest.param(
            "AGREEMENT\n\nParty A:          Norham District Council, United Kingdom\nRepresented by:   Cllr "
            "Ann Askwith\n"
            "Capacity:         Leader of the Council\n\nParty B:          Akrop Municipal Assembly, Ghana\n"
            "Represented by:   Hon. Kofi Boat\nCapacity:         Municipal Chief Executive",
            [
                ("Norham", "GB", "Ann Askwith", "Leader of the Council"),
                ("Akrop", "GH", "Kofi Boat", "Municipal Chief Executive"),
            ],
            id="a form",
        ),
        pytest.param(
            "ACCORD\n\nBaile na Carra, Co. Clare, Ireland, by its Cathaoirleach, Councillor Una Burke, and "
            "Ploumel, Finistère,\n"
            "France, by its Maire, M. Yann Ker, bind themselves as follows.",
            [("Baile na Carra", "IE", "Una Burke", "Cathaoirleach"), ("Ploumel", "FR", "Yann Ker", "Maire")],
            id="a county between a town and its country",
        ),
        pytest.param(
            "PACTE\n\nLes villes de Clairmar, en Belgique, et d'Ostrow, en Pologne, par la voix de leurs "
            "magistrats, Madame Lili\n"
            "Deth, bourgmestre, et Monsieur Marek Zab, maire, scellent leur amitié.",
            [("Clairmar", "BE", "Lili Deth", "bourgmestre"), ("Ostrow", "PL", "Marek Zab", "maire")],
            id="two towns, then both persons",
        ),
        pytest.param(
            "PACTE\n\nJean MOLLAZ, syndic de Prévon (Suisse), autorisé par un vote, et Ali ZOUARI, président de la\n"
            "municipalité de Hedala (Tunisie), délégué à cet effet, proclament :",
            [("Prévon", "CH", "Jean MOLLAZ", "syndic"), ("Hedala", "TN", "Ali ZOUARI", "président de la municipalité")],
            id="persons without a title",
        ),
    ],
)
def test_openings(opening: str, parties: Expected) -> None:
    found = read_agreement(opening + REST).parties
    assert [
        (one.city.value, one.country_code, value(one.represented_by), value(one.office)) for one in found
    ] == parties


@pytest.mark.parametrize(
    ("text", "country"),
    [
        pytest.param("Yelm, seated at 4 Mill Lane, Yelm, in Sweden, acting by", "Sweden", id="behind an address"),
        pytest.param("Yelm, a unit of the Republic of Poland, acting by", "Republic of Poland", id="its official name"),
        pytest.param("Yelm, 3 avenue de la Tunisie, représentée par", None, id="the name of a street"),
        pytest.param("Yelm, represented by its Mayor, Jo Roe, and Arn in Sweden", None, id="another party's"),
    ],
)
def test_the_country_in_what_describes_a_party(text: str, country: str | None) -> None:
    found = country_in_clause(text, len("Yelm"), len(text))
    assert (text[slice(*found)] if found else None) == country


def test_offices_beside_a_name() -> None:
    before = "acting by and through its municipal commissioner, "
    assert before[slice(*(office_before(before, len(before)) or (0, 0)))] == "municipal commissioner"
    after = "x, in her capacity as chair of the town council, for yelm"
    assert after[slice(*(office_after(after, 1) or (0, 0)))] == "chair of the town council"
    assert office_after("x, 12 high street", 1) is None
    assert is_office("leader of the council")
    assert not is_office("dean smith")


@pytest.mark.parametrize(
    ("line", "name", "office"),
    [
        ("Provost Ian Drummond", "Ian Drummond", "Provost"),
        ("by Cllr Mrs Brenda Follett (Town Mayor)", "Brenda Follett", "Town Mayor"),
        ("Signed by SIR JOHN PALLIS, Leader, for and on behalf of THE CITY OF YELM", "JOHN PALLIS", "Leader"),
        ("Le Maire, Yves Legend", "Yves Legend", "Maire"),
        ("(signed) Jane Doe, Mayor", "Jane Doe", "Mayor"),
        ("City of Yelm", None, None),
        ("Done at Yelm, 3 May 2010", None, None),
    ],
)
def test_the_person_of_a_line(line: str, name: str | None, office: str | None) -> None:
    found = person_in(line)
    assert (line[slice(*found.name)] if found else None) == name
    assert (line[slice(*found.office)] if found and found.office else None) == office


def test_two_lines_of_as_many_cells_are_no_countries() -> None:
    assert side_by_side("Yelm    Arn\nMayor   Mayor\n") == ()


def test_labels_of_one_party_make_no_form() -> None:
    assert form_rows("Town: Yelm, Sweden\nMayor: Jane Doe\n") == ()


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        pytest.param(
            "ENTENTE\n\nLa municipalité de Val-Clair, au Nouveau-Brunswick, Canada, et la ville de Hautmont, "
            "en Charente,\n"
            "France, représentées respectivement par leur maire, Rachel Arsenot et Philippe Bonnet, conviennent :"
            + REST,
            [("Val-Clair", "CA", "Rachel Arsenot"), ("Hautmont", "FR", "Philippe Bonnet")],
            id="in turn",
        ),
        pytest.param(
            "ACCORD\n\nLe présent accord lie :\n• Saint-Luc, commune du Québec (Canada), par l'entremise de "
            "son maire, M. Denis\n"
            "Fecteau ;\n• Tilimba, commune du Sénégal, par l'entremise de son maire, M. Ousmane Diat." + REST,
            [("Saint-Luc", "CA", "Denis Fecteau"), ("Tilimba", "SN", "Ousmane Diat")],
            id="a commune of a country",
        ),
        pytest.param(
            "AGREEMENT\n\nThe TOWNSHIP OF CEDARVALE, British Columbia, Canada, represented herein by its "
            "Mayor, HON. GRANT LOCK,\n"
            "and the Municipio de Santa Cruz (Costa Rica), represented by the Alcaldesa, Licda. Ana Vargas, agree:"
            + REST,
            [("CEDARVALE", "CA", "GRANT LOCK"), ("Santa Cruz", "CR", "Ana Vargas")],
            id="further authorities and titles",
        ),
        pytest.param(
            "DÉCLARATION D'AMITIÉ\n\nCommune de Vieuxmoulin                Gemeinde Altbach\n(Luxembourg)     "
            "            "
            "         (Autriche)\n\nLes deux communes déclarent leur amitié.\n\n1. Elles s'informent l'une l'autre.\n\n"
            "2. Elles se rendent visite chaque année.\n\nLe bourgmestre,                       Der Bürgermeister,\n"
            "Jos Weber                             Franz Huber\n\nVieuxmoulin, le 1er juillet 2006\n",
            [("Vieuxmoulin", "LU", "Jos Weber"), ("Altbach", "AT", "Franz Huber")],
            id="names above the place and day",
        ),
    ],
)
def test_further_openings(text: str, parties: list[tuple[str, ...]]) -> None:
    found = read_agreement(text).parties
    assert [(one.city.value, one.country_code, value(one.represented_by)) for one in found] == parties
