"""Text to words and stems, the same for what is indexed and what is asked.

Accents and case are folded, elisions split, stop words of both languages dropped.
A word is searched under its French and its English stem, because a document may
hold both languages and a short question does not always tell which it is in.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

import Stemmer
from bm25s.stopwords import STOPWORDS_EN_PLUS, STOPWORDS_FRENCH

_WORD = re.compile(r"[^\W_]+")
_FRENCH, _ENGLISH = Stemmer.Stemmer("french"), Stemmer.Stemmer("english")

# Question words tell what kind of answer is wanted, not what it is about; the French list above has none of them.
_QUESTION_WORDS = (
    "a", "afin", "ainsi", "alors", "aussi", "autre", "autres", "aussitot", "ca", "car", "cela", "celle", "celles",
    "celui", "cette", "cet", "ceux", "chez", "combien", "comme", "comment", "donc", "dont", "entre", "etre", "fait",
    "faire", "faut", "lequel", "laquelle", "lesquels", "lesquelles", "lors", "much", "many", "ni", "non", "oui", "ou",
    "peut", "peuvent", "plus", "pourquoi", "quand", "quel", "quelle", "quelles", "quels", "quelque", "quelques",
    "quoi", "sans", "si", "sous", "tout", "toute", "tous", "toutes", "tres", "vers", "may", "shall", "would", "could",
)  # fmt: skip


class _Marks(dict[int, int | None]):
    """A table for ``str.translate`` that drops accents, filled as characters are met."""

    def __missing__(self, code: int) -> int | None:
        kept = self[code] = None if unicodedata.combining(chr(code)) else code
        return kept


_marks = _Marks()


@lru_cache(maxsize=4096)  # the passages of a corpus are folded again for every question
def fold(text: str) -> str:
    """Return the text in lower case, without accents and with ligatures resolved: "Évaluée" -> "evaluee"."""
    decomposed = unicodedata.normalize("NFKD", text.casefold().replace("œ", "oe").replace("æ", "ae"))
    return decomposed.translate(_marks)


STOP_WORDS = frozenset(fold(w) for w in (*STOPWORDS_EN_PLUS, *STOPWORDS_FRENCH, *_QUESTION_WORDS))


def words(text: str) -> list[str]:
    """Return the folded words of a text in order, without stop words: "Qui paie l'hôtel ?" -> ["paie", "hotel"]."""
    return [word for word in _WORD.findall(fold(text)) if word not in STOP_WORDS]


def says(folded: str, name: str) -> bool:
    """Tell whether folded words hold a folded name, whole."""
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", folded) is not None


@lru_cache(maxsize=65536)
def stems(word: str) -> tuple[str, ...]:
    """Return the French and the English stem of a folded word, once where they agree."""
    return tuple(dict.fromkeys((_FRENCH.stemWord(word), _ENGLISH.stemWord(word))))


def tokens(text: str) -> list[str]:
    """Return the stems that a text is indexed under, repetitions included."""
    return [stem for word in words(text) for stem in stems(word)]
