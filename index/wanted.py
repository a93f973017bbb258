"""What kind of value a question asks for, and whether words hold one."""

from __future__ import annotations

import re
from enum import StrEnum

from index.topics import Topic
from ingest.dates import find_moments
from ingest.durations import find_durations
from ingest.fold import fold
from ingest.numbers import NUMBER


class Wanted(StrEnum):
    """A kind of value."""

    PERSON = "person"
    DATE = "date"
    DURATION = "duration"
    MONEY = "money"
    NUMBER = "number"
    SHARE = "share"
    AREA = "area"
    HOURS = "hours"
    PHONE = "phone"
    EMAIL = "email"
    ADDRESS = "address"
    WEBSITE = "website"
    ANYTHING = "anything"


# Read in this order: the first that fits is what is wanted.
_ASKED = (
    (Wanted.EMAIL, r"\b(?:e-?)?mails?\b|\bcourriels?\b|\bmel\b|\badresses? (?:mail|electronique)s?"),
    (Wanted.PHONE, r"\btele?phon\w*|\btel\b|\bphone\w*|\bmobile\b|\bportable\b|\bcell ?phone|\bfax\b|\bappeler\b|\bcall\b|\bjoindre par t"),
    (Wanted.WEBSITE, r"\bsite (?:web|internet)|\bweb ?site|\bhomepage|\burl\b"),
    (Wanted.HOURS, r"\bhoraires?\b|\bquelle heure|\bopening (?:hours?|times?)|\bwhat time|\bheures? d'ouverture|\bouvre\b"),
    (Wanted.AREA, r"\bsuperficie|\bsurface\b|\bkm2|\bkilometres? carres?|\bsquare (?:miles|kilomet\w+)|\barea of\b"),
    (Wanted.SHARE, r"\bpourcentage|\bquelle (?:part|proportion)|\bpercent\w*|\bwhat share|\btaux\b|\brate of\b"),
    (
        Wanted.MONEY,
        r"\bquel(?:le)? (?:est le |est la )?(?:montant|somme|prix|tarif|cout|subvention)|\bcombien (?:coute|d'argent|"
        r"d'euros|verse|paie|paye|touche|gagne)|\bhow much (?:money|does|do|is|are|did|was|will)|\bprix\b|\bprice|"
        r"\btarifs?\b|\bmontant|\bbudget (?:total|annuel|global)|\bsalaire|\bsalary|\bcost of\b|\bticket price",
    ),
    (Wanted.DURATION, r"\bcombien de (?:temps|jours|mois|semaines|nuits)|\bhow long|\bduree\b|\bhow many (?:days|nights|months|weeks)"),
    (Wanted.NUMBER, r"\bcombien\b|\bhow many\b|\bnombre d|\bnumber of\b|\bhow much\b|\bhow (?:big|large)\b"),
    (Wanted.DATE, r"\bquand\b|\bwhen\b|\bquelle (?:date|annee)|\bquel (?:jour|mois)|\bwhat (?:date|year|day|month)|\bwhich (?:date|year|day|month)|\bdepuis (?:quand|combien)|\bsince\b|\bdate d"),
    (
        Wanted.ADDRESS,
        r"\badresses?\b|\baddress\b|\b(?:ou|where)\b.{0,30}\b(?:bureaux?|service|mairie|direction|siege|office|offices|department|town hall|"
        r"city hall)\b",
    ),
    (Wanted.PERSON, r"\bqui\b(?! (?:paie|paye|finance|prend|regle|assume|supporte))|\bwho\b(?! (?:pays|covers|bears|funds))|\bwhose\b|\bnom d[ue]\b|\bname of the (?:mayor|president|secretary|person)"),
)  # fmt: skip

_HOLDS = {
    Wanted.EMAIL: re.compile(r"[\w.+-]+@[\w-]+\.[\w.]+"),
    Wanted.PHONE: re.compile(r"(?:\+|\b0)\d[\d ().-]{6,}\d"),
    Wanted.WEBSITE: re.compile(r"\bwww\.|https?://"),
    Wanted.HOURS: re.compile(r"\b\d{1,2} ?(?:h\b|heures?|:\d\d|a\.?m|p\.?m|o'clock)", re.IGNORECASE),
    Wanted.AREA: re.compile(r"\b(?:km|hectares?|ha\b|m²|km²|square)", re.IGNORECASE),
    Wanted.SHARE: re.compile(r"\d ?%|pour ?cent|percent|per cent", re.IGNORECASE),
    Wanted.MONEY: re.compile(r"€|\$|£|\beuros?\b|\bdollars?\b|\bpounds?\b|\bfrancs?\b|\bdirhams?\b", re.IGNORECASE),
    Wanted.ADDRESS: re.compile(r"\b\d{5}\b|\b(?:rue|avenue|place|boulevard|street|road|square|platz|quai|bd)\b", re.IGNORECASE),
    Wanted.PERSON: re.compile(
        r"\b(?:M\.|Mme|Mmes|MM\.|Monsieur|Madame|Mr\.?|Mrs\.?|Ms\.?|Cllr\.?|Councillor|Maire|Mayor)\b"
        r"|\b[A-ZÀ-ÖØ-Þ][\w'’-]+ (?:[A-Z]\. )?[A-ZÀ-ÖØ-Þ][\w'’-]+"
    ),
}  # fmt: skip
_NUMBER = re.compile(NUMBER)


def wanted(folded: str) -> Wanted:
    """Return what kind of value a folded question asks for."""
    return next((kind for kind, pattern in _ASKED if re.search(pattern, folded)), Wanted.ANYTHING)


def holds_value(kind: Wanted, words: str) -> bool:
    """Tell whether words hold a value of a kind; anything holds anything."""
    if kind is Wanted.ANYTHING:
        return True
    if kind is Wanted.DATE:
        return bool(find_moments(words))
    if kind is Wanted.DURATION:
        return bool(find_durations(words))
    if kind is Wanted.NUMBER:
        return _NUMBER.search(fold(words)) is not None
    return _HOLDS[kind].search(words) is not None


_KINDS = {
    Topic.EXPIRY: Wanted.DATE, Topic.START: Wanted.DATE, Topic.SIGNED_ON: Wanted.DATE, Topic.SESSION: Wanted.DATE,
    Topic.AUTHORISED_ON: Wanted.DATE, Topic.RECEIVED: Wanted.DATE, Topic.SINCE: Wanted.DATE,
    Topic.REPRESENTATIVE: Wanted.PERSON, Topic.PRESIDENT: Wanted.PERSON, Topic.SECRETARY: Wanted.PERSON,
    Topic.RAPPORTEUR: Wanted.PERSON, Topic.DURATION: Wanted.DURATION, Topic.NOTICE: Wanted.DURATION,
    Topic.BUDGET: Wanted.MONEY, Topic.COFUNDING: Wanted.MONEY,
    Topic.POPULATION: Wanted.NUMBER, Topic.COPIES: Wanted.NUMBER,
}  # fmt: skip
# What asks for one of these is never answered by a fact of the register.
_ELSEWHERE = frozenset(
    {Wanted.SHARE, Wanted.AREA, Wanted.HOURS, Wanted.PHONE, Wanted.EMAIL, Wanted.ADDRESS, Wanted.WEBSITE}
)
_NEVER_A_PERSON = frozenset({Wanted.MONEY, Wanted.NUMBER, Wanted.DURATION})


def kind_of(topic: Topic) -> Wanted:
    """Return the kind of value that a topic of the register has."""
    return _KINDS.get(topic, Wanted.ANYTHING)


def may_hold(topic: Topic, kind: Wanted) -> bool:
    """Tell whether a topic can have a value of the kind asked for: nobody's name answers "how much"."""
    if kind in _ELSEWHERE:
        return False
    return not (kind in _NEVER_A_PERSON and kind_of(topic) is Wanted.PERSON)
