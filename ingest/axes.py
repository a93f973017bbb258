"""Objectives and fields of cooperation: the list that announces them, else the sentence that enumerates them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.axes_led import led_axes
from ingest.axes_sense import UNABBREVIATED, are_fields
from ingest.enumerated_fields import fields_in_a_sentence
from ingest.fold import fold
from ingest.types import Fact, Section, Span
from ingest.view import MAX_QUOTE, View, trim

_SECTION = re.compile(
    r"\baxes?\b|objectifs?|domaines?|champs?|chantiers?|terrains? d'action|\btravaux\b|thematiques?|"
    r"themes?|priorites?|programme|volets?|actions|"
    r"faire ensemble|what we (?:will|shall|do)\b|fields?|areas?|scope|objectives|\baims?\b|goals|what we want|"
    r"priorities|purposes|"
    r"activit(?:i?es)|work ?plan|cooperation"
)
_ANNOUNCING = re.compile(
    r"(?:suivante?s?|comprend|port(?:e|ent|era|eront) (?:[a-z]+ment )?sur|retiennent|domaines?|chantiers?|axes?|"
    r"objectifs?|"
    r"following|aim at|limited to|concentrate on|fields|areas|"
    r"aims? (?:are|of)|work together (?:on|in)|cooperat\w+[^.;:]{0,60} in|sont concernes|objectives|purposes|"
    r"goals|\bbuts?\b|include|cover|themes|priorities)[^.;:]{0,60}:"
)
_INTENDING = re.compile(
    r"(?:intention (?:to|de)|s'engagent a|undertake to|agree to|entendent|souhaitent|visent? a|pour objet de|"
    r"pour buts? de|vise(?:nt)?[^.;:]{0,20} a|wish to|seek to|intend\b|(?:cities|towns|parties|partners|sides|"
    r"we) (?:will|shall)|"
    r"commit(?: ourselves)? to|(?:cities|towns|parties|partners|sides|councils|we) agree(?! as follows| what| that|\w)|"
    r"promise to|conviennent de|decident de)[^.;:]{0,60}(?::|(?= +(?:- |• |\(?[1a]\) )))"
)
_NUMBERED = re.compile(
    r"^[ \t]*(?:axes?|axis|volet|priorit[ée]|priority|th[èe]me|pillar|pilier|chantier|domaine|field|objecti(?:f|"
    r"ve)|area) ?"
    r"(?:n° ?)?(?:\d|[ivx]{1,4}|[a-h]) ?[:.–-] *(?P<name>\S[^\n]*)",
    re.IGNORECASE | re.MULTILINE,
)
_MARKS = (
    r"[-–—•*➢▪·◦●■►▸▶→➔✓✔»\ue000-\uf8ff]|o(?=\s)|â€¢|[â\ufffd](?=\s)|\d{1,2}(?:[.-]\d{1,2}){1,2}\.?|\([A-H]\)|"
    r"[A-H]\.(?= [a-z])|"
    r"\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})[.)°]\)?"
)
_BULLET = re.compile(rf"(?:(?<=\n)|(?<=[:;] )|^)[ \t]*[\"“«]?\s?(?P<mark>{_MARKS})\s+(?=\S)")
_NAME_END = re.compile(
    rf"\s*(?:[:;]|{UNABBREVIATED}\.(?:\s|$)|,\s+(?:avec|à\s+travers|par|au\s+moyen|afin|notamment|y\s+compris|"
    r"en\s+particulier|with|through|by|including|"
    r"in\s+particular|notably|such\s+as|via)\b)|\s+[–-]\s+|\s+(?:avec\s+une\s+attention|"
    r"with\s+(?:a\s+)?(?:particular|special))\b"
)
_LOST_BULLET = re.compile(r"(?<=\n) (?P<first>[^\s])")
_ARTICLE = re.compile(r"\s*(?:art(?:icle|\.)?|§|section)\s*\w{1,4}\.?\s*[-–:.]?\s*", re.IGNORECASE)
_SENTENCE_END = re.compile(rf"{UNABBREVIATED}[.;](?=\s|$)")
_NO_FIELDS = re.compile(
    r"financ|budget|cost|frais|duree|term|signat|annex|resili|evaluation|parties|obligation|engagements"
)
_COMPOSED = re.compile(
    r"\b(?:comite|commission|bureau|committee|board|delegation|group|groupe)\b[^.;:]{0,40}(?:comprend|compose\w*|"
    r"includes?|"
    r"consists?)[^.;:]*:$"
)  # who sits on a committee
_PLEDGE = re.compile(
    r"(?:solemnly )?(?:undertake|pledge(?: ourselves)?|vow|promise|commit ourselves)\b[ ,:]*|"
    r"(?:engagement(?: solennel)?|engageons|promettons|s'engagent|nous nous engageons)(?: solennellement)?\b[ ,:]*"
)
_PLEDGED = re.compile(
    r"(?:(?:(?<=[;.:])|(?<=\n)|^)\s*(?:\(?\d{1,2}[.)]\)? |[-–•] )?|(?<=\s)\d{1,2}[.)] )"
    r"(?=(?:to|[Dd]e|[àÀ]) [a-zà-ÿ]|[Dd]['’][a-zà-ÿ])"
)
_CHANGES = re.compile(
    r"\b(?:is|are) (?:hereby )?(?:deleted|amended|replaced|added)|remains? in full|in counterparts|"
    r"(?:est|sont) (?:modifie|remplace|supprime|complete)|demeurent? inchange|following is added"
)
MIN_AXES, MAX_AXES = 2, 15


def axes(view: View) -> tuple[Fact[str], ...]:
    """Return the axes of an agreement in order; the value is the name, the quotation the item's first sentence.

    A list of what is changed in an earlier agreement is none of axes.
    """
    for found in _readings(view):
        named = tuple(axis for axis in found if axis.value)
        if (
            named
            and are_fields([axis.value for axis in named])
            and not any(_CHANGES.search(fold(axis.quote)) for axis in named)
        ):
            return named
    return ()


def _readings(view: View) -> Iterator[tuple[Fact[str], ...]]:
    """Yield what may be the list of axes, the surest first."""
    yield _numbered_axes(view)
    announcing = [(n, one) for n, one in enumerate(view.sections) if _announces(view, one) and one.kind != "signature"]
    for articles in (False, True):
        for number, section in announcing:
            items = (
                _announced(view, section) or _items(view, section) if not articles else _articles_under(view, number)
            )
            if MIN_AXES <= len(items) <= MAX_AXES:
                yield tuple(_axis(view, start, end) for start, end in items)
    yield _pledged(view)
    yield _intended(view)
    for found in led_axes(view):
        yield tuple(_axis(view, start, end) for start, end in found)
    yield tuple(fields_in_a_sentence(view, _SECTION))


def _pledged(view: View) -> tuple[Fact[str], ...]:
    """Return what the parties solemnly undertake, one verb after the other: "to maintain ...; to encourage ..."."""
    text = view.document.text
    for match in _PLEDGE.finditer(fold(text)):
        starts = [one.end() for one in _PLEDGED.finditer(text, match.end()) if one.end() < len(text)]
        if not starts or text[match.end() : starts[0]].strip(" \n:,1.)(-–•"):
            continue
        stop = _SENTENCE_END.search(text, starts[-1])
        last = min(_list_end(text, starts[-1], len(text)), stop.start() if stop else len(text))
        starts = [start for start in starts if start <= starts[0] + 6 * MAX_QUOTE]
        items = list(zip(starts, [*starts[1:], last], strict=True))
        if MIN_AXES < len(items) <= MAX_AXES and all(end - start < MAX_QUOTE for start, end in items):
            return tuple(_axis(view, start, end) for start, end in items)
    return ()


def _numbered_axes(view: View) -> tuple[Fact[str], ...]:
    """Return the lines "Axis 1: ..." that follow one another."""
    text = view.document.text
    found = [match.span("name") for match in _NUMBERED.finditer(text)]
    return tuple(_axis(view, start, end) for start, end in found) if MIN_AXES <= len(found) <= MAX_AXES else ()


def _announced(view: View, section: Section) -> list[tuple[int, int]]:
    """Return the list that directly follows announcing words and their colon."""
    words = fold(view.document.quote(section.span))
    for match in _ANNOUNCING.finditer(words):
        if _COMPOSED.search(words[: match.end()]):
            continue
        items = _list_after(view, section.span.start + match.end(), section.span.end)
        if len(items) >= MIN_AXES:
            return items
    return []


def _list_after(view: View, offset: int, limit: int) -> list[tuple[int, int]]:
    """Return the items of the list that begins at an offset: marks of one family, up to a mark of another."""
    marks = list(_BULLET.finditer(view.document.text, offset, limit))
    if not marks or view.document.text[offset : marks[0].start()].strip():
        return []
    kept = []
    for match in marks:
        if _family(match["mark"]) != _family(marks[0]["mark"]):
            break
        kept.append(match)
    after = marks[len(kept)].start() if len(kept) < len(marks) else limit
    ends = [*(match.start() for match in kept[1:]), min(after, _list_end(view.document.text, kept[-1].end(), limit))]
    return [(match.end(), end) for match, end in zip(kept, ends, strict=True)]


def _family(mark: str) -> str:
    """Tell bullets, figures, small letters and small roman numbers apart."""
    plain = mark.strip(".)(°")
    if plain.isdecimal():
        return "1"
    if not plain.isalnum():
        return mark if not plain[:1].isdecimal() else f"1.{len(re.findall('[0-9]+', plain))}"
    return "i" if re.fullmatch(r"[ivx]+", plain) and plain != "c" else "A" if plain.isupper() else "a"


def _intended(view: View) -> tuple[Fact[str], ...]:
    """Return the list of what the parties intend to do, where nothing is called a field or an objective."""
    for section in view.sections:
        match = _INTENDING.search(fold(view.document.quote(section.span)))
        if match and not _NO_FIELDS.search(fold(section.title)):
            items = _list_after(view, section.span.start + match.end(), section.span.end)
            if MIN_AXES <= len(items) <= MAX_AXES:
                return tuple(_axis(view, start, end) for start, end in items)
    return ()


def _announces(view: View, section: Section) -> bool:
    words = fold(view.document.quote(section.span))
    announced = any(not _COMPOSED.search(words[: match.end()]) for match in _ANNOUNCING.finditer(words))
    return bool(_SECTION.search(fold(section.title)) or announced)


def _items(view: View, section: Section) -> list[tuple[int, int]]:
    """Return the list items of a section as offsets of the stored text, without their marks."""
    text, limit = view.document.text, section.span.end
    marks = [match.span() for match in _BULLET.finditer(text, section.heading.end, limit)]
    marks = sorted({*marks, *_lost_marks(text, section, found=len(marks))})
    if not marks:
        return []
    ends = [*(start for start, _ in marks[1:]), _list_end(text, marks[-1][1], limit)]
    return [(mark[1], end) for mark, end in zip(marks, ends, strict=True)]


def _lost_marks(text: str, section: Section, found: int) -> Iterator[tuple[int, int]]:
    """Yield lines indented by one space among others that are not: a bullet was lost, the space after it stayed."""
    start, end = section.heading.end, section.span.end
    lines = re.findall(r"\n(?=[ \t]*[^\s])", text[start:end])
    lost = [match for match in _LOST_BULLET.finditer(text, start, end) if found or match["first"].isupper()]
    if (found or len(lost) >= MIN_AXES) and len(lost) < len(lines):
        yield from ((match.start(), match.start("first")) for match in lost)


def _articles_under(view: View, number: int) -> list[tuple[int, int]]:
    """Return the articles under a title that announces axes, each as one item."""
    if view.sections[number].kind != "heading":
        return []
    items = []
    for section in view.sections[number + 1 :]:
        if section.kind != "article":
            break
        marks = _ARTICLE.match(view.document.text, section.span.start, section.span.end)
        items.append((marks.end() if marks else section.span.start, section.span.end))
    return items


def _list_end(text: str, start: int, limit: int) -> int:
    """Find the end of the last item: an empty line."""
    match = re.compile(r"\n\s*\n").search(text, start, limit)
    return match.start() if match else limit


def _axis(view: View, start: int, end: int) -> Fact[str]:
    words = view.document.text[start:end]
    stop, sentence = _NAME_END.search(words), _SENTENCE_END.search(words)
    name = words[: stop.start()] if stop and stop.start() > 2 else words
    whole = words[: sentence.end()] if sentence else words
    whole = whole if len(whole) <= MAX_QUOTE else name[:MAX_QUOTE]
    value = " ".join(view.text[slice(*view.region(Span(start=start, end=start + len(name))))].split()).strip(' ;.,"”»')
    return view.quote(value, trim(view.document.text, Span(start=start, end=start + len(whole))))
