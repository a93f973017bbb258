"""Entries of a guide -> the twin towns among them: since when, where, how many inhabitants, still to come or not.

An entry presents a twin town if it says since when it is one, or that it will be one. A year counts only beside
words of twinning, or alone in its cell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.cards import announced
from ingest.cells import figure, is_figure
from ingest.dates import Moment, find_moments
from ingest.entry import Entry
from ingest.fold import fold
from ingest.honours import capital_of, distinctions
from ingest.places import country_code, find_countries
from ingest.populations import find_populations
from ingest.types import Fact, Span, Town
from ingest.view import View, trim

_ENDED = re.compile(
    r"(?:was|were|has been|link) (?:ended|dissolved|wound up|terminated|discontinued)|a pris fin|n'est plus|"
    r"a ete (?:rompu|"
    r"denonce|dissous)|lapsed in"
)
MANY = 6  # lines of an entry in which its end would be told
NEAR = 400  # characters between a heading with a year and the town below it
_STOP = re.compile(r'(?<!\b[Pp]op)(?<!\b[Hh]ab)(?<!\best)(?:(?<=[^\W\d_]{3})|(?<=[\d)»"]))[.!?](?=\s)|\n\s*\n')
_LABELLED = re.compile(r"[^\W\d_][^\n:.;,|]{2,30}(?: ?: |[ \t]{3,}|[ \t]*\.{3,})\S")  # "Population : 5"
_TWINNING = (
    r"(?:twin|jumel|partner|parten|friend|cooper|amiti|amie|sister|soeur|pacte?\b|chart|liee?s?\b|lien|link|"
    r"oath|serment|"
    r"agreement|accord|entente|alliance|convention|protocol|bond|formalis|officialis|sealed|scelle|joined|followed|rejoi\w+)"
)
_HAS_TWINNING = re.compile(_TWINNING)
_SINCE = re.compile(r"(?:since|depuis|des)(?: le| the| l'annee)?\s*:?\s*$")
_SINCE_WITH = re.compile(r"\W*(?:depuis|since) [^.;]{0,24}\d{4},? (?:avec|with)\b")
_BESIDE = re.compile(rf"(?:{_TWINNING}|signed?|signee?s?)[^.;]{{0,110}}$")
_AFTER = re.compile(rf"^[^.;\d]{{0,40}}{_TWINNING}")
_OPENS = re.compile(r"\W*(?:(?:c'est|ce fut|it was) )?(?:en|in|le|on|since|depuis)(?: the| le)? ")
_OPENED = re.compile(
    rf",? (?:c'est|ce fut|came|it was|c'etait|nous|we|vint|ce sera|the|la|le|l')[^.;]{{0,140}}?\b{_TWINNING}"
)
_OTHER = re.compile(
    r"(?:unesco|prix|award|capitale?|label\w*|classe\w*|listed|inscri\w+|founded|fondee?|built|construi\w+|renew\w*|"
    r"renouvel\w*|reaffirm\w*|anniver\w+|exchange\w*|echanges?|festival|suspen\w*|interromp\w*|dormant|"
    r"population|recensement|census|visit\w*)[^.;,]{0,40}$"
)
_REGION = re.compile(r"(?:comte|county|province|departement) (?:de|of|d')")
_PHRASE = re.compile(
    r"(?:on|in|at|our|your|who|what|how|why|where|join|about|contact|more|nos|vos|notre|votre|qui|que|comment|pourquoi|"
    r"et|did|coming|news|faq|useful|next|jumel\w+|twinn\w+|c'est|il|elle|find|host(?: an?)?|travel|print(?:ed)?|write|"
    r"get|take|meet|visit|read|learn|further|want|need|stay(?:ing)?|help|become|support|follow|ask|come to|go to|see|"
    r"still|did you|do you|are you|participe\w*|decouvr\w+|rejoign\w+|part(?:ir|ez)|accueill\w+|voyage[rz]|heberge\w*|"
    r"imprime\w*|ecrire|ecrivez|soutenez|adhere\w*|pour|comme|avec|plus|encore|vous|bourses?|renseign\w+|"
    r"since|depuis|(?:sister|twin) (?:cities|towns|villages|city|town)|"
    r"l'ainee?|la (?:derniere|petite|plus|premiere|doyenne|cadette|benjamine))\b(?!-)"
)  # headings and first words of sentences
_LOCATED = re.compile(
    r"(?:\b(?:en|au|aux|in|du|de|d'|of|l'|la|le|the|pays|country|republique|nord|sud)\b|d'|l'|[:,(|-])\s*$"
)


def presented(view: View, found_entries: Sequence[Entry]) -> tuple[Town, ...]:
    """Return the twin towns that entries present, each once, in order."""
    found: dict[str, Town] = {}
    for entry in _merged(view.document.text, found_entries):
        town = _town(view, entry)
        if town:
            found.setdefault(fold(town.name), town)
    return tuple(found.values())


def _merged(text: str, found_entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Put together what is said of a town in several places."""
    found: dict[str, Entry] = {}
    for entry in found_entries:
        name = fold(text[entry.name.start : entry.name.end])
        first = found.get(name)
        found[name] = entry if first is None else replace(
            first, country=first.country or entry.country, moment=first.moment or entry.moment,
            figure=first.figure or entry.figure, lines=(*first.lines, *entry.lines),
        )  # fmt: skip
    return tuple(found.values())


def _town(view: View, entry: Entry) -> Town | None:
    lines = statements(view.document.text, entry.lines)
    since = _since(view, entry, lines)
    coming = None if since else next((line for line in lines if announced(view.document.quote(line))), None)
    country = _country(view, entry)
    twinned = any(_HAS_TWINNING.search(fold(view.document.quote(line))) for line in lines)
    inhabitants = _population(view, entry, lines)
    name = " ".join(view.document.quote(entry.name).split()).strip(" .*")
    if any(_ENDED.search(fold(view.document.quote(line))) for line in lines[:MANY]):
        return None
    if not (since or coming) or not (country or twinned or (entry.moment and inhabitants)) or _is_phrase(view, name):
        return None
    return Town(
        document=view.document.name, name=name, mention=view.quote(name, entry.line), country=country,
        country_code=country_code(country.value) if country else None, since=since,
        status="announced" if coming else "twin",
        announced=view.quote(view.document.quote(coming), coming) if coming else None, population=inhabitants,
        distinctions=distinctions(view, lines), capital_of=capital_of(view, lines), unsure=(),
    )  # fmt: skip


def _is_phrase(view: View, name: str) -> bool:
    """Tell words in capitals that are written small elsewhere from a name: "THE YEAR IN BRIEF"."""
    twice = re.search(rf"{re.escape(name)}\W+{re.escape(name)}", view.document.text)  # "Luxembourg (Luxembourg)"
    if _PHRASE.match(fold(name)) or _REGION.match(fold(name)) or (country_code(name) and not twice):
        return True
    words = [word for word in re.findall(r"[^\W\d_]{3,}", name) if name.isupper()]
    small = [word for word in words if re.search(rf"\b{word.lower()}\b", view.document.text)]
    return bool(words) and len(small) == len(words)


def statements(text: str, lines: Sequence[Span]) -> tuple[Span, ...]:
    """Cut the lines of an entry into sentences; lines that are not broken sentences stay apart."""
    found: list[Span] = []
    for line in lines:
        goes_on = found and text[found[-1].start : line.start].count("\n") == 1 and _broken(text, found[-1], line)
        start = found.pop().start if goes_on else line.start
        for stop in _STOP.finditer(text, start, line.end):
            found.append(trim(text, Span(start=start, end=stop.end())))
            start = stop.end()
        if text[start : line.end].strip():
            found.append(trim(text, Span(start=start, end=line.end)))
    return tuple(found)


def _broken(text: str, above: Span, line: Span) -> bool:
    """Tell whether a sentence goes on in the next line."""
    return (
        text[above.end - 1] not in ".!?;"
        and not _LABELLED.match(text, line.start, line.end)
        and (
            text[line.start].islower() or text[line.start].isdigit() or above.end - text.rfind("\n", 0, above.end) > 60
        )
    )


def _since(view: View, entry: Entry, lines: Sequence[Span]) -> Fact[str] | None:
    if any(_to_come(view.document.quote(line)) for line in lines):
        return None
    for line in lines:
        moment = _beside(view.document.quote(line))
        if moment:
            return view.quote(moment.value, line)
    if entry.moment:
        moments = find_moments(view.document.quote(entry.moment))
        above = entry.moment.end <= entry.line.start <= entry.moment.end + NEAR
        whole = Span(start=entry.moment.start, end=entry.line.end) if above else _whole(entry, entry.moment)
        return view.quote(moments[0].value, whole) if moments else None
    return None


def _to_come(words: str) -> bool:
    return announced(words) and not any(_SINCE.search(fold(words)[: moment.start]) for moment in find_moments(words))


def _beside(words: str) -> Moment | None:
    """Return the moment that words of twinning claim; "since" is believed before the others."""
    folded = fold(words)
    moments = [moment for moment in find_moments(words) if not _OTHER.search(folded[: moment.start])]
    if not _HAS_TWINNING.search(folded) and not _SINCE_WITH.match(folded):
        return None
    told = [moment for moment in moments if _SINCE.search(folded[: moment.start])]
    near = [m for m in moments if _claimed(folded[: m.start], folded[m.end :])]
    return next(iter((*told, *near)), None)


def _claimed(before: str, after: str) -> bool:
    """Tell whether words of twinning claim a moment: before it, right after it, or in the sentence that it opens."""
    opens = _OPENS.fullmatch(before) and _OPENED.match(after)
    return bool(_BESIDE.search(before) or _AFTER.search(after) or opens)


def _population(view: View, entry: Entry, lines: Sequence[Span]) -> Fact[int] | None:
    for line in lines:
        found = find_populations(view.document.quote(line))
        if found:
            return view.quote(found[0].value, line)
    if entry.figure and is_figure(view.document.quote(entry.figure)):
        return view.quote(figure(view.document.quote(entry.figure)), _whole(entry, entry.figure))
    return None


def _whole(entry: Entry, cell: Span) -> Span:
    return entry.line if entry.line.start <= cell.start < entry.line.end else cell


def _country(view: View, entry: Entry) -> Fact[str] | None:
    """Return the country of its cell or heading, or the only one in which the text places the town."""
    if entry.country:
        value = view.document.quote(entry.country).strip(" .*:")
        inside = entry.line.start <= entry.country.start < entry.line.end
        found = find_countries(value)
        if found:
            return view.quote(value[found[0].start : found[0].end], entry.line if inside else entry.country)
    named = list(_located(view, entry))
    return named[0] if len({country_code(fact.value) for fact in named}) == 1 else None


def _located(view: View, entry: Entry) -> Iterator[Fact[str]]:
    for line in statements(view.document.text, entry.lines):
        words = view.document.quote(line)
        for country in find_countries(words):
            alone = not re.search(r"\w", words[: country.start] + words[country.end :])  # "Name / Country. It lies ..."
            if alone or _LOCATED.search(fold(words[: country.start])):
                span = Span(start=line.start + country.start, end=line.start + country.end)
                yield view.quote(words[country.start : country.end], span)
