"""To whom a member of a council gave their vote, in the words beside a name: "qui a remis son pouvoir à Mme X"."""

from __future__ import annotations

import re

from ingest.names import NAME, TITLE

_PERSON = rf"(?P<proxy>(?:{TITLE})*\s*{NAME})"
IN_BRACKETS = re.compile(
    rf"(?:pouvoir|procuration|proxy|represented? by|représentée? par|mandat)?\s*(?:donnée? )?(?:à|a|to|par|by|:)?\s*"
    rf"{_PERSON}\s*$"
)
GIVES = re.compile(
    rf"^(?P<name>(?:{TITLE})*\s*{NAME}),?\s+(?:(?:a |ayant |qui a |qui )?(?:donn\w+ )?(?:pouvoir |procuration |"
    rf"mandat )?à|"
    rf"gives (?:her |his )?proxy to|(?:proxy )?to|(?:(?:est )?représentée? )?par|(?:represented )?by|→|->|>)\s+"
    rf"{_PERSON}$"
)
_SAID = re.compile(
    rf"(?:gave|gives|given|handed|left|donn\w+|remi\w+|confi\w+|laiss\w+) "
    rf"(?:his|hers?|theirs?|l[ea] sien(?:ne)?|l[ea] leur) (?:to|à|a) (?P<his>(?:{TITLE})*\s*{NAME})|"
    rf"(?:[Pp]ouvoirs?|[Pp]rocurations?|[Mm]andat|[Pp]rox(?:y|ies)|vote|voix|(?:[Rr]e|RE)(?:present|présent)\w*|"
    rf"holding)\b[^,;.]{{0,40}}?(?:\b(?:à|a|to|par|by|avec|with)\b|[:=>→])\s*(?:l['’]|la |le |the )?{_PERSON}"
)


def proxy_said(words: str) -> str | None:
    """Return whom words beside a member's name make their proxy.

    Example: proxy_said("qui a remis son pouvoir à Mme Roy") -> "Mme Roy"
    """
    match = _SAID.search(words)
    return (match["proxy"] or match["his"]) if match else None
