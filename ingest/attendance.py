"""Who was there: present, excused with their proxies, absent, in the chair and at the minutes of a council meeting."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ingest.attendance_member import OFFICE, Member, plain_name
from ingest.attendance_rolls import Listed, quotation, rolls
from ingest.attendance_told import CHAIRED, MINUTED, absences, apologies, presences, told
from ingest.fold import fold, without_accents
from ingest.names import NAME, TITLE, person
from ingest.types import Excused, Fact, Span
from ingest.view import View

SHORT = 60  # characters; a shorter line was not broken for its length
_EXCUSED = re.compile(r"excus|regret|apolog|motivee?\b|justifiee?\b|leave (?:was )?(?:sanction|grant)")
_THERE = re.compile(r"\b(?:est|etait|is|was) (?:\w+ )?present|\bassist|\battended\b")
_ALSO = re.compile(r"\b(?:also|besides|in addition|egalement|aussi|en outre)\b")
_PROXY_GIVEN = re.compile(
    rf"(?P<name>(?:{TITLE})+{NAME})(?:,? [^.;:\n]{{0,40}}?)?,? (?:a |ayant |avait |qui a )?(?:donn|remi|confi|laiss|"
    rf"transmi|delegu)\w+ (?:un |son |sa )?"
    rf"(?:pouvoir|procuration|mandat|voix|vote) a (?P<proxy>(?:{TITLE})+{NAME})"
)
_CHAIR = re.compile(
    r"\b(?:chair(?:man|woman|person)?|presiding|cathaoirleach|convenor|convener|in the chair|"
    r"presidente?(?: de seance)?|shire president|bourgmestre-presidente?)\b"
)
_NO_CHAIR = re.compile(r"vice|deputy|adjoint|cpas|commission|committee|comite|conseil departemental")
_MAYOR = re.compile(r"\b(?:mayor|maire|mairesse|bourgmestre|syndic|syndique|lord mayor)\b")
_THE_MAYOR = re.compile(
    r"presidence d(?:u|e la|e) (?:maire|mairesse|bourgmestre|syndic)|the (?:lord )?mayor (?:presided|took|called|"
    r"opened|declared|in the chair)"
)
_CLERK = re.compile(
    r"taking the minutes|\bminutes\b|minute taker|secretaire de seance|agit comme secretaire|recording secretary|"
    r"secretaire communale?|direct(?:eur|rice) generale?\b|greffi(?:er|ere)\b"
)


@dataclass(frozen=True, slots=True)
class Attendance:
    """Who was there; every field as in ``Deliberation``."""

    president: Fact[str] | None
    secretary: Fact[str] | None
    present: tuple[Fact[str], ...]
    excused: tuple[Excused, ...]
    absent: tuple[Fact[str], ...]


def attendance(view: View) -> Attendance:
    """Read who was present, excused and absent, who presided and who kept the minutes."""
    text = view.document.text
    lists = tuple(rolls(text))
    there = _there(lists)
    there = (*_in_chair(view, lists, there), *there)
    present = (*_chair_before(view, there), *_facts(view, there))
    return Attendance(
        president=_president(view, lists, there),
        secretary=_labelled(view, lists, "secretary") or _told(view, MINUTED) or _beside(view, lists, _CLERK),
        present=present or tuple(_told_present(view)),
        excused=tuple(_excused(view, lists)),
        absent=tuple(_absent(view, lists)),
    )


def _there(lists: Sequence[Listed]) -> tuple[Listed, ...]:
    """Return the lists of those present; where none is, those "in attendance", else those who voted."""
    for kinds in (("present",), ("also",), ("attending",), ("ayes", "noes", "abstained")):
        found = tuple(one for one in lists if one.kind in kinds and one.members)
        if found:
            return (
                found[:1] if kinds == ("attending",) else found if kinds[0] in ("present", "also") else _one_vote(found)
            )
    return ()


def _in_chair(view: View, lists: Sequence[Listed], there: Sequence[Listed]) -> Iterator[Listed]:
    """Yield the list of the chair alone that stands right above those present, who do not name the chair again."""
    for one, below in pairwise(lists):
        between = view.document.text[one.source.names.end : below.source.label.start]
        chair = one.kind == "president" and one.members and between.count("\n") == 1 and not between.strip()
        first = there[0] if there and there[0].kind in ("present", "also", "attending") else None
        if chair and below is first and not any(_same(one.members[0], member) for member in first.members):
            yield Listed("present", one.source, one.members[:1])


def _chair_before(view: View, there: Sequence[Listed]) -> Iterator[Fact[str]]:
    """Yield who took the chair right before a sentence that tells who was there also."""
    first = there[0] if there and there[0].kind in ("present", "also") else None
    for one in told(view, CHAIRED) if first else ():
        chair, said = plain_name(view.text[one.start : one.end]), view.stored(one.said_from, one.said_to)
        between = view.document.text[said.end : first.source.label.end] if first else ""
        known = first and any(_same(Member(chair or "", said, "", None), member) for member in first.members)
        if chair and not known and len(between) < SHORT and _ALSO.search(fold(between)):
            yield view.exact(chair, one.said_from, one.said_to)
            return


def _told_present(view: View) -> Iterator[Fact[str]]:
    """Yield those of whom only a sentence tells that they were there, and the chair beside whom they were also."""
    found = [(plain_name(view.text[one.start : one.end]), one) for one in presences(view)]
    also = found and _ALSO.search(view.folded[found[0][1].said_from : found[0][1].said_to])
    chair = [(plain_name(view.text[one.start : one.end]), one) for one in told(view, CHAIRED)][: 1 if also else 0]
    for name, one in (*chair, *found):
        if name:
            yield view.exact(name, one.said_from, one.said_to)


def _same(chair: Member, member: Member) -> bool:
    """Tell whether two names share a word that is no initial."""
    one, other = (set(re.findall(r"\w{3,}", fold(person(name)))) for name in (chair.name, member.name))
    return bool(one & other)


def _one_vote(found: tuple[Listed, ...]) -> tuple[Listed, ...]:
    """Return the lists of the first vote by name."""
    first: list[Listed] = []
    for one in found:
        if one.kind in {other.kind for other in first}:
            break
        first.append(one)
    return tuple(first)


def _facts(view: View, lists: Sequence[Listed]) -> Iterator[Fact[str]]:
    seen: set[str] = set()
    for one in lists:
        for member in one.members:
            again = (
                any(name.endswith(" " + person(member.name)) for name in seen) and person(member.name) == member.name
            )
            if person(member.name) not in seen and not again and not _away(member):
                seen.add(person(member.name))
                yield view.quote(member.name, quotation(one.source, member))


def _away(member: Member) -> bool:
    return bool(re.search(r"\babsent|excus", fold(member.beside)))


def _absent(view: View, lists: Sequence[Listed]) -> Iterator[Fact[str]]:
    seen: set[str] = set()
    for one in lists:
        for member in one.members if one.kind == "absent" else ():
            if person(member.name) in seen:
                continue
            seen.add(person(member.name))
            if not _EXCUSED.search(fold(member.beside)) and not member.proxy and not _THERE.search(fold(member.beside)):
                yield view.quote(member.name, quotation(one.source, member))
    for away in () if any(one.kind in ("absent", "excused") and one.members for one in lists) else absences(view):
        name = plain_name(view.text[away.start : away.end])
        if name:
            yield view.exact(name, away.said_from, away.said_to)


def _excused(view: View, lists: Sequence[Listed]) -> Iterator[Excused]:
    seen: set[str] = set()
    for one in lists:
        for member in one.members if one.kind in ("excused", "absent") else ():
            gone = one.kind == "excused" or member.proxy or _EXCUSED.search(fold(member.beside))
            if gone and not seen & {person(member.name), person(member.proxy or member.name)}:
                seen.add(person(member.name))
                proxy = view.quote(member.proxy, member.span) if member.proxy else None
                yield Excused(name=view.quote(member.name, member.span), proxy=proxy)
    if not seen:
        yield from _told_excused(view)


def _told_excused(view: View) -> Iterator[Excused]:
    """Yield those of whom only sentences tell that they gave a proxy or sent apologies."""
    seen: set[str] = set()
    for match in _PROXY_GIVEN.finditer(without_accents(view.text)):
        name, proxy = view.text[slice(*match.span("name"))], view.text[slice(*match.span("proxy"))]
        if person(name) not in seen:
            seen.add(person(name))
            yield Excused(name=view.exact(name, *match.span()), proxy=view.exact(proxy, *match.span()))
    for one in apologies(view):
        plain = plain_name(re.sub(r"\s?\([^()]*\)", "", view.text[one.start : one.end]))
        if plain and person(plain) not in seen:
            seen.add(person(plain))
            yield Excused(name=view.exact(plain, one.said_from, one.said_to), proxy=None)


def _president(view: View, lists: Sequence[Listed], there: Sequence[Listed]) -> Fact[str] | None:
    named = _labelled(view, lists, "president") or _told(view, CHAIRED)
    if named:
        return _in_full(view, named, there)
    chair = _beside(view, there, _CHAIR)
    if chair is None and _THE_MAYOR.search(view.folded):
        chair = _beside(view, there, _MAYOR)
    return chair


def _in_full(view: View, said: Fact[str], there: Sequence[Listed]) -> Fact[str]:
    """Return the full name of a person who is told by surname, if one member alone has it."""
    surname = fold(person(said.value))
    if " " in surname:
        return said
    named = [
        (one, member) for one in there for member in one.members if fold(person(member.name)).endswith(" " + surname)
    ]
    return view.quote(named[0][1].name, quotation(named[0][0].source, named[0][1])) if len(named) == 1 else said


def _beside(view: View, lists: Sequence[Listed], office: re.Pattern[str]) -> Fact[str] | None:
    """Return the person of a list beside whose name an office stands: "Cllr X (Chair)"."""
    for one in lists:
        for member in one.members:
            said = fold(member.beside)
            if office.search(said) and not _NO_CHAIR.search(said):
                return view.quote(member.name, member.span)
    return None


def _labelled(view: View, lists: Sequence[Listed], kind: str) -> Fact[str] | None:
    """Return the one person under a label: "Président : M. X"."""
    for one in lists:
        if one.kind == kind and one.members:
            first = one.members[0]
            between = view.document.text[one.source.label.end : first.span.start]
            if len(between) < 4 or not between.strip() or (len(between) < SHORT and OFFICE.search(between)):
                return view.quote(first.name, Span(start=one.source.label.start, end=first.span.end))
    return None


def _told(view: View, pattern: re.Pattern[str]) -> Fact[str] | None:
    """Return a person whom a sentence names: "sous la présidence de Mme X"."""
    for one in told(view, pattern):
        plain = plain_name(_on_line(view, one.start, one.end, last=one.end < one.said_to))
        if plain and not _MAYOR.fullmatch(fold(plain)):
            return view.exact(plain, one.said_from, one.said_to)
    return None


def _on_line(view: View, start: int, end: int, *, last: bool) -> str:
    """Cut a name at the end of a short line: ``last`` where the sentence goes on after it."""
    words = view.document.quote(view.stored(start, end))
    parts = words.split("\n")
    short = len(parts) > 1 and len(parts[0].strip()) < SHORT and _short_line(view, start)
    return parts[-1 if last else 0] if short else words


def _short_line(view: View, start: int) -> bool:
    text = view.document.text
    first = view.stored(start, start + 1).start
    return text.find("\n", first) - text.rfind("\n", 0, first) < SHORT
