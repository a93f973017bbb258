"""Who was there: present, excused with their proxies, absent, in the chair and at the minutes of a council meeting."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.fold import fold
from ingest.lines import lines
from ingest.names import NAME, TITLE
from ingest.types import Excused, Fact, Span
from ingest.view import View, trim

MAX_LIST = 1600  # characters of a list of names that is still quoted whole
_MEMBERS = r"(?:(?:mesdames et messieurs|membres?|conseillers?(?: municipaux)?|elus|councillors?|members?) )?"
_WHO = (
    r" (?:les?|la|mesdames|messieurs|a l'ouverture|lors|au|were|was|conseiller|members|councillors|"
    r"membres)[^:.;]{0,60}?"
)
# What a list of names is called; the first group that matches names the list: "absents excusés" are excused.
_LABELS = (
    ("count", (r"(?:membres? en exercice|nombre de (?:membres|conseillers|votants|presents)[^:]{0,40}|"
r"(?:presents|absents|procurations|pouvoirs|votants|quorum)(?= ?: ?\d))")),
    ("president", (r"(?:president(?:e)?(?: de (?:la )?seance)?|in the chair|chair(?:man|woman|person)?|"
r"presiding(?: officer)?|presidence)(?= ?:)")),
    ("secretary", (r"(?:secretaire(?: de (?:la )?seance)?|(?:town |city |deputy )?clerk|(?:council )?secretary|"
r"minutes)(?= ?:)")),
    ("excused", (rf"(?:(?:etaient |etait |sont |est |ont ete )?{_MEMBERS}(?:absent[es]* )?(?:et )?(?:excus[es]+|"
rf"represent[es]+)(?: (?:ayant donne|avec) (?:procuration|pouvoir)s?)?|"
rf"{_MEMBERS}(?:absent[es]* )?(?:(?:ont|avaient|avait|a|ayant) donne (?:procuration|pouvoir)s?|"
rf"pouvoirs?|procurations?)|apologies(?: for absence)?(?: were received from)?|leave of absence|"
rf"excused|regrets)(?= ?:)")),
    ("absent", (rf"(?:(?:etaient |etait |sont |est )?{_MEMBERS}absent[es]*(?: (?:sans procuration|non excus[es]+|"
rf"non represent[es]+))?(?:{_WHO})?)(?= ?:)")),
    ("present", (rf"(?:(?:etaient |etait |sont |est |ont ete )?{_MEMBERS}present[es]*|{_MEMBERS}present|"
rf"attendance)(?:{_WHO})?(?= ?:)|etaient presents(?= m)")),
    ("other", (r"(?:objet|ordre du jour|subject|rapporteur[e]?|date de (?:la )?convocation|convocation|agenda|"
r"motion|n°|apologies|resolution \d|officers?(?: in attendance)?|also present|public|"
r"guests|in attendance|(?:officers?|officials?|staff)(?: present)?|ayes?|noes|nays?|yeas?|abstain\w*|"
r"abstentions?|for|against|pour|contre)(?= ?:| de la delib)")),
)  # fmt: skip
_LABEL = re.compile("|".join(rf"(?P<{name}>(?<![a-z]){words}) ?:?" for name, words in _LABELS))
_ALONE = re.compile(
    r"(?:[\divx]{1,4}[.)]? )?(?:(?P<excused>apolog(?:y|ies)(?: for absence)?|excuses|excused|leave of absence)|"
    r"(?P<absent>absents?)|"
    r"(?P<present>attendance|(?:members |councillors )?present|presents|roll call)|"
    r"(?P<other>(?=.{0,60}$)\d[\d./]* .*))"
)
_BEGINS = re.compile(rf"\s*(?:[-•*] ?)?(?:{TITLE}|(?:Deputy |Vice )?Mayor (?=[A-Z]))")
_SEPARATOR = re.compile(rf"\s*(?:[,;•]|\.(?=\s|$)|\s[-–—]\s|^\s*[-–—•]\s|\n\s*\n|\s(?:et|and|&)\s(?={TITLE}|[A-Z]))\s*")
_ON_LINES = re.compile(rf"(?<!\bà)(?<!\bto)\s*\n\s*(?={TITLE}|(?:Deputy |Lord )?Mayor |[-–•*] )")
_LED = re.compile(
    r"^(?:(?:the |le |la )?(?:deputy |lord |acting |vice[- ])?"
    r"(?:mayor|maire|supervisor|reeve|warden)) (?=\S)",
    re.IGNORECASE,
)
_EXCUSED = re.compile(r"excus|regret|apolog", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\(([^()]*)\)")
_PROXY = re.compile(
    rf"(?:pouvoir|procuration|proxy|represented? by|représentée? par|mandat)?\s*(?:à|a|to|"
    rf":)?\s*(?P<proxy>{TITLE}?\s*{NAME})\s*$"
)
_GIVES = re.compile(
    rf"^(?P<name>{TITLE}*\s*{NAME})\s+(?:(?:a |ayant )?(?:donn\w+ )?(?:pouvoir |procuration )?à|"
    rf"gives proxy to|(?:proxy )?to|(?:représentée? )?par|(?:represented )?by)\s+(?P<proxy>{TITLE}*\s*{NAME})$"
)
_PERSON_TITLE = re.compile(rf"(?:{TITLE})+")
_PERSON = re.compile(rf"(?:{TITLE})*\s*(?P<name>{NAME})")
_OFFICE = re.compile(
    (
        r"\b(?:maires?|mayor|adjointe?s?|conseill\w+|président\w*|vice|leader|deputy|chair\w*|"
        r"councillors?|membres?|members?|[ée]chevine?s?|bourgmestre|secr[ée]taire|greffi[eè]re?|tr[ée]sori\w+|"
        r"treasurer|"
        r"direct\w+|manager|warden|reeve|alderm[ae]n|syndic\w*|délégu\w+|officer|clerk|néant|none|nil|aucune?)\b"
    ),
    re.IGNORECASE,
)
_CHAIRED = re.compile(
    rf"(?:[Ss]ous la )?[Pp]résidence d(?:e|u)\s+(?:(?:la |le |l['’]|"
    rf"son )?[a-zéèêà' -]{{3,40}},? )?(?P<fr>{TITLE}*{NAME})|"
    rf"(?P<en>{TITLE}+{NAME})(?: ?\([^()]*\))?,?\s+(?:[-–—] )?(?:presid(?:ed|ing)|in the [Cc]hair|took the chair|"
    rf"called the meeting)|"
    rf"Mayor (?P<mayor>{NAME}),?\s+(?:presid(?:ed|ing)|called the meeting|took the chair)|"
    rf"[Cc]haired by\s+(?P<by>{TITLE}*{NAME})"
)
_MINUTED = re.compile(
    rf"[Mm]inutes\s+(?:were\s+)?taken by\s+(?P<en>{TITLE}*{NAME})|"
    rf"(?P<fr>{TITLE}+{NAME})[^.;:]{{0,40}}?(?:désignée?|nommée?|élue?|"
    rf"assure)[^.;:]{{0,30}}\bsecrétaire|[Ss]ecrétaire(?: de séance)? ?:? (?P<label>{TITLE}+{NAME})"
)


@dataclass(frozen=True, slots=True)
class Attendance:
    """Who was there; every field as in ``Deliberation``."""

    president: Fact[str] | None
    secretary: Fact[str] | None
    present: tuple[Fact[str], ...]
    excused: tuple[Excused, ...]
    absent: tuple[Fact[str], ...]


@dataclass(frozen=True, slots=True)
class _List:
    """A list of names under its label; ``label`` and ``names`` are spans of the stored text."""

    kind: str
    label: Span
    names: Span


def attendance(view: View) -> Attendance:
    """Read who was present, excused and absent, who presided and who kept the minutes."""
    lists = tuple(_lists(view))
    return Attendance(
        president=_labelled(view, lists, "president") or _told(view, _CHAIRED),
        secretary=_labelled(view, lists, "secretary") or _told(view, _MINUTED),
        present=tuple(_members(view, lists, "present")),
        excused=tuple(_excused(view, lists)),
        absent=tuple(_members(view, lists, "absent")),
    )


def _lists(view: View) -> Iterator[_List]:
    """Yield the lists of names, each up to the next label or an empty line."""
    labels = _labels(view)
    text = view.document.text
    limits = [*(label.start for _, label in labels[1:]), len(text)]
    for (kind, label), limit in zip(labels, limits, strict=False):
        blank = re.compile(r"\S\s*?\n\s*\n").search(text, label.end, limit)
        end = blank.start() + 1 if blank and blank.start() < limit else limit
        yield _List(kind, label, trim(text, Span(start=label.end, end=end)))


def _labels(view: View) -> list[tuple[str, Span]]:
    """Return where lists begin: after a label with a colon, or below one that stands alone as a heading."""
    found = [(match.lastgroup or "", view.stored(*match.span())) for match in _LABEL.finditer(view.folded)]
    for line in lines(view.document.text):
        alone = _ALONE.fullmatch(fold(line.text))
        listed = alone and (alone["other"] or _BEGINS.match(view.document.text, line.end))
        if alone and listed and not any(label.start < line.end and line.start < label.end for _, label in found):
            found.append((alone.lastgroup or "", Span(start=line.start, end=line.end)))
    return sorted(found, key=lambda label: label[1].start)


def _labelled(view: View, lists: tuple[_List, ...], kind: str) -> Fact[str] | None:
    """Return the one person under a label: "Président : M. X"."""
    for one in lists:
        match = _PERSON.match(view.document.quote(one.names).lstrip()) if one.kind == kind else None
        if match and not _OFFICE.search(match["name"]):
            end = view.document.text.index(match.group(), one.names.start) + len(match.group())
            return view.quote(" ".join(match.group().split()), Span(start=one.label.start, end=end))
    return None


def _told(view: View, pattern: re.Pattern[str]) -> Fact[str] | None:
    """Return a person whom a sentence names: "sous la présidence de Mme X"."""
    match = pattern.search(view.text)
    if not match or not match.lastgroup:
        return None
    return view.exact(match[match.lastgroup], *match.span())


def _items(view: View, one: _List) -> Iterator[Span]:
    """Yield the items of a list of names; what stands in brackets belongs to its item."""
    text = view.document.quote(one.names)
    hidden = _IN_BRACKETS.sub(lambda match: "_" * len(match.group()), text)
    start = 0
    for separator in (*_separators(hidden), None):
        stop = (
            separator.start()
            if separator and not _after_title(hidden, separator)
            else len(text)
            if separator is None
            else None
        )
        if stop is None:
            continue
        span = trim(text, Span(start=start, end=max(start, stop)))
        if span.end > span.start:
            yield Span(start=one.names.start + span.start, end=one.names.start + span.end)
        start = separator.end() if separator else start


def _separators(text: str) -> list[re.Match[str]]:
    """Return what stands between the names of a list; where no comma does, every line is a name."""
    pattern = _SEPARATOR if re.search(r"[,;•]|\s[-–—]\s", text) else re.compile(rf"{_SEPARATOR.pattern}|\s*\n\s*")
    found = sorted(
        (*pattern.finditer(text), *_ON_LINES.finditer(text)), key=lambda match: (match.start(), -match.end())
    )
    return [one for number, one in enumerate(found) if not number or one.start() >= found[number - 1].end()]


def _after_title(text: str, separator: re.Match[str]) -> bool:
    """Tell whether a full stop belongs to a title or an initial: "M. X", "J. Doe"."""
    return separator.group().strip() == "." and bool(
        re.search(r"(?:\b(?:M|MM|Mme|Mmes|Cllrs|Crs|Ald|Mr|Mrs|Ms|Dr|St|Cr|Cllr)|\b[A-Z])$", text[: separator.start()])
    )


def _members(view: View, lists: tuple[_List, ...], kind: str) -> Iterator[Fact[str]]:
    for one in lists:
        if one.kind == kind:
            for item in _items(view, one):
                words = view.document.quote(item)
                name = None if kind == "absent" and _EXCUSED.search(words) else _name(words)
                if name:
                    yield view.quote(name, _quotation(one, item))


def _quotation(one: _List, item: Span) -> Span:
    """Quote the whole list with its label, which says what the names are there for; of an endless one the item."""
    whole = Span(start=one.label.start, end=one.names.end)
    return whole if whole.end - whole.start <= MAX_LIST else item


def _excused(view: View, lists: tuple[_List, ...]) -> Iterator[Excused]:
    for one in lists:
        if one.kind in ("excused", "absent"):
            for item in _items(view, one):
                words = view.document.quote(item)
                if one.kind == "absent" and not _EXCUSED.search(words):
                    continue
                name, proxy = _pair(words)
                if name:
                    yield Excused(name=view.quote(name, item), proxy=view.quote(proxy, item) if proxy else None)


def _pair(words: str) -> tuple[str | None, str | None]:
    """Split "M. X (pouvoir Mme Y)" and "M. X à Mme Y" into the member and the proxy."""
    gives = _GIVES.match(" ".join(words.split()))
    if gives:
        return _name(gives["name"]), _name(gives["proxy"])
    brackets = _IN_BRACKETS.search(words)
    proxy = _PROXY.search(" ".join(brackets[1].split())) if brackets else None
    return _name(_IN_BRACKETS.sub("", words)), _name(proxy["proxy"]) if proxy else None


def _name(words: str) -> str | None:
    plain = re.sub(r"-\s*\n\s*", "-", words)
    plain = _LED.sub("", " ".join(_IN_BRACKETS.sub("", plain).split()))
    match = _PERSON.fullmatch(plain)
    if not match or _OFFICE.search(match["name"]) or _PERSON_TITLE.fullmatch(plain):
        return None
    return plain
