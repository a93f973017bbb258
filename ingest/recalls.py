"""Earlier agreements that a text recalls, and the one that it replaces."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.dates import Moment, find_moments
from ingest.types import Fact, Recalled
from ingest.view import View

_KIND = (
    r"(?:arrangement|proclamation|protocole|charte|convention|serment|accord|pacte|declaration|jumelage|"
    r"memorandum|lettre d'intention|"
    r"contrat|entente|avenant|amendment|addendum|"
    r"agreement|charter|protocol|memorandum of understanding|memorandum|pact|declaration|"
    r"letter of intent|twinning oath|oath)"
)
_TITLE = re.compile(
    rf"(?:(?:[a-z'-]+ ){{0,3}}?(?=[a-z ]*{_KIND}))?(?P<title>(?:(?:sister cities|twinning|friendship|cooperation|"
    rf"partnership|framework|nursing|exchange|joint|sister city|first|premier|ancien) )*"
    rf"{_KIND}s?\b(?:[ -](?:cadre|commune))?(?: (?:d'|de |of |on |et de |and |in )(?!l'|la |le |\d|19|"
    rf"20)[a-z'-]+(?: (?:et de|et d'|et|and|de) ?(?!\d)[a-z'-]+)?)?)"
)
_SIGNING = re.compile(
    r"\b(?:signe|conclu|date|en date|adopte|passe|etabli|signed|concluded|dated|adopted|made|"
    r"exchanged|of|de|du|en|in|le|on|les a unis|les a unies)\b|^,? "
)
_THIS = re.compile(r"(?:presente?|this|cette|the present|projet de|draft)[ ]*$")
_RECALLING = re.compile(
    r"\bvu\b|rappel|recall|having regard|prolongement|suite a|fonde|based on|further to|pursuant|"
    r"compte tenu|in view of|refer to|referring to|me referer|se referant|"
    r"affirme|premier|depuis|since|"
    r"signe|conclu|signed|concluded|exchanged|entered into|avenant|amendment|unies|noted|succe|remplac|replac|supersed"
)
_REPLACING = re.compile(
    r"(?:annule et remplace|abroge|se substitue a|met fin a|remplace|supersedes?|replaces?|"
    r"cancels? and replaces?|takes the place of)(?: and cancels)? (?:[a-z' ]{0,30}?)$"
)
_OTHER_DATE = re.compile(
    r";|deliberation|resolution|council passed|\bcess\w*|expir|prend fin|\bends?\b|until|jusqu|"
    r"\bcourt\b|a partir|a compter|starting|commenc|effet|effect|force|vigueur|renouvel|renew"
)
_SIGNED_BEFORE = re.compile(
    r"^[^.;]{0,60}\b(?:signed|concluded|adopted|entered into|signe(?:e?s?|rent)|conclu(?:e?s?|rent|aient)|"
    r"adopte\w*) (?:a|an|"
    r"the|un|une|le|la|l')\b[^.;]{0,20}$"
)
_VERB_FIRST = re.compile(r"\b(?:signe\w*|conclu\w*|adopte\w*|signed|concluded|adopted),?(?: (?:le|on|en|in))? $")
_THEN_TITLE = re.compile(r"^,? (?:un|une|le|la|l'|a|an|the)\b[^.;]{0,30}$")
_MAX_GAP = 130  # characters between the name of an agreement and its date


def recalls(view: View, end: int | None = None) -> tuple[Recalled, ...]:
    """Return the earlier agreements that are named with a date, in order."""
    return tuple(recalled for recalled, _ in _dated(view) if end is None or recalled.title.source.span.start < end)


def replaces(view: View) -> Recalled | None:
    """Return the earlier agreement that this one says it replaces."""
    return next((recalled for recalled, before in _dated(view) if _REPLACING.search(before)), None)


def _dated(view: View) -> Iterator[tuple[Recalled, str]]:
    """Yield earlier agreements with the words before their names, each date once."""
    seen: set[str] = set()
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
            if title and moment.value not in seen:
                seen.add(moment.value)
                start = statement.start + min(title.start("title"), moment.start)
                stop = statement.start + max(title.end("title"), moment.end)
                words = view.text[statement.start + title.start("title") : statement.start + title.end("title")]
                yield (
                    Recalled(title=_fact(view, words, start, stop), on=_fact(view, moment.value, start, stop)),
                    statement.folded[: title.start("title")],
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
            and (_RECALLING.search(folded) or folded.startswith(("to the ", "a la ", "au ", "a l'")))
            and not re.search(r"(?:annees?|20\d\d) ?[-–]? ?$", between)
        ):
            return title
    return None


def _fact(view: View, value: str, start: int, stop: int) -> Fact[str]:
    return view.exact(value, start, stop)
