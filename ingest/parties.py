"""Who concludes an agreement: cities with their countries, from its opening words.

A party is a town or other authority that the opening names with its country ("X (France)",
"X in England") or as such ("la Ville de X"). Who represents it is left to ``signatories.py``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from ingest.acts import ACT
from ingest.aliases import aliases
from ingest.fold import fold
from ingest.names import PLACE
from ingest.party_countries import country_after, country_beside
from ingest.places import country_code
from ingest.view import View

NEAR = 4  # characters between a name and the country that shows where the name ends
OPENING = 2600  # characters; where the text sets no earlier end, the parties have been named by then

AUTHORITY = (
    r"(?:villes?|communes?|municipalites?|mairies?|cites?|communautes? (?:de communes|urbaine|"
    r"d'agglomeration)|metropoles?|"
    r"agglomeration|departement|region|province|canton|district|prefecture|arrondissement|comte|"
    r"(?:royal |urban |rural |metropolitan |london )?(?:city|town|borough|municipality|county|village|"
    r"district|parish|prefecture)"
    r"(?: council)?|centre hospitalier|hopital|(?:universite|university|institut|institute)(?: (?!de |du |des |"
    r"of )[a-z-]{4,16}){0,2}|"
    r"voivodeship|oblast|wilaya|regency|communaute|people's committee|stadt|comune|ayuntamiento|gemeente)"
    r"(?: (?:rurale|urbaine|nouvelle|libre|municipality|council))?"
)
_OF = r"(?: de la\b| de l'| de\b| d'| du\b| des\b| of the\b| of\b)"
_AUTHORITY_OF = re.compile(
    rf"\b{AUTHORITY}(?: (?!de\b|du\b|des\b|of\b)[a-z]{{5,14}})?{_OF} ?(?:(?:la )?{AUTHORITY}{_OF} ?)?"
)
_OFFICE = (
    r"(?:(?:lord |deputy )?mayors?|alderman|chair\w*|leader|president\w*|maire\w*|bourgmestre|head|"
    r"reeve|provost|primar|warden|council)"
)
_LEADING = re.compile(
    rf"^(?:(?:[a-z' ]*\b{_OFFICE}{_OF} ?)|(?:[a-z' ]*\b{ACT}s? (?!d'))|(?:(?:(?:entre|between|et|and|pour|for|"
    rf"la|le|les|the|of|de|du|in|a|en|"
    rf"nous|we|by|par)\b|d')(?!-)[ ,]*)+|(?:l')?{AUTHORITY}{_OF} ?)+"
)
_TRAILING = re.compile(
    r" (?:town|municipality|(?:(?:city|town|borough|county|district|municipal|metropolitan|parish) )*council)$"
)
_NO_TOWN = re.compile(
    r"(?:parties|signatories|signataires|preambule|preamble|conseil|council|comite|committee|board|assemblee|"
    r"assembly|commission|parliament|executi\w+|mayor|maire|"
    r"president\w*|"
    r"monsieur|madame|m\.|mme|mr|mrs|ms|article|annexe?)\b"
)
_ARTICLE = re.compile(
    r"(?:La|Le|Les|Los|Las|El) $"
)  # part of the name: before an authority it would not be the last word
_ADDRESS = re.compile(r"(?<=[A-Z]{3}) of (?![A-Z]{2})")  # "LINDENAU of Town Hall"
_END_OF_OPENING = re.compile(
    r"\bpreambule\b|\bpreamble\b|\bwhereas\b|\bconsiderant\b|il (?:est|a ete) convenu|(?:it is|have)(?: hereby)? agreed"
    r"|\bconviennent\b|sont convenue?s|have reached|\b(?:article|art\.?|section|§) ?(?:1er|1|i|premier|one)\b"
    r"|titre premier|part one|chapitre (?:1|i|premier)\b|chapter (?:1|i|one)\b"
)
_PLACE = re.compile(PLACE)
_AUTHORITY_BESIDE = re.compile(r"\b(?:region|(?:euro)?metropole|departement|canton|agglomeration) ")
_GENERIC = re.compile(
    rf"{AUTHORITY}|{_OFFICE}|(?:first|second|premiere?|deuxieme) [a-z]+|partner|partenaire|host|universite|university"
)
_COUNCIL = re.compile(r" (?:(?:city|town|borough|county|district|municipal|metropolitan|parish) )+council\b")
_MAYOR_OF = re.compile(
    rf"\b(?:{_OFFICE}|(?:ober)?burgermeister(?:in)?|sindaco|alcalde(?:sa)?)(?:{_OF}|[ ]von) |"
    rf"\b(?:stadt|gemeinde|gemeente) "
)
_IN_BRACKETS = re.compile(rf"(?P<name>{PLACE}) ?\((?:[^(),]{{2,40}}, ?)?(?P<country>[^(),]{{2,40}})\)")
_PAIRED = re.compile(  # two columns: the names side by side, their countries below
    rf"(?P<name1>{PLACE})\s(?:et|and|&|"
    rf"[-–—])\s(?P<name2>{PLACE})\s?\((?P<country1>[^(),]{{2,40}})\)\s?\((?P<country2>[^(),]{{2,40}})\)"
)
_BESIDE_COUNTRY = re.compile(rf"(?P<name>{PLACE}), (?P<country>(?:the )?{PLACE})(?=[,;.\s])")
_IN_COUNTRY = re.compile(rf"(?P<name>{PLACE}) (?:in|en|au|aux) (?P<country>(?:the )?{PLACE})")
_REGION_BESIDE = re.compile(
    r"(?:, |\(|\b(?:in|dans|of|from) (?:the |le |la |l')?)(?:province|departement|region|canton|comte|county|"
    r"state|etat|"
    r"prefecture|"
    rf"district|arrondissement|wilaya|cercle){_OF} ?$"
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that may be a party; offsets are those of ``View.text``.

    :param country: Where its country stands; ``None`` where it is not named.
    :param weight: How surely it is a party: 2 with its country, 1 as an authority.
    :param alias: What the text calls it from then on, folded: "city"; empty where nothing else.
    """

    name: str
    start: int
    end: int
    country: tuple[int, int] | None
    weight: int
    alias: str = ""

    @property
    def words(self) -> tuple[str, ...]:
        """Words of the name, folded."""
        return tuple(re.findall(r"\w+", fold(self.name)))


def candidates(view: View) -> tuple[Candidate, ...]:
    """Return the parties of an agreement, each once, in order of appearance."""
    found = list(_named(view, 0, opening_end(view)))
    if len({candidate.words for candidate in found}) < 2:
        found = list(_named(view, 0, OPENING))
    if sum(candidate.weight == 2 for candidate in found) < 2:
        found += _beside_countries(view, opening_end(view))
    sure = [_with_country(view, one) for one in _likely(_each_once(found))]
    named = [tuple(mentions(view, one, 0, OPENING)) for one in sure]
    return tuple(replace(one, alias=alias) for one, alias in zip(sure, aliases(view.text, named), strict=True))


def _with_country(view: View, candidate: Candidate) -> Candidate:
    """Add the country that stands beside a party's name further down, where the opening does not say it."""
    if candidate.country:
        return candidate
    countries = (country_beside(view.text, end) for _, end in mentions(view, candidate, 0, len(view.text)))
    return replace(candidate, country=next(filter(None, countries), None))


def _beside_countries(view: View, end: int) -> Iterator[Candidate]:
    """Yield the places that a comma parts from their country: "X, Poland"."""
    for match in _BESIDE_COUNTRY.finditer(view.text, 0, end):
        if country_code(match["country"]):
            country = country_after(view.text, match.end("name")) or match.span("country")
            yield from _candidate(view, match.span("name"), country, 2)


def opening_end(view: View) -> int:
    """Return the offset at which the first article or the recitals begin."""
    match = _END_OF_OPENING.search(view.folded)
    return min(match.start() if match else OPENING, OPENING)


def mentions(view: View, candidate: Candidate, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the places between two offsets where a party is named."""
    called = r"\W+".join(map(re.escape, candidate.words))
    if candidate.alias and not _GENERIC.fullmatch(candidate.alias):
        called = rf"(?:{called}|{re.escape(candidate.alias)})"
    pattern = re.compile(rf"(?<!\w){called}(?!\w)")
    return (match.span() for match in pattern.finditer(view.folded, start, end))


def _named(view: View, start: int, end: int) -> Iterator[Candidate]:
    """Yield every place that is named as parties are, in order of the patterns."""
    text = view.text[:end]
    yield from _side_by_side(view, text, start)
    for pattern in (_IN_BRACKETS, _IN_COUNTRY):
        for match in pattern.finditer(text, start):
            if country_code(match["country"]):
                yield from _candidate(view, match.span("name"), match.span("country"), 2)
    councils = [
        (match.start(), match.start() + council.end())
        for match in _PLACE.finditer(text, start)
        if (council := _COUNCIL.search(fold(match.group())))
    ]
    after = [
        place.span()
        for pattern in (_AUTHORITY_OF, _MAYOR_OF, _AUTHORITY_BESIDE)
        for authority in pattern.finditer(view.folded, start, end)
        if (place := _PLACE.match(text, authority.end())) and not any(a <= authority.start() < b for a, b in councils)
    ]
    for span in (*councils, *after):
        if _REGION_BESIDE.search(view.folded[max(0, span[0] - 60) : span[0]]):
            continue
        country = country_after(text, span[1])
        yield from _candidate(view, span, country, 2 if country else 1)


def _side_by_side(view: View, text: str, start: int) -> Iterator[Candidate]:
    """Yield two names in one line whose countries stand side by side below."""
    for match in _PAIRED.finditer(text, start):
        for number in ("1", "2"):
            if country_code(match["country" + number]):
                yield from _candidate(view, match.span("name" + number), match.span("country" + number), 2)


def _candidate(view: View, name: tuple[int, int], country: tuple[int, int] | None, weight: int) -> Iterator[Candidate]:
    start, end = name
    leading = _LEADING.match(view.folded[start:end])
    start += leading.end() if leading else 0
    article = _ARTICLE.search(view.text[name[0] : start])
    start -= len(article.group()) if article else 0
    trailing = _TRAILING.search(view.folded[start:end]) or _ADDRESS.search(view.text[start:end])
    end = start + trailing.start() if trailing else end
    cut = view.line_end(start, end) if end > start else end
    anchored = trailing or (country is not None and country[0] - name[1] < NEAR)
    start, end = (cut + 1, end) if anchored and cut < end else (start, cut)
    if end - start > 1 and not _NO_TOWN.match(view.folded[start:end]):
        yield Candidate(view.text[start:end], start, end, country, weight)


def _each_once(found: Iterable[Candidate]) -> list[Candidate]:
    """Bring together the mentions of one place: equal names, or names that begin or end like a surer one."""
    kept: list[Candidate] = []
    for candidate in sorted(found, key=lambda one: (-one.weight, one.start, len(one.words))):
        same = next((number for number, other in enumerate(kept) if _same(other, candidate)), None)
        if same is None:
            kept.append(candidate)
        else:
            kept[same] = _merged(kept[same], candidate)
    return sorted(kept, key=lambda one: one.start)


def _merged(known: Candidate, other: Candidate) -> Candidate:
    """Keep the spelling that is not all capitals, and the country of either."""
    better = other if known.name.isupper() and not other.name.isupper() and known.words == other.words else known
    country = known.country or other.country
    return replace(better, country=country, weight=max(known.weight, other.weight))


def _same(known: Candidate, other: Candidate) -> bool:
    if known.country and known.country == other.country:
        return True
    length = min(len(known.words), len(other.words))
    return known.words[:length] == other.words[:length] or known.words[-length:] == other.words[-length:]


def _likely(found: list[Candidate]) -> tuple[Candidate, ...]:
    """Where two parties or more stand with their countries, a place named without one is no party."""
    sure = tuple(candidate for candidate in found if candidate.weight == 2)
    return sure if len(sure) > 1 else tuple(found)
