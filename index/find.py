"""Answers out of the search: the sentences that answer best, if there is evidence that they answer at all."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from index.claims import Claim, Quote
from index.phrases import pick
from index.question import Question
from index.scope import Scope
from index.topics import speaks_of
from index.types import Hit, Language
from index.wanted import Wanted, holds_value, wanted
from index.words import fold
from index.words import words as words_of
from ingest.clean import display
from ingest.types import Passage, Profile, Span

Coverage = Callable[[Collection[str], str], float]

SHORT = 400  # characters of a passage that is quoted whole
# Calibrated on the development questions; what they do on questions set aside is printed by "python -m bench.answers".
ENOUGH_WORDS = 0.35  # share of what is asked, weighed by how telling its words are, that a passage must speak of ...
ENOUGH_WITH_MONEY = 0.2  # the same where a sum is asked for and the passage holds one, which few do
ENOUGH = 0.75  # ... or coverage and cosine together
LEAST_STRENGTH = 0.01
NEXT_TO_BEST = 0.6  # strength of a further passage, as a share of the best one's, from which it is quoted as well
CLAUSE_PASSAGES = 6  # passages of an article that are quoted; a longer one is read in its document
QUOTED = 2  # passages quoted at most
TITLE_SHARE = 0.6  # of the words of a passage are its document's title, if it is no more than that
FEW_TOWNS = 3  # a document about more towns than these must name the town beside the answer
PRECISE = frozenset(
    {Wanted.PHONE, Wanted.EMAIL, Wanted.ADDRESS, Wanted.WEBSITE, Wanted.HOURS, Wanted.AREA, Wanted.SHARE}
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
        if self._is_title(hit) or not self._fits(kind, words) or not self._names_the_town(kind, hit, words):
            return 0.0
        coverage = self.coverage(self.question.content, words)
        strength = coverage + hit.meaning
        enough = ENOUGH_WORDS if kind is not Wanted.MONEY else ENOUGH_WITH_MONEY
        if kind in PRECISE or coverage >= enough or strength >= ENOUGH:
            return max(strength, LEAST_STRENGTH)
        return 0.0

    def _is_title(self, hit: Hit) -> bool:
        """Tell whether a passage only repeats the title of its document: it names the matter and says nothing on it."""
        said = words_of(hit.passage.text)
        title = set(words_of(hit.passage.source.title))
        return sum(word in title for word in said) >= TITLE_SHARE * len(said)

    def _fits(self, kind: Wanted, words: str) -> bool:
        topics = self.question.topics
        return holds_value(kind, words) and (not topics or speaks_of(topics[0].topic, fold(words)))

    def _names_the_town(self, kind: Wanted, hit: Hit, words: str) -> bool:
        """Tell whether a passage is about a partner named: by its document, or, where that has many, in a sentence."""
        partners = {town.name for town in self.found.partners if not town.home}
        if not partners:
            return True
        if kind not in PRECISE and len(self.profiles[hit.passage.source.document].towns) <= FEW_TOWNS:
            return True
        if partners.isdisjoint(self.mentioned(words)):
            return False
        sentences = [Quote.of_span(hit.passage, span, hit.passage.source).text for span in hit.passage.sentences]
        return any(
            not partners.isdisjoint(self.mentioned(one)) and self._fits(kind, one)
            for one in (*sentences, words[:SHORT])
        )


def quotations(evidence: Evidence, hits: Sequence[Hit]) -> list[Claim]:
    """Return the sentences that answer a question, each as a claim; nothing where no passage gives evidence."""
    kind = wanted(evidence.question.folded)
    strengths = [(evidence.strength(kind, hit), hit) for hit in hits]
    fitting = sorted((pair for pair in strengths if pair[0]), key=lambda pair: -pair[0])
    near = [hit for strength, hit in fitting if strength >= NEXT_TO_BEST * fitting[0][0]]
    return [_quoted(hit, evidence.question.language) for hit in near[:QUOTED]]


def whole(passages: Sequence[Passage], language: Language) -> list[Claim]:
    """Return a clause that is asked for by its number, passage by passage."""
    return [_said(Quote(passage.text, passage.source), language) for passage in passages[:CLAUSE_PASSAGES]]


def _quoted(hit: Hit, language: Language) -> Claim:
    return _said(_quote(hit), language)


def _said(quote: Quote, language: Language) -> Claim:
    where = ", ".join(part for part in (quote.source.title, quote.source.section) if part)
    words = display(quote.text)
    return Claim((f"{where} : ", pick(language, f"« {words} » ", f"“{words}” "), quote), shown=where)


def _quote(hit: Hit) -> Quote:
    """Quote the whole passage where it is short, else its best sentence with those beside it that still fit."""
    passage = hit.passage
    if len(passage.text) <= SHORT:
        return Quote(passage.text, passage.source)
    number = next((n for n, span in enumerate(passage.sentences) if span == hit.best.span), None)
    span = hit.best.span
    if number is not None:
        for other in (*passage.sentences[number + 1 : number + 2], *passage.sentences[max(0, number - 1) : number]):
            wider = Span(start=min(span.start, other.start), end=max(span.end, other.end))
            span = wider if wider.end - wider.start <= SHORT else span
    return Quote.of_span(passage, span, hit.best.model_copy(update={"span": span}))
