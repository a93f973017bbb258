"""The city that publishes a document: the one it names most, and what it says of itself."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from ingest.fold import fold
from ingest.honours import distinctions
from ingest.names import PLACE
from ingest.places import country_code, find_countries
from ingest.populations import find_populations
from ingest.types import Fact, Span, Town
from ingest.view import View

HEAD_LINES, LAST_LINES = 6, 6  # a publisher names itself in its first or last lines
MIN_MENTIONS = 3
NEAR = 90  # characters after its name in which a town's inhabitants are told
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
_AUTHORITY_WORDS = r"(?:city|town|ville|commune) (?:of|de) "
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
    r"^(?:['’]s?)? ?(?:et|and|,|:)? ?(?:(?:ses|its|her) (?:[a-z]+ )?(?:jumel|twin|sister|villes|partn|friend)|"
    r"sister cities|twin|town council|"
    r"city council|borough|shire|twinning|et le monde|ville |\(?(?:pop|\d[\d ,.]*(?:habitants|hab)))"
)
_TELLS = (
    r"(?:(?:,? (?:itself|elle-meme|elle),?)? (?:has|counts|compte|a|is home to)\b|,? ?\(?(?:population |"
    r"pop\.? )?\d|(?: shire)? is home)"
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


def home_town(view: View, others: Sequence[Town]) -> Iterator[Town]:
    """Yield the publishing city where no card names it: the name of its first and last lines that speaks for it."""
    first = min((town.mention.source.span.start for town in others), default=len(view.document.text))
    names = [fold(town.name) for town in others]
    mention = _mention(view, names)
    if mention:
        country = _country(view, mention.value)
        yield Town(
            document=view.document.name, name=mention.value, mention=mention, country=country,
            country_code=country_code(country.value) if country else None,
            since=None, status="home", population=_population(view, mention.value, first, names),
            distinctions=distinctions(view, tuple(_own(view, mention.value, names))),
            capital_of=None, unsure=(),
        )  # fmt: skip


def _own(view: View, name: str, others: Sequence[str]) -> Iterator[Span]:
    """Yield the sentences on the publishing city: those of paragraphs that begin with it and name no other town."""
    begins = re.compile(rf"[^.!?]{{0,90}}\b{re.escape(fold(name))}\b")
    heads = re.compile(rf"(?:about |a propos de |{_AUTHORITY_WORDS})?{re.escape(fold(name))}\W*")
    inside, last = False, 0
    for statement in view.statements:
        span = view.stored(statement.start, statement.end)
        gap = view.document.text.count("\n", last, span.start) > 1
        inside = (inside and not gap) or begins.match(statement.folded) is not None
        if inside and not any(other in statement.folded for other in others):
            yield span
        last = 0 if heads.fullmatch(statement.folded.strip()) else span.end
        inside = inside or last == 0


def _country(view: View, name: str) -> Fact[str] | None:
    """Return the country that is named right beside the publishing city: "X, India, is ...", "X (Suisse, ...)"."""
    for match in re.finditer(rf"\b{re.escape(fold(name))}(?:,? (?:in|en|au|aux) (?:the )?| ?\(|, )", view.folded):
        after = view.text[match.end() : match.end() + NEAR]
        found = find_countries(after)
        if found and found[0].code != "GE" and re.fullmatch(r"(?:[^(),.;]{2,30}, )?", after[: found[0].start]):
            end = match.end() + found[0].end
            return view.fact(after[found[0].start : found[0].end], match.start(), end)
    return None


def _mention(view: View, others: Sequence[str]) -> Fact[str] | None:
    """Choose among the names of the first and last lines: what speaks for the city, then how often it is named."""
    text, folded = view.document.text, fold(view.document.text)
    signs: Counter[str] = Counter()
    written: dict[str, tuple[str, Span]] = {}
    for name, span, rest in _named(text):
        plain = fold(name)
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


def _named(text: str) -> Iterator[tuple[str, Span, str]]:
    """Yield the names of the first and last lines, each with the words for an office that follow it."""
    for line in _edges(text):
        for match in _PLACE.finditer(text, line.start, line.end):
            name = _OFFICE.split(match.group())[0].strip("'’- ")
            lead = _LEADING.match(name)
            name = re.sub(r"['’]s?$", "", name[lead.end() :] if lead else name)
            common = _COMMON.search(fold(name)) or _PHRASE.match(fold(name))
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


def _population(view: View, name: str, first: int, others: Sequence[str]) -> Fact[int] | None:
    """Find its inhabitants right after its name, or before the first partner is presented."""
    tells = re.compile(rf"\b{re.escape(fold(name))}{_TELLS}")
    for statement in view.statements:
        said = tells.search(statement.folded)
        start = statement.start + (said.start() if said else 0)
        found = find_populations(view.text[start : statement.end]) if said else ()
        if found and found[0].start < NEAR:
            return view.fact(found[0].value, start + found[0].start, start + found[0].end)
    return _under_its_name(view, name, others) or _in_opening(view, first)


def _under_its_name(view: View, name: str, others: Sequence[str]) -> Fact[int] | None:
    """Find its inhabitants below a heading that is its name: "About X"."""
    head = re.search(rf"(?m)^[^\n]{{0,24}}\b{re.escape(fold(name))}\b\W*$", _by_lines(view.document.text))
    if not head:
        return None
    below = view.document.text[head.end() : head.end() + 2 * NEAR].split("\n\n\n")[0]
    found = find_populations(below)
    if not found or any(other in fold(below[: found[0].end]) for other in others):
        return None
    start = head.end() + found[0].start
    return view.fact(found[0].value, *view.region(Span(start=start, end=start + 1)))


def _by_lines(text: str) -> str:
    return "\n".join(fold(line) for line in text.split("\n"))


def _in_opening(view: View, first: int) -> Fact[int] | None:
    for statement in view.statements:
        if view.stored(statement.start, statement.end).end <= first:
            found = find_populations(view.text[statement.start : statement.end])
            if found:
                return view.fact(found[0].value, statement.start + found[0].start, statement.start + found[0].end)
    return None
