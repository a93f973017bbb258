"""Attendance that sentences tell: who presided, who kept the minutes, who sent apologies, without any list.

The patterns are matched on text without accents, which many records have lost; a name is a slice of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.fold import without_accents
from ingest.names import FULL_NAME, NAME, TITLE
from ingest.tally_words import PERSON, TITLED
from ingest.view import View

_ONE = rf"{TITLE}*{NAME}"
_CALLED = rf"{TITLE}+{NAME}"
_OFFICE = (
    r"(?:(?:the )?(?:Lord |Deputy |Vice )?(?:Mayor|Chair(?:man|woman|person)?|President|Reeve|Warden|Supervisor|"
    r"Provost|Speaker|Convenor|Convener|"
    r"Cathaoirleach|Chairperson|Councill?or|Bourgmestre|Syndic|Maire|Mairesse)(?: [Pp]ro [Tt]em(?:pore)?)?,? )"
)
_PLAIN = rf"(?!(?:The|Lord|Le|La|Les|Deputy|Madame|Monsieur|City|Town)\b){FULL_NAME}(?<!Mayor)(?<!Maire)(?<!Chair)"
_BESIDE = r"(?: ?\([^()]*\))?(?:,? [^.;:,\n]{3,70},)?"  # an office after a name
_OPENS = (
    r"(?:presid(?:ed|ing|es)|in the [Cc]hair|(?:took|occupied|assumed|held) the [Cc]hair|call(?:ed|ing) the \w+|"
    r"(?:declared|opened) the (?:meeting|session)|chair(?:ed|ing)|called to order)"
)
CHAIRED = re.compile(
    rf"(?:(?:[Ss]ous la )?[Pp]residence|[Ss]ous la (?:direction|conduite))(?: effective)? d(?:e|u)\s+"
    rf"(?:(?:la |le |l'|son )?[a-z' -]{{3,40}},? )?"
    rf"(?P<fr>{_ONE})|"
    rf"[Pp]residee? par\s+(?:l[ea] [a-z]+,? )?(?P<par>{_ONE})|"
    rf"(?P<preside>{_CALLED}|{_PLAIN}){_BESIDE} (?:preside\b(?! de)|presidait|presida\b|presidant|a preside|"
    rf"ouvre la seance|a ouvert la seance|(?:dirig|men|condui|anim)\w+ les (?:debats|travaux)|"
    rf"(?:assur|assum|ten|exerc|pren)\w+ la presidence|"
    rf"declare la seance|(?:occup(?:e|ait|ant) le|est au|au) fauteuil|dirige les debats)|"
    rf"(?P<en>{_CALLED}){_BESIDE},?\s+(?:[-–—] )?(?:was |is )?{_OPENS}|"
    rf"{_OFFICE}(?P<mayor>{NAME}){_BESIDE},?\s+(?:was |is )?{_OPENS}|(?P<full>{_PLAIN}){_BESIDE},?\s+"
    rf"(?:was |is )?{_OPENS}|"
    rf"(?:[Cc]haired|[Pp]resided over|[Cc]alled to order|[Oo]pened|[Cc]onvened)[^;\n]{{0,60}}? by\s+"
    rf"{_OFFICE}?(?P<by>{_ONE})"
)
_KEEPER = r"secretai?r(?:iat|ies?|es?|y)\b(?! general)"
_FUNCTION = (
    r"(?:design|nomm|elu|choisi|retenu|charg|assur|assum|exer|rempli|ten|tient|tint|agi|fai|sert|serv|comme|en qualite|"
    r"a titre|occup)\w*"
)
_TAKES = r"(?:took|takes?|taking|kept|keeping|recorded|recording|wrote|writing)"
MINUTED = re.compile(
    rf"[Mm]inutes\s+(?:were\s+|was\s+)?(?:taken|recorded|kept|written|prepared)(?: by|:)\s+"
    rf"(?:(?:the )?(?:[A-Z]\w+ )?(?:[Ss]ecretary|[Cc]lerk|[Rr]ecorder),? )?(?P<en>{_ONE})|"
    rf"(?P<fr>{_CALLED})(?:(?!{_CALLED})[^.;:]){{0,80}}?\b{_FUNCTION}\b(?:(?!{_CALLED})[^.;:]){{0,40}}?\b{_KEEPER}|"
    rf"(?:design|nomm|elu|choisi)\w* (?:comme |en qualite de |pour )?[Ss]ecretaire(?: de (?:la )?seance)? ?:? "
    rf"(?P<named>{_CALLED})|"
    rf"[Ss]ecretaire(?:[- ]tresori(?:er|ere)|[- ]greffi(?:er|ere))?(?: d(?:e la|u) [^\W\d_]+)?(?: par interim)?, "
    rf"(?P<treasurer>{_CALLED})|"
    rf"[Ss]ecretaire(?: de seance)? ?:? (?P<label>{_CALLED})|"
    rf"(?P<clerk>{_CALLED}),? [^.;:\n]{{0,50}}?(?:secretaire-tresori(?:er|ere)|greffi(?:er|ere)(?:-tresori(?:er|ere))?)"
    rf",?(?: adjointe?,?)? (?:est|etait|assist\w+|agi\w+|fait|presente?)|"
    rf"[Ss]ecretariat[^.;:\n]{{0,40}} (?:etant |est |a ete |etait )?(?:assur|ten|assum|confi)\w+ (?:par|a)\s+"
    rf"(?P<par>{_ONE})|"
    rf"(?:[Pp]roces-verbal|[Cc]ompte[- ]rendu)[^.;:\n]{{0,20}} (?:redig|ten|dress|etabl)\w+ par\s+(?P<pv>{_CALLED})|"
    rf"(?P<acts>{_CALLED}|{_PLAIN}){_BESIDE} (?:act(?:ed|ing)|serv(?:ed|ing)|was appointed|sat)(?: as)?"
    rf"(?: the)?(?: recording| meeting| minute| minuting)? (?:[Ss]ecretary|minute[- ]taker)|"
    rf"(?P<takes>{_CALLED}|{_PLAIN}){_BESIDE},? (?:who |was |and )?(?:was )?{_TAKES} the "
    rf"(?:[Mm]inutes|[Rr]ecord|[Pp]roceedings|notes)|"
    rf"(?P<taking>{_ONE})(?:, [A-Z][^(),;.]{{2,60}}?)? ?\([^()]*(?:\b[Mm]inutes?\b|[Rr]ecording|"
    rf"[Ss]ecretary to the meeting)[^()]*\)"
)
_TO = r"(?:(?:to|from|for|of|by|de|à|a) )?"
_JOINT = re.compile(
    rf"(?:, ?(?:(?:et|and|&) )?{_TO}| (?:et|and|&|ainsi que|as well as) {_TO})"
)  # "to Cllr A and to Cllr B"
_PERSON = PERSON.pattern
_PERSONS = rf"{_PERSON}(?:{_JOINT.pattern}{_PERSON}){{0,40}}"  # no semicolon: what follows one is said of others
_SEVERAL = _PERSONS.replace(NAME, rf"{NAME}(?: ?\([^()]{{2,40}}\))?")  # "Cllrs A (work) and B (ill)"
_SENT = r"(?:sent|sends?|tendered|conveyed|offered|submitted|gave|given)"
_EXCUSED = re.compile(
    rf"(?:[Aa]polog(?:y|ies)|[Rr]egrets?)\b[^.;:\n]{{0,60}}?\b(?:from|by|of|for)\s+(?P<en>{_SEVERAL})|"
    rf"[Ll]eave of absence\b[^.;:\n]{{0,40}}?\b(?:to|for)\s+(?P<leave>{_SEVERAL})|"
    rf"(?P<sent>{_SEVERAL}) (?:has |have |had )?{_SENT}(?: (?:his|her|their|an?))? (?:apolog|regrets)|"
    rf"(?P<fr>{_PERSONS})(?:, [^,;.:\n]{{3,50}},)? (?:s'excusent?\b|(?:s'|se |est |sont |etai(?:t|ent) )"
    rf"[^.;:,\n]{{0,20}}excuse)"
)
_ABSENT = re.compile(
    rf"(?P<was>{_PERSONS}) (?:was|were|est|sont|etai(?:t|ent)) (?:absente?s?|not present)\b"
    rf"|(?P<did>{_PERSONS}) did not attend"
)


_PRESENT = re.compile(
    rf"(?:[Tt]here (?:were|was)(?: also)? present|(?:[Pp]resent|[Ii]n attendance) (?:were|was)(?: also)?|"
    rf"(?:[Ee]taient|[Ss]ont)(?: egalement| aussi)? presents) (?P<list>{_SEVERAL})|"
    rf"(?P<were>{_PERSONS}) (?:were|etaient)(?: also| egalement| aussi)? presente?s?\b"
)


@dataclass(frozen=True, slots=True)
class Named:
    """A person whom a sentence names: where the name stands, and the words that say it, in the mended text."""

    start: int
    end: int
    said_from: int
    said_to: int


def told(view: View, pattern: re.Pattern[str]) -> Iterator[Named]:
    """Yield the persons that the groups of a pattern name."""
    for match in pattern.finditer(without_accents(view.text)):
        yield Named(*match.span(match.lastgroup or 0), *match.span())


def apologies(view: View) -> Iterator[Named]:
    """Yield those who are told to have sent apologies, without an office before it only where they are titled."""
    yield from _each(view, _EXCUSED)


def presences(view: View) -> Iterator[Named]:
    """Yield those of whom a sentence tells that they were present."""
    yield from _each(view, _PRESENT)


def absences(view: View) -> Iterator[Named]:
    """Yield those of whom a sentence tells that they were absent."""
    yield from _each(view, _ABSENT)


def _each(view: View, pattern: re.Pattern[str]) -> Iterator[Named]:
    for one in told(view, pattern):
        words = view.text[one.start : one.end]
        if not TITLED.match(words):
            continue
        start = 0
        for joint in (*_JOINT.finditer(words), None):
            end = joint.start() if joint else len(words)
            yield Named(one.start + start, one.start + end, one.said_from, one.said_to)
            start = joint.end() if joint else end
