"""Document with its sections and passages -> Deliberation: what the record of a council's decision says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from ingest.attendance import attendance
from ingest.attendance_member import plain_name
from ingest.committees import committees
from ingest.dates import Dated, find_dates
from ingest.decisions import decisions
from ingest.fold import fold
from ingest.names import FULL_NAME, NAME, TITLE, person
from ingest.record_subject import Matter, matter, number, subject
from ingest.types import Deliberation, Document, Fact, Kind, Noted, Passage, Profile, Section, Span
from ingest.view import View, look
from ingest.votes import votes

SHORT = 60  # characters; a shorter line was not broken for its length
_WEEKDAY = re.compile(r"(?:lun|mar|mercre|jeu|vendre|same)di |dimanche |[a-z]{3,6}day,? (?:the )?$")
_HEAD = 1500  # characters in which the day of the meeting stands
_SESSION = re.compile(r"seance|l'an |meeting|session|reunion|\bheld\b|conseil|council|minutes|proces-verbal")
_MET = re.compile(
    r"[^.;]{0,160}?(?:conseillers?|conseil\b|council|assemble|reuni|se sont|s'est|\bmet\b|meeting|seance|session|"
    r"bureau)"
)  # after the day: "Le lundi 5 mai 2008, à vingt heures, les conseillers se sont assemblés"
_VOTED = re.compile(r"\b(?:passed|adopted|approved|adoptee?)\b[^;]{0,120}$")
_NOT_SESSION = re.compile(
    r"(?:convocation|convoque[^.;\n]{0,20}|affich\w+|recu\w*|envoye\w*|transmi\w+|publi(?:e|ee|cation)\b|"
    r"commission|committee,? on|next meeting|prochaine|certifi\w+|"
    r"sent|accuse|vu |avis)[^.;\n]{0,50}$"
)
_PERSON = rf"(?:{TITLE}(?:l[ea] [a-zéèê]+ )?)*(?!M(?:me|M|\.|r|rs|s)\b){NAME}"
_REPORTED = tuple(
    re.compile(pattern)
    for pattern in (
        (
            rf"(?i:rapporteure?)(?: général| de la commission)? ?:? (?P<name>{_PERSON})|"
            rf"(?i:sur (?:le )?rapport (?:de|présenté par)|rapport(?:é|ée) par|report (?:of|by)) (?P<of>{_PERSON})|"
            rf"(?P<titled>{TITLE}+{NAME}), rapporteure?\b|"
            rf"(?i:(?:présentation|exposé|lecture|introduction) "
            rf"(?:du|de la|de ce|de cette|de l['’])[^.;:\n]{{0,40}}? par) "
            rf"(?P<point>{TITLE}+{NAME})|"
            rf"(?i:(?:donne|cède|passe|donné|donnée) la parole à) (?P<floor>{TITLE}+{NAME})"
            rf"(?=,? (?:qui|pour|afin|rapporteur))|"
            rf"(?i:(?:ouïe?|oui|entendue?|après avoir (?:entendu|ouï)) "
            rf"(?:l['’]exposé|l['’]expose|le rapport|la présentation|"
            rf"la communication|les explications)"
            rf"(?: (?:présentée?|faite?|donnée?s?))? (?:de|par)) (?P<account>{_PERSON})|"
            rf"(?i:entendue?s?) (?P<heard>{TITLE}+{NAME})(?:,[^,;]{{0,60}},)? (?:en|dans) son (?:rapport|exposé)"
        ),
        (
            rf"(?P<tells>{TITLE}+{NAME}|(?:(?<=\n)|(?<=\. )){FULL_NAME}(?=,))(?=,? (?:[^.;:]{{0,90}}, )?"
            rf"(?:au nom d|expose|présente (?:le|ce|la|l['’]|son|aux?)|rapporte|donne lecture|"
            rf"donne connaissance|fait le point|rend compte|soumet|"
            rf"spoke for|qui (?:rend compte|expose|rapporte|présente)|"
            rf"(?:placed|laid|put|tabled|submitted|explained|outlined|brought|piloted|described|set out) "
            rf"(?:the|this|that) (?:subject|matter|item|proposal|note|report|"
            rf"file|draft|paper|question|agreement|business)|"
            rf"(?:having |who |had |has |in |a |ayant |then )?(?:introduc(?:ed|ing)|present(?:ed|ing)|"
            rf"reported (?:for|on)|"
            rf"présenté|exposé|rapporté)\b|rappelle (?:à|que)))"
        ),
        (
            rf"(?:(?i:moved|introduced|sponsored|proposed|submitted) (?i:by):?|"
            r"(?i:sur (?:la |une )?(?:proposition|motion) (?:de|(?:de la|du) "
            r"(?:conseill(?:er|ère)|échevine?|adjointe?)(?: municipale?)?))|"
            rf"[Pp]resented by|(?i:proposé(?:e)? par)) (?P<mover>{_PERSON})"
        ),
    )
)  # the surest words first
_RECEIPT = re.compile(r"(?<![\w-])\d{3}-\d{9,14}-\d{8}-[\w./-]*\w")
# "reçu le 3 mars 1994 sous le n° 94-0671" in the stamp of a prefecture or another authority
_STAMP_NUMBER = re.compile(
    r"(?:sous le |enregistree? (?:sous le |au )?|under )(?:n[°ºo]\.?|numero|no\.|number)\s*:?\s*"
    r"(?P<number>[\w./-]*\d(?:[\w./-]*\w)?)"
)
_AUTHORITY = re.compile(
    r"(?:prefecture|controle de legalite|tutelle|gouvern\w+|haut-commissariat|courrier arriv|cercle)"
)
_SENT = re.compile(
    r"(?:forwarded|sent|transmitted|submitted|dispatched|communicated|lodged|deposited) (?:to|with|at) [^.;]{0,20}"
    r"(?:prefect|governor|divisional|ministr|ministere|commissioner|supervis|state|authorit)[^.;]{0,60}?$|"
    r"(?:envoyee?s? (?:en|a|au|le)\b|(?:tele)?transmi\w+|date de teletransmission)[^.;]{0,60}?$"
)
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
    about = matter(view)
    decided = decisions(view)
    return Deliberation(
        document=document.name,
        title=profile.title,
        number=number(view, about),
        session_on=_session_on(view),
        subject=subject(view, about),
        president=there.president,
        secretary=there.secretary,
        rapporteur=_rapporteur(view, about),
        committees=committees(view),
        present=there.present,
        excused=there.excused,
        absent=there.absent,
        decisions=decided,
        votes=votes(view, about, decided),
        receipt=_receipt(view),
        sent_on=_stamped(view, _SENT, _RECEIVED),
        received_on=_stamped(view, _RECEIVED, _SENT),
        noted=noted,
    )


def _session_on(view: View) -> Fact[date] | None:
    """Return the day of the meeting: the first day in the head that no other words claim, else that of the vote."""
    days = [
        day
        for day in find_dates(view.text[:_HEAD])
        if not _NOT_SESSION.search(view.folded[max(0, day.start - 70) : day.start]) and not _in_recital(view, day.start)
    ]
    said = [day for day in days if _is_session(view.folded, day)]
    voted = [day for day in find_dates(view.text) if _VOTED.search(view.folded[max(0, day.start - 130) : day.start])]
    day = next(iter(said or voted or days), None)
    return view.fact(day.value, day.start, day.end) if day else None


def _is_session(folded: str, day: Dated) -> bool:
    before = folded[max(0, day.start - 110) : day.start]
    weekday = _WEEKDAY.search(before) is not None
    return bool(_SESSION.search(folded[max(0, day.start - 110) : day.end]) or (weekday and _MET.match(folded, day.end)))


def _in_recital(view: View, offset: int) -> bool:
    """Tell whether a day stands in a recital, which tells of other meetings."""
    before = re.split(r";(?: and)?\s|\n\s*\n|\.\s", view.folded[:offset])[-1]
    return bool(re.match(r"\W*(?:whereas|attendu|considerant|vu )", before))


def _rapporteur(view: View, about: Matter) -> Fact[str] | None:
    """Return who reported on the matter: within it first, the surest words first."""
    first, last = view.region(Span(start=about.start, end=about.end))
    for pattern in _REPORTED:
        for match in (*pattern.finditer(view.text, first, last), *(pattern.finditer(view.text) if about.start else ())):
            group = match.lastgroup or ""
            name = _on_line(view, match[group], match.start(group))
            if name.isupper() and group == "tells" and person(name) == name:  # a heading in capitals
                continue
            return view.fact(plain_name(name) or name, match.start(), match.start(group) + len(name))
    return None


def _on_line(view: View, name: str, start: int) -> str:
    """Cut a name at a wide gap, and at the end of a short line, below which a label follows."""
    words = re.split(r" {3,}|\t", view.document.quote(view.stored(start, start + len(name))))[0]
    first, _, below = words.partition("\n")
    line = view.document.text[: view.stored(start, start + len(name)).start + len(first)].rpartition("\n")[2]
    kept = first.rstrip() if below and len(line) < SHORT else words
    return name[: len(" ".join(kept.split()))]


def _receipt(view: View) -> Fact[str] | None:
    """Return the number of the receipt: in its usual form, else the one of the authority's stamp."""
    match = _RECEIPT.search(view.document.text)
    if match:
        return view.quote(match.group(), Span(start=match.start(), end=match.end()))
    folded = "\n".join(fold(line) for line in view.document.text.split("\n"))
    for match in _STAMP_NUMBER.finditer(folded):
        if _AUTHORITY.search(folded[max(0, match.start() - 260) : match.start()]):
            span = Span(start=match.start("number"), end=match.end("number"))
            return view.quote(view.document.quote(span), span)
    return None


def _stamped(view: View, label: re.Pattern[str], other: re.Pattern[str]) -> Fact[date] | None:
    """Return the day beside a label of the prefecture's stamp; the stamp may stand anywhere in the stored text."""
    folded = fold(view.document.text)
    for day in find_dates(view.document.text):
        before = re.split(r"\d{4}|[.;]", folded[max(0, day.start - 90) : day.start])[-1]
        said = label.search(before)
        if said and not other.search(before):
            return view.quote(day.value, Span(start=day.start - len(before) + said.start(), end=day.end))
    return None
