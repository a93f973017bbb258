"""Answers out of the search: the sentences that answer best, if there is evidence that they answer at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.claims import Claim, Quote
from index.evidence import PRECISE, SHORT, Evidence
from index.phrases import pick
from index.types import Hit, Language
from index.wanted import wanted
from ingest.clean import display
from ingest.types import Passage, Span

NEXT_TO_BEST = 0.68  # strength of a further passage, as a share of the best one's, from which it is quoted as well
CLAUSE_PASSAGES = 6  # passages of an article that are quoted; a longer one is read in its document
QUOTED = 3  # passages quoted at most
SURE = 1.0  # strength under which the best passage is offered to be checked: questions that share few words with it


def quotations(evidence: Evidence, hits: Sequence[Hit]) -> list[Claim]:
    """Return the sentences that answer a question, each as a claim; nothing where no passage gives evidence."""
    kind = wanted(evidence.question.folded)
    strengths = [(evidence.strength(kind, hit), hit) for hit in hits]
    fitting = sorted((pair for pair in strengths if pair[0]), key=lambda pair: -pair[0])
    near = [hit for strength, hit in fitting if strength >= NEXT_TO_BEST * fitting[0][0]]
    language = evidence.question.language
    claims = [_said(_quote(hit), language) for hit in near[:QUOTED]]
    precise = kind in PRECISE
    return claims if not claims or precise or fitting[0][0] >= SURE else [_to_check(claims[0], language), *claims[1:]]


def _to_check(claim: Claim, language: Language) -> Claim:
    """Say that a passage is the nearest one, and no more."""
    nearest = pick(language, "À vérifier, le passage le plus proche : ", "To be checked, the nearest passage: ")
    return replace(claim, parts=(nearest, *claim.parts))


def whole(passages: Sequence[Passage], language: Language) -> list[Claim]:
    """Return a clause that is asked for by its number, passage by passage."""
    return [_said(Quote(passage.text, passage.source), language) for passage in passages[:CLAUSE_PASSAGES]]


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
