"""A question limited to a partner or a document: what of the records and passages it may then be answered from."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from index.evidence import FEW_TOWNS
from index.question import Question
from index.scope import Records, Scope
from index.types import Hit, Within
from index.words import fold
from ingest.types import Agreement, Deliberation, Profile, Town

R = TypeVar("R", Agreement, Deliberation, Town)


def meant(within: Within, question: Question, named: Sequence[str], records: Records) -> Question:
    """Return a question that is about the partner, unless it names another one itself.

    :param named: Towns that the question names, none taken over from earlier ones.
    """
    home = {town.name for town in records.known if town.home}
    if within.town is None or set(named) - home:
        return question
    said = fold(within.town.name) in fold(question.search)
    search = question.search if said else f"{question.search} {within.town.name}"
    return replace(question, towns=(*named, within.town.name), search=search)


def inside(within: Within, records: Records) -> Records:
    """Return what the documents meant hold; of lists of towns only the partner."""
    if within.documents is None:
        return records
    return replace(
        records,
        agreements=_of(within.documents, records.agreements),
        deliberations=_of(within.documents, records.deliberations),
        towns=tuple(town for town in _of(within.documents, records.towns) if _is_meant(within, town)),
        profiles={name: profile for name, profile in records.profiles.items() if name in within.documents},
    )


def _of(documents: Collection[str], records: Sequence[R]) -> tuple[R, ...]:
    return tuple(record for record in records if record.document in documents)


def _is_meant(within: Within, town: Town) -> bool:
    return within.town is None or fold(town.name) in {fold(within.town.name), *within.town.aliases}


def narrowed(within: Within, found: Scope) -> Scope:
    """Return a scope whose documents are among those meant."""
    if within.documents is None:
        return found
    both = within.documents if found.documents is None else found.documents & within.documents
    return replace(found, documents=both)


def is_about(
    within: Within, hit: Hit, profiles: Mapping[str, Profile], mentioned: Callable[[str], Collection[str]]
) -> bool:
    """Tell whether a passage is about the partner: any of a document on few towns, else one that names it."""
    source = hit.passage.source
    if within.town is None or len(profiles[source.document].towns) <= FEW_TOWNS:
        return True
    return within.town.name in mentioned(f"{source.section} {hit.passage.text}")
