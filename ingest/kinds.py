"""What kind of document a text is, by the words that only such documents use.

Words decide; the folder in which a file lies is only asked where they do not.
"""

from __future__ import annotations

import re

from ingest.fold import fold
from ingest.types import Kind

LOST_LETTER = "�"  # most often it was an "é"
HEAD = 1500  # characters in which a document says what it is
ENOUGH = 3  # points from which the words are believed
_ACT = (
    r"(?:convention|accord|protocole|charte|memorandum|pacte|serment|declaration|avenant|agreement|charter|"
    r"protocol|pact|"
    r"undertaking|oath|amendment|letter of intent|lettre d'intention|jumelage|twinning|partnership|partenariat)"
)
_COUNCIL = (
    r"(?:conseil (?:municipal|communautaire|metropolitain|departemental|regional|general)|"
    r"(?:city|town|borough|county|district|parish|municipal) council|"
    r"comite syndical|bureau communautaire)"
)

# Pattern, points, and whether only the head of the text is looked at; each counts once.
_SIGNS: dict[Kind, tuple[tuple[str, int, bool], ...]] = {
    Kind.CONVENTION: (
        (rf"^(?:projet de |draft |first |second |third |joint |solemn |the )*(?:[a-z-]+ )?{_ACT}\b", 2, True),
        (
            (
                rf"\b(?:present|this|the|la|le|du|de la|l')\s?(?:e |s )?{_ACT} "
                r"(?:est|sera|prend|vaut|court|is|shall|takes|comes|remains|runs|holds|has effect)"
            ),
            2,
            False,
        ),
        (r"represente[es]*(?: ici)? par|represented by|acting through|agissant par|que represente", 2, True),
        (
            (
                r"il (?:est|a ete) convenu|conviennent de ce qui suit|(?:is|have) (?:hereby )?agreed|sont convenue?s|"
                r"declare what follows|prenons .{0,40}engagement"
            ),
            2,
            False,
        ),
        (r"d'une part|d'autre part|between the (?:city|town|borough|municipality)|entre les soussigne", 2, True),
        (
            (
                r"(?:fait|signee?|prete|etablie?) (?:a|en) [^.]{0,60}(?:exemplaires|originaux|, le)|"
                r"(?:done|signed|given|made) (?:at|in) |^done in"
            ),
            2,
            False,
        ),
        (
            (
                r"\b(?:les parties|les deux (?:villes|communes)|the (?:parties|sides|two towns)|either (?:party|"
                r"town|side))\b"
            ),
            1,
            False,
        ),
        (r"(?:article|art\.|section) ?(?:1|premier|i)\b", 1, False),
    ),
    Kind.DELIBERATION: (
        (r"extrait du registre|compte rendu de la seance|proces[- ]verbal|record of the council|minutes of", 3, True),
        (r"objet\s+de la deliberation|^deliberation\b|^resolution [n\d]|\bdeliberation n", 3, True),
        (rf"{_COUNCIL}.{{0,80}}\bseance du|seance du .{{0,60}}{_COUNCIL}|^ ?seance (?:du|ordinaire)", 2, True),
        (
            (
                r"(?:membres |etaient |conseillers )(?:presents|excuses|absents)|secretaire de seance|in the chair|"
                r"apologies ?:|councillors present"
            ),
            3,
            False,
        ),
        (r"accuse de reception en prefecture|(?:recu|envoye) en prefecture|controle de legalite", 2, False),
        (
            (
                r"apres en avoir delibere|\bdelibere ?:|\bdecide ?:|be it resolved|\bresolved\b|je vous demanderai|"
                r"de bien vouloir ?:"
            ),
            2,
            False,
        ),
        (r"^ ?(?:vu|considerant|whereas)\b", 1, False),
        (r"\bcarried\b|a l'unanimite|voix pour|votes? (?:for|to)\b", 1, False),
        (r"pour extrait conforme|certify this to be a true copy", 2, False),
    ),
    Kind.BROCHURE: (
        (
            (
                r"villes? (?:jumelees?|soeurs?|partenaires?|amies?)|twin(?:ned)? towns?|sister cit(?:y|ies)|"
                r"partner (?:towns|cities)"
            ),
            2,
            False,
        ),
        (
            (
                r"jumelee? (?:depuis|en)|twin(?:ned)?(?: town| city)? (?:since|in|on)|partner city since|"
                r"jumelage (?:avec|en preparation)"
            ),
            2,
            False,
        ),
        (r"\d ?(?:habitants|inhabitants|people)\b", 2, False),
        (
            (
                r"\b(?:telephone|tel\.?|www\.|office open|permanence|renseignements|brochure|leaflet|depliant)\b|"
                r"[\w.]@[\w.]"
            ),
            1,
            False,
        ),
        (r"\b(?:welcome|bienvenue|welcomes|discover|decouvr|our friends|chronicle|chronique)", 1, False),
    ),
}
_COMPILED = {
    kind: [(re.compile(pattern, re.MULTILINE), points, head) for pattern, points, head in signs]
    for kind, signs in _SIGNS.items()
}
_FOLDERS = {"conventions": Kind.CONVENTION, "deliberations": Kind.DELIBERATION, "brochures": Kind.BROCHURE}
LOOKED_AT = 60_000  # characters; what a text has not said by then does not decide


def kind_of(text: str, name: str = "") -> Kind:
    """Return the kind of a document.

    :param name: Its path in the corpus; the folder decides where the words do not.
    """
    lines = (" ".join(fold(line).split()) for line in text[:LOOKED_AT].splitlines())
    folded = "\n".join(lines).replace(LOST_LETTER, "e")
    points = {kind: _points(signs, folded) for kind, signs in _COMPILED.items()}
    best = max(points, key=lambda kind: points[kind])
    rivals = [value for kind, value in points.items() if kind is not best]
    hinted = _FOLDERS.get(fold(name.split("/", 1)[0]))
    if points[best] >= ENOUGH and points[best] > max(rivals):
        return best
    return hinted or (best if points[best] >= ENOUGH else Kind.OTHER)


def _points(signs: list[tuple[re.Pattern[str], int, bool]], folded: str) -> int:
    return sum(points for pattern, points, head in signs if pattern.search(folded[:HEAD] if head else folded))
