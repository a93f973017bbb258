"""Letters that extraction lost: French words are given back where one alone fits, names never."""

from __future__ import annotations

import pytest

from ingest.corpus import read_file
from ingest.lost_letters import restored
from ingest.names import person

LOST = str.maketrans(dict.fromkeys("àâçéèêëîïôöûüœÀÉÈÊÎÔ", "\ufffd"))


def mended(text):
    for start, end, word in reversed(list(restored(text))):
        assert end - start == len(word)
        text = text[:start] + word + text[end:]
    return text


@pytest.mark.parametrize(
    "text",
    [
        "Le conseil décide, à l'unanimité, d'approuver l'échange et la durée de la coopération.",
        "DÉCIDE : LA SÉANCE EST CONVOQUÉE À VINGT HEURES, PRÉSENTS EXCUSÉS",
        "Étaient présents à la séance les conseillers du Sénégal et de la République tchèque.",
    ],
)
def test_words_are_given_back(text):
    assert mended(text.translate(LOST)).casefold() == text.casefold()


@pytest.mark.parametrize(
    "text",
    [
        "Présents : Mme L\ufffda Dumont, M. R\ufffdmy Côt, Louise C\ufffdt\ufffd, No\ufffdl Lamy, M. TR\ufffdHOREL",
        "L\ufffdonie Martin \ufffd\ufffd\ufffd",
        "\ufffd formation\n\ufffd culture\n\ufffd sports",
        "The Mayor\ufffds grant of \ufffd 500 to the town \ufffd and no more of it \ufffd was agreed by the council",
        "d\ufffdcide : deux lettres perdues seulement, \ufffd peine",
    ],
)
def test_names_bullets_and_single_losses_stay(text):
    assert mended(text) == text


def test_a_lost_apostrophe_is_told_from_a_lost_letter():
    assert (
        mended("l\ufffdassociation d\ufffdune ann\ufffde, l\ufffd\ufffdchange")
        == "l'association d'une année, l'échange"
    )


RECORD = """CONSEIL MUNICIPAL DE MIRANDEL
EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS
Séance du 4 février 2016

Étaient présents : M. Paul Lautier, Mme Anne Rivel, M. Hugo Béranger

Après en avoir délibéré, le conseil décide :
Article 1 : d'approuver l'échange à venir ;
Article 2 : de désigner Mme Anne Rivel.
"""


def test_facts_are_read_and_quoted_as_they_are_stored(tmp_path):
    lost = RECORD.translate(LOST)
    (tmp_path / "seance.txt").write_text(lost, "utf-8")
    found, _ = read_file(tmp_path, "seance.txt")
    assert found
    assert found.deliberation
    assert [person(fact.value) for fact in found.deliberation.present] == [
        "Paul Lautier",
        "Anne Rivel",
        "Hugo B\ufffdranger",
    ]
    assert [fact.quote.strip(" ;.") for fact in found.deliberation.decisions] == [
        "d'approuver l'\ufffdchange \ufffd venir",
        "de d\ufffdsigner Mme Anne Rivel",
    ]
    assert found.document.text == lost
