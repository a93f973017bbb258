"""What a question compares, and how: which of several comes first, or whether one is more than another; pure."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from index.selection import order
from index.thesaurus import is_matter
from index.topics import Topic

_EARLY = re.compile(
    r"\b(?:first(?! (?:year|time|article|deput|amend|page|half))|before|sooner|soonest|earlier|earliest|older|oldest|"
    r"avant|plus tot|premiere?s?(?! (?:annee|fois|article|adjoint|page))|plus ancien\w*|plus vie\w+)\b"
)
_LATE = re.compile(
    r"\b(?:last(?! (?:year|month|week|page))|later|latest|after|newer|newest|most recent\w*|more recent\w*|apres|"
    r"plus tard|(?<!an )(?<!annee )(?<!mois )dernier\w*|plus recent\w*|plus recemment)\b"
)
_LONG = re.compile(r"\b(?:longer|longest|plus (?:long(?:ue)?s?|longtemps|de temps))\b")
_SHORT = re.compile(r"\b(?:shorter|shortest|less time|moins longtemps|plus courte?s?|plus brefs?|plus breves?)\b")
_ENDS = re.compile(
    r"\b(?:expir\w+|ends?|ending|runs? out|prend\w* fin|fini\w*|se termine\w*|s'acheve\w*|cess\w+|a (?:son )?terme|"
    r"echeances?)\b"
)
_LASTS = re.compile(r"\b(?:dure\w*|last(?:s|ing)?|runs?|duration|court|valables?|valid|in force|en vigueur)\b")
_AGREEMENT = re.compile(
    r"\b(?:conventions?|accords?|agreements?|chart(?:e|er)s?|protocol\w*|pact\w*|memorand\w*|textes?|texts?|contra\w+|"
    r"deals?)\b"
)
_SIGNED = re.compile(r"\b(?:sign\w*|conclu\w*)\b")
_NOTICE = re.compile(r"\b(?:preavis|notice)\b")
_TWINNED = re.compile(
    r"\b(?:jumel\w*|twin\w*|sister\w*|partner\w*|partenai\w*|partenariat\w*|liens?|links?|friend\w*|relations?)\b"
)
_PEOPLED = re.compile(r"\b(?:habitants?|inhabitants?|population|peupl\w*|populous|people|big|large|grande?s?)\b")
_SAME = re.compile(r"\b(?:memes?|same|equal\w*|egal\w*|autant|aussi \w+|as (?:big|large|many|populous|long|old))\b")
_COMPARED = re.compile(r"\bcompar\w*")
_DIFFERENCE = re.compile(
    r"\b(?:combien\b.*\bde (?:plus|moins)|de combien|how many (?:more|fewer)|how much \w+er|difference|ecart)\b"
)
_CHOICE = re.compile(
    r"\b(?:quel\w*|lequel|laquelle|lesquel\w*|qui|which|who|what|ou|or|entre|between|parmi|among|of)\b|\bcompar\w*"
)
_WHEN = re.compile(r"\b(?:quand|when|what (?:date|year|day)|quelle (?:date|annee))\b")
# Behind these stands what the rest is measured against.
_THAN = re.compile(
    r"\bthan\b(?P<en>.*)|\bas \w+(?: \w+)?? as\b(?P<as>.*)"
    r"|\b(?:plus|moins|aussi|autant|davantage)\b.*?\bqu(?:e |')(?P<fr>.*)"
    r"|\b(?:before|after|avant|apres)\b (?P<time>.*)|\bpar rapport aux?\b(?P<by>[^,]*)|\bpar rapport a\b(?P<to>[^,]*)"
    r"|\bcompared (?:to|with)\b(?P<with>[^,]*)"
)
_ASKS_WHICH = re.compile(r"\b(?:quel\w*|lequel|laquelle|lesquel\w*|qui|which|who|what|combien|how|de combien)\b")
# What may be said to be bigger or older of a town; of anything else that follows such a word, something else is asked.
_OF_TOWNS = re.compile(
    r"villes?|cit(?:e|es|y|ies)|towns?|communes?|municipalit\w*|places?|twin\w*|jumel\w*|jumeaux|sister\w*|s(?:o|oe)urs?|"
    r"part(?:n|en)\w*|habit\w*|inhabit\w*|popul\w*|peupl\w*|people|residents?|gens|monde|nombre|number|one|two|deux|"
    r"recent\w*|ancien\w*|longtemps|years?|ann?ees?|ans|links?|liens?|friend\w*|relation\w*"
)
_MEASURED = re.compile(
    r"\b(?:plus (?:grand|gros|petit|ancien|vie|recent)\w*|bigg\w+|larg(?:er|est)|small\w+|old(?:er|est)|newe\w+|more|"
    r"most|fewe\w+|(?:plus|moins)(?= d[e']))\s+(?:de |d')?(\w+)"
)
_BY_A_DATE = re.compile(r"\b(?:before|after|avant|apres)\b")  # "which end before June?" compares nothing
_TOP = re.compile(r"\b(?:la|le|the|our|notre) (?:\w+ ){0,2}?(?:plus|moins|most|least|\w{3,}est)\b")
_EXCEPT = re.compile(r"\b(?:sauf|hormis|except|besides|other than|a part|derriere|behind)\b")


@dataclass(frozen=True, slots=True)
class Comparison:
    """What is compared.

    :param most: Whether the most is asked for; ``None`` where it is asked whether two are alike.
    :param against: Folded words that name what the others are measured against; empty where one is to be chosen.
    :param certain: Whether yes or no is asked for.
    :param difference: Whether it is asked by how much.
    """

    topic: Topic
    most: bool | None
    against: str
    certain: bool
    difference: bool = False


def comparison(folded: str, *, of_agreements: bool) -> Comparison | None:
    """Return what a folded question compares; ``None`` where it compares nothing.

    :param of_agreements: Whether agreements are meant, so that "first" may be of their signature or end.
    """
    if _EXCEPT.search(folded):
        return None
    if _ASKS_WHICH.search(folded):
        folded = _BY_A_DATE.sub(" ", folded)
    measured = _measured_of_agreements(folded) if of_agreements else _measured_of_towns(folded)
    if measured is None:
        return None
    against = _against(folded)
    certain = bool(against) and not _ASKS_WHICH.search(folded)
    certain = certain or (measured[1] is None and not _ASKS_WHICH.search(folded))
    difference = _DIFFERENCE.search(folded) is not None
    if _WHEN.search(folded) or not (certain or difference or _CHOICE.search(folded) or asks_whether_first(folded)):
        return None
    return Comparison(*measured, against, certain, difference)


def leans(folded: str) -> bool:
    """Tell whether a folded question measures something against what it names: "is it bigger than Bath?"."""
    return bool(_against(folded)) and comparison(folded, of_agreements=False) is not None


def asks_whether_first(folded: str) -> bool:
    """Tell whether yes or no is asked for what comes first of all: "is it the largest of our twin towns?"."""
    return _TOP.search(folded) is not None and not _ASKS_WHICH.search(folded)


def measures_something_else(folded: str, content: Collection[str]) -> bool:
    """Tell whether what is measured is a thing or a person, not the towns: "the bigger budget", "the older mayor".

    :param content: Words of the question that say what it is about, without names of towns.
    """
    if any(is_matter(word) and not _OF_TOWNS.fullmatch(word) for word in content):
        return True
    return any(word in content and not _OF_TOWNS.fullmatch(word) for word in _MEASURED.findall(folded))


def _against(folded: str) -> str:
    match = _THAN.search(folded)
    return next((words for words in match.groups() if words), "").strip() if match else ""


def _measured_of_agreements(folded: str) -> tuple[Topic, bool | None] | None:
    """Return what agreements are ranked by, and whether the most of it is asked for."""
    longer, timely = _ranked(folded, _LONG, _SHORT), _ranked(folded, _LATE, _EARLY)
    if _NOTICE.search(folded) and longer is not None:
        return Topic.NOTICE, longer
    if _SIGNED.search(folded) and timely is not None:
        return Topic.SIGNED_ON, timely
    if _ENDS.search(folded) and timely is not None:
        return Topic.EXPIRY, timely
    if longer is not None and (_LASTS.search(folded) or _AGREEMENT.search(folded)) and not _TWINNED.search(folded):
        return Topic.DURATION, longer
    if _SAME.search(folded) and re.search(r"\bdure\w*|\bduration|\blength|\blast\b|\blong\b", folded):
        return Topic.DURATION, None
    return (Topic.SIGNED_ON, timely) if _AGREEMENT.search(folded) and timely is not None else None


def _measured_of_towns(folded: str) -> tuple[Topic, bool | None] | None:
    """Return what towns are ranked by, and whether the most of it is asked for; a later year is more."""
    if _SAME.search(folded) and not _DIFFERENCE.search(folded):
        if _PEOPLED.search(folded):
            return Topic.POPULATION, None
        return (Topic.SINCE, None) if _TWINNED.search(folded) else None
    if ranked := order(folded):
        return ranked.topic, ranked.most
    if _PEOPLED.search(folded) and (_DIFFERENCE.search(folded) or _COMPARED.search(folded)):
        return Topic.POPULATION, True
    if not _TWINNED.search(folded):
        return None
    longer, timely = _ranked(folded, _LONG, _SHORT), _ranked(folded, _LATE, _EARLY)
    most = timely if longer is None else not longer
    return None if most is None else (Topic.SINCE, most)


def _ranked(folded: str, most: re.Pattern[str], least: re.Pattern[str]) -> bool | None:
    """Tell which end of a scale words ask for; ``None`` for neither."""
    if most.search(folded):
        return True
    return False if least.search(folded) else None
