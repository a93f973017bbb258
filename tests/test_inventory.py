from index.inventory import Entry, Group, inventory
from ingest.types import FileReport, Kind


def report(name, kind, status="indexed"):
    return FileReport(name=name, status=status, kind=kind, pages=1, passages=2, facts=3, warnings=())


PACT, SCAN, LEAFLET, GONE = (
    report("p.txt", Kind.CONVENTION),
    report("s.pdf", None, "skipped"),
    report("l.txt", Kind.OTHER),
    report("g.txt", Kind.CONVENTION),
)
ACT = report("a.txt", Kind.CONVENTION)


def test_files_stand_under_what_they_are_what_needs_attention_first():
    names = ("a.txt", "l.txt", "new.txt", "p.txt", "s.pdf")
    titles = {"p.txt": "Pacte", "l.txt": "Dépliant", "g.txt": "Parti", "a.txt": "pacte B"}
    assert inventory(names, (PACT, SCAN, LEAFLET, GONE, ACT), titles) == (
        Group("waiting", (Entry("new.txt", "new.txt", None),)),
        Group("skipped", (Entry("s.pdf", "s.pdf", SCAN),)),
        Group("convention", (Entry("p.txt", "Pacte", PACT), Entry("a.txt", "pacte B", ACT))),
        Group("other", (Entry("l.txt", "Dépliant", LEAFLET),)),
    )


def test_an_empty_folder_has_no_groups():
    assert inventory((), (GONE,), {}) == ()
