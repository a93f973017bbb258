"""The ways in which agreements say one and the same thing, one sentence each: ``tests/data/wordings``.

A line is ``field=value<TAB>sentence``; "|" parts values that are equally right, "," several at once,
"*" is any clause and "-" none. The sentence stands in an article that is called nothing in particular.
"""

from datetime import date
from pathlib import Path

import pytest

from ingest.language import language_of
from tests.reading import read_agreement

WORDINGS = Path(__file__).parent / "data" / "wordings"
FRAMES = {
    "fr": """CONVENTION DE PARTENARIAT

Entre la Ville de Valmont (France), représentée par Mme Ana Ruiz, maire,
et la Ville de Bergstetten (Allemagne), représentée par M. Nils Berg, bourgmestre,

Il est convenu ce qui suit :

Article 1 – Dispositions
{}

Article 2 – Divers
Les parties se tiennent informées.
""",
    "en": """PARTNERSHIP AGREEMENT

Between the City of Valmont (France), represented by Ms Ana Ruiz, Mayor,
and the City of Bergstetten (Germany), represented by Mr Nils Berg, Mayor,

It is agreed as follows:

Article 1 – Provisions
{}

Article 2 – Miscellaneous
The parties keep one another informed.
""",
}


def cases():
    """Yield the sentences with their fields."""
    for path in sorted(WORDINGS.glob("*.tsv")):
        for line in path.read_text("utf-8").splitlines():
            expected, sentence = line.split("\t")
            field, value = expected.split("=")
            yield pytest.param(field, value, sentence, id=f"{path.stem}-{sentence[:50]}")


def said(field, sentence):
    fact = getattr(read_agreement(FRAMES[language_of(sentence)].format(sentence)), field)
    if isinstance(fact, tuple):
        return ",".join(str(one.value) for one in fact) or "-"
    if fact is None:
        return "-"
    return fact.value.isoformat() if isinstance(fact.value, date) else str(fact.value)


@pytest.mark.parametrize(("field", "value", "sentence"), list(cases()))
def test_wording(field, value, sentence):
    found = said(field, sentence)
    assert found != "-" if value == "*" else found in value.split("|")
