"""What is asked: language, subject, towns meant, and what an earlier question carries over."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from index.comparison import leans
from index.language import language
from index.mentions import Mentions, Names
from index.selection import asks_for_many
from index.spelling import mend, words_of
from index.topics import Guess, Topic, asked_words, topics, written_out
from index.types import Language
from index.wanted import Wanted, kind_of, may_hold, wanted
from index.words import fold, words

LONGEST = 2000  # characters; a spoken question has a hundred, a pasted page is a document to index
_LETTER = re.compile(r"[^\W\d_]")
# How a question that continues another one begins, or points back to it.
_CONTINUES = re.compile(
    r"^(?:et|and|mais|but|ou|or|also|aussi|meme question|same|idem|alors|so|what about|how about|pareil|dans ce cas|"
    r"in that case|puis|then)\b"
    r"|\b(?:celle|celui|ceux|celles)-(?:ci|la)\b|\bl'autre\b|\bthe other\b|\bla-bas\b|\bcette (?:ville|convention)\b"
    r"|\b(?:ce|cet) (?:accord|texte|partenariat|document)\b|\b(?:it|its|they|them|their|there|this|that one|one)\b"
    r"|\b(?:elle|elles|ils|leurs?|eux|y)\b|-t-(?:elle|il)\b|\b(?:elle|il)$"
)
_OTHER = re.compile(r"\bl'autre\b|\bles autres\b|\bthe others?\b|\bother one\b")
KIND_BONUS = 1.5  # weight for a topic whose value is of the kind that the question asks for
# Words of people who ask: they say nothing of what is asked.
_ASKING = frozenset(
    "dis dites dire disent dit voudrais voudrait aimerais savoir sais savez sait peux pouvez connaitre connait please "
    "merci bonjour hello stp svp appelle appelles appellent nomme nommes selon according apres tell know like wonder "
    "wondering whether anywhere somewhere mention mentions mentioned mentionne say says said parle parlent comes "
    "exactement exactly precisement please parait semble gros besoin need remind rappelle rappelez questions question "
    "info infos information informations cherche looking find trouve trouver trouvent quelqu someone somebody others "
    "difference ecart must cote side donc voila bah ben euh donne donner guys folks".split()
)
_ARTICLE = re.compile(r"\b(?:articles?|art\.?|sections?|§) ?(\d+|premier|[ivx]+\b)")
_SAME_ARTICLE = re.compile(r"\b(?:meme|cet|same|this|that) article\b")
_BOTH = re.compile(r"\b(?:les|des|ces) deux\b|\bboth\b|\bof the two\b|\btwo of them\b")
FEW_WORDS = 3  # content words of a question so short that it needs the one before


class QuestionError(ValueError):
    """A question that cannot be answered as it stands, said in both languages."""

    def __init__(self, fr: str, en: str) -> None:
        super().__init__(en)
        self.message: dict[Language, str] = {"fr": fr, "en": en}


@dataclass(frozen=True, slots=True)
class Question:
    """A question, understood.

    :param text: As it was asked, in one line.
    :param folded: Folded and with misspelt words mended.
    :param search: What is searched: its words and, in a follow-up, those it takes over.
    :param topics: Matters of the register that it may be about, likeliest first.
    :param towns: Known towns that it is about, taken over from earlier questions where it names none.
    :param unknown: Towns and countries in it that no document is about.
    :param content: Folded words that say what it is about: no stop words, no names of towns.
    :param carried: Whether something was taken over from an earlier question.
    :param names: Of the content, what no dictionary holds but a document does: surnames, places, years.
    :param article: Number of the article asked about, as written.
    :param past: Towns of the earlier questions, the latest last.
    """

    text: str
    language: Language
    folded: str
    search: str
    topics: tuple[Guess, ...]
    towns: tuple[str, ...]
    unknown: tuple[str, ...]
    content: tuple[str, ...]
    carried: bool
    names: tuple[str, ...]
    article: str | None
    past: tuple[str, ...]


def understand(text: str, names: Names, history: Sequence[str] = ()) -> Question:
    """Understand a question in the light of the earlier ones.

    :param history: Earlier questions of the conversation, oldest first.
    :raises QuestionError: If the question is empty or longer than ``LONGEST`` characters.
    """
    asked = _alone(_checked(text), names, "fr")
    before: Question | None = None
    for earlier in history:
        if _LETTER.search(earlier) and len(earlier) <= LONGEST:
            alone = _alone(" ".join(earlier.split()), names, "fr")
            before = _continued(alone, before, names) if before else alone
    return _continued(asked, before, names) if before else asked


def _checked(text: str) -> str:
    stripped = " ".join(text.split())
    if not _LETTER.search(stripped):
        raise QuestionError("La question est vide : écrivez quelques mots.", "The question is empty: write some words.")
    if len(stripped) > LONGEST:
        raise QuestionError(
            f"La question dépasse {LONGEST} caractères : posez-la en une ou deux phrases.",
            f"The question is longer than {LONGEST} characters: ask it in a sentence or two.",
        )
    return stripped


def _alone(text: str, names: Names, otherwise: Language) -> Question:
    """Understand a question by itself."""
    mentions: Mentions = names.find(text)
    folded = mend(written_out(fold(text.replace("’", "'"))), words_of(asked_words()))
    content = tuple(word for word in words(folded) if word not in mentions.words and word not in _ASKING)
    return Question(
        text=text,
        language=language(text, otherwise),
        folded=folded,
        search=text,
        topics=_fitting(topics(folded), wanted(folded)),
        towns=mentions.towns,
        unknown=mentions.unknown,
        content=content,
        carried=False,
        names=tuple(word for word in content if names.is_name(word)),
        article=match[1] if (match := _ARTICLE.search(folded)) else None,
        past=(),
    )


def _fitting(guesses: Sequence[Guess], kind: Wanted) -> tuple[Guess, ...]:
    """Order topics by the kind of value that is asked for, and drop those that have no such value."""
    possible = [guess for guess in guesses if may_hold(guess.topic, kind)]
    return tuple(sorted(possible, key=lambda guess: -guess.weight - KIND_BONUS * (kind_of(guess.topic) is kind)))


def _continued(asked: Question, before: Question, names: Names) -> Question:
    """Complete a follow-up from the question before: the topic with another town, or the town with another topic."""
    past = tuple(dict.fromkeys((*before.past, *before.towns)))
    asked = replace(asked, past=past)
    if not _continues(asked):
        return asked
    asked = replace(asked, language=language(asked.text, before.language))
    towns = asked.towns or _towns_meant(asked, before, names)
    if _is_half(asked):
        towns = tuple(dict.fromkeys((*before.towns[-1:], *asked.towns)))
    if _SAME_ARTICLE.search(asked.folded):
        asked = replace(asked, article=asked.article or before.article)
    if asked.topics or len(asked.content) > FEW_WORDS:
        return replace(asked, towns=towns, search=_with_names(asked.search, towns), carried=True)
    own = tuple(word for word in asked.content if word not in before.content)
    return replace(
        asked,
        towns=towns,
        topics=tuple(guess for guess in before.topics if may_hold(guess.topic, wanted(asked.folded))),
        folded=f"{before.folded} {asked.folded}",
        content=before.content + own,
        names=tuple(dict.fromkeys((*before.names, *asked.names))),
        search=_with_names(" ".join(before.content + own), towns),
        carried=True,
    )


def _continues(asked: Question) -> bool:
    """Tell whether a question leans on the one before; one that asks for a list out of all stands by itself."""
    if (_BOTH.search(asked.folded) and not asked.towns) or _is_half(asked):
        return True
    if asks_for_many(asked.folded) or (asked.topics and asked.topics[0].topic is Topic.AGREEMENTS):
        return False
    if _CONTINUES.search(asked.folded):
        return True
    if asked.towns or asked.unknown:
        return not asked.topics and len(asked.content) <= 1
    return len(asked.content) <= FEW_WORDS


def _is_half(asked: Question) -> bool:
    """Tell whether a question names only what the town before is to be measured against: "is it bigger than York?"."""
    return len(asked.towns) == 1 and leans(asked.folded)


def _towns_meant(asked: Question, before: Question, names: Names) -> tuple[str, ...]:
    """Return the towns before, or the others of their kind where "the other one" is asked for."""
    if _BOTH.search(asked.folded):
        return asked.past[-2:]
    if not _OTHER.search(asked.folded):
        return before.towns
    others = [town for town in names.towns if not town.home and town.name not in before.towns]
    parties = [town for town in others if town.party]
    return tuple(town.name for town in parties or others)


def _with_names(text: str, towns: Sequence[str]) -> str:
    missing = [town for town in towns if fold(town) not in fold(text)]
    return " ".join((text, *missing))
