from datetime import date

from index.partners import find, of_document, partners
from index.towns import KnownTown
from tests.records import agreement, fact, town


def known(name, *documents, home=False, aliases=(), place=(None, None)):
    return KnownTown(
        name=name,
        aliases=aliases,
        country_code=None,
        documents=documents,
        home=home,
        party=False,
        latitude=place[0],
        longitude=place[1],
    )


SUD = agreement("s.txt", ("Nord", "Süd am See"), authorised_on=fact(date(2020, 1, 1)))
TOWNS = (
    known("Nord", "s.txt", home=True),
    known("Süd am See", "s.txt", aliases=("sud",)),
    known("Est", "b.txt"),
    known("Rien", "c.txt"),
)


def test_a_partner_has_what_is_about_it_and_the_home_city_is_none():
    found = partners(TOWNS, [SUD], [], [town("Est"), town("Nord", status="home"), town("Sud")])
    assert [(p.key, [a.document for a in p.agreements], [t.name for t in p.entries], p.documents) for p in found] == [
        ("est", [], ["Est"], ("b.txt",)),
        ("sud-am-see", ["s.txt"], ["Sud"], ("b.txt", "s.txt")),
    ]


def test_a_partner_is_found_by_its_address_and_by_its_document():
    found = partners(TOWNS, [SUD], [], [town("Est")])
    assert (find(found, "est").name, find(found, "nowhere")) == ("Est", None)
    assert (of_document(found, "s.txt").name, of_document(found, "z.txt")) == ("Süd am See", None)
