"""Which sentences speak of how long an agreement lasts by where they stand: their article's title or their label."""

from __future__ import annotations

import re

from ingest.fold import fold
from ingest.view import Statement

_TERM_SECTION = re.compile(
    r"duree|vigueur|duration|\bterm\b|validit|in force|into force|how long|life of|periode|\btemps\b|"
    r"echeance|\bend\b|lasts|period"
)
_TERM_LABEL = re.compile(
    r"(?:the |its |la |le |sa )?(?:initial )?(?:term|length|duration|duree|validit[ye]|period|periode|temps|life|"
    r"commencement|"
    r"start|starts|start(?:ing)? date|begins|beginning|ends?|end(?:ing)? date|entry into force|entree en vigueur|"
    r"date d'effet|prise d'effet|effective date|echeance|debut|fin|expiry|renewal|renouvellement|"
    r"reconduction)\b(?! of| de)"
)


def in_term_section(statement: Statement) -> bool:
    """Tell whether a sentence stands in an article, or below a label, on duration or entry into force."""
    titled = statement.section and _TERM_SECTION.search(fold(statement.section.title))
    return bool(titled) or is_labelled_term(statement)


def is_labelled_term(statement: Statement) -> bool:
    """Tell a line of a table, or a sentence below a word in capitals: "Length | Two years"."""
    return bool(_TERM_LABEL.match(statement.label))
