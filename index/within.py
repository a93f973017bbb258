"""A question limited to a partner or a document: what of the records and passages it may then be answered from."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from index.find import FEW_TOWNS
from index.question import Question
from index.scope import Records, Scope
from index.types import Hit, KnownTown
from index.words import fold
from ingest.types import Agreement, Deliberation, Profile, Town

R = TypeVar("R", Agreement, Deliberation, Town)


@dataclass(frozen=True, slots=True)
class Within:
    """What a question is limited to.

    :param documents: Names of documents, to which search and register keep; ``None`` where all are meant.
    :param town: The partner meant where a question names none; ``None`` where it is limited to documents only.
    """

    documents: frozenset[str] | None = None
    town: KnownTown | None = None

    def asked(self, question: Question, named: Sequence[str], records: Records) -> Question:
        """Return a question that is about the partner, unless it names another one itself.

        :param named: Towns that the question names, none taken over from earlier ones.
        """
        home = {town.name for town in records.known if town.home}
        if self.town is None or set(named) - home:
            return question
        said = fold(self.town.name) in fold(question.search)
        search = question.search if said else f"{question.search} {self.town.name}"
        return replace(question, towns=(*named, self.town.name), search=search)

    def records(self, records: Records) -> Records:
        """Return what the documents meant hold; of lists of towns only the partner."""
        if self.documents is None:
            return records
        return replace(
            records,
            agreements=self._inside(records.agreements),
            deliberations=self._inside(records.deliberations),
            towns=tuple(town for town in self._inside(records.towns) if self._is_meant(town)),
            profiles={name: profile for name, profile in records.profiles.items() if name in self.documents},
        )

    def _inside(self, records: Sequence[R]) -> tuple[R, ...]:
        return tuple(record for record in records if self.documents is None or record.document in self.documents)

    def _is_meant(self, town: Town) -> bool:
        return self.town is None or fold(town.name) in {fold(self.town.name), *self.town.aliases}

    def scope(self, found: Scope) -> Scope:
        """Return a scope whose documents are among those meant."""
        if self.documents is None:
            return found
        return replace(found, documents=self.documents if found.documents is None else found.documents & self.documents)

    def holds(self, hit: Hit, profiles: Mapping[str, Profile], mentioned: Callable[[str], Collection[str]]) -> bool:
        """Tell whether a passage is about the partner: any of a document on few towns, else one that names it."""
        source = hit.passage.source
        if self.town is None or len(profiles[source.document].towns) <= FEW_TOWNS:
            return True
        return self.town.name in mentioned(f"{source.section} {hit.passage.text}")


EVERYTHING = Within()
