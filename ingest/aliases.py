"""What an agreement calls its parties after naming them: "the City of Arvel (hereinafter "the City")"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.fold import fold

REACH = 420  # characters between a party's name and what it will be called
_ALIAS = re.compile(
    r"(?:ci-apres|hereinafter|hereafter|herein|\bdite?s?\b|denommee?s?|appelee?s?|designee?s?|referred to|"
    r"called|known as|"
    r"\()[^«»\"“”().;]{0,60}[«\"“] ?(?:la |le |l'|the )?(?P<quoted>[^«»\"”“]{3,40}?) ?[»\"”]"
    r"|\((?:hereinafter|hereafter|ci-apres)[ ,:]+(?:the |la |le |l')?(?P<plain>[^()«»\"“”]{2,30})\)"
)
_TOGETHER = re.compile(
    r"\b(?:ensemble|together|jointly|collecti\w+|conjointement|all three|both|parties|partners|partenaires)\b"
)


def aliases(text: str, named: Sequence[Sequence[tuple[int, int]]]) -> tuple[str, ...]:
    """Return what each party is called after its name, folded; empty where it is called nothing else.

    :param named: The places where each party is named, as offsets of the text.
    """
    starts = sorted(start for spans in named for start, _ in spans)
    found = [next(_called(text, spans, starts), "") for spans in named]
    return tuple(alias if found.count(alias) == 1 else "" for alias in found)


def _called(text: str, spans: Sequence[tuple[int, int]], starts: Sequence[int]) -> Iterator[str]:
    for _, end in spans:
        until = min([end + REACH, *(start for start in starts if start > end)])
        match = _ALIAS.search(fold(text[end:until]))
        if match and not _TOGETHER.search(match.group()):
            yield (match["quoted"] or match["plain"]).strip()
