import pytest

from index.partners import partners
from index.types import EVERYTHING, KnownTown, Within
from pages.limit import Limits
from tests.records import agreement, town


def known(name, *documents, home=False):
    return KnownTown(
        name=name, aliases=(name.lower(),), country_code=None, documents=documents, home=home, party=True,
        latitude=None, longitude=None,
    )  # fmt: skip


NORD, SUD, EST = known("Nord", "a.txt", home=True), known("Sud", "a.txt", "b.txt"), known("Est", "b.txt")
FOUND = partners((NORD, SUD, EST), (agreement(),), (), (town("Est"),))
LIMITS = Limits(FOUND, {"a.txt": "Accord Nord – Sud", "b.txt": "Brochure"})


def test_everything_partners_and_documents_can_be_chosen():
    assert [(key, LIMITS.choice(key, "en")) for key in LIMITS.keys] == [
        ("", "In all documents"),
        ("partner:est", "In the documents on Est"),
        ("partner:sud", "In the documents on Sud"),
        ("document:a.txt", "In: Accord Nord – Sud"),
        ("document:b.txt", "In: Brochure"),
    ]


@pytest.mark.parametrize(
    ("key", "within", "name"),
    [
        ("", EVERYTHING, ""),
        ("partner:sud", Within(frozenset({"a.txt", "b.txt"}), SUD), "Sud"),
        ("document:b.txt", Within(frozenset({"b.txt"})), "Brochure"),
        ("partner:gone", Within(frozenset()), "gone"),
        ("document:gone.txt", Within(frozenset()), "gone.txt"),
    ],
)
def test_what_a_key_means(key, within, name):
    assert (LIMITS.within(key), LIMITS.name(key)) == (within, name)


@pytest.mark.parametrize(
    ("key", "partner"), [("partner:est", "Est"), ("document:a.txt", "Sud"), ("document:b.txt", None), ("", None)]
)
def test_who_is_spoken_of_under_a_limit(key, partner):
    found = LIMITS.partner(key)
    assert (found.name if found else None) == partner
