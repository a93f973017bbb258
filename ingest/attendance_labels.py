"""What a few words before a list of names say of it: "Étaient là", "Did not attend", "Secrétariat de séance".

The usual labels are in ``attendance_lists.py``; here any short phrase counts that holds a word of attendance
and that names follow, in whatever order its other words stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ingest.attendance_pairs import head_end
from ingest.fold import fold
from ingest.lines import Line, lines
from ingest.names import FULL_NAME, NAME, TITLE
from ingest.types import Span

# The first that a phrase holds says what it heads; who was there besides the council comes before all else.
_WORDS = {
    "none": r"vot\w+|voix|scrutin|commission|committee|ordre du jour|objet|subject|convo\w+|nombre|number|next|"
    r"prochaine?|quorum|presidents|signed|signe|approved|partenaire\w*|proces-verbal|report\w*",
    "attending": r"(?:etai(?:en)?t|sont|est) (?:egalement|aussi) (?:present\w*|la)|also (?:there|present)|"
    r"^(?:attending|in attendance|attendees)$",
    "other": r"aussi|egalement|also|others?|autres?|officers?|officials?|staff|fonctionnaires?|agents?|personnel|"
    r"services?|public|presse?|guests?|invite\w*|observ\w+|visitors?|experts?|advis\w+",
    "secretary": r"secret\w+(?! general)|clerk|scribe|greff\w+|recorder|recording|minute[- ]?taker|note[- ]?taker|"
    r"minutes (?:taken|kept|written|recorded|by)",
    "president": r"presidente?s?|presidence|presid(?:e|ed|es|ing|ait)|chair\w*|speaker",
    "absent": r"(?:absent\w*|absence) (?:sans|without|non)(?: \w+)?|without (?:leave|apolog\w+|notice|excuse)|"
    r"(?:did|were|was|do|does|could) not|"
    r"unable to|n'et\w+|n'[a-z]+ (?:pas|point)|ne (?:sont|pouv\w+|prenn\w+|siegeai?ent) (?:pas|ni)|ni presents?|"
    r"non[- ](?:presents?|excus\w+|attend\w+)|not (?:present|attend\w*|in attendance)|failed to|"
    r"unexcused|missing|manqu\w+|defaillante?s?|sans (?:excuse|motif|avoir)",
    "excused": r"excus\w+|apolog\w+|regrets?|pouvoirs?|procurations?|mandats?|prox(?:y|ies)|"
    r"leave(?: of absence)?|represente?e?s?|empeche\w*",
    "away": r"absent\w*|absences?",
    "present": r"presente?s?|presences?|"
    r"etaient (?:la|reunis)|sont (?:la|reunis)|attend(?:ed|ing|ees?|ance)|siege\w*|sat|"
    r"particip\w+|(?:pris|prennent) (?:part|place)|ont siege|assist\w+",
}
_KINDS = {kind: re.compile(rf"(?:\b|^)(?:{words})(?:\b|$)") for kind, words in _WORDS.items()}
_NEGATIVE = re.compile(r"\b(?:not?|ni|ne|non|sans|without|failed|unexcused)\b|\bn'")
_COUNT = r"(?:[ \t]*(?:\(\d{1,3}\)|\d{1,3}))?"
_LABEL = re.compile(
    rf"(?:^|(?<=[.;:]\s)|(?<=\s{{3}}))(?P<phrase>[^\W\d_][^\n:;.,|()\d]{{2,70}}?){_COUNT}"
    r"(?P<stop>[ \t]*:|[ \t]+[-–—](?=[ \t])|[ \t]{2,}(?=\S)|[ \t]*\.{3,}|$)"
)
_OFFICE = r"(?:(?:[Tt]he |[Ll][ae] )?(?:Deputy |Vice |Lord )?(?:Mayor|Speaker|Maire|Reeve|Warden|Chairman),? )"
_SOMEBODY = re.compile(
    rf"\s*(?:[-–—•*>]\s+|\(?\d{{1,2}}[.)°]\s+)?(?:(?:{TITLE}|{_OFFICE})+{NAME}|{FULL_NAME}(?=\s*(?:[,;.(:\n]|"
    rf"\s[-–—]|\s(?:et|and|à|a)\s|\s{{2}}|$))|{NAME}(?=\s*(?:,|\n|\s[-–—]\s|$)))"
)
_QUALIFIED = re.compile(
    r"(?P<phrase>(?:(?:[Mm]embr?es?|[Cc]onseill\w+|[Cc]ouncill?ors?|[Éé]lus|[Ss]ont|[Éé]taient|[Ww]ere) )?"
    r"(?:[Ee]xcus|[Aa]bsen|[Pp]r[eé]sen|[Rr]epr[eé]sent|EXCUS|ABSEN|PR[EÉ]SEN|REPR[EÉ]SENT|[Aa]polog|APOLOG)"
    r"[^\n:;.|()\d,]{0,30}, [^\n:;.|()\d]{3,60}?)[ \t]*:"
)
_LEFT = re.compile(r"(?P<phrase>[^\W\d_][^\n:;,|()\d]{1,30}?)[ \t]{2,}(?=\S)")
_LEADS = re.compile(r"\b(?:a|to|par|by|de|du|of|from|pour|for|avec|with|et|and)$")
_FRAGMENT = 34  # characters of the upper part of a label that is broken over two lines
_PROSE = 6  # words of a phrase that stands alone; more are a sentence


@dataclass(frozen=True, slots=True)
class Label:
    """Words that head a list of names, where they stand; ``surely`` where a negation decides what they say."""

    kind: str
    span: Span
    surely: bool


def kind_of_list(phrase: str) -> str | None:
    """Tell what a phrase heads.

    Example: kind_of_list("N'étaient pas là") -> "absent"
    """
    folded = fold(" ".join(phrase.split()))
    kind = next((kind for kind, words in _KINDS.items() if words.search(folded)), None)
    return None if kind == "none" else "absent" if kind == "away" else kind


def loose_labels(text: str) -> Iterator[Label]:
    """Yield the phrases of a text that names follow and that say who they are, in order."""
    found = lines(text)
    yield from _broken(text, found)
    yield from _qualified(text, found)
    for line in found:
        for match in _LABEL.finditer(line.text):
            start, end = line.start + match.start("phrase"), line.start + match.end()
            phrase = match["phrase"]
            kind = kind_of_list(phrase) if _is_label(match) else None
            if kind and (kind == "other" or _SOMEBODY.match(text, head_end(text, end))):
                yield Label(kind, Span(start=start, end=end), _NEGATIVE.search(fold(phrase)) is not None)


def _qualified(text: str, found: Sequence[Line]) -> Iterator[Label]:
    """Yield labels that a comma parts, up to a colon: "Excused, having handed in a proxy:"."""
    for line in found:
        match = _QUALIFIED.match(line.text)
        kind = kind_of_list(match["phrase"]) if match else None
        if match and kind and _SOMEBODY.match(text, line.start + match.end()):
            yield Label(kind, Span(start=line.start, end=line.start + match.end()), surely=True)


def _is_label(match: re.Match[str]) -> bool:
    """Tell a label from the words of a sentence or of a row: in the middle of a line a colon or dash must end it."""
    stop = match["stop"].strip()
    if match.start() and not stop:
        return False
    leads = stop != ":" and _LEADS.search(fold(match["phrase"]))  # "Presided over by:" heads a name all the same
    return (bool(stop) or len(match["phrase"].split()) <= _PROSE) and not leads


def _broken(text: str, found: Sequence[Line]) -> Iterator[Label]:
    """Yield labels of a left column that are broken over two lines: "LEAVE OF ABSENCE / GRANTED     Cllr X"."""
    for above, line in pairwise(found):
        match = _LEFT.match(line.text)
        beside = match and not line.gap and len(above.text) <= _FRAGMENT and _column(text, above) == _column(text, line)
        named = match and (above.text.endswith(":") or re.match(TITLE, match["phrase"]))  # the label ends above
        table = head_end(text, line.start) > line.start  # "Mandants     Mandataires"
        if not match or named or table or not beside or not kind_of_list(above.text):
            continue
        whole = f"{above.text} {match['phrase']}"
        kind, lower = kind_of_list(whole), kind_of_list(match["phrase"])
        joined = lower is None or (lower != kind and _NEGATIVE.search(fold(whole)))
        if kind and joined and _SOMEBODY.match(text, line.start + match.end()):
            yield Label(kind, Span(start=above.start, end=line.start + match.end()), surely=True)


def _column(text: str, line: Line) -> int:
    return line.start - text.rfind("\n", 0, line.start)
