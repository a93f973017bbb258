"""The opened index: which passages answer a question best, by words and by meaning."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

from index.dictionary import Dictionary
from index.encoder import TextEncoder
from index.fuse import best_first, fuse, telling_apart
from index.lexical import HELD, Lexical, Matches
from index.meaning import Meaning
from index.mentions import Names
from index.scope import Records
from index.spelling import telling
from index.store import Manifest, current, generation_path, load_manifest
from index.stored import NO_INDEX, find_document
from index.tables import Tables, read_records
from index.thesaurus import is_matter
from index.types import Hit, KnownTown
from index.words import stems, words
from ingest.types import Agreement, Deliberation, Document, FileReport, Passage, Profile, Source, Span, Town

FloatArray = npt.NDArray[np.float32]


@dataclass(frozen=True)
class Card:
    """A document of the index, without its text."""

    name: str
    profile: Profile
    pages: int


class Index:
    """One generation, opened for reading; safe to share between threads."""

    def __init__(self, generation: str, manifest: Manifest, path: Path, encoder: TextEncoder) -> None:
        self.generation = generation
        self.manifest = manifest
        self.encoder = encoder
        self._tables = Tables.open(path)
        self._meaning = Meaning.open(path)
        self._lexical = Lexical.open(path / "bm25", manifest.units)
        self._dictionary = Dictionary.open(path, self._lexical.words, encoder)
        self.agreements = read_records(path / "agreements.json", Agreement)
        self.deliberations = read_records(path / "deliberations.json", Deliberation)
        self.towns = read_records(path / "towns.json", Town)
        self.reports = read_records(path / "report.json", FileReport)
        self.towns_known = read_records(path / "names.json", KnownTown)
        self.names = Names(self.towns_known, self._lexical.vocabulary)

    @classmethod
    def open(cls, folder: Path, encoder: TextEncoder) -> Index:
        """Open the current generation of a folder.

        :raises ValueError: If there is none, or it is damaged, or another encoder or format made it; each with the
            command that mends it.
        """
        name = current(folder)
        if name is None:
            raise ValueError(NO_INDEX.format(folder=folder))
        manifest = load_manifest(folder, name)
        if (manifest.encoder, manifest.dimension) != (encoder.name, encoder.dimension):
            raise ValueError(
                f"the index at {folder} was built with the encoder {manifest.encoder}, not {encoder.name}: "
                'name that one with --encoder, or run "python -m index build corpus" again'
            )
        try:
            return cls(name, manifest, generation_path(folder, name), encoder)
        except (OSError, ValueError, RuntimeError) as error:
            raise ValueError(f'the index at {folder} is damaged: run "python -m index build corpus"') from error

    @property
    def documents(self) -> tuple[Card, ...]:
        """The documents, in order of name."""
        pages = [len(span) for span in self._tables.documents.column("pages").to_pylist()]
        return tuple(
            Card(name, profile, count)
            for name, profile, count in zip(self._tables.names, self._tables.profiles, pages, strict=True)
        )

    @cached_property
    def records(self) -> Records:
        """The register of this generation, for answering."""
        profiles = dict(zip(self._tables.names, self._tables.profiles, strict=True))
        return Records(self.agreements, self.deliberations, self.towns, self.towns_known, profiles)

    def text(self, document: str) -> str:
        """Return the stored text of a document.

        :raises ValueError: If there is no such document, with the names that there are.
        """
        return self.document(document).text

    def document(self, name: str) -> Document:
        """Return a stored document.

        :raises ValueError: If there is no such document, with the names that there are.
        """
        return find_document(self._tables, name)

    def source(self, document: str, span: Span) -> Source:
        """Return the source of a stretch of a document: the section and the page in which it begins.

        :raises ValueError: If there is no such document, or the stretch lies outside of it.
        """
        stored = self.document(document)
        if not span.start < span.end <= len(stored.text):
            raise ValueError(f"{span.start} to {span.end} is not in the {len(stored.text)} characters of {document}")
        return self._source(self.passage(document, span.start), span)

    def passage(self, document: str, offset: int) -> Passage:
        """Return the passage that holds a character of a document of the index; between two passages the one before."""
        rows = np.flatnonzero(self._tables.passage_documents == self._tables.names.index(document))
        passages = [self._tables.passage(int(row)) for row in rows]
        begun = [passage for passage in passages if passage.source.span.start <= offset]
        return begun[-1] if begun else passages[0]

    def article(self, number: str, documents: Collection[str]) -> tuple[Passage, ...]:
        """Return the passages of an article, a section or a paragraph of that number in documents, in order."""
        heading = re.compile(rf"(?:(?:article|art|section|§)[ .]*)?{re.escape(number)}(?!\w)", re.IGNORECASE)
        sections = self._tables.passages.column("section").to_pylist()
        rows = [row for row, title in enumerate(sections) if heading.match(title)]
        found = (self._tables.passage(row) for row in rows)
        return tuple(passage for passage in found if passage.source.document in documents)

    def holding(self, names: Collection[str]) -> frozenset[str] | None:
        """Return the documents that hold the most of some folded names; ``None`` where none holds any of them."""
        held = Counter(document for name in names for document in self._holders(name))
        most = max(held.values(), default=0)
        return frozenset(document for document, count in held.items() if count == most) or None

    def lacks(self, asked: Collection[str], documents: Collection[str] | None) -> tuple[str, ...]:
        """Return the things among folded words that none of some documents speaks of, in whatever words."""
        among = frozenset(self._tables.names if documents is None else documents)
        return tuple(word for word in asked if is_matter(word) and among.isdisjoint(self._speakers(word)))

    def _speakers(self, word: str) -> frozenset[str]:
        near = (other.word for other in self._dictionary.near(word) if other.weight >= HELD)
        return frozenset(document for other in (word, *near) for document in self._holders(other))

    @lru_cache(maxsize=4096)  # noqa: B019 - an index lives as long as its generation answers
    def _holders(self, word: str) -> frozenset[str]:
        passages = self._tables.unit_passages[self._lexical.holds(word)]
        rows = np.unique(self._tables.passage_documents[passages])
        return frozenset(self._tables.names[int(row)] for row in rows)

    def passage_at(self, source: Source) -> Passage | None:
        """Return the passage that holds the words of a source, or ``None`` where they run over several."""
        document = self._tables.names.index(source.document)
        for row in np.flatnonzero(self._tables.passage_documents == document):
            passage = self._tables.passage(int(row))
            if passage.source.span.start <= source.span.start and source.span.end <= passage.source.span.end:
                return passage
        return None

    @lru_cache(maxsize=4096)  # noqa: B019 - an index lives as long as its generation answers
    def mentioned(self, text: str) -> frozenset[str]:
        """Return the names of the known towns that a text speaks of, by whatever name."""
        return frozenset(self.names.find(text).towns)

    def coverage(self, asked: Collection[str], text: str) -> float:
        """Return how much of what is asked a text speaks of, 0..1: each word weighed by its rarity.

        A word is held if it stands in the text, or to the degree that a word of the text means the same.

        :param asked: Folded words without stop words.
        """
        held = set(words(text))
        stemmed = {stem for word in held for stem in stems(word)}
        weights = [self._lexical.rarity(word) * telling(word) for word in asked]
        matched = [self._held(word, held, stemmed) for word in asked]
        total = sum(weights)
        return sum(w * m for w, m in zip(weights, matched, strict=True)) / total if total else 0.0

    def _held(self, word: str, held: Collection[str], stemmed: Collection[str]) -> float:
        if any(stem in stemmed for stem in stems(word)):
            return 1.0
        return max((near.weight for near in self._dictionary.near(word) if near.word in held), default=0.0)

    def search(
        self,
        question: str,
        count: int = 5,
        documents: Collection[str] | None = None,
        weights: tuple[float, float] | None = None,
    ) -> tuple[Hit, ...]:
        """Find the passages that answer a question best, best first.

        :param documents: Names of the documents to look in; all where not given.
        :param weights: What meaning and words weigh; as in ``fuse.py`` where not given.
        """
        matches = self._lexical.search(question, self._dictionary.near)
        allowed = self._allowed(documents)
        among = np.flatnonzero(allowed[self._tables.unit_passages])
        (vector,), (pieces,) = self.encoder.encode_with_pieces([question])
        near = self._meaning.near(vector, pieces, among, self._meaning.words_weight * matches.coverage)
        meaning, coverage = self._per_passage(near), self._per_passage(matches.coverage)
        if weights:
            fused = weights[0] * meaning + weights[1] * self._per_passage(matches.scores)
        else:
            fused = fuse(meaning, coverage, self._meaning.words_weight * telling_apart(coverage, matches.asked))
        order = best_first(fused)
        rows = order[allowed[order]][:count]
        return tuple(self._hit(int(row), float(fused[row]), matches, near, pieces) for row in rows)

    def _allowed(self, documents: Collection[str] | None) -> npt.NDArray[np.bool_]:
        """Return which passages may be found, bool, (passages,)."""
        if documents is None:
            return np.ones(len(self._tables.passage_documents), dtype=bool)
        rows = [row for row, name in enumerate(self._tables.names) if name in documents]
        allowed: npt.NDArray[np.bool_] = np.isin(self._tables.passage_documents, rows)
        return allowed

    def _per_passage(self, scores: FloatArray) -> FloatArray:
        """Return the best score of any unit of each passage, (passages,)."""
        best = np.full(len(self._tables.passage_documents), -1.0, np.float32)
        np.maximum.at(best, self._tables.unit_passages, scores)
        return best

    def _hit(self, row: int, score: float, matches: Matches, near: FloatArray, pieces: FloatArray) -> Hit:
        """Make a hit of a passage; its best unit is the sentence nearest in meaning and words."""
        passage = self._tables.passage(row)
        rows = np.flatnonzero(self._tables.unit_passages == row)
        sentences = rows[1:] if len(rows) > 1 else rows
        best = sentences[np.argmax(near[sentences] + matches.coverage[sentences])]
        source = self._source(passage, self._tables.unit_span(int(best)))
        verified = self._verified(int(rows[0]), pieces)
        return Hit(passage, score, source, float(matches.coverage[rows].max()), float(near[rows].max()), verified)

    def _verified(self, unit: int, pieces: FloatArray) -> float:
        """Return the log odds that a unit answers a question of these pieces; 0 where nothing tells."""
        held = self._meaning.pieces(unit)
        return self.encoder.verifier.score(pieces, held) if self.encoder.verifier and len(held) else 0.0

    def _source(self, passage: Passage, span: Span) -> Source:
        """Return the source of a stretch of a passage; a sentence may stand on a later page than its passage begins."""
        document = self._tables.document(self._tables.names.index(passage.source.document))
        return passage.source.model_copy(update={"span": span, "page": document.page_at(span.start)})
