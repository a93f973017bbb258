"""Fields of cooperation that one sentence enumerates: "exchanges in the fields of culture, sport and tourism".

Words that name fields are believed anywhere below the preamble; words that only promise
something ("shall promote ...") must lead to three items at least.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.fold import fold
from ingest.types import Fact
from ingest.view import Statement, View

_FIELDS = (
    r"(?:domaines?|champs|fields?|areas?|spheres?|secteurs?|sectors?|axes|themes?|themat\w+|objectifs|"
    r"objectives|chantiers|"
    r"priorit\w+|subjects|matters|matieres|volets)"
)
_SUBJECT = (
    r"\b(?:cooperation|partenariat|jumelage|echanges|exchanges?|agreement|charter|partnership|twinning|activit\w+|"
    r"actions|projects?|projets?)\b"
)
_LIST = r"(?P<list>[^.:]+?(?:[,;]| et | and | ou | or )[^.:]+?)"
_END = r"(?=\.?$|\. |, (?:afin|pour|in order|so that|with a view|dans le but|through|par le biais|by means)\b)"
_STRONG = re.compile(
    rf"(?:en matiere|dans les? domaines?|in matters) (?:de |d'|of )?(?P<field>[^.:]+?,[^.:]+?(?: et |"
    rf" and )[^.:]+?){_END}|"
    rf"{_FIELDS}\b[^.:;,]{{0,60}}?(?:(?:suivante?s?|following) ?:? |: ?|,? (?:a savoir|namely|viz\.?),? ?:? ?|"
    rf" (?:are|sont|seront|shall be|of|comprennent|"
    rf"include)(?: the following)? ?:? ?| (?=de la |de l'|du |des |d'|de )){_LIST}{_END}"
    rf"|(?:porte(?:nt|ront|ra)? (?:[a-z]+ ){{0,2}}?sur|{_SUBJECT}[^.;:]{{0,40}}\b(?:concern(?:e|ent|eront|era)|"
    rf"covers?|relates? to|concerns?))(?:,? (?:among other (?:things|matters)|inter alia|notamment|"
    rf"entre autres),?)? {_LIST.replace('list', 'matter')}{_END}"
    rf"|(?:things|directions?|heads|points|choses|chefs|lines|ends|strands|voies|buts|aims|goals)(?: ?:|"
    rf",? namely,?:?|,? (?:a )?"
    rf"savoir,? ?:?) {_LIST.replace('list', 'thing')}{_END}"
    rf"|(?:{_SUBJECT}|\b(?:link|bond|friendship|amitie|work|co-operation|collaboration|liens?)\b)[^.;:]{{0,40}}?\b"
    rf"(?:embrasse\w*|s'etend\w* a|se tradui\w+ par|touche\w*(?: a)?|is about|embraces?|extends? to|takes? in|"
    rf"deals? with|"
    rf"(?:takes?|take) place (?:[a-z]+ )?in|s'exerce\w* (?:[a-z]+ )?(?:dans|en)) (?:the |la |les |le )?"
    rf"{_LIST.replace('list', 'scope')}{_END}"
    rf"|(?:collaborat\w+|co-?operat\w+|collabor\w+|cooper\w+|work\w* together|travaill\w+)[^.;:]{{0,40}} (?:on|in|"
    rf"sur|dans|"
    rf"en|a)(?: the following| ce qui suit)? ?: {_LIST.replace('list', 'task')}{_END}"
    rf"|sont concernes? ?: {_LIST.replace('list', 'named')}{_END}"
    rf"|(?:focus|concentrate|centred?) (?:[a-z]+ ){{0,2}}?on "
    rf"{_LIST.replace('list', 'topic')}{_END}"
)
_WEAK = re.compile(
    r"(?:favorise\w*|encourage\w*|developpe\w*|promo\w+|foster\w*|support\w*|soutien\w*|stimul\w+|facilit\w+|"
    r"strengthen\w*|"
    rf"renforce\w*|cooper\w+ (?:in|on|en matiere d'|en matiere de|dans)|help (?:one another|each other) (?:in|"
    rf"with)|work\w* together (?:in|on|for)|"
    rf"shar\w+ (?:experience|knowledge|expertise) (?:in|on|about)|exchanges? (?:in|of|on)|"
    rf"echanges? (?:en matiere )?(?:de|d'|sur)) {_LIST}{_END}"
)
_AMONG = re.compile(
    r"\binclu(?:de|re) (?P<list>[^.:;]+?) (?:among|parmi|dans) (?:the |les )?(?:fields?|areas?|domaines?|axes)\b"
)
_ANY = re.compile(
    r"\b(?:in|for|on|sur|pour|dans|en) (?P<list>[^.:;,]{3,60}(?:, [^.:;,]{3,60})+?,? (?:et|and) [^.:;,]{3,70})\.?$"
)
_LEADING = re.compile(
    r"^ ?(?:(?:(?:the|of|in|on|de|du|des|la|le|les|sur|en matiere de|ainsi que|and|et|notamment|also) |[dl]')+)+"
)
_SEPARATOR = re.compile(r",? (?:et|and|ainsi que|as well as) |[,;] ?(?:et |and )?")
_MONEY = re.compile(
    r"frais|\bfares?\b|airfare|lodging|costs?\b|expens|depens|euros?|€|annee|year|budget|months?|mois|notice|"
    r"preavis|charge\b"
)
LONGEST = 9  # words of a field
FEWEST = {True: 2, False: 3}  # items, by whether the words before name fields


def fields_in_a_sentence(view: View, title: re.Pattern[str]) -> Iterator[Fact[str]]:
    """Yield the fields of the first sentence that enumerates them, the surest words first.

    :param title: Words of the headings under which any enumeration is one of fields.
    """
    clauses = [
        one for one in view.clauses if not one.section or one.section.kind not in ("preamble", "title", "signature")
    ]
    for pattern in (_AMONG, _STRONG, _WEAK, _ANY):
        for statement in clauses:
            if pattern is _ANY and not (statement.section and title.search(fold(statement.section.title))):
                continue
            items = _items(statement, pattern)
            if items:
                for start, end in items:
                    first, last = statement.start + start, statement.start + end
                    yield view.fact(" ".join(view.text[first:last].split()), first, last)
                return


def _items(statement: Statement, pattern: re.Pattern[str]) -> list[tuple[int, int]]:
    match = pattern.search(statement.folded)
    if match is None or _MONEY.search(statement.folded):
        return []
    group = next(name for name, words in match.groupdict().items() if words)
    start = match.start(group)
    found = [_trimmed(statement.folded, start + first, start + last) for first, last in _between(match[group])]
    short = all(1 <= len(statement.folded[first:last].split()) <= LONGEST for first, last in found)
    return found if short and len(found) >= FEWEST[pattern in (_STRONG, _AMONG)] else []


def _between(words: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches between separators that hold a word; where semicolons part them, only these count."""
    separator = re.compile(";") if ";" in words else _SEPARATOR
    start = 0
    for cut in (*separator.finditer(words), None):
        end = cut.start() if cut else len(words)
        if words[start:end].strip():
            yield start, end
        start = cut.end() if cut else end


def _trimmed(folded: str, start: int, end: int) -> tuple[int, int]:
    leading = _LEADING.match(fold(folded[start:end]))
    start += leading.end() if leading else 0
    return start, start + len(folded[start:end].rstrip(" .;,"))
