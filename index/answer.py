"""Question -> Answer: out of the register, else out of the search, else that the documents do not say."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from index.claims import Claim, gathered, say
from index.evidence import Evidence
from index.find import quotations, whole
from index.phrases import listing, pick
from index.question import Question, understand
from index.reply import reply
from index.scope import holding, scope
from index.search import Index
from index.topics import matters
from index.types import EVERYTHING, Answer, Hit, Within
from index.within import inside, is_about, meant, narrowed

LOOKED_THROUGH = 30  # passages looked through for an answer
SHOWN = 8  # passages that come with the answer
_log = logging.getLogger(__name__)


def answer(
    index: Index,
    question: str,
    history: Sequence[str] = (),
    today: date | None = None,
    within: Within = EVERYTHING,
) -> Answer:
    """Answer a question from the documents of an index.

    :param history: Earlier questions of the conversation, oldest first.
    :param today: The day on which expiries are reckoned; this day where not given.
    :param within: What the question is limited to: a partner or a document.
    :raises QuestionError: If the question is empty or too long.
    """
    named = index.names.find(question).towns
    asked = meant(within, understand(question, index.names, history), named, index.records)
    records = inside(within, index.records)
    found = narrowed(within, holding(index.holding(asked.names), scope(asked, records)))
    hits = index.search(asked.search, LOOKED_THROUGH, found.documents)
    hits = tuple(hit for hit in hits if is_about(within, hit, records.profiles, index.mentioned))
    asked_of = matters(asked.topics, asked.content)
    if asked.unknown or index.lacks(asked_of, found.documents):
        return _refusal(len(records.profiles), asked, hits)
    on = today or date.today()  # noqa: DTZ011 - the day on the user's own calendar
    documents = found.documents or frozenset(agreement.document for agreement in found.agreements)
    if asked.article:
        clauses = whole(index.article(asked.article, documents), asked.language)
        return _checked(index, asked, hits, clauses) or _refusal(len(records.profiles), asked, hits)
    # An agreement outside may replace one inside: its end is told with all of them in view.
    said = reply(asked, found, replace(records, agreements=index.records.agreements), on)
    if (
        said.claims
        and not index.lacks(asked_of, _documents(said.claims))
        and (replied := _checked(index, asked, hits, said.claims))
    ):
        return replied if said.answers else _explained(replied)
    evidence = Evidence(asked, found, records.profiles, index.coverage, index.mentioned)
    return _checked(index, asked, hits, quotations(evidence, hits)) or _refusal(len(records.profiles), asked, hits)


def _documents(claims: Sequence[Claim]) -> frozenset[str]:
    return frozenset(quote.source.document for claim in claims for quote in claim.quotes)


def _explained(replied: Answer) -> Answer:
    """Turn an answer that only tells why there is none into a refusal with its reasons."""
    refusal = pick(replied.language, "Les documents ne le précisent pas.", "The documents do not say.")
    return replace(replied, status="not_found", text=f"{refusal} {replied.text}")


def _checked(index: Index, asked: Question, hits: tuple[Hit, ...], claims: Sequence[Claim]) -> Answer | None:
    """Return the answer that claims make after their check; ``None`` where none of them holds."""
    said = say([gathered(claim, index.passage_at) for claim in claims], index.text)
    if said.dropped:
        _log.warning("%d of %d claims dropped: %r", said.dropped, len(claims), asked.text)
    if not said.citations:
        return None
    return Answer(asked.text, asked.language, "answered", said.text, said.citations, hits[:SHOWN])


def _refusal(count: int, asked: Question, hits: tuple[Hit, ...]) -> Answer:
    """Say that the documents do not answer, and how many were looked through."""
    if asked.unknown:
        names = listing(asked.unknown, asked.language)
        none = pick(asked.language, f"aucun des {count} documents ne parle", f"none of the {count} documents is about")
        one = pick(asked.language, "le seul document ne parle pas", "the only document is not about")
        said = one if count == 1 else none
        text = pick(
            asked.language,
            f"Les documents ne le précisent pas : {said} de {names}.",
            f"The documents do not say: {said} {names}.",
        )
    else:
        where = f"{count} documents" if count != 1 else pick(asked.language, "un seul document", "a single document")
        text = pick(
            asked.language,
            f"Les documents ne le précisent pas. J'ai cherché dans {where} ; les passages les plus proches ne "
            "répondent pas à la question.",
            f"The documents do not say. I looked through {where}; the nearest passages do not answer.",
        )
    return Answer(asked.text, asked.language, "not_found", text, (), hits[:SHOWN])
