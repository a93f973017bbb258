"""Fields of cooperation in lists: told by the words that lead to a list, by what the parties do or what is done."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ingest.fold import fold
from ingest.inline_lists import inline_lists
from ingest.led_lists import LedList, led_lists
from ingest.table_lists import table_lists
from ingest.types import Section
from ingest.view import View

_NAMED = re.compile(
    r"\b(?:domaines?|champs?|axes?|chantiers?|objectifs?|priorites?|themes?|thematiques?|volets?|directions?|"
    r"buts?|fins?|resultats?|chefs d'|choses?|matieres?|terrains?|secteurs?|missions?|projets|actions|activites|lignes|"
    r"fields?|areas?|matters?|things?|objectives?|aims?|goals?|purposes?|priorities|themes?|results?|heads|headings|"
    r"topics|subjects|strands?|sectors?|(?:these|following|two|three|four|five|our|its|such) ends|pillars?|piliers?|"
    r"projects|activities)\b"
)
_WE = re.compile(
    r"\b(?:villes|communes|parties|partenaires|signataires|municipalites|regions|collectivites|contractantes?|elles|"
    r"ils|"
    r"nous|on|actions?|cooperation|collaboration|jumelage|partenariat|echanges|concours|effort|"
    r"cities|towns|parties|partners|councils|communities|sides|authorities|signatories|municipalities|they|we|us|"
    r"co-?operation|collaboration|partnership|twinning|exchanges?|link|effort|work)\b"
)
_DOING = re.compile(
    r"\b(?:se proposent|proposent|favoris\w+|s'appliqu\w+|veill\w+|entendent|encourag\w+|developp\w+|promouvoir|"
    r"travaill\w+|oeuvr\w+|s'engagent|souhaitent|s'accordent|port(?:e|ent|era|eront)\b|(?:auront|ont|aura|a) lieu|"
    r"s'exerce\w*|s'ordonne\w*|s'attach\w+|"
    r"s'efforc\w+|s'emploi\w+|contribu\w+|cooper\w+|collabor\w+|promett\w+|decident|conviennent|consacr\w+|vis\w+ a|"
    r"promote|encourage|foster|support|work|co-?operat\w+|endeavou?r|mean to|intend|seek|wish|undertake|pledge|agree|"
    r"concentrate|focus|include|develop|strive|aim|hope|exchange|put|will|would|shall)\b"
)
_OTHER = re.compile(
    r"\b(?:comite|commission|bureau|secretariat|groupe de travail|delegation|budget|frais|depenses?|couts?|annexes?|"
    r"exemplaires?|compose\w*|membres|preside\w*|prend en charge|a la charge|supporte|paie|reunit|obligations|"
    r"documents?|"
    r"pieces|adresses?|langues|de l'article|(?:convien\w+|convenu\w*|arrete\w*|expose\w*|decid\w+|"
    r"stipul\w+)(?: [a-z]+)? ce qui suit|dispositions|clauses|(?<!ont )(?<!aura )lieu|considerant|vu|rappel\w*|"
    r"se souvien\w+|recall\w*|remember\w*|modifi\w*|"
    r"remplace\w*|hote|accueil|visiteurs|differends|"
    r"committee|board|working group|consists?|composed|members?|chaired|pays?|bears?|costs?|expenses|annex\w*|copies|"
    r"signed|languages|addresse?s?|notices?|whereas|amend\w*|replaced|deleted|host|visitors|disputes|"
    r"documents?|schedules?|hereby|represented|between|entre|(?:agree\w*|declare\w*|resolve\w*) (?:as follows|"
    r"what follows)|provisions|terms)\b"
)
_TITLE = re.compile(
    r"\b(?:buts?|objectifs?|domaines?|axes?|priorites?|champs?|programme|chantiers?|themes?|matieres|projets|"
    r"ce que nous (?:voulons|ferons|allons)|what [a-z ]{2,30} (?:is|are) for\b|faire ensemble|what we (?:will|would|"
    r"shall|do|want)|aims?|objects|"
    r"objectives|"
    r"purposes?|fields?|areas?|goals|priorities|themes|topics|projects)\b"
)
_FINITE = re.compile(r"\b(?:est|sont|sera|seront|is|are|shall|will|may|peut|peuvent|ont|has|have)\b")
_THAT = re.compile(r"(?:that|que) |qu'")
FEWEST, MOST = 2, 15
LABEL = 60  # characters of a label before a list


def led_axes(view: View) -> Iterator[tuple[tuple[int, int], ...]]:
    """Yield what lists of the text may name the axes, the surest first; stored offsets."""
    text = view.document.text
    yield from (one.items for one in table_lists(text) if _may_be(view, one))
    found = [one for one in (*led_lists(text), *inline_lists(text)) if _may_be(view, one)]
    for pattern in (_NAMED, _DOING):
        for one in found:
            lead = fold(one.lead)
            if pattern.search(lead) and (_WE.search(lead) or pattern is _NAMED):
                yield one.items
    yield from (one.items for one in found if _is_titled(view, one) or _is_label(one.lead))
    yield from _after_label(view)
    for section in view.sections:
        lines = _lines_of(view, section)
        if lines:
            yield lines


def _after_label(view: View) -> Iterator[tuple[tuple[int, int], ...]]:
    """Yield what a label and semicolons list: "What we will do. Choirs; beekeeping; canals."."""
    for label, listed in pairwise(view.statements):
        named = len(label.folded) < LABEL and _TITLE.search(label.folded) and not _OTHER.search(label.folded)
        if named and listed.folded.count(";") >= FEWEST and not _FINITE.search(listed.folded):
            span = view.stored(listed.start, listed.end)
            words = view.document.quote(span).rstrip(".")
            yield tuple(
                (span.start + one.start(), span.start + one.end()) for one in re.finditer(r"[^;\s][^;]*", words)
            )


def _is_titled(view: View, one: LedList) -> bool:
    """Tell a list without leading words of its own below a heading that names aims."""
    section = view.section_at(one.start)
    title = fold(section.title) if section else ""
    alone = section is not None and not text_between(view, section.heading.end, one.items[0][0])
    return alone and bool(_TITLE.search(title)) and not _OTHER.search(title)


def _is_label(lead: str) -> bool:
    """Tell a heading that names aims: "First. What the Pact is for"."""
    folded = fold(lead)
    return len(folded) < LABEL and bool(_TITLE.search(folded)) and not _FINITE.search(folded.replace(" is for", ""))


def text_between(view: View, start: int, end: int) -> str:
    """Return the words, not the marks, between two offsets of the stored text."""
    return re.sub(r"[\W\d_]+|\b[a-z]{1,3}\b", "", view.document.text[start:end].lower())


def _may_be(view: View, one: LedList) -> bool:
    section = view.section_at(one.start)
    recital = section is not None and section.kind in ("title", "signature")
    words = [fold(view.document.text[start:end]) for start, end in one.items]
    said = sum(bool(_FINITE.search(item)) for item in words if not _THAT.match(item))
    few = FEWEST <= len(one.items) <= MOST and 2 * said <= len(one.items)
    return few and not recital and not _OTHER.search(fold(one.lead))


def _lines_of(view: View, section: Section) -> tuple[tuple[int, int], ...]:
    """Return the lines under a heading that names aims, where each line says one and no sentence stands among them."""
    text = view.document.text
    if not _TITLE.search(fold(section.title)) or section.kind in ("title", "signature"):
        return ()
    body = text[section.heading.end : section.span.end]
    block = re.match(r"\s*(\S(?:.|\n(?![ \t]*\n))*)", body)
    if not block:
        return ()
    rows = [match for match in re.finditer(r"[^\n]+", block[1]) if match.group().strip()]
    short = all(len(row.group().strip()) < 90 and row.group().strip()[0].isupper() for row in rows)
    bare = all(row.group().rstrip()[-1] not in ",:" and not _FINITE.search(fold(row.group())) for row in rows)
    if not (FEWEST <= len(rows) <= MOST and short and bare):
        return ()
    start = section.heading.end + block.start(1)
    return tuple((start + row.start(), start + row.end()) for row in rows)
