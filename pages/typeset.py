"""Spaces around punctuation as each language has them, so that no line begins with a question mark; pure.

Letters are never changed, and quotations only get spaces that do not break.
"""

from __future__ import annotations

import re

from index.types import Language

_BEFORE = re.compile(r"(?<=\S) (?=[?!:;»])")
_AFTER = re.compile(r"(?<=«) (?=\S)")
_FRENCH_SPACE = re.compile(r"(?<=\S)[ \u00a0](?=[:;?!](?:\s|$))")


def kept_together(words: str) -> str:
    r"""Return words with spaces that do not break where a line must not begin or end.

    Example: kept_together("« Qui paie ? »") -> "«\u00a0Qui paie\u00a0?\u00a0»"
    """
    return _AFTER.sub("\u00a0", _BEFORE.sub("\u00a0", words))


def typeset(words: str, language: Language) -> str:
    """Return a sentence of our own with the spaces of its language.

    Example: typeset("York : twin town", "en") -> "York: twin town"
    """
    return _FRENCH_SPACE.sub("", words) if language == "en" else kept_together(words)
