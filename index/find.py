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
from ingest.clean import display
from ingest.types import Passage, Profile, Span

Coverage = Callable[[Collection[str], str], float]

SHORT = 400  # characters of a passage that is quoted whole
MEANING_WEIGHT = 1.0
ENOUGH = 0.7  # of coverage and meaning together
CLAUSE_PASSAGES = 6  # passages of an article that are quoted; a longer one is read in its document
QUOTED = 2  # passages quoted at most
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

    def gives(self, kind: Wanted, hit: Hit) -> bool:
        """Tell whether a passage can answer: it holds a value of the kind asked for and speaks of what is asked."""
        words = f"{hit.passage.source.section} {hit.passage.text}"
        if not holds_value(kind, words) or not self._names_the_town(kind, hit, words):
            return False
        topics = self.question.topics
        if topics and not speaks_of(topics[0].topic, fold(words)):
            return False
        if kind in PRECISE:
            return True
        return self.coverage(self.question.content, words) + MEANING_WEIGHT * hit.meaning >= ENOUGH

    def _names_the_town(self, kind: Wanted, hit: Hit, text: str) -> bool:
        """Tell whether a passage is about a partner named: by its document, or, where that has many, by its words."""
        partners = [town for town in self.found.partners if not town.home]
        if not partners:
            return True
        if kind not in PRECISE and len(self.profiles[hit.passage.source.document].towns) <= FEW_TOWNS:
            return True
        return bool({town.name for town in partners} & set(self.mentioned(text)))


def quotations(evidence: Evidence, hits: Sequence[Hit]) -> list[Claim]:
    """Return the sentences that answer a question, each as a claim; nothing where no passage gives evidence."""
    kind = wanted(evidence.question.folded)
    fitting = [hit for hit in hits if evidence.gives(kind, hit)]
    return [_quoted(hit, evidence.question.language) for hit in fitting[:QUOTED]]


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
