"""Document with its sections and passages -> Agreement: every field a fact with its quotation, or ``None``."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.annexes import annexes
from ingest.authorised import authorised_on
from ingest.axes import axes
from ingest.clauses import copies, drawn_up_in
from ingest.costs import payers
from ingest.evaluation import evaluation
from ingest.fold import fold
from ingest.funding import budget, cofunding
from ingest.parties import Candidate, candidates
from ingest.places import country_code
from ingest.recalls import recalls, replaces
from ingest.signatories import Signatory, signatories
from ingest.signing import signing
from ingest.terms import Terms, terms
from ingest.types import Agreement, Document, Kind, Noted, Party, Passage, Profile, Section
from ingest.view import View, look

_AMENDING = (
    r"\bavenant\b|\bamendment\b|\badden(?:dum|da)\b|\bamending\b|\bsupplement(?:al|ary) (?:agreement|deed|protocol)\b|"
    r"\bacte (?:modificatif|additionnel)\b|\bdeed of variation\b|\bvariation (?:agreement|to)\b"
)
# In this order: an amendment names the agreement that it amends, a charter may call itself an agreement.
_KINDS = (
    ("amendment", _AMENDING),
    ("memorandum", r"\bmemorandum\b|\bmou\b"),
    ("protocol", r"\bprotocole?\b"),
    ("charter", r"\bcharte(?:r)?\b"),
    ("convention", r"\bconvention\b"),
    ("pact", r"\bpacte?\b|\bserment\b|\boath\b|\bsolemn\b"),
    ("declaration", r"\bdeclaration\b|\bletter of intent\b|\blettre d'intention\b|\bjoint statement\b"),
    ("agreement", r"\baccord\b|\bagreement\b|\bcontrat\b(?! n)|\btreaty\b"),
)
_ITSELF = r"(?:\bpresente?|\bthis|\bla|\ble|\bl'|\bthe|\bcette|\bde la|\bdu) ?(?:presente? )?"
_SPACED = re.compile(r"(?<!\w)\w(?: \w){3,}(?!\w)")  # "C H A R T E"
REACH = 120  # characters between a city and its country in one and the same clause
_TITLE_LENGTH = 400  # characters of a text in which its own title stands


def agreement(
    document: Document,
    profile: Profile,
    sections: Sequence[Section],
    passages: Sequence[Passage],
    noted: Noted | None = None,
) -> Agreement | None:
    """Read an agreement; ``None`` for another kind, or where neither parties, terms nor a signature are named.

    Parties whose names cannot be made out must not cost the dates and duties of an agreement.

    :param noted: What the department knows beside the text, from its sidecar file; kept, never mixed in.
    """
    if profile.kind is not Kind.CONVENTION:
        return None
    view = look(document, profile, sections, passages)
    places = candidates(view)
    lasting, signed, paid = terms(view), signing(view, places), payers(view, places)
    if not (places or _says_terms(lasting) or signed.signed_on or copies(view)):
        return None
    return Agreement(
        document=document.name,
        title=profile.title,
        kind=_kind(view),
        parties=tuple(_party(view, *pair) for pair in zip(places, signatories(view, places), strict=True)),
        authorised_on=authorised_on(view),
        signed_on=signed.signed_on,
        signed_at=signed.signed_at,
        signature_blank=signed.blank,
        duration=lasting.duration,
        unlimited=lasting.unlimited,
        runs_from=lasting.runs_from,
        starts_on=lasting.starts_on,
        ends_on=lasting.ends_on,
        renewal=lasting.renewal.kind,
        renewal_duration=lasting.renewal.duration,
        renewal_count=lasting.renewal.count,
        notice=lasting.notice,
        termination=lasting.termination,
        axes=axes(view),
        transport_paid_by=paid.transport,
        stay_paid_by=paid.stay,
        budget=budget(view),
        cofunding=cofunding(view),
        evaluation=evaluation(view),
        copies=copies(view),
        languages=drawn_up_in(view),
        recalls=recalls(view),
        replaces=replaces(view),
        annexes=annexes(view),
        noted=noted,
    )


def _says_terms(lasting: Terms) -> bool:
    """Tell whether a text lays down how long it lasts or how it ends, as only an agreement does."""
    return any((lasting.duration, lasting.unlimited, lasting.renewal.kind, lasting.notice, lasting.termination))


def _kind(view: View) -> str:
    """Name the kind by the first word for it in the title lines."""
    opening = _SPACED.sub(lambda word: word.group().replace(" ", ""), fold(view.document.text[:_TITLE_LENGTH]))
    found = [(match.start(), kind) for kind, words in _KINDS if (match := re.search(words, opening))]
    if any(kind == "amendment" for _, kind in found):
        return "amendment"
    return min(found)[1] if found else _called(view)


def _called(view: View) -> str:
    """Name the kind by what the text calls itself most often, where its title does not say it."""
    often = {kind: len(re.findall(rf"{_ITSELF}(?:{words})", view.folded)) for kind, words in _KINDS}
    best = max(often, key=lambda kind: often[kind])
    return best if often[best] > 1 else "agreement"


def _party(view: View, place: Candidate, signatory: Signatory | None) -> Party:
    city = view.fact(place.name, place.start, place.end)
    country = None
    if place.country:
        first, last = place.country
        near = place.start < first < place.start + REACH  # the title may name the country, the parties not
        country = view.fact(view.text[first:last], place.start if near else first, last)
    return Party(
        city=city,
        country=country,
        country_code=country_code(country.value) if country else None,
        represented_by=signatory.name if signatory else None,
        office=signatory.office if signatory else None,
    )
