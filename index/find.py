"""Answers out of the search: the sentences that answer best, if there is evidence that they answer at all."""

from __future__ import annotations

from collections.abc import Sequence

from index.claims import Claim, Quote
from index.phrases import pick
from index.question import Question
from index.topics import speaks_of
from index.types import Hit, Language
from index.wanted import Wanted, holds_value, wanted
from ingest.clean import display
from ingest.types import Span

SHORT = 400  # characters of a passage that is quoted whole
QUOTED = 2  # passages quoted at most


def quotations(question: Question, hits: Sequence[Hit]) -> list[Claim]:
    """Return the sentences that answer a question, each as a claim; nothing where no passage gives evidence."""
    kind = wanted(question.folded)
    fitting = [hit for hit in hits if _is_evidence(question, kind, hit)]
    return [_quoted(hit, question.language) for hit in fitting[:QUOTED]]


def _is_evidence(question: Question, kind: Wanted, hit: Hit) -> bool:
    """Tell whether a passage can answer: it holds a value of the kind asked for and speaks of the topic asked about."""
    text = hit.passage.text
    if not holds_value(kind, text):
        return False
    return not question.topics or any(
        speaks_of(guess.topic, f"{hit.passage.source.section} {text}") for guess in question.topics
    )


def _quoted(hit: Hit, language: Language) -> Claim:
    quote = _quote(hit)
    where = ", ".join(part for part in (hit.passage.source.title, hit.passage.source.section) if part)
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
