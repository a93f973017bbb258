"""The city that publishes a document: the one it names most, and what it says of itself."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from ingest.cells import role
from ingest.fold import fold
from ingest.home_facts import NEAR, home_country, home_population, own_sentences
from ingest.honours import distinctions
from ingest.names import PLACE
from ingest.places import country_code, find_countries
from ingest.populations import find_populations
from ingest.types import Fact, Span, Town
from ingest.view import View

HEAD_LINES, LAST_LINES = 6, 6  # a publisher names itself in its first or last lines
MIN_MENTIONS = 3
HEADLINE = 60  # characters of a line that says whose a page is
_COMMON = re.compile(
    r"^(?:twin\w*|jumel\w*|town|city|ville|villes|brochure|our|notre|nos|les?|la|the|and|et|pays|petite?|small|new|"
    r"chronicle|chronique|council|conseil|europe\w*|friends?\w*|sister\w*|soeurs?|guide|leaflet|depliant|welcome|"
    r"bienvenue|"
    r"cites?|comite|committee|association|rapport|report|annual|community|page|edition|dossier|livret|carnet|"
    r"renseignements|information|contact|photos?|texte|mairie|office|hotel|place|rue|avenue|street|road|high|assembly|"
    r"president\w*|chair\w*|secretar\w*|directeur|direction|service|bureau|monde|world|government|commission|panel|residents?|visitors?|"
    r"business(?:es)?|official|websites?|skip|main|content|search|sign|privacy|accessibilit\w+|site|map|plan|portal|"
    r"employees?|questions?|news|events?|menu|mentions|protection|accueil|home|imprimer|print|partager|share|aller|"
    r"contenu|vie|municipale?s?|locale|copyright|first|premiere?|with|avec|did|know|coming|bientot|[a-z]{1,2})$|"
    r"^(?:rue|place|avenue|hotel|salle|maison|villa|mme|mrs?|m) "
)
_PHRASE = re.compile(
    r"(?:rapport|report|annual|guide|twin\w*|jumel\w*|our|notre|nos|comite|committee|association|president\w*|assembly|"
    r"international\w*|relations?|liens?|links?|status|statut|date|population|charte|charter|edition|direction|"
    r"service|bureau|bulletin|the|le|les|cette|this|your|votre|boards?|skip|lettre|letter|since|depuis|country|"
    r"pays|maison)\b"
)
_OFFICE = re.compile(
    r" (?:Sister|Twin\w*|Town|City|Council|Association|Committee|Comité|Program\w*|Borough|District|County|"
    r"Municipal\w*|International|Desk|Office|Service\w*|Shire|SISTER|TWIN\w*|TOWN|CITY|COUNCIL|BOROUGH)\b"
)
_AUTHORITY = re.compile(
    r"\b(?:ville|commune|mairie|municipalite|cite|city|town|shire|borough|village|township|metropole) (?:de la |"
    r"de l'|de |"
    r"d'|du |des |of (?:the )?)$"
)
_LEADING = re.compile(
    r"(?:Ville|Commune|Mairie|City|Town|Shire|Borough|VILLE|COMMUNE|MAIRIE|CITY|TOWN|SHIRE)(?: de la| de l['’]|"
    r" de| d['’]| du| of)? ?",
    re.IGNORECASE,
)
_SPEAKS_FOR = re.compile(
    r"^(?:['’]s?)?(?: ?\([^()\n]{2,40}\))? ?(?:et|and|,|:|[-–—])? ?"
    r"(?:(?:ses|its|her) (?:[a-z]+ )?(?:jumel|twin|sister|villes|communes|cites|amie?s?\b|soeurs?|part[en]|friend)|"
    r"sister cities|twin|town council|"
    r"city council|borough|shire|twinning|et le monde|ville |\(?(?:pop|\d[\d ,.]*(?:habitants|hab)))"
)
_AND_ITS = re.compile(
    r"(?:['’]s?)?(?: ?\([^()\n]{2,40}\))? ?(?:et|and|,|:|[-–—])? ?"
    r"(?:ses|its|her) (?:[a-z]+ )?(?:jumel|twin|sister|villes|communes|cites|amie?s?\b|soeurs?|part[en]|friend)"
)
_COUNTED = re.compile(
    r",? ?\(?(?:a (?:town|city) of )?(?:pop\w*\.? ?(?:of |: ?)?)?\d[\d ,.']*(?:\)| ?(?:hab|inhab|people|ames))"
)
_PLACE = re.compile(PLACE)


def home_city(text: str, names: Sequence[str]) -> str | None:
    """Return the folded name of the publishing city if it is one of these: named most, at least three times."""
    folded = fold(text)
    counts = sorted(
        ((len(re.findall(rf"\b{re.escape(fold(name))}\b", folded)), fold(name)) for name in set(names)), reverse=True
    )
    if not counts or counts[0][0] < MIN_MENTIONS or (len(counts) > 1 and counts[0][0] == counts[1][0]):
        return None
    return counts[0][1]


def without_publisher(text: str, listed: Sequence[Town]) -> tuple[Town, ...]:
    """Leave out the one town that speaks in the first and last lines: "X (Country) and its friends"."""
    folded = fold(text)
    own = [town for town in listed if town.status == "twin" and _is_publisher(folded, fold(town.name), _edges(text))]
    return tuple(town for town in listed if len(own) != 1 or town is not own[0])


def _is_publisher(folded: str, name: str, edges: Iterable[Span]) -> bool:
    named = re.compile(rf"\b{re.escape(name)}\b")
    found = [(edge, match) for edge in edges for match in named.finditer(folded, edge.start, edge.end)]
    titled = any(_AND_ITS.match(folded, match.end(), edge.end) for edge, match in found)
    spoken = any(
        edge.end - edge.start < HEADLINE and _AUTHORITY.search(folded, edge.start, match.start())
        for edge, match in found
    )
    others = re.findall(rf"\b(?:twinned with|jumelee?s? (?:avec|a)) {re.escape(name)}\b", folded)
    return titled or spoken or len(others) > 1


def home_town(view: View, others: Sequence[Town]) -> Iterator[Town]:
    """Yield the publishing city where no card names it: the name of its first and last lines that speaks for it."""
    first = min((town.mention.source.span.start for town in others), default=len(view.document.text))
    names = [fold(town.name) for town in others]
    mention = _mention(view, names)
    if mention:
        country = home_country(view, mention.value)
        yield Town(
            document=view.document.name, name=mention.value, mention=mention, country=country,
            country_code=country_code(country.value) if country else None,
            since=None, status="home", population=home_population(view, mention.value, first, names),
            distinctions=distinctions(view, tuple(own_sentences(view, mention.value, names))),
            capital_of=None, unsure=(),
        )  # fmt: skip


def _mention(view: View, others: Sequence[str]) -> Fact[str] | None:
    """Choose among the names of the first and last lines: what speaks for the city, then how often it is named."""
    text, folded = view.document.text, fold(view.document.text)
    signs: Counter[str] = Counter()
    written: dict[str, tuple[str, Span]] = {}
    first = text.find(text.strip()[:1])
    for name, span, rest in _named(text):
        plain = fold(name)
        heads = span.start <= first + 1 and not (name.isupper() and " " in name) and _heads(text, span.end)
        opens = not text[text.rfind("\n", 0, span.start) + 1 : span.start].strip()
        signs[plain] += 2 * bool(heads or (opens and _COUNTED.match(folded, span.end)))
        if any(plain in other or other in plain for other in others):
            continue
        signs[plain] += 2 * bool(_AUTHORITY.search(folded[max(0, span.start - 30) : span.start]))
        signs[plain] += bool(_SPEAKS_FOR.match(folded[span.end : span.end + 40]) or _OFFICE.match(rest))
        if plain not in written or (written[plain][0].isupper() and not name.isupper()):
            written[plain] = (name, span)
    counted = {plain: len(re.findall(rf"\b{re.escape(plain)}\b", folded)) for plain in written}
    likely = [plain for plain in written if counted[plain] > 1 or signs[plain] > 1]
    if not likely:
        return None
    best = max(likely, key=lambda plain: (min(signs[plain], 3), counted[plain], len(plain)))
    longer = [plain for plain in likely if plain.startswith(f"{best} ") and counted[plain] > 1]
    name, span = written[longer[0] if longer else best]
    return view.fact(name, *view.region(span))


def _heads(text: str, end: int) -> bool:
    """Tell whether a name in the first line is alone there, with its country or inhabitants right below."""
    line, _, below = text[end:].partition("\n")
    near = below[:NEAR].split("\n\n")[0]
    return not line.strip(" .:") and bool(find_populations(near) or any(find_countries(near)))


def _named(text: str) -> Iterator[tuple[str, Span, str]]:
    """Yield the names of the first and last lines, each with the words for an office that follow it."""
    for line in _edges(text):
        for match in _PLACE.finditer(text, line.start, line.end):
            name = _OFFICE.split(match.group())[0].strip("'’- ")
            lead = _LEADING.match(name)
            name = re.sub(r"['’]s?$", "", name[lead.end() :] if lead else name)
            common = _COMMON.search(fold(name)) or _PHRASE.match(fold(name))
            if role(name) == "label":
                continue
            if len(name) > 3 and not common and not _is_word(text, name) and country_code(name) is None:
                yield name, _span(match, name), match.group().split(name)[-1]


def _is_word(text: str, name: str) -> bool:
    """Tell a word that begins a sentence, or a phrase in capitals, from a name: it is written small elsewhere."""
    words = re.findall(r"[^\W\d_]{3,}", name)
    apart = r"(?<![\w@./-]){}(?![\w@/]|\.\w)"  # no part of an address
    return bool(words) and all(re.search(apart.format(re.escape(word.lower())), text) for word in words)


def _span(match: re.Match[str], name: str) -> Span:
    start = match.start() + match.group().index(name)
    return Span(start=start, end=start + len(name))


def _edges(text: str) -> Iterator[Span]:
    """Yield the first and the last lines."""
    lines = [Span(start=match.start(), end=match.end()) for match in re.finditer(r"\S[^\n]*", text)]
    yield from lines[:HEAD_LINES]
    yield from lines[max(HEAD_LINES, len(lines) - LAST_LINES) :]
