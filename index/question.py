"""What is asked: for now its language and whether it is a question at all."""

from __future__ import annotations

import re
from dataclasses import dataclass

from index.types import Language
from index.words import fold

LONGEST = 2000  # characters; a spoken question has a hundred, a pasted page is a document to index
_WORD = re.compile(r"[^\W\d_]+")
_FRENCH = frozenset(
    "a au aux avec avons ce ces cette chez combien comment dans de depuis des du elle en est et il ils j je l la le "
    "les leur mais me moi nos notre nous on ont ou par pas pendant peut plus pour pourquoi qu quand que quel quelle "
    "quelles quels qui quoi sa se ses sommes son sont sur t tu un une va vous y".split()
)
_ENGLISH = frozenset(
    "a about and any are at be been by can did do does for from had has have how i in is it its many me much my of on "
    "or our should since that the their there they this to us was we were what when where which who whom whose why "
    "will with would you your".split()
)


class QuestionError(ValueError):
    """A question that cannot be answered as it stands, said in both languages."""

    def __init__(self, fr: str, en: str) -> None:
        super().__init__(en)
        self.message: dict[Language, str] = {"fr": fr, "en": en}


@dataclass(frozen=True, slots=True)
class Question:
    """A question, understood.

    :param text: The question as it was asked, without white space around it.
    """

    text: str
    language: Language


def understand(text: str) -> Question:
    """Understand a question.

    :raises QuestionError: If it is empty or longer than ``LONGEST`` characters.
    """
    stripped = " ".join(text.split())
    if not _WORD.search(stripped):
        raise QuestionError(
            "La question est vide : écrivez quelques mots.", "The question is empty: write a few words."
        )
    if len(stripped) > LONGEST:
        raise QuestionError(
            f"La question dépasse {LONGEST} caractères : posez-la en une ou deux phrases.",
            f"The question is longer than {LONGEST} characters: ask it in a sentence or two.",
        )
    return Question(stripped, language(stripped))


def language(text: str) -> Language:
    """Tell French from English by function words; French, the staff's language, where they do not decide."""
    found = [fold(word) for word in _WORD.findall(text)]
    french = sum(word in _FRENCH for word in found)
    english = sum(word in _ENGLISH for word in found)
    return "en" if english > french else "fr"
