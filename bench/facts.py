"""Facts read out of documents, against what a careful reader finds: ``python -m bench.facts [--documents DIR]``.

Each ``NAME.txt`` has its ``NAME.json`` beside it; how they are compared is told in
``tests/data/documents/README.md``. Counts what is asserted and right, and what is present and found.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ingest.corpus import read_file
from ingest.fold import fold
from ingest.names import person
from ingest.reading import Reading
from ingest.types import Excused, Fact, Party, Recalled, Record, Town, Vote

DOCUMENTS = Path(__file__).parent.parent / "tests" / "data" / "documents"

_NAMES = {"city", "country", "office", "signed_at"}
_PERSONS = {"represented_by", "president", "secretary", "rapporteur"}
_QUOTED = {"signature_blank", "termination", "budget", "cofunding", "subject", "capital_of", "title", "item"}
_NOT_COMPARED = {"document", "title", "noted", "unlimited", "mention", "unsure", "name", "words"}
Value = Any  # what a JSON file holds


@dataclass(frozen=True, slots=True)
class Judgement:
    """One fact: what was expected (``None``: nothing) and what was asserted (``None``: nothing).

    :param present: Whether a reader finds it; a fact that may as well be left out is not counted as present.
    """

    field: str
    expected: Value
    asserted: Value
    right: bool
    present: bool


def judge(expected: dict[str, Value], reading: Reading) -> list[Judgement]:
    """Compare all facts of one document with what a reader finds there."""
    found = [
        *_record("agreement", expected["agreement"], reading.agreement),
        *_record("deliberation", expected["deliberation"], reading.deliberation),
        *_towns(expected["towns"], reading.towns),
    ]
    return [_scalar("kind", "kind", expected["kind"], reading.profile.kind.value), *found]


def _record(name: str, expected: dict[str, Value] | None, record: Record | None) -> Iterator[Judgement]:
    fields = type(record).model_fields if record else (expected or {})
    for field in fields:
        if field in _NOT_COMPARED or (expected is not None and field not in expected):
            continue
        value = getattr(record, field) if record else None
        yield from _field(f"{name}.{field}", field, (expected or {}).get(field), value)


def _field(path: str, field: str, expected: Value, value: Value) -> Iterable[Judgement]:
    if field in _LISTS:
        return _LISTS[field](path, expected or [], value or ())
    if field == "replaces":
        return _replaces(path, expected, value)
    return [_scalar(path, field, expected, value)]


def _scalar(path: str, field: str, expected: Value, value: Value) -> Judgement:
    choices = expected if isinstance(expected, list) else [expected]
    present = None not in choices
    if value is None:
        return Judgement(path, expected, None, not present, present)
    return Judgement(
        path,
        expected,
        _shown(value),
        any(choice is not None and _same(field, choice, value) for choice in choices),
        present,
    )


def _shown(value: Value) -> Value:
    plain = value.value if isinstance(value, Fact) else value
    return plain.isoformat() if hasattr(plain, "isoformat") else plain


def _same(field: str, choice: Value, value: Value) -> bool:
    shown = _shown(value)
    if field in _PERSONS:
        return _folded(person(str(shown))) == _folded(person(str(choice)))
    if field in _NAMES:
        return _folded(str(choice)) in _folded(str(shown))
    if field in _QUOTED:
        return _folded(choice) in _folded(value.quote)
    return bool(shown == choice)


def _folded(words: str) -> str:
    return " ".join(words.split()).casefold().replace("’", "'")


def _parties(_path: str, expected: Sequence[dict[str, Value]], parties: Sequence[Party]) -> Iterator[Judgement]:
    left = list(parties)
    for wanted in expected:
        match = next((party for party in left if _scalar("", "city", wanted["city"], party.city).right), None)
        if match:
            left.remove(match)
        yield from _record("party", wanted, match)
    for party in left:
        yield from _record("party", None, party)


def _recalls(_path: str, expected: Sequence[dict[str, Value]], recalls: Sequence[Recalled]) -> Iterator[Judgement]:
    left = list(recalls)
    for wanted in expected:
        match = next((one for one in left if _recalled_same(wanted, one)), None)
        if match:
            left.remove(match)
        yield Judgement("agreement.recalls", wanted, match.title.value if match else None, match is not None, True)
    for one in left:
        yield Judgement("agreement.recalls", None, f"{one.title.value} {one.on.value if one.on else ''}", False, False)


def _replaces(path: str, expected: Value, value: Recalled | None) -> Iterator[Judgement]:
    choices = expected if isinstance(expected, list) else [expected]
    present = None not in choices
    if value is None:
        yield Judgement(path, expected, None, not present, present)
    else:
        right = any(choice and _recalled_same(choice, value) for choice in choices)
        yield Judgement(path, expected, value.title.value, right, present)


def _recalled_same(wanted: dict[str, Value], one: Recalled) -> bool:
    on = one.on.value if one.on else None
    return _folded(wanted["title"]) in _folded(one.title.quote) and wanted["on"] == on


def _ordered(path: str, expected: Sequence[str], facts: Sequence[Fact[str]]) -> Iterator[Judgement]:
    position = 0
    used: set[int] = set()
    for wanted in expected:
        hit = next((n for n in range(position, len(facts)) if _folded(wanted) in _folded(facts[n].quote)), None)
        yield Judgement(path, wanted, facts[hit].value if hit is not None else None, hit is not None, True)
        if hit is not None:
            used.add(hit)
            position = hit + 1
    if path != "town.distinctions":  # a line that merely describes a town counts neither for nor against
        yield from (Judgement(path, None, fact.value, False, False) for n, fact in enumerate(facts) if n not in used)


def _members(path: str, expected: Sequence[str], found: Sequence[Fact[str]]) -> Iterator[Judgement]:
    return _set(path, [_folded(person(one)) for one in expected], [_folded(person(one.value)) for one in found])


def _proxies(path: str, expected: Sequence[dict[str, Value]], found: Sequence[Excused]) -> Iterator[Judgement]:
    return _set(path, [_excused(one) for one in expected], [_excused_found(one) for one in found])


def _votes(_path: str, expected: Sequence[dict[str, Value]], found: Sequence[Vote]) -> Iterator[Judgement]:
    left = list(found)
    for wanted in expected:
        match = next((vote for vote in left if _scalar("", "item", wanted["item"], vote.item).right), None)
        if match:
            left.remove(match)
        yield from _record("vote", wanted, match)
    for vote in left:
        yield from _record("vote", None, vote)


def _codes(path: str, expected: Sequence[str], found: Sequence[Fact[str]]) -> Iterator[Judgement]:
    return _set(path, expected, [fact.value for fact in found])


def _set(path: str, expected: Sequence[Value], found: Sequence[Value]) -> Iterator[Judgement]:
    for wanted in expected:
        yield Judgement(path, wanted, wanted if wanted in found else None, wanted in found, True)
    yield from (Judgement(path, None, value, False, False) for value in found if value not in expected)


def _contained(path: str, expected: Sequence[str], found: Sequence[Fact[str]]) -> Iterator[Judgement]:
    left = [fact.value for fact in found]
    for wanted in expected:
        hit = next((value for value in left if _bare(wanted) in _folded(value)), None)
        if hit is not None:
            left.remove(hit)
        yield Judgement(path, wanted, hit, hit is not None, True)
    yield from (Judgement(path, None, value, False, False) for value in left)


def _bare(committee: str) -> str:
    """Leave out the word for a committee itself: "commission de la culture" is "culture"."""
    return re.sub(r"^commission (?:de la |de l'|des |du |de )?", "", _folded(committee))


def _excused(one: dict[str, Value]) -> str:
    return f"{_folded(person(one['name']))} > {_folded(person(one['proxy'])) if one['proxy'] else None}"


def _excused_found(one: Excused) -> str:
    return _excused({"name": one.name.value, "proxy": one.proxy.value if one.proxy else None})


_LISTS: dict[str, Callable[..., Iterator[Judgement]]] = {
    "parties": _parties,
    "recalls": _recalls,
    "excused": _proxies,
    "present": _members,
    "absent": _members,
    "committees": _contained,
    "languages": _codes,
    "axes": _ordered,
    "decisions": _ordered,
    "votes": _votes,
    "supporters": _members,
    "opponents": _members,
    "abstainers": _members,
    "distinctions": _ordered,
    "annexes": _ordered,
}


def _towns(expected: Sequence[dict[str, Value]], towns: Sequence[Town]) -> Iterator[Judgement]:
    left = list(towns)
    for wanted in expected:
        names = wanted["name"] if isinstance(wanted["name"], list) else [wanted["name"]]
        match = next((town for town in left if any(fold(town.name) == fold(name) for name in names)), None)
        if match:
            left.remove(match)
        yield Judgement("town.name", wanted["name"], match.name if match else None, match is not None, True)
        yield from _record("town", wanted, match)
    for town in left:
        yield Judgement("town.name", None, town.name, False, False)
        yield from _record("town", None, town)


def read_documents(documents: Path) -> dict[str, list[Judgement]]:
    """Run the whole ingestion over every document of a folder and judge it."""
    judged = {}
    for path in sorted(documents.glob("*.json")):
        reading, report = read_file(documents, path.with_suffix(".txt").name)
        if reading is None:
            raise ValueError(f"{report.name}: {'; '.join(report.warnings)}")
        judged[path.stem] = judge(json.loads(path.read_text("utf-8")), reading)
    return judged


@dataclass(frozen=True, slots=True)
class Score:
    """How many facts were asserted and right, present and found."""

    asserted: int
    right: int
    present: int
    found: int

    @classmethod
    def of(cls, judgements: Iterable[Judgement]) -> Score:
        """Count judgements."""
        judged = list(judgements)
        asserted = [one for one in judged if one.asserted is not None]
        present = [one for one in judged if one.present]
        return cls(
            asserted=len(asserted),
            right=sum(one.right for one in asserted),
            present=len(present),
            found=sum(one.right and one.asserted is not None for one in present),
        )

    @property
    def precision(self) -> float:
        """Share of the asserted facts that are right."""
        return self.right / self.asserted if self.asserted else 1.0

    @property
    def recall(self) -> float:
        """Share of the present facts that are found."""
        return self.found / self.present if self.present else 1.0

    def __str__(self) -> str:
        right = f"{self.right:4}/{self.asserted:<4} {self.precision:7.1%}"
        return f"{right}   {self.found:4}/{self.present:<4} {self.recall:7.1%}"


def main(arguments: Sequence[str] | None = None) -> None:
    """Print a table of precision and recall a document, and every mistake."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=Path, default=DOCUMENTS, help="folder of NAME.txt with NAME.json")
    parser.add_argument("--mistakes", action="store_true", help="print every mistake as well")
    options = parser.parse_args(arguments)
    judged = read_documents(options.documents)
    print(f"{'document':42} {'right':>9} {'precision':>7}   {'found':>9} {'recall':>7}")
    for name, judgements in judged.items():
        print(f"{name:42} {Score.of(judgements)}")
        for one in judgements if options.mistakes else ():
            if not one.right:
                print(f"    {one.field}: expected {one.expected!r}, asserted {one.asserted!r}")
    print(f"{'all':42} {Score.of(one for judgements in judged.values() for one in judgements)}")


if __name__ == "__main__":
    main()
