"""Whole numbers in French and English, written in words or in figures.

``parse_number`` reads one number; ``NUMBER`` is the pattern that finds one in folded
text. Dates, durations and amounts are built on it.
"""

from __future__ import annotations

import re

_UNITS = (
    "zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize",
    (
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen"
    ),
)
_TENS = {
    "vingt": 20, "vingts": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60,
    "septante": 70, "huitante": 80, "octante": 80, "nonante": 90,
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
}  # fmt: skip
_SCALES = {"cent": 100, "cents": 100, "hundred": 100, "mille": 1000, "mil": 1000, "thousand": 1000}
_ORDINALS = {
    "premier": 1, "premiere": 1, "second": 2, "seconde": 2, "first": 1, "third": 3, "fifth": 5, "eighth": 8,
    "ninth": 9, "twelfth": 12, "twentieth": 20, "thirtieth": 30, "cinquieme": 5, "neuvieme": 9,
    "onzieme": 11, "douzieme": 12,
}  # fmt: skip

VALUES: dict[str, int] = {word: value for line in _UNITS for value, word in enumerate(line.split())}
VALUES |= {"une": 1} | _TENS | _ORDINALS
VALUES |= {f"{word}th": value for word, value in list(VALUES.items()) if value in (4, 6, 7, 10, 11) or 13 <= value < 20}

_WORD = "(?:" + "|".join(sorted([*VALUES, *_SCALES], key=len, reverse=True)) + ")"
_SCALE = "(?:" + "|".join(sorted(_SCALES, key=len, reverse=True)) + r")\b"
_AFTER_DIGIT = "".join(rf"(?<!\b{word})" for line in _UNITS for word in line.split()[1:10])
_MORE = (
    rf"(?:[ -]+(?:(?:et|and)[ -]+)?{_SCALE}|(?<=quatre)[ -]+vingts?\b|{_AFTER_DIGIT}[ -]+(?:(?:et|and)[ -]+)?{_WORD})"
)
# a digit is followed by a scale only: "tell the other two nine months before" names nine, not eleven
WORDS = rf"\b{_WORD}{_MORE}{{0,11}}\b"
FIGURES = r"\d+"
NUMBER = rf"(?:{FIGURES}\b|{WORDS})"

_NUMBER = re.compile(NUMBER)


def parse_number(words: str) -> int | None:
    """Read a whole number in folded text; ``None`` where the words are no number.

    A year read out in two halves is understood: "nineteen ninety-nine".

    Example: parse_number("quatre-vingt-dix-sept") -> 97
    """
    words = words.strip()
    if words.isdecimal():
        return int(words)
    if not _NUMBER.fullmatch(words):
        return None
    total = group = 0
    for word in re.findall(r"[a-z]+", words):
        total, group = _add(word, total, group)
    return total + group


def _add(word: str, total: int, group: int) -> tuple[int, int]:
    """Take one more word into a number of ``total`` whole thousands and ``group`` below."""
    if word in ("et", "and"):
        return total, group
    if word not in _SCALES:
        return total, _below_hundred(VALUES[word], group)
    if _SCALES[word] == 100:
        return total, max(1, group) * 100
    return total + max(1, group) * 1000, 0


def _below_hundred(value: int, group: int) -> int:
    if value == 20 and group % 100 == 4:  # quatre-vingt
        return group + 76
    if value >= 10 and 10 <= group < 100 and not (group in (60, 80) and value < 20):  # nineteen fifty
        return group * 100 + value
    return group + value
