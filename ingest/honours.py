"""What lines say in honour of a town: its distinctions, and what it is the capital of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ingest.cards import announced, since_words
from ingest.fold import fold
from ingest.populations import find_populations
from ingest.types import Fact, Span
from ingest.view import View, trim

_CAPITAL = re.compile(
    r"\bof which (?:it is )?[a-z' ]{0,30}capital|"
    r"(?P<what>(?<![a-z])(?!(?:the|a|la|le) )[a-z'-]+(?: [a-z'-]+)?) capital of (?:the )?(?:north|"
    r"south|east|west|world|region|county|valley|country|midlands)\b|"
    r"\b(?:capital|capitale|chef-lieu|county town|(?:county|parish|district) seat)"
    r"(?! (?:europeenne|verte|green|youth))(?: [a-z]+){0,2}? (?:of (?:the )?|de la |de l'|des |du |de |"
    r"d')(?!culture|its |sa |son |leur |their )(?P<of>[^,;.:|\n]+)"
)
_DISTINCTION = re.compile(
    r"unesco|heritage|patrimoine|capitale? (?:[a-z]+ ){0,2}(?:de la |of )?culture|youth capital|"
    r"green capital|capitale (?:verte|de la jeunesse)|recognition|label\w*|"
    r"ville (?:d'art|europeenne|fleurie|verte|creative|imperiale)|city of (?:art|music|culture|"
    r"literature|design|gastronomy|[a-z]+s\b)|international city|creative city|award|prize|"
    r"capital (?:for |in )?(?:19|20)\d\d|"
    r"\b(?:named|elected|voted|nommee?|designee?) [a-z' ]{0,30}(?:capital|city|town|ville|village)|"
    r"\b(?:won|wins|gagne|remporte) [^.;]{0,40}(?:concours|contest|competition|trophy|trophee)|"
    r"title of|titre d[e']|pavillon bleu|blue flag|drapeau d'honneur|flag of honou?r|fairtrade|europe prize|"
    r"(?:tid(?:y|iest)|cleanest|greenest|best[- ]kept|prettiest)(?: [a-z]+)? (?:town|city|village)|medaille|medal|"
    r"(?:une|deux|trois|quatre|one|two|three|four) (?:fleurs?|flowers?)\b|winner of|\belue |voted |"
    r"best [a-z]+ (?:town|city|"
    r"program)|plus beaux villages|european (?:[a-z]+ ){0,2}(?:town|city of)|ville amie des|"
    r"\bprix\b|laureate?|inscrite?s? (?:au|sur)|classee?s?\b|geopar[ck]|biosphere|plus beaux (?:villages|detours)|"
    r"\b(?:cittaslow|slow city|citta slow)|(?:tree|book|dark sky|gold) (?:city|town|village)|all-america city|"
    r"(?:village|ville|commune|cite|station) (?:du livre|des metiers|verte|etape|classee|touristique|amie|sante|active|"
    r"sportive|imperiale|internet)|petites? cites? de caractere|site remarquable|ville-sante|green leaf|in bloom|"
    r"purple flag|most beautiful|fair trade (?:town|city)|transition town|\bdesignat(?:ed|ion)\b|accredited|"
    r"\btrophy\b|trophee|\bdistinctions?(?: ?:|\s{2,})|palme\b|medals?\b"
)
_PARTS = re.compile(r";\s+")
_LABELLED = re.compile(r"[^\W\d_][^\n:.;,|]{2,30}(?: ?: |[ \t]{3,}|[ \t]*\.{3,})\S")
_NO_HONOUR = re.compile(
    r"[^:]{3,30}?(?: ?:|\s{2,}|\.{3,})\s*(?:none|aucune?|neant|nil|no\b|pas d|sans|[-/]|n/?a)(?:\W|$)"
)


def capital_of(view: View, lines: Sequence[Span]) -> Fact[str] | None:
    """Return what a town is the capital of, in the words of the document."""
    for line in lines:
        words = view.document.quote(line)
        match = _CAPITAL.search(fold(words))
        if match and not _DISTINCTION.search(match.group()):
            group = "of" if match["of"] else "what" if match["what"] else 0
            return view.quote(words[match.start(group) : match.end(group)].strip(), line)
    return None


def distinctions(view: View, lines: Sequence[Span]) -> tuple[Fact[str], ...]:
    """Return what a town is honoured for, in order."""
    return tuple(_honoured(view, [part for line in lines for part in _parted(view, line)]))


def says_honour(words: str) -> bool:
    """Tell whether words name a distinction."""
    return _DISTINCTION.search(fold(words)) is not None


def _parted(view: View, line: Span) -> list[Span]:
    """Part a line that names several distinctions one after the other: "Blue Flag 2004; Fairtrade Town since 2011"."""
    words = view.document.quote(line)
    cuts = [0, *(match.end() for match in _PARTS.finditer(words)), len(words)]
    parts = [trim(words, Span(start=start, end=end)) for start, end in pairwise(cuts)]
    if len(parts) < 2 or not all(says_honour(words[part.start : part.end]) for part in parts):
        return [line]
    return [Span(start=line.start + part.start, end=line.start + part.end) for part in parts]


def _honoured(view: View, lines: Sequence[Span]) -> Iterator[Fact[str]]:
    """Yield what a town is honoured for; a line that runs on is one distinction with the next."""
    start: Span | None = None
    for line, following in zip(lines, (*lines[1:], None), strict=False):
        words = view.document.quote(line)
        if start is None and (not _DISTINCTION.search(fold(words)) or _NO_HONOUR.match(fold(words))):
            continue
        span = Span(start=(start or line).start, end=line.end)
        if following is not None and _runs_on(words, view.document.quote(following)):
            start = start or line
            continue
        start = None
        yield view.quote(" ".join(view.document.quote(span).split()), span)


def _runs_on(words: str, following: str) -> bool:
    """Tell whether a line goes on in the next: that begins small, or is no fact of its own after a long line."""
    fact = (
        since_words(following)
        or find_populations(following)
        or announced(following)
        or _CAPITAL.search(fold(following))
    )
    if fact or _LABELLED.match(following) or words.rstrip().endswith((".", "!")):
        return False
    return following[:1].islower() or (len(words) > 30 and not _DISTINCTION.search(fold(following)))
