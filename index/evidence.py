"""Whether a passage gives evidence that it answers a question, and how strong it is."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass

from index.claims import Quote
from index.counted import counted, surroundings
from index.question import Question
from index.scope import GENERIC, Scope
from index.topics import Topic, is_evidence, speaks_of, unexplained
from index.types import Hit
from index.wanted import Wanted, holds_value, persons
from index.words import fold, stems
from index.words import words as words_of
from ingest.types import Profile

Coverage = Callable[[Collection[str], str], float]

SHORT = 400  # characters of a passage that is quoted whole
# Calibrated on the golden questions that are not set aside; "python -m bench.answers" prints what they do on both.
MEANING_WEIGHT = 1.5  # of nearness in meaning beside the share of what is asked, weighed by how telling its words are
VERIFIED_WEIGHT = 0.1  # of the log odds that a passage answers, as far as it was learnt from written near misses
ENOUGH = 0.6  # of all together: below, one in three of the best passages answers; above, three in four
ENOUGH_BESIDE = 0.5  # coverage from which a value so particular answers although the town is not named beside it
THE_SAME = 0.5  # weight from which a word says what another one says
LEAST_STRENGTH = 0.01
TITLE_SHARE = 0.6  # of the words of a passage are its document's title, if it is no more than that
OPENING = 300  # characters at the beginning of a document that may be a title in other words
# What people call any agreement: it tells no passage from another.
_OFFICE = re.compile(
    r"\b(?:maires?|mayors?|presid\w*|chair\w*|dirig\w*|direct\w*|head\w*|leader|secret\w*|tresor\w*|treasur\w*|clerk|"
    r"rapport\w*|elue?s?|conseill\w*|councill?or\w*|adjoint\w*|deput\w*|responsable|in charge|represent\w*)\b"
)
_WORD = re.compile(r"\w+")
_TEXTS = ("convention", "accord", "agreement", "charte", "charter", "texte", "text", "document", "documents")
FEW_TOWNS = 3  # a document about more towns than these must name the town beside the answer
PRECISE = frozenset(
    {
        *(Wanted.PHONE, Wanted.EMAIL, Wanted.ADDRESS, Wanted.WEBSITE, Wanted.OPENING, Wanted.HOURS),
        *(Wanted.AREA, Wanted.STAFF, Wanted.DISTANCE, Wanted.SHARE),
    }
)  # values so particular that a passage which holds one is about it


@dataclass(frozen=True)
class Evidence:
    """What is looked at to tell whether a passage answers a question.

    :param coverage: How much of some folded words a text speaks of, 0..1.
    :param mentioned: Names of the known towns that a text speaks of, by whatever name.
    """

    question: Question
    found: Scope
    profiles: dict[str, Profile]
    coverage: Coverage
    mentioned: Callable[[str], Collection[str]]

    def strength(self, kind: Wanted, hit: Hit) -> float:
        """Return how strongly a passage answers; 0 where it gives no evidence.

        It must hold a value of the kind asked for, name the partner asked about, and speak of what is asked.
        """
        words = f"{hit.passage.source.section} {hit.passage.text}"
        if self._is_title(hit) or not self._fits(kind, words):
            return 0.0
        coverage = self._coverage(hit, words)
        if not self._names_the_town(kind, hit, words, coverage):
            return 0.0
        strength = coverage + MEANING_WEIGHT * hit.meaning + VERIFIED_WEIGHT * hit.verified
        precise = kind in PRECISE and not self._told(words)  # a person's own number stands beside the name
        return max(strength, LEAST_STRENGTH) if precise or strength >= ENOUGH else 0.0

    def _coverage(self, hit: Hit, words: str) -> float:
        """Return how much of what is asked a passage speaks of, 0..1.

        What the title of its document says already, or a name for which the document was chosen, tells nothing of the
        passage; words that only name a topic of the register are spoken of by whatever words speak of that topic:
        "who sleeps where" by "lodging".
        """
        titled = {stem for word in (*words_of(hit.passage.source.title), *_TEXTS) for stem in stems(word)}
        told = self._told(words)
        content = self.question.content
        asked = [word for word in content if word not in told and titled.isdisjoint(stems(word))] or content
        topics = self.question.topics
        if not topics or not is_evidence(topics[0].topic, fold(words)):
            return self.coverage(asked, words)
        unsaid = unexplained(topics[0].topic, asked)
        return self.coverage(asked, " ".join((words, *(word for word in asked if word not in unsaid))))

    def _told(self, words: str) -> frozenset[str]:
        """Return the names for which the document was chosen that a passage does not repeat."""
        return frozenset(self.question.names) - set(words_of(words))

    def _is_title(self, hit: Hit) -> bool:
        """Tell whether a passage only repeats the title of its document: it names the matter and says nothing on it."""
        source = hit.passage.source
        if source.span.start < OPENING and _is_headline(hit.passage.text):
            return True
        said = words_of(hit.passage.text)
        title = set(words_of(source.title))
        if source.span.start < OPENING:
            title |= GENERIC | {word for town in self.profiles[source.document].towns for word in words_of(town)}
            said = [word for word in said if word.isalpha()]
        return sum(word in title for word in said) >= TITLE_SHARE * len(said)

    def _fits(self, kind: Wanted, words: str) -> bool:
        if not holds_value(kind, words) or not speaks_of(self.question.topics, fold(words)):
            return False
        if kind is Wanted.PERSON:
            return self._names_someone(words)
        return kind is not Wanted.NUMBER or self._counts(words)

    def _names_someone(self, words: str) -> bool:
        """Tell whether words name somebody beside whom and what the question names.

        A town may pay or lodge people; it holds no office.
        """
        asked = frozenset(_WORD.findall(self.question.folded))
        office = _OFFICE.search(self.question.folded) is not None
        return any(
            not asked.issuperset(_WORD.findall(fold(found)))
            and not _is_a_phrase(found)
            and not (office and self.mentioned(found))
            for found in persons(words)
        )

    def _counts(self, words: str) -> bool:
        """Tell whether a number of a passage counts what the question asks the number of."""
        asked = counted(self.question.folded)
        if not asked:
            return True
        near = surroundings(words)
        return any(self.coverage([word], text) >= THE_SAME for text in near for word in asked)

    def _names_the_town(self, kind: Wanted, hit: Hit, words: str, coverage: float) -> bool:
        """Tell whether a passage is about a partner named: by its document, or, where that has many, in a sentence."""
        partners = {town.name for town in self.found.partners if not town.home}
        if not partners:
            return True
        few = len(self.profiles[hit.passage.source.document].towns) <= FEW_TOWNS and not self._asks_a_population()
        if few and (kind not in PRECISE or coverage >= ENOUGH_BESIDE):
            return True
        if partners.isdisjoint(self.mentioned(words)):
            return False
        sentences = [Quote.of_span(hit.passage, span, hit.passage.source).text for span in hit.passage.sentences]
        return any(
            not partners.isdisjoint(self.mentioned(one)) and self._fits(kind, one)
            for one in (*sentences, words[:SHORT])
        )

    def _asks_a_population(self) -> bool:
        """Tell whether the people of a town are counted: a sentence about another town counts others."""
        return any(guess.topic is Topic.POPULATION for guess in self.question.topics[:1])


def _is_a_phrase(found: str) -> bool:
    """Tell words that are only capitals in a row from a name: "VILLE DE"."""
    return found.isupper() and len(words_of(found)) < len(found.split())


def _is_headline(text: str) -> bool:
    """Tell whether most letters of a text are capitals: a cover, not a sentence."""
    letters = [character for character in text if character.isalpha()]
    return sum(map(str.isupper, letters)) > len(letters) / 2
