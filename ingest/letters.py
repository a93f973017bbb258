"""Who signs the letters of an exchange: name and office below each closing, and the town that a letter comes from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.fold import fold
from ingest.introduced import NO_PERSON
from ingest.lines import Line, lines
from ingest.names import FULL_NAME, TITLE
from ingest.offices import OFFICE
from ingest.parties import Candidate
from ingest.signature_block import Signed
from ingest.types import Span
from ingest.view import View

_CLOSING = re.compile(
    r"(?:(?:i am|i remain|we remain)?,? ?yours (?:very |most |ever )?(?:sincerely|faithfully|truly|ever|respectfully|"
    r"in [a-z]+)|"
    r"(?:very |most )?(?:sincerely|truly|respectfully|cordially)(?: yours)?|"
    r"with [a-z ]{0,30}(?:wishes|regards|respect|greetings|esteem|friendship|compliments)|(?:kind|best|warm)(?:est)? "
    r"(?:regards|wishes)|je vous prie|veuillez (?:agreer|croire|recevoir|accepter)|recevez|croyez|avec (?:mes|nos|"
    r"toute)|"
    r"bien (?:cordialement|amicalement|a vous)|cordialement|amicalement|fraternellement|dans l'attente)\b"
)
SALUTATION = re.compile(
    r"(?:dear|my dear|(?:your )?excellenc(?:y|ies)|monsieur|madame|mon cher|ma chere|cher|chere|honou?red|excellency|"
    r"excellence|your worship)\b"
)
_NAME = re.compile(
    rf"(?:\(?(?:[Ss]igned|[Ss]igné|[Ss]gd|[Ss]/)\)?\.?:?\s*|"
    rf"/s/\s*)?(?:{TITLE})*(?P<name>{FULL_NAME})(?:, (?P<office>[^,;:()]{{3,60}}))?"
)
_OFFICE = re.compile(rf"(?:(?:the|le|la|der|die) |l')?(?P<office>(?:[a-z'-]+ ){{0,3}}?{OFFICE}(?: of the council)?)\b")
_OFFICE_ALONE = re.compile(rf"(?:[a-z'-]+ ){{0,2}}?{OFFICE}(?: (?:of|de|du|der)\b| d'|$)")
BELOW = 7  # lines between a closing and the name
FEWEST = 2  # letters of an exchange


def letter_signers(view: View, parties: Sequence[Candidate]) -> tuple[Signed, ...]:
    """Return who signs each letter of an exchange; none where the text is not one, or a letter's town is not told."""
    found = letters(view, parties)
    told = [one for one in found if one.party is not None]
    return tuple(told) if len(found) >= FEWEST else ()


def letters(view: View, parties: Sequence[Candidate]) -> tuple[Signed, ...]:
    """Return who signs below each closing, in order."""
    rows = lines(view.document.text)
    found: list[Signed] = []
    begin = 0
    for number, row in enumerate(rows):
        if not _CLOSING.match(fold(row.text)) or row.start < begin:
            continue
        signer = next(_signers(rows[number + 1 : number + 1 + BELOW]), None)
        if signer:
            name, office, words = signer
            party = _named_in(parties, words) if _named_in(parties, words) is not None else _head(view, parties, begin)
            found.append(Signed(party, name, office))
            begin = (office or name).end
    return tuple(found)


def _signers(rows: Sequence[Line]) -> Iterator[tuple[Span, Span | None, str]]:
    """Yield the name below a closing, the office beside or below it, and the words of both."""
    for number, row in enumerate(rows):
        match = _NAME.fullmatch(row.text)
        if match is None or NO_PERSON.search(fold(match["name"])) or _OFFICE_ALONE.match(fold(match["name"])):
            continue
        name = Span(start=row.start + match.start("name"), end=row.start + match.end("name"))
        below = rows[number + 1] if number + 1 < len(rows) else None
        titled = _OFFICE.match(fold(below.text)) if below else None
        office = None
        if below and titled:
            office = Span(start=below.start + titled.start("office"), end=below.start + titled.end("office"))
        yield name, office, f"{row.text} {below.text if below else ''}"


def _head(view: View, parties: Sequence[Candidate], begin: int) -> int | None:
    """Return the town that a letter names first, above its salutation."""
    text = view.document.text
    head: list[str] = []
    for row in lines(text, begin):
        if SALUTATION.match(fold(row.text)) and head:
            break
        head.append(row.text)
    return _named_in(parties, " ".join(head))


def _named_in(parties: Sequence[Candidate], words: str) -> int | None:
    """Return the party that is named first."""
    folded = fold(words)
    found: list[tuple[int, int]] = []
    for number, party in enumerate(parties):
        called = r"\W+".join(map(re.escape, party.words))
        match = re.search(rf"(?<!\w){called}(?!\w)", folded)
        if match:
            found.append((match.start(), number))
    return min(found)[1] if found else None
