"""Who represents a party, and in which office: in the opening words or above the signatures."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.fold import fold
from ingest.in_office import Named, in_office, respectively, spoken_for
from ingest.introduced import NO_PERSON, OFFICE_BEFORE_NAME, introduced, is_place
from ingest.letters import letter_signers
from ingest.names import person
from ingest.offices import begins_office, is_office, office_after, office_before
from ingest.parties import OPENING, Candidate, mentions, opening_end
from ingest.party_tables import party_rows
from ingest.places import country_code
from ingest.signatory_words import (
    AFTER,
    BEFORE,
    BRACKET_THEN,
    CUT,
    FOR,
    IS_OFFICE,
    MAYOR_THEN,
    NAME_OF,
    NO_OFFICE,
    OFFICE_OF,
    ORDINAL,
    SECOND,
    SIGNS,
    SIGNS_AS,
    SPEAKS,
    SPEAKS_FOR,
)
from ingest.signature_block import Signed, signed_by
from ingest.types import Fact
from ingest.view import View

REACH = 320  # characters between a party and the person who represents it


@dataclass(frozen=True, slots=True)
class Signatory:
    """A person who acts for a party, and the office, as facts."""

    name: Fact[str]
    office: Fact[str] | None


def signatories(view: View, parties: Sequence[Candidate]) -> tuple[Signatory | None, ...]:
    """Return who represents each party, in the same order; ``None`` where the text does not say."""
    spoken = spoken_for(view, parties, _before_signatures(view))
    spoken = _filled(spoken, respectively(view, parties, opening_end(view)))
    found = _in_table(view, parties) or _filled(spoken, _in_opening(view, parties, opening_end(view)))
    if None in found and not party_rows(view.document.text):
        found = _filled(spoken, _in_opening(view, parties, _before_signatures(view)))
    found = _filled(found, in_office(view, parties, min(_before_signatures(view), opening_end(view))))
    found = _completed(view, parties, found, signed_by(view, parties))
    found = _lettered(view, found, letter_signers(view, parties))
    found = [named or _above_signature(view, party) for named, party in zip(found, parties, strict=True)]
    persons = [named if named and not is_office(view.folded[named.start : named.end]) else None for named in found]
    return tuple(_signatory(view, named) if named else None for named in persons)


def _filled(first: Sequence[Named | None], second: Sequence[Named | None]) -> list[Named | None]:
    """Take the surer reading of each party where there is one, else the other; a person stands for one party only."""
    taken = {named.end for named in first if named}
    whole: list[Named | None] = []
    for one, other in zip(first, second, strict=True):
        fuller = one and other and one.end == other.end and one.office is None
        free = other if other and other.end not in taken else None
        whole.append(other if fuller else one or free)
    return whole


def _in_table(view: View, parties: Sequence[Candidate]) -> list[Named | None]:
    """Return who stands beside each party in a table of parties; nothing where there is none."""
    beside: dict[int, Named] = {}
    for row in party_rows(view.document.text):
        if row.person:
            office = view.region(row.office) if row.office else None
            beside[view.region(row.name)[1]] = Named(*view.region(row.person), office)
    return [beside.get(party.end) for party in parties] if beside else []


def _before_signatures(view: View) -> int:
    """Return how far persons are introduced: not into the signatures, where columns mix them."""
    starts = [view.region(section.span)[0] for section in view.sections if section.kind == "signature"]
    return min([OPENING, *starts])


def _in_opening(view: View, parties: Sequence[Candidate], end: int) -> list[Named | None]:
    """Return who is introduced for each party; where all are introduced in a row, they stand in the parties' order."""
    found: list[Named | None] = [None] * len(parties)
    order: list[tuple[Named, int]] = []
    for start, stop in introduced(view, parties, end):
        named, number = _reading(view, parties, start, stop)
        if named and number is not None:
            order.append((named, number))
            found[number] = found[number] or named
    return [named for named, _ in order] if _in_a_row(view, parties, order) else found


def _in_a_row(view: View, parties: Sequence[Candidate], order: Sequence[tuple[Named, int]]) -> bool:
    """Tell whether two persons follow both parties: "X and Y, represented by Jane Doe, Mayor, and John Roe, Mayor"."""
    if len(parties) != 2 or len(order) != 2 or order[0][1] != order[1][1]:
        return False
    (one, _), (other, _) = order
    named = all(any(mentions(view, party, 0, one.start)) for party in parties)
    between = any(any(mentions(view, party, one.start, other.end)) for party in parties)
    return named and not between and other.start - one.end < REACH / 2 and bool(one.office and other.office)


def _above_signature(view: View, party: Candidate) -> Named | None:
    """Find who signs "for X", or as "Mayor of X", in the last part of the text."""
    tail = int(len(view.text) * 0.6)
    for start, end in mentions(view, party, tail, len(view.text)):
        titled = SIGNS_AS.search(view.text, max(tail, start - 110), start)
        if titled and not NO_PERSON.search(fold(titled["name"])):
            return Named(*titled.span("name"), titled.span("office"))
        for_party = FOR.search(view.folded[max(tail, start - 60) : start])
        signed = SIGNS.match(view.text, end) if for_party else None
        if signed and not NO_PERSON.search(fold(signed["name"])):
            office = signed.span("office") if signed["office"] else None
            return Named(*signed.span("name"), office)
    return None


def _completed(
    view: View, parties: Sequence[Candidate], found: list[Named | None], signed: Sequence[Signed]
) -> list[Named | None]:
    """Add who signs for a party that the opening leaves without a person, and the office it leaves out."""
    whole = list(found)
    for one in signed:
        if one.party is None:
            continue
        if is_place(view.document.quote(one.name), parties):
            continue
        known = whole[one.party]
        office = view.region(one.office) if one.office else None
        start, end = view.region(one.name)
        if known is None or (
            known.office is None and _same_person(view.text[known.start : known.end], view.text[start:end])
        ):
            whole[one.party] = Named(start, end, office)
    return whole


def _lettered(view: View, found: list[Named | None], signed: Sequence[Signed]) -> list[Named | None]:
    """Put who signs a letter in the place of whom its address names."""
    whole = list(found)
    for one in signed:
        if one.party is not None:
            whole[one.party] = Named(*view.region(one.name), view.region(one.office) if one.office else None)
    return whole


def _same_person(left: str, right: str) -> bool:
    return fold(person(left)) == fold(person(right))


def _reading(view: View, parties: Sequence[Candidate], start: int, end: int) -> tuple[Named | None, int | None]:
    """Tell which party a person acts for, and in which office."""
    called = OFFICE_BEFORE_NAME.match(view.text, start, end)
    spoken = _spoken_for(view, parties, end, NAME_OF if called else SPEAKS_FOR)
    if called:
        number = _party_before(view, parties, start) if spoken is None else spoken
        return Named(called.start("name"), end, called.span("office")), number
    if spoken is not None:
        office = _office_beside(view, parties, start, end) or _office_then(view, parties[spoken], start)
        return Named(start, end, office), spoken
    for number, party in enumerate(parties):
        office = _office_of(view, party, end) or _office_then(view, party, start)
        if office:
            return Named(start, end, office), number
    office = _office_beside(view, parties, start, end)
    if office is None and not re.search(r"(?:par|by) $", view.text[:start]):
        return None, None
    return Named(start, end, office), _party_before(view, parties, start)


def _spoken_for(view: View, parties: Sequence[Candidate], end: int, words: re.Pattern[str]) -> int | None:
    """Return the party in whose name a person speaks: "Jane Doe, Mayor, acting on behalf of X"."""
    found = [
        (start, number)
        for number, party in enumerate(parties)
        for start, _ in mentions(view, party, end, end + SPEAKS)
        if words.search(view.folded[end:start]) and ";" not in view.folded[end:start]
    ]
    return min(found)[1] if found else None


def _office_of(view: View, party: Candidate, end: int) -> tuple[int, int] | None:
    """Find the office in "Jane Doe, Mayor of X" for the party X."""
    for start, _ in mentions(view, party, end, end + 120):
        match = OFFICE_OF.match(view.text[end:start])
        plain = match and (not match["trade"] or IS_OFFICE.match(fold(match["office"])))
        if match and plain and not NO_OFFICE.match(match["office"]):
            return end + match.start("office"), end + match.end("office")
    return None


def _office_then(view: View, party: Candidate, start: int) -> tuple[int, int] | None:
    """Find the office in "the Mayor of X (Country), Ms Jane Doe" for the party X."""
    for first, last in mentions(view, party, max(0, start - 120), start):
        match = MAYOR_THEN.search(view.text, max(0, first - 60), first)
        if match and BRACKET_THEN.match(view.text[last:start]):
            return match.span("office")
    return None


def _office_beside(view: View, parties: Sequence[Candidate], start: int, end: int) -> tuple[int, int] | None:
    """Find the office before or after a name; whole phrases by their words, else what is called an office anywhere."""
    phrase = _office_phrase(view, parties, start, end)
    if phrase and begins_office(view.folded[slice(*phrase)]):
        return phrase
    known = office_before(view.folded, start) or office_after(view.folded, end)
    return known if known and not is_place(view.text[slice(*known)], parties) else phrase


def _office_phrase(view: View, parties: Sequence[Candidate], start: int, end: int) -> tuple[int, int] | None:
    opening = max(0, start - 110)
    before = BEFORE.search(view.text[opening:start])
    if before and not NO_OFFICE.match(before["office"]):
        return opening + before.start("office"), opening + before.end("office")
    after = AFTER.match(view.text[end : end + 90])
    if (
        after is None
        or NO_OFFICE.match(after["office"])
        or country_code(after["office"])
        or is_place(after["office"], parties)
    ):
        return None
    first, last = after.span("office")
    second = None if IS_OFFICE.match(fold(after["office"])) else SECOND.match(view.text[end + last : end + last + 70])
    if second and IS_OFFICE.match(fold(second["office"])):  # a trade before the office: "Jane Doe, baker, Mayor"
        first, last = last + second.start("office"), last + second.end("office")
    office = CUT.sub("", view.text[end + first : _line_end(view, end + first, end + last)]).rstrip()
    return end + first, end + first + len(office)


def _line_end(view: View, start: int, end: int) -> int:
    """Return where an office ends: at the end of its line if the next one begins anew with a capital."""
    stop = view.line_end(start, end)
    runs_on = re.search(r"\b(?:of|the|du|des|de|la|le|au|et|and)$", view.folded[start:stop].rstrip())
    return stop if view.text[stop:end].lstrip()[:1].isupper() and not runs_on else end


def _party_before(view: View, parties: Sequence[Candidate], start: int) -> int | None:
    before = view.text[max(0, start - 40) : start]
    for number, pattern in enumerate(ORDINAL):
        if pattern.search(before) and number < len(parties):
            return number
    near = [
        (place, number)
        for number, party in enumerate(parties)
        for place, _ in mentions(view, party, max(0, start - REACH), start)
    ]
    return max(near)[1] if near else None


def _signatory(view: View, named: Named) -> Signatory:
    first, last = (named.start, named.end) if named.office is None else _around(named)
    name = view.fact(person(view.text[named.start : named.end]), first, last)
    if named.office is None:
        return Signatory(name, None)
    return Signatory(name, view.fact(view.text[slice(*named.office)].strip(), first, last))


def _around(named: Named) -> tuple[int, int]:
    assert named.office is not None  # noqa: S101 - told by the caller
    return min(named.start, named.office[0]), max(named.end, named.office[1])
