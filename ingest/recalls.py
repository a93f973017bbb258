"""Earlier agreements that a text recalls, and the one that it replaces."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.dates import Moment, find_moments
from ingest.fold import fold
from ingest.types import Fact, Recalled
from ingest.view import View

_KIND = (
    r"(?:arrangement|proclamation|protocole|charte|convention|serment|accord|pacte|declaration|jumelage|"
    r"memorandum|lettre d'intention|"
    r"contrat|entente|avenant|amendment|addendum|pacte|deed|pledge|compact|covenant|treaty|"
    r"(?:amending|renewal|supplemental|principal) agreement|echange de lettres|exchange of letters|"
    r"agreement|charter|protocol|memorandum of understanding|memorandum|pact|declaration|"
    r"letter of intent|twinning oath|oath|heads of (?:terms|agreement)|statement of intent|minute of agreement|"
    r"joint statement|joint declaration)"
)
_TITLE = re.compile(
    rf"(?:(?:[a-z'-]+ ){{0,3}}?(?=[a-z ]*{_KIND}))?(?P<title>(?:(?:sister cities|twinning|friendship|cooperation|"
    rf"partnership|framework|nursing|exchange|joint|sister city|first|second|third|premier|ancien|sister club|"
    rf"letter of|"
    rf"specific|principal|amending|renewal|original) )*"
    rf"{_KIND}s?\b(?:[ -](?:cadre|commune|specifique|bilaterale?|initiale?|additionnel|"
    rf"complementaire|tripartite|modificatif))*"
    rf"(?: (?:n°|no\.?|nr\.?|number|numero) ?\d+)?(?: (?:d'|de |of |on |"
    rf"et de |and |in )(?!this |the |l'|la |le |\d|19|"
    rf"20)[a-z'-]+(?: (?:et de|et d'|et|and|de) ?(?!\d)[a-z'-]+)?)?)"
)
_SIGNING = re.compile(
    r"\b(?:signe|souscri\w*|settled|written|ecrite?|redigee?|prete|jure|sworn|subscribed|conclu|date|en date|"
    r"adopte|passe|etabli|signed|concluded|dated|adopted|made|"
    r"exchanged|executed|entered into|echange\w*|paraphe\w*|of|de|du|en|in|le|on|les a unis|les a unies)\b|^,? "
)
_OF_ANOTHER = re.compile(  # the title of an amendment names the agreement that it amends
    r"(?:\w+ ){0,3}?(?:addendum|amendment|avenant|supplement\w*|rider|annexe?)\b[^;:]{0,24}?\s(?:to the|a la|au|"
    r"a l'|de la|du) ?"
)
_THIS = re.compile(r"(?:presente?|this|cette|the present|projet de|draft)[ ]*$")
_RECALLING = re.compile(
    r"\bvu\b|rappel|recall|having regard|prolongement|suite a|fonde|based on|further to|pursuant|"
    r"compte tenu|in view of|refer to|referring to|me referer|se referant|"
    r"affirme|premier|depuis|since|"
    r"signe|conclu|signed|concluded|exchanged|entered into|avenant|amendment|unies|noted|succe|remplac|replac|"
    r"supersed|"
    r"echange|attendu|whereas|executed|paraphe|\bmade\b|adopte|predecess|\bby an? |revu\b|\ba permis\b|"
    r"\bont permis\b|enabled|lie[se]s? par|unies? par|"
    r"lient|changed by|amended by|modified by|modifiee? par|completee? par|souscri\w*|contract\w+|\bnou\w+ par|"
    r"jumele\w*|attache\w* par|bound by|linked by|joined by|friends|partners|"
    r"coopere\w*|written|ecrit\w*|settled|substitue"
)
_ENDS_OLD = (
    r"(?:annul\w+|abrog\w+|remplac\w+|supersed\w+|replac\w+|cancel\w*|revok\w+|rescind\w*|repeal\w*|"
    r"se substitue\w* a|"
    r"met fin a|takes? the place of|(?:stands?|comes?) in (?:the )?place of|in place of|in lieu of|"
    r"en (?:lieu et )?(?:place|remplacement) d|tient lieu d|caduque?)"
)
_ENDED = re.compile(_ENDS_OLD)
_REPLACING = re.compile(
    rf"\b{_ENDS_OLD}(?: (?:et|and) {_ENDS_OLD})?(?: (?:all|any|toutes?|tous|the|la|le|les|l'|a|au|du|de|e|et|and|by|"
    rf"previous|"
    r"earlier|former|precedente?s?|said) ?)*[a-z' ]{0,24}?$"
)
_REPLACED = re.compile(
    rf"^[^.;]{{0,90}}?\b(?:est|sont|sera|is|are|shall be|will be|stands?|se trouve)\b(?: hereby| ainsi| des lors|"
    rf" donc| de ce "
    rf"fait| herewith)? {_ENDS_OLD}"
)
_OTHER_DATE = re.compile(
    r";|deliberation|resolution|council passed|\bthe words\b|\bles mots\b|"
    r"\bcess\w*|expir|prend fin|\bends?\b|until|jusqu|"
    r"\bcourt\b|a partir|a compter|starting|commenc|effet|effect|force|vigueur|renouvel|renew"
)
_SIGNED_BEFORE = re.compile(
    r"^[^.;]{0,60}\b(?:signed|concluded|adopted|entered into|signe(?:e?s?|rent)|conclu(?:e?s?|rent|aient)|"
    r"adopte\w*) (?:a|an|"
    r"the|un|une|le|la|l')\b[^.;]{0,20}$"
)
_VERB_FIRST = re.compile(
    r"\b(?:souscri\w*|passe\w*|ecrit\w*|written|settled|prete\w*|signe\w*|conclu\w*|adopte\w*|signed|"
    r"concluded|adopted),?(?: (?:le|on|en|in))? $"
)
_THEN_TITLE = re.compile(r"^,? (?:un|une|le|la|l'|a|an|the)\b[^.;]{0,30}$")
_KEPT = re.compile(
    r"\bpas\b[^.;]{0,20}(?:remplac|annul|abrog)|\bnot\b[^.;]{0,20}(?:replac|supersed)|article|section|paragraph"
)
_EARLIER = re.compile(r"\b(?:former|previous|earlier|precedente?|ancien\w*|said|first|second|premier\w*)\W*$")
_MAX_GAP = 130  # characters between the name of an agreement and its date


@dataclass(frozen=True, slots=True)
class _Named:
    """An earlier agreement with the folded words of its sentence before its name and after its date."""

    recalled: Recalled
    before: str
    after: str


def recalls(view: View, end: int | None = None) -> tuple[Recalled, ...]:
    """Return the earlier agreements that are named with a date, in order, each date once."""
    first: dict[str, Recalled] = {}
    for one in _dated(view):
        first.setdefault(one.recalled.on.value if one.recalled.on else "", one.recalled)
    return tuple(one for one in first.values() if end is None or one.title.source.span.start < end)


def replaces(view: View) -> Recalled | None:
    """Return the earlier agreement that this one says it replaces, with the date that is told of it anywhere."""
    named = [one for one in _dated(view) if not _KEPT.search(one.before + one.after)]
    dated = next((one for one in named if _REPLACING.search(one.before) or _REPLACED.match(one.after)), None)
    return dated.recalled if dated else next(_undated(view, [one.recalled for one in named]), None)


def _undated(view: View, known: list[Recalled]) -> Iterator[Recalled]:
    """Yield what is replaced by name alone."""
    for statement in view.clauses:
        ended = _ENDED.search(statement.folded)
        for title in _TITLE.finditer(statement.folded) if ended else ():
            before, after = statement.folded[: title.start("title")], statement.folded[title.end("title") :]
            if _THIS.search(before) or _KEPT.search(before) or find_moments(after[:60]):
                continue
            if _REPLACING.search(before) or (_REPLACED.match(after) and _EARLIER.search(before)):
                start, stop = statement.start + title.start("title"), statement.start + title.end("title")
                words = view.text[start:stop]
                same = next((one for one in known if fold(words) in fold(one.title.value)), None)
                yield Recalled(title=_fact(view, words, start, stop), on=same.on if same else None)


def _dated(view: View) -> Iterator[_Named]:
    """Yield earlier agreements with the words around their names."""
    for statement in view.statements:
        moments = find_moments(statement.folded)
        taken = 0
        for moment in moments:
            titles = [
                match
                for match in _TITLE.finditer(statement.folded, taken)
                if match.end("title") <= moment.start <= match.end("title") + _MAX_GAP
            ]
            title = _named(statement.folded, titles, moment.start) or _signed_then(statement.folded, moment)
            if title:
                start = statement.start + min(title.start("title"), moment.start)
                stop = statement.start + max(title.end("title"), moment.end)
                words = view.text[statement.start + title.start("title") : statement.start + title.end("title")]
                yield _Named(
                    Recalled(title=_fact(view, words, start, stop), on=_fact(view, moment.value, start, stop)),
                    statement.folded[: title.start("title")],
                    statement.folded[max(moment.end, title.end("title")) :],
                )
            taken = moment.end


def _signed_then(folded: str, moment: Moment) -> re.Match[str] | None:
    """Return the agreement named after its date: "In October 2016 the hospitals signed a Nursing Agreement"."""
    for title in _TITLE.finditer(folded, moment.end, moment.end + _MAX_GAP):
        before = folded[moment.end : title.start("title")]
        verb = _VERB_FIRST.search(folded[: moment.start]) and _THEN_TITLE.match(before)
        if (verb or _SIGNED_BEFORE.search(before)) and not _THIS.search(before):
            return title
    return None


def _named(folded: str, titles: list[re.Match[str]], moment: int) -> re.Match[str] | None:
    """Return the nearest agreement before a date that is not this one."""
    for title in reversed(titles):
        before, between = folded[: title.start("title")], folded[title.end("title") : moment]
        if _THIS.search(before) or _OTHER_DATE.search(between):
            continue
        if (
            _SIGNING.search(between)
            and (
                _RECALLING.search(folded)
                or _OF_ANOTHER.match(folded)
                or folded.startswith(("to the ", "a la ", "au ", "a l'"))
            )
            and not re.search(r"(?:annees?|20\d\d) ?[-–]? ?$", between)
        ):
            return title
    return None


def _fact(view: View, value: str, start: int, stop: int) -> Fact[str]:
    return view.exact(value, start, stop)
