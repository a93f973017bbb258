"""Document with its sections and passages -> Deliberation: what the record of a council's decision says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from ingest.attendance import attendance
from ingest.dates import find_dates
from ingest.decisions import decisions
from ingest.fold import fold
from ingest.names import NAME, TITLE
from ingest.types import Deliberation, Document, Fact, Kind, Noted, Passage, Profile, Section, Span
from ingest.view import View, look, trim

SHORT = 60  # characters; a shorter line was not broken for its length
_HEAD = 1500  # characters in which the day of the meeting stands
_SESSION = re.compile(r"seance|l'an |meeting|session|reunion|\bheld\b|conseil|council|minutes|proces-verbal")
_NOT_SESSION = re.compile(
    r"(?:convocation|convoque[^.;]{0,20}|affich\w+|recu\w*|envoye\w*|transmi\w+|publi(?:e|ee|cation)\b|"
    r"commission|committee,? on|next meeting|prochaine|certifi\w+|"
    r"sent|accuse|vu |avis)[^.;]{0,50}$"
)
_NUMBER = re.compile(
    r"(?:(?i:d[ée�]lib[ée�]ration|r[ée�]solution|minute|decision)s? ?(?:(?i:n[°ºo]\.?|number|ref\.?:?) ?)?|"
    r"(?<![\w-])N[°º] ?)"
    r"(?P<number>(?:[A-Z]{1,4}[-_. ]?)?\d{1,4}(?:[-/_.]\w{1,6})+|(?<=[°º])\d{1,4}|(?<=[°º] )\d{1,4})(?![\w/])"
)
_OF_ANOTHER = re.compile(r"\b(?:avenant|objet|loi|decret|article|lot|point|question|salle|chapitre|annexe|rapport) $")
_SUBJECT = re.compile(
    r"(?:^|(?<=[\s.;]))(?:objet(?: de la deliberation| n° ?\d+)?|subject|re|title|"
    r"point (?:n° ?)?\d+ de l'?ordre du jour|question n° ?\d+|rapport n° ?[\d-]+) ?(?:[:–-]|"
    r"(?<=deliberation)) ?"
)
_REPORTED = re.compile(
    rf"[Rr]apporteure?(?: général| de la commission)? ?:? (?P<label>{TITLE}*{NAME})|"
    rf"(?P<tells>{TITLE}+{NAME})(?=,? (?:[^.;:]{{0,90}}, )?(?:au nom d|expose|présente (?:le|ce|la|"
    rf"son)|rapporte|donne lecture|spoke for|introduced|presented))|"
    rf"(?:(?i:moved|introduced|sponsored|proposed|submitted) (?i:by):?|[Ss]ur (?:le )?rapport de|"
    rf"[Ss]ur (?:la )?proposition de|[Rr]eport (?:of|by)|"
    rf"[Pp]resented by) (?P<mover>{TITLE}*{NAME})"
)
_COMMITTEES = re.compile(
    r"(?:au nom des|avis (?:favorable )?(?:rendu par les|de vos|des)|"
    r"de vos) commissions (?P<several>[^.:;]{3,200}?)(?=,? (?:expose|presente|je vous|rapporte|"
    r"reunies|en date|le \d)|[.:;])"
    r"|(?:au nom de la|avis (?:favorable )?(?:rendu par|de) (?:la|votre)|devant la|"
    r"vu la) commission (?P<one>(?!chaque|du |le )[a-z][a-z' -]{2,80}?)(?=,? (?:expose|presente|"
    r"reunie|rendu|en date|du \d|le \d|qui|il |elle |a )|[.:;,])"
    r"|(?:on behalf of|spoke for|recommendation of|report of|referred by|considered by|"
    r"whereas) the (?P<english>[a-z][a-z&' -]{2,60}?) committee\b"
)
_BETWEEN = (
    re.compile(r", et (?=d(?:es|e la|e l'|u) )"),
    re.compile(r" et (?=d(?:es|e la|e l'|u) )|, (?=d(?:es|e la|e l'|u) )"),
)
_RECEIPT = re.compile(r"(?<![\w-])\d{3}-\d{9,14}-\d{8}-[\w./-]*\w")
_SENT = re.compile(r"(?:envoyee?s? (?:en|a|au|le)\b|(?:tele)?transmi\w+|date de teletransmission)[^.;]{0,60}?$")
_RECEIVED = re.compile(r"(?:recu\w*|(?:date de )?reception|received)[^.;]{0,50}?$")


def deliberation(
    document: Document,
    profile: Profile,
    sections: Sequence[Section],
    passages: Sequence[Passage],
    noted: Noted | None = None,
) -> Deliberation | None:
    """Read the record of a council's decision; ``None`` for a document of another kind."""
    if profile.kind is not Kind.DELIBERATION:
        return None
    view = look(document, profile, sections, passages)
    there = attendance(view)
    return Deliberation(
        document=document.name,
        title=profile.title,
        number=_number(view),
        session_on=_session_on(view),
        subject=_subject(view),
        president=there.president,
        secretary=there.secretary,
        rapporteur=_rapporteur(view),
        committees=tuple(_committees(view)),
        present=there.present,
        excused=there.excused,
        absent=there.absent,
        decisions=decisions(view),
        receipt=_receipt(view),
        sent_on=_stamped(view, _SENT, _RECEIVED),
        received_on=_stamped(view, _RECEIVED, _SENT),
        noted=noted,
    )


def _number(view: View) -> Fact[str] | None:
    """Return the number that the council gave the deliberation."""
    found = _NUMBER.finditer(view.text, 0, _HEAD * 2)
    match = next((one for one in found if not _OF_ANOTHER.search(view.folded[: one.start()])), None)
    return view.exact(match["number"], *match.span()) if match else None


def _session_on(view: View) -> Fact[date] | None:
    """Return the day of the meeting: the first day in the head that no other words claim."""
    days = [
        day
        for day in find_dates(view.text[:_HEAD])
        if not _NOT_SESSION.search(view.folded[max(0, day.start - 70) : day.start])
    ]
    said = [day for day in days if _SESSION.search(view.folded[max(0, day.start - 110) : day.end])]
    day = next(iter(said or days), None)
    return view.fact(day.value, day.start, day.end) if day else None


def _subject(view: View) -> Fact[str] | None:
    match = _SUBJECT.search(view.folded)
    if not match:
        return None
    text = view.document.text
    start = view.stored(match.end(), min(match.end() + 1, len(view.text))).start
    blank = re.compile(r"\n\s*\n").search(text, start)
    span = trim(text, Span(start=start, end=min(blank.start() if blank else len(text), start + 400)))
    return view.quote(" ".join(view.document.quote(span).split()), span) if span.end > span.start else None


def _rapporteur(view: View) -> Fact[str] | None:
    match = _REPORTED.search(view.text)
    if not match or not match.lastgroup:
        return None
    name = _on_line(view, match[match.lastgroup], match.start(match.lastgroup))
    return view.fact(name, match.start(), match.start(match.lastgroup) + len(name))


def _on_line(view: View, name: str, start: int) -> str:
    """Cut a name at the end of a short line, below which a label follows."""
    words = view.document.quote(view.stored(start, start + len(name)))
    first, _, below = words.partition("\n")
    line = view.document.text[: view.stored(start, start + len(name)).start + len(first)].rpartition("\n")[2]
    return name[: len(first.rstrip())] if below and len(line) < SHORT else name


def _committees(view: View) -> Iterator[Fact[str]]:
    """Yield the committees that examined the matter, each once."""
    seen = set()
    for match in _COMMITTEES.finditer(view.folded):
        group = match.lastgroup or ""
        start = match.start(group)
        for name, offset in _names(match[group], several=group == "several"):
            if name not in seen:
                seen.add(name)
                value = view.text[start + offset : start + offset + len(name)]
                yield view.fact(value, match.start(), match.end())


def _names(words: str, *, several: bool) -> Iterator[tuple[str, int]]:
    if not several:
        yield words, 0
        return
    start = 0
    between = next(
        (pattern for pattern in _BETWEEN if pattern.search(words)), _BETWEEN[0]
    )  # ", et" sets whole names apart
    for cut in (*between.finditer(words), None):
        end = cut.start() if cut else len(words)
        yield words[start:end].rstrip(" ,"), start
        start = cut.end() if cut else end


def _receipt(view: View) -> Fact[str] | None:
    match = _RECEIPT.search(view.document.text)
    return view.quote(match.group(), Span(start=match.start(), end=match.end())) if match else None


def _stamped(view: View, label: re.Pattern[str], other: re.Pattern[str]) -> Fact[date] | None:
    """Return the day beside a label of the prefecture's stamp; the stamp may stand anywhere in the stored text."""
    folded = fold(view.document.text)
    for day in find_dates(view.document.text):
        before = re.split(r"\d{4}|[.;]", folded[max(0, day.start - 90) : day.start])[-1]
        said = label.search(before)
        if said and not other.search(before):
            return view.quote(day.value, Span(start=day.start - len(before) + said.start(), end=day.end))
    return None
