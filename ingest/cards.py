"""Lines of a brochure -> names of towns and blocks of lines with their facts, in reading order.

Columns that stand side by side on a line are read one after the other. Which block belongs to
which name is left to ``pairing.py``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.fold import fold
from ingest.names import PLACE
from ingest.places import country_code
from ingest.populations import find_populations
from ingest.types import Span

MAX_LINE = 110  # characters; a longer line is running text
MAX_BLOCK = 8  # lines; more are running text
_CELL = re.compile(r"\S+(?:[ \t]{1,3}\S+)*")
_MARK = re.compile(r"^(?:[-–—•*➢▪·◦●■►\ue000-\uf8ff]|[â�](?=\s)|\(?\d{1,2}[.)])\s*")
_NAME = re.compile(
    rf"(?P<name>{PLACE})(?:, {PLACE})? ?(?:\((?:[^(),]{{2,40}}, ?)?(?P<bracket>[^(),]{{2,40}})\)|(?:,|"
    rf" [-–—]) (?P<comma>(?:the )?{PLACE}))(?: ?[:*])?"
)
_SINCE = re.compile(
    r"(?:twin(?:ned)?(?: town| city)?|twinning|jumelee?s?|jumelage|partner(?:ship)?(?: (?:town|"
    r"city))?|partenaire|partenariat|sister (?:city|town)|linked|"
    r"friendship(?: (?:town|city))?|amitie|cooperation|ville (?:jumelle|partenaire|"
    r"amie))[^.;\d]{0,30}?\s*(?P<moment>(?:\d{1,2}(?:er|st|nd|rd|th)? \w+ |\w+ \d{1,2}(?:st|nd|rd|th)?,? |\w+ )?"
    r"(?:19|20)\d\d)"
)
_ANNOUNCED = re.compile(
    r"(?:^\W*|\s{2,}|[|(]\s*)(?:projet|project|pending|proposed|planned|tba|tbc|forthcoming)"
    r"(?=\s{2,}|\s*[|)]|\W*$)|"
    r"soon to be|coming soon|(?:to|will|shall) be (?:signed|twinned|sealed)|foreseen|prevue?s?\b|scheduled for|"
    r"a l'etude|in preparation|"
    r"en preparation|bientot|"
    r"prochainement|annonce|en projet|planned|project(?:ed)? twinning|"
    r"(?:devra\w*|sera) etre? ?(?:signe|jumele|officialise)|sera (?:signe|jumele|officialise)|"
    r"will become|futur\w*|a venir|upcoming|forthcoming|"
    r"en cours de (?:jumelage|signature|preparation|negociation|discussion)|"
    r"under (?:discussion|negotiation)|(?:sera|seront|pourrait|devrait)\w* (?:prochainement |"
    r"bientot )?(?:propose|soumis|"
    r"(?:etre )?(?:signe|officialise|scelle))|nous rejoindr\w+|(?:voted|resolved|agreed|decided) to (?:sign|"
    r"twin)|on the table|"
    r"(?:could|might|is to|are to|about to|hopes? to|due to) (?:be )?(?:signed?|twin\w*|become)|will be signed|"
    r"a donne son accord pour|(?:talks|negotiations) with|coming (?:up|next)|watch this space|not yet signed|"
    r"prospective|proposed (?:sister|friend\w*|twin\w*|partner)|"
    r"signature (?:esperee|attendue|envisagee)|"
    r"doi(?:t|vent) (?:etre )?(?:signe|scelle|jumele|officialise|conclu)\w*|signer(?:a|ont)\b|"
    r"\ba (?:signer|sceller|conclure)\b|"
    r"(?:talks|negotiations|discussions)(?: are| is)?(?: under ?way| underway| on)? with|"
    r"pourparlers|va (?:bientot )?(?:signer|se jumeler)|will (?:formally |soon )?(?:sign|be sealed)\b|"
    r"expect(?:s|ed)? (?:[a-z]+ ){0,3}to sign|"
    r"(?:signature|signing|ceremon(?:y|ie)|serment|oath|jumelage|twinning|partenariat|partnership|pacte?|charte?r?)\b"
    r"[^.;:]{0,40}? (?:aur(?:a|ont) lieu|se tiendra|interviendra|est (?:attendue?|programmee?|fixee?|imminente?)|"
    r"(?:is|are) (?:due|expected|set|awaited|imminent|scheduled)|will (?:take place|follow|be held)|"
    r"sera (?:conclue?|scellee?|finalisee?|celebree?|formalisee?|consacree?))|"
    r"se f(?:ait|ont) (?:encore )?attendre|(?:we|they|both|councils?) (?:all )?(?:hopes?|intends?|plans?|mean) to "
    r"(?:sign|seal|twin|join)|esper\w+ (?:bien )?(?:signer|sceller|conclure)|agreed in principle|accord de principe|"
    r"(?:will|shall|is to|are to|to) be (?:concluded|formali[sz]ed|finali[sz]ed|celebrated)|"
    r"(?:awaiting|awaits?|en attente (?:de|d'un)e?) (?:the |its |a |la |sa )?signature|"
    r"(?:yet|still|reste|restent) (?:to|a) (?:come|be signed|sign|signer|conclure|venir)|"
    r"pas encore (?:ete )?(?:signe|jumel)\w*|"
    r"in the pipeline|mayors? will sign|(?:en bonne )?voie de (?:jumelage|conclusion|signature)|"
    r"twin(?:ning)?[- ]to[- ]be|not yet (?:sealed|concluded|twinned|official)"
)


@dataclass(frozen=True, slots=True)
class Name:
    """A line that names a town with its country; spans of the stored text."""

    town: str
    country: str
    town_span: Span
    country_span: Span
    line: Span
    place: int


@dataclass(frozen=True, slots=True)
class Block:
    """Lines with facts that stand together.

    :param place: Position in reading order, counted over names and blocks.
    :param attached: Whether it follows its name without an empty line between.
    """

    lines: tuple[Span, ...]
    place: int
    attached: bool


@dataclass(frozen=True, slots=True)
class _Cell:
    span: Span
    column: int
    gap: bool


def cards(text: str) -> tuple[Name | Block, ...]:
    """Return names and blocks of facts in reading order; running text is left out."""
    found: list[Name | Block] = []
    for group in _groups(text):
        for cells in _parts(text, group):
            name = _name(text, cells[0], len(found))
            rest = cells[1:] if name else cells
            if name:
                found.append(name)
            if rest and _has_facts(text, rest):
                found.append(Block(tuple(cell.span for cell in rest), len(found), attached=name is not None))
    return tuple(found)


def has_since(text: str) -> bool:
    """Tell whether a line says since when a town is a twin, or that it is soon to be one."""
    folded = fold(text)
    return bool(_SINCE.search(folded) or _ANNOUNCED.search(folded))


def since_words(text: str) -> re.Match[str] | None:
    """Find since when a town is a twin; the group ``moment`` holds year or date, in folded text of the same length."""
    return _SINCE.search(fold(text))


def announced(text: str) -> bool:
    """Tell whether a line says that a twinning is still to come."""
    return bool(_ANNOUNCED.search(fold(text)))


def _groups(text: str) -> Iterator[list[_Cell]]:
    """Yield the cells between empty lines, the left column first."""
    group: list[_Cell] = []
    gap = True
    for line in re.finditer(r"(?m)^[^\n]*$", text):
        cells = [
            _Cell(Span(start=line.start() + cell.start(), end=line.start() + cell.end()), cell.start(), gap)
            for cell in _CELL.finditer(line.group())
        ]
        if cells:
            group += cells
        else:
            yield from _columns(group)
            group = []
    yield from _columns(group)


def _columns(group: list[_Cell]) -> Iterator[list[_Cell]]:
    """Part a group into its columns: cells that begin right of the middle of the widest line are the second column."""
    if not group:
        return
    starts = sorted(cell.column for cell in group)
    wide = [column for column in starts if column >= 20]
    edge = min(wide) if wide and len(wide) > 1 else None
    if edge is None:
        yield group
        return
    yield [cell for cell in group if cell.column < edge]
    right = [cell for cell in group if cell.column >= edge]
    if right:
        yield right


def _parts(text: str, group: list[_Cell]) -> Iterator[list[_Cell]]:
    """Part a group before each line that names a town."""
    part: list[_Cell] = []
    for cell in group:
        if part and _name(text, cell, 0):
            yield part
            part = []
        part.append(cell)
    if part:
        yield part


def _name(text: str, cell: _Cell, place: int) -> Name | None:
    words = text[cell.span.start : cell.span.end]
    mark = _MARK.match(words)
    offset = mark.end() if mark else 0
    match = _NAME.fullmatch(" ".join(words[offset:].split(" ")))
    country = match and (match["bracket"] or match["comma"])
    if not match or not country or country_code(country) is None:
        return None
    group = "bracket" if match["bracket"] else "comma"
    start = cell.span.start + offset
    return Name(
        town=match["name"],
        country=country,
        town_span=Span(start=start + match.start("name"), end=start + match.end("name")),
        country_span=Span(start=start + match.start(group), end=start + match.end(group)),
        line=Span(start=start, end=cell.span.end),
        place=place,
    )


def _has_facts(text: str, cells: list[_Cell]) -> bool:
    """Tell whether lines are facts of a town: short, few, and with a twinning or inhabitants."""
    lines = [text[cell.span.start : cell.span.end] for cell in cells]
    if len(lines) > MAX_BLOCK or any(len(line) > MAX_LINE for line in lines):
        return False
    return any(has_since(line) or find_populations(line) for line in lines)
