"""What agreements say of earlier agreements that they recall."""

from __future__ import annotations

import re
from collections.abc import Collection

from index.claims import Claim, Quote
from index.phrases import moment
from index.types import Language
from index.words import fold, words
from ingest.clean import display
from ingest.types import Agreement, Recalled

_EARLIER = re.compile(r"\b(?:precedent\w*|anterieur\w*|ancien\w*|premier\w*|earlier|previous|prior|former|first)\b")
_OF_ANY = frozenset({"convention", "accord", "agreement"})  # words that name no agreement rather than another
LANGUAGES: tuple[Language, ...] = ("fr", "en")


def recalls(agreement: Agreement, language: Language) -> list[Claim]:
    """Name all that an agreement recalls."""
    return [_recall(agreement, one, language) for one in agreement.recalls]


def _recall(agreement: Agreement, one: Recalled, language: Language) -> Claim:
    when = f" ({moment(one.on.value, language)})" if one.on else ""
    quotes = dict.fromkeys(Quote.of_fact(fact) for fact in (one.title, one.on) if fact)
    dates = " ".join(moment(one.on.value, either) for either in LANGUAGES) if one.on else ""
    return Claim((f"{display(one.title.value)}{when} ", *quotes, "."), dates, agreement.title)


def recalled(agreement: Agreement, folded: str, asked: Collection[str], language: Language) -> list[Claim]:
    """Return the earlier agreements that a folded question means: by their year, or as "the earlier" one of a name.

    :param asked: Words of the question.
    """
    earlier = _EARLIER.search(folded) is not None
    meant = []
    for one in agreement.recalls:
        of_that_year = one.on is not None and one.on.value[:4] in folded
        of_that_name = bool(set(words(one.title.value)) & {fold(word) for word in asked} - _OF_ANY)
        if of_that_year or (earlier and of_that_name):
            meant.append(_recall(agreement, one, language))
    return meant
