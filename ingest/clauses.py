"""Closing clauses found by their words: copies and languages. Money is left to ``funding.py``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ingest.numbers import NUMBER, parse_number
from ingest.places import language_code, languages
from ingest.types import Fact
from ingest.view import Statement, View

_COPY_WORDS = (
    r"(?:exemplaires?|ex\.|originaux|originals?|copies|copy|counterparts|parchemins|parchments|duplicates|"
    r"expeditions)"
)
_COPIES = re.compile(
    rf"(?P<count>{NUMBER})(?: ?\({NUMBER}\))? (?:(?:original|identical|equally authentic|authentic|"
    rf"signed|enclosed|like|fair|sealed|duplicate) )*{_COPY_WORDS}|"
    rf"(?P<double>double (?:exemplaire|original|expedition|minute)|(?:in|and) duplicate)|"
    rf"(?P<triple>triple (?:exemplaire|original|expedition|minute)|in triplicate)|"
    rf"(?P<quadruple>quadruple (?:exemplaire|original|expedition)|in quadruplicate)|"
    rf"(?P<quintuple>quintuple (?:exemplaire|original|expedition)|in quintuplicate)"
)
_AND_MORE = re.compile(  # "two originals in English and two in Dutch"
    rf"^s?(?: (?!et |and )[a-z-]+){{0,6}},? (?:et|and|plus) (?P<count>{NUMBER})(?: {_COPY_WORDS})? "
    r"(?:redige[es]* |etabli[es]* |ecrits? |written |drawn up |autres? |others? )?(?:en|in) (?:(?:langue|"
    r"the) )?(?P<language>[a-z]+)"
)
_ONE = re.compile(
    r"\b(?:(?:a|one) single|only one|un seul|un unique) (?:original|exemplaire|copy)\b|"
    r"\b(?:one|an?|un) (?:original|exemplaire|copy)\b(?= only| unique| est| is|,| kept| depose| conserve)"
)
_COUNTED = re.compile(  # "chacun un exemplaire du texte, qui en compte deux"
    rf"\b{_COPY_WORDS}\b(?:[^.;]{{0,60}}?\b(?:qui en compte|au nombre de|of which there are|numbering)| ?[:|]) "
    rf"(?P<count>{NUMBER})\b(?! (?:en|in|dans|de|of)\b)"
)
_IN_ALL = re.compile(rf"{_COPY_WORDS}\b[^.;]{{0,60}}?, (?P<count>{NUMBER}) (?:in all|in total|au total|en tout)\b")
_DRAWN_UP = re.compile(
    rf"{_COPY_WORDS}|redige|etabli|dresse|drawn up|done|given|made|signed|written|prepared|execut\w+|subscribed|"
    rf"in duplicate|"
    rf"triplicate|exists? in|conclue?s?\b|faisant (?:egalement |pareillement )?foi|prete|tire\w*|equal (?:force|"
    rf"authority|"
    rf"validity)|equally valid|font (?:egalement |pareillement |toutes )?foi|authentic|version|fait\b"
)
_LANGUAGE_BEFORE = (
    r"(?:\b(?:en|in|langues?|languages?|versions?|textes?|texts?|the|et|and|ou|or|each|both|an?|l'une?|l'autre|"
    r"one|un|une|"
    r"other)\b,?|[,:|])(?:\s(?:the|en|in|langues?|la|le|les|an?|une?|both|each|version|texte?|langue))*\s?$"
)


_LANGUAGE_AFTER = re.compile(  # not "French teachers"
    r"\s?(?:$|[.,;:()\[\]\"»/-]|\d|(?:and|et|or|ou|in|en|at|an?|a|as|with|avec|languages?|langues?|texts?|textes?|"
    r"versions?|"
    r"copies|copy|originals?|originaux|exemplaires?|both|each|all|toutes?|tous|shall|are|is|being|etant|faisant|"
    r"font|fait|"
    r"les?|la|the|par|by|on|dont|of|que|qui|this|sont|est|ont|prev\w+|d'egale|de|du|ayant|which|to|for|pour|dans|"
    r"hereof|"
    r"respective\w*|having|chacune?|one|two|three|four|deux|trois|quatre|un|une|only|seulement|but|mais|sur|from|"
    r"equally|"
    r"egalement|ainsi|l'|il|it|they|these|ces|signed|signe\w*|remis\w*)\b|l')"
)
_LABEL = re.compile(r"(?:the |les? )?(?:langues?|languages?)(?: (?:of|de|du)\b.*)?$")
_NOT_THE_TEXT = re.compile(
    r"\b(?:courses?|cours|lessons?|lecons?|class(?:es)?|teach\w*|enseign\w+|interpret\w*|correspon\w*|web ?sites?|"
    r"site|"
    r"courriers?|mail|minutes|proces-verba\w+|reports?|rapports?|broadcasts?|spoken|parle\w*|letters|books?|"
    r"livres?|newsletter|bulletin)\b"
)
_PAIRED = re.compile(
    r"\b(?:bi|tri|multi)lingu\w+[:,]? (?:text |version |edition |texte )?"
    r"(?:\(|in |en )?(?P<names>[a-z]+(?:[-/][a-z]+){1,2})"
)


def copies(view: View) -> Fact[int] | None:
    """Find the number of original copies."""
    named = {"double": 2, "triple": 3, "quadruple": 4, "quintuple": 5}
    whole = _IN_ALL.search(view.folded) or _COUNTED.search(view.folded)
    if whole and (count := parse_number(whole["count"])):
        return view.fact(count, *whole.span())
    for match in reversed(list(_COPIES.finditer(view.folded))):
        count = parse_number(match["count"]) if match["count"] else named[match.lastgroup or ""]
        if count and count > 1:
            more = _AND_MORE.match(view.folded[match.end() : match.end() + 120])
            others = parse_number(more["count"]) if more and language_code(more["language"]) else None
            end = match.end() + (more.end() if more and others else 0)
            return view.fact(count + (others or 0), match.start(), end)
    only = _ONE.search(view.folded)
    return view.fact(1, *only.span()) if only else None


def drawn_up_in(view: View) -> tuple[Fact[str], ...]:
    """Find the languages in which the agreement is drawn up, each once, in order."""
    best: dict[str, Fact[str]] = {}
    for statement in reversed(view.clauses):
        found: dict[str, Fact[str]] = {}
        drawn_up = _DRAWN_UP.search(statement.folded) or _PAIRED.search(statement.folded)
        drawn_up = drawn_up or _LABEL.match(statement.label)
        if drawn_up and _is_of_the_text(statement.folded):
            for code, start, end in _languages(statement):
                found.setdefault(code, view.fact(code, start, end))
        best = found if len(found) > len(best) else best
    return tuple(best.values())


def _is_of_the_text(folded: str) -> bool:
    """Tell the languages of the copies from those of lessons, letters and web sites."""
    return not _NOT_THE_TEXT.search(folded) or bool(re.search(_COPY_WORDS, folded))


@cache
def _any_language() -> re.Pattern[str]:
    return re.compile(r"(?<![a-z-])(?:" + "|".join(map(re.escape, languages())) + r")(?![a-z-])")


def _languages(statement: Statement) -> Iterator[tuple[str, int, int]]:
    for match in _any_language().finditer(statement.folded):
        code = language_code(match.group())
        before = re.search(_LANGUAGE_BEFORE, statement.folded[: match.start()])
        if code and before and _LANGUAGE_AFTER.match(statement.folded, match.end()):
            yield code, statement.start + match.start(), statement.start + match.end()
    for paired in _PAIRED.finditer(statement.folded):
        for name in re.finditer(r"[a-z]+", paired["names"]):
            code = language_code(name.group())
            first = statement.start + paired.start("names")
            if code:
                yield code, first + name.start(), first + name.end()
