"""A list of names -> its members one by one, in running words or in columns."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ingest.attendance_member import BRACKETED, OFFICE, SHORTENED, Member, plain_name, read_member
from ingest.attendance_proxies import proxy_said
from ingest.names import TITLE, person
from ingest.types import Span
from ingest.view import trim

_SEPARATOR = re.compile(
    rf"\s*(?:[,;•](?:\s+(?:et|and|&|ainsi que|as well as)(?=\s+(?:{TITLE}|[A-Z])))?|"
    rf"\.(?=\s|$)|\s[-–—]\s|^\s*[-–—•*]\s|\n\s*\n|(?:^|\s)\d{{1,2}}[.)°]\s|"
    rf"\s{{1,40}}(?:et|and|&|ainsi que)\s{{1,40}}(?={TITLE}|[A-Z]))\s*"
)
# "Maire : Mme A / Adjoints : M. B": what the persons of a list are, before some of them
_OFFICES = re.compile(
    r"(?:^|\n)[ \t]*(?i:(?:l[ea]s? |the )?(?:premi\w+ |deputy |vice[- ]|first )?(?:maires?|mairesse|adjointe?s?|"
    r"bourgmestre|[ée]chevins?|[ée]chevines?|conseill[eè]\w+|d[ée]l[ée]gu[ée]\w*|pr[ée]sidente?s?|syndic|mayors?|"
    r"alderm[ae]n|council(?:lor|or| member)s?|members?|membres?|chair\w*|leader|provost|bailies?|reeve))"
    r"(?i:[a-zà-ÿ' ]{0,40}?)[ \t]*:[ \t]*"
)
_ON_LINES = re.compile(rf"(?<!\bà)(?<!\bto)(?<!\bpar)(?<!\bby)\s*\n\s*(?={TITLE}|(?:Deputy |Lord )?Mayor |[-–•*] )")
_HEADS = re.compile(r"(?:(?:the|le|la|deputy|vice) )?(?:mayor|maire|mairesse|reeve|warden|provost)\b", re.IGNORECASE)
_NUMBERED = re.compile(r"(?<!\w)\d{1,2}[.)°] +(?=[A-Z])")
_ONE_TITLED = re.compile(rf"(?:[-–—•*] ?)?{TITLE}")
_ANOTHER = re.compile(rf",\s*(?:{TITLE}|[^,]*,[^,]*,)")  # a list goes on in the cell
_CELL = re.compile(r"\S+(?:[ \t]\S+)*")


def members(text: str, names: Span) -> tuple[Member, ...]:
    """Return the persons of a list, in order."""
    found = [one for part in _paragraphs(text, names) for one in _in_paragraph(text, part)]
    whole = [one for one in found if " " in person(one.name)]
    alone = len(whole) < len(found) / 2  # a roll of surnames
    return tuple(one for one in found if alone or one in whole or _is_surname(one.name) or _HEADS.match(one.beside))


def _paragraphs(text: str, names: Span) -> Iterator[Span]:
    start = names.start
    for blank in (*re.compile(r"\n\s*\n").finditer(text, names.start, names.end), None):
        yield Span(start=start, end=blank.start() if blank else names.end)
        start = blank.end() if blank else start


def _in_paragraph(text: str, names: Span) -> Iterator[Member]:
    rows = _rows(text, names)
    for one in _in_rows(text, rows) if rows else _in_items(text, names):
        proxy = one.proxy or plain_name(proxy_said(one.beside) or "")
        yield one if proxy == one.proxy else replace(one, proxy=proxy)


def _is_surname(name: str) -> bool:
    """Tell a surname by its title or capitals from a word that begins with a capital."""
    return person(name) != name or name.isupper()


def _rows(text: str, names: Span) -> list[list[Span]]:
    """Return the cells of a list that stands in columns; none where it does not."""
    rows = []
    for line in re.finditer(r"[^\n]*\S[^\n]*", text[names.start : names.end]):
        start = names.start + line.start()
        rows.append([Span(start=start + c.start(), end=start + c.end()) for c in _CELL.finditer(line.group())])
    words = text[names.start : names.end]
    if len(_NUMBERED.findall(words)) > 1 or ("," in words and not _all_titled(text, rows)):
        return []
    whole = all(len(row) > 1 or _with_office(text[row[0].start : row[0].end], row[0]) for row in rows)
    return rows if whole and any(len(row) > 1 for row in rows) else []


def _all_titled(text: str, rows: list[list[Span]]) -> bool:
    """Tell whether each cell is one titled person, with an office after a comma: "Cllr A, Chair     Cllr B"."""
    cells = [text[cell.start : cell.end] for row in rows for cell in row]
    several = sum(len(row) > 1 for row in rows) > 1
    return several and all(_ONE_TITLED.match(cell) and not _ANOTHER.search(cell) for cell in cells)


def _with_office(words: str, cell: Span) -> Member | None:
    """Read a person with the office after a comma: "Cllr A, Chair"."""
    name, comma, office = words.partition(",")
    member = read_member(words, cell)
    if member or not comma:
        return member
    alone = read_member(name.strip(), cell)
    return replace(alone, beside=f"{alone.beside} {office.strip()}".strip()) if alone else None


def _in_rows(text: str, rows: list[list[Span]]) -> Iterator[Member]:
    """Yield the persons of each row; what is no person in it is said of the one before."""
    for row in rows:
        gives = read_member("  ".join(text[cell.start : cell.end] for cell in row), _whole(row))
        if gives and gives.proxy:
            yield gives
            continue
        yield from _in_row(text, row)


def _whole(row: list[Span]) -> Span:
    return Span(start=row[0].start, end=row[-1].end)


def _in_row(text: str, row: list[Span]) -> Iterator[Member]:
    last: Member | None = None
    lead = ""
    for cell in row:
        words = text[cell.start : cell.end].rstrip(" ,;:.")
        member = _with_office(words, cell) if re.match(TITLE, words) else read_member(words, cell)
        said = last is not None and _titled(last) and not re.match(TITLE, words)  # an office, not another person
        if member and not (last and said and not _alike(last, member)):
            if last:
                yield last
            last, lead = replace(member, beside=f"{lead} {member.beside}".strip()), ""
        elif last:
            last = replace(last, beside=f"{last.beside} {words}".strip())
        else:
            lead = words
    if last:
        yield last


def _alike(last: Member, member: Member) -> bool:
    """Tell whether two names are written alike, the surname in capitals: "M. ROY Luc     PETIT Anne"."""
    return all(re.search(r"\b[^\W\d_a-zß-ÿ]{3,}\b", one.name) and " " in person(one.name) for one in (last, member))


def _titled(member: Member) -> bool:
    return person(member.name) != member.name


def _in_items(text: str, names: Span) -> Iterator[Member]:
    """Yield the persons of a running list; an item that is an office is said of the person before."""
    last: Member | None = None
    for item in _items(text, names):
        words = text[item.start : item.end]
        member = read_member(words, item)
        if member:
            if last:
                yield last
            last = member
        elif last:
            last = _said_beside(last, words, item)
    if last:
        yield last


def _said_beside(last: Member, words: str, item: Span) -> Member:
    """Add an item to what is said of the person before; a proxy is quoted with the name."""
    end = item.end if proxy_said(" ".join(words.split())) else last.span.end
    beside = f"{last.beside} {' '.join(words.split())}".strip()
    return replace(last, beside=beside, span=Span(start=last.span.start, end=end))


def _items(text: str, names: Span) -> Iterator[Span]:
    """Yield the items of a list of names; what stands in brackets belongs to its item."""
    words = text[names.start : names.end]
    hidden = BRACKETED.sub(lambda match: "_" * len(match.group()), words)
    start = 0
    for separator in (*_separators(hidden), None):
        if separator and _after_title(hidden, separator):
            continue
        stop = separator.start() if separator else len(words)
        span = trim(words, Span(start=start, end=max(start, stop)))
        if span.end > span.start:
            yield Span(start=names.start + span.start, end=names.start + span.end)
        start = separator.end() if separator else start


def _separators(text: str) -> list[re.Match[str]]:
    """Return what stands between the names of a list; by lines where each names one."""
    by_lines = not re.search(r"[,;•]|\s[-–—]\s", text) or _one_a_line(text)
    by_lines = by_lines and len(_NUMBERED.findall(text)) < 2
    pattern = re.compile(rf"{_SEPARATOR.pattern}|\s*\n\s*") if by_lines else _SEPARATOR
    found = sorted(
        (*pattern.finditer(text), *_ON_LINES.finditer(text), *_OFFICES.finditer(text)),
        key=lambda match: (match.start(), -match.end()),
    )
    return [one for number, one in enumerate(found) if not number or one.start() >= found[number - 1].end()]


def _one_a_line(text: str) -> bool:
    """Tell whether each line names one person, with the office after a comma or dash."""
    rows = [re.split(r",|\s[-–—]\s", line.strip(" -•*")) for line in text.split("\n") if line.strip()]
    said = [len(row) == 1 or (len(row) == 2 and row[1].strip() and OFFICE.search(row[1])) for row in rows]
    return len(rows) > 1 and all(said) and all(read_member(row[0].strip(), Span(start=0, end=0)) for row in rows)


def _after_title(text: str, separator: re.Match[str]) -> bool:
    """Tell whether a full stop belongs to a title or an initial: "M. X", "J. Doe"."""
    return separator.group().strip() == "." and bool(
        re.search(
            rf"(?:\b(?:{SHORTENED}|M|MM|Mme|Mmes|Mlle|Smt|Kum|Tmt|Sh|Prof|Pr|Hon|Rev|Ing|Engr|Adv|Capt|Col|Cllrs|Crs|Ald|Mr|Mrs|Ms|Dr|St|Cr|Cllr)|\b[A-Z])$",
            text[: separator.start()],
        )
    )
