"""Names of towns and blocks of facts that came apart -> which belongs to which, as one assignment over all.

In this order of certainty: a block right under its name; words that both share ("Capital of Yorkshire",
"York"); the block without a twinning, which is the publishing city's own; as many blocks as names in one
run; the last name and the last block that remain. Everything else stays unsure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.cards import Block, Name, has_since
from ingest.fold import fold

MIN_STEM = 4  # letters: "york" in "yorkshire"
_COMMON = frozenset(
    (
        "town city ville capital capitale inhabitants habitants since depuis twin jumelee saint sainte "
        "republic republique united states etats north south nord east west district region europe european "
        "europeenne world port great"
    ).split()
)


def pair(text: str, cards: Sequence[Name | Block], home: str | None) -> dict[int, int]:
    """Return for each name the block that is surely its own, both by their places in ``cards``.

    :param home: Name of the publishing city, if it is known.
    """
    names = [card for card in cards if isinstance(card, Name)]
    blocks = [card for card in cards if isinstance(card, Block)]
    pairs = _attached(cards)
    pairs |= _home(text, names, _free(blocks, pairs), pairs, home)
    pairs |= _by_words(text, _open(names, pairs), _free(blocks, pairs))
    own = [block.place for block in _free(blocks, pairs) if not _is_twin(text, block)]
    pairs |= _by_runs(cards, pairs, {*own}, home)
    rest, left = (
        [n for n in _open(names, pairs) if fold(n.town) != home],
        [b for b in _free(blocks, pairs) if b.place not in own],
    )
    if len(rest) == len(left) == 1:
        pairs[rest[0].place] = left[0].place
    return pairs


def _open(names: Sequence[Name], pairs: dict[int, int]) -> list[Name]:
    return [name for name in names if name.place not in pairs]


def _free(blocks: Sequence[Block], pairs: dict[int, int]) -> list[Block]:
    return [block for block in blocks if block.place not in pairs.values()]


def _attached(cards: Sequence[Name | Block]) -> dict[int, int]:
    return {card.place - 1: card.place for card in cards if isinstance(card, Block) and card.attached}


def _is_twin(text: str, block: Block) -> bool:
    return any(has_since(text[line.start : line.end]) for line in block.lines)


def _home(
    text: str, names: Sequence[Name], blocks: Sequence[Block], pairs: dict[int, int], home: str | None
) -> dict[int, int]:
    """Give the only block without a twinning to the publishing city."""
    own = [block for block in blocks if not _is_twin(text, block)]
    city = [name for name in names if fold(name.town) == home and name.place not in pairs]
    return {city[0].place: own[0].place} if len(own) == 1 and city else {}


def _by_words(text: str, names: Sequence[Name], blocks: Sequence[Block]) -> dict[int, int]:
    """Assign names to blocks by the words they share, over all at once; a tie is left out."""
    if not names or not blocks:
        return {}
    own = [_words(f"{name.town} {name.country}") for name in names]
    theirs = [_words(" ".join(text[line.start : line.end] for line in block.lines)) for block in blocks]
    shared = {
        (name.place, block.place): letters
        for name, words in zip(names, own, strict=True)
        for block, others in zip(blocks, theirs, strict=True)
        if (letters := _shared(words, others))
    }
    pairs: dict[int, int] = {}
    while best := _surest(shared):
        pairs[best[0]] = best[1]
        shared = {pair: letters for pair, letters in shared.items() if pair[0] != best[0] and pair[1] != best[1]}
    return pairs


def _surest(shared: dict[tuple[int, int], int]) -> tuple[int, int] | None:
    """Return the pair that shares most, and more than any other pair of its name or its block."""
    for pair in sorted(shared, key=lambda one: (-shared[one], one)):
        rivals = [one for one in shared if one != pair and (one[0] == pair[0] or one[1] == pair[1])]
        if all(shared[one] < shared[pair] for one in rivals):
            return pair
    return None


def _shared(words: set[str], others: set[str]) -> int:
    """Count the letters that the words of a name share with those of a block from their beginnings."""
    return sum(max((_common(word, other) for other in others), default=0) for word in words)


def _words(text: str) -> set[str]:
    return {word for word in re.findall(r"[a-z]+", fold(text)) if len(word) >= MIN_STEM and word not in _COMMON}


def _common(left: str, right: str) -> int:
    """Return the number of equal first letters where one word is the stem of the other, else 0."""
    if left[:MIN_STEM] != right[:MIN_STEM]:
        return 0
    length = next((n for n, (a, b) in enumerate(zip(left, right, strict=False)) if a != b), min(len(left), len(right)))
    return length if length >= min(len(left), len(right)) - 2 else 0


def _by_runs(cards: Sequence[Name | Block], pairs: dict[int, int], own: set[int], home: str | None) -> dict[int, int]:
    """Pair a run of names with the run of as many blocks that follows it, in order."""
    found: dict[int, int] = {}
    for names, blocks in _runs(cards, pairs, own, home):
        if len(names) == len(blocks):
            found |= dict(zip(names, blocks, strict=True))
    return found


def _runs(
    cards: Sequence[Name | Block], pairs: dict[int, int], own: set[int], home: str | None
) -> Iterator[tuple[list[int], list[int]]]:
    """Yield names and the blocks after them; what is paired by words is passed over, a whole card ends the run."""
    taken = set(pairs.values()) | own
    names: list[int] = []
    blocks: list[int] = []
    for card in cards:
        whole = isinstance(card, Block) and card.attached
        if whole or (isinstance(card, Name) and blocks):
            yield names, blocks
            names, blocks = [], []
        if isinstance(card, Name) and card.place not in pairs and fold(card.town) != home:
            names.append(card.place)
        elif isinstance(card, Block) and card.place not in taken:
            blocks.append(card.place)
    yield names, blocks
