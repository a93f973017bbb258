import csv
import io

from index.scdl import FIELDS, to_scdl
from tests.reading import read_deliberation

RECORD = (
    "Séance du 12 juin 2023\n\nOBJET : Jumelage, suite\n\nLe conseil DÉCIDE :\n\n1 - "
    "d'approuver.\n\nVote : 29 pour, 1 contre, 0 abstention\n\n"
    "Reçu en préfecture le 16/06/2023\n087-218700123-20230612-2023_087-DE\n"
)


def test_one_line_a_deliberation() -> None:
    (row,) = csv.DictReader(io.StringIO(to_scdl([read_deliberation(RECORD)], "Ville de Arvel"), newline=""))
    assert tuple(row) == FIELDS
    assert {field: content for field, content in row.items() if content} == {
        "COLL_NOM": "Ville de Arvel",
        "DELIB_ID": "2023_087",
        "DELIB_DATE": "2023-06-12",
        "DELIB_OBJET": "Jumelage, suite",
        "PREF_ID": "PREF087",
        "PREF_DATE": "2023-06-16",
        "VOTE_POUR": "29",
        "VOTE_CONTRE": "1",
        "VOTE_ABSTENTION": "0",
    }


def test_no_deliberation_leaves_the_heading() -> None:
    assert to_scdl([]) == ",".join(FIELDS) + "\r\n"
