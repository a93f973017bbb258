"""What kind of document a text is, by the words that only such documents use.

Words decide; the folder in which a file lies is only asked where they do not, then everyday words.
"""

from __future__ import annotations

import re

from ingest.acts import ACT, WRITTEN_ACT
from ingest.fold import fold
from ingest.kind_words import Words, likely, shipped
from ingest.telling import is_drawn_up, tells_of_acts
from ingest.types import Kind

LOST_LETTER = "�"  # most often it was an "é"
HEAD = 1500  # characters in which a document says what it is
ENOUGH = 3  # points from which the words are believed
_TELLING = (
    r".*\b(?:rapport|report|programme?|visite?|bilan|compte rendu|news\w*|bulletin|press|discours|speech|"
    r"history|histoire|"
    r"invitation|agenda|minutes|brochure|guide|deliberation|resolution)\b"
)  # a text that tells of an act
_COUNCIL = (
    r"(?:conseil (?:municipal|communautaire|metropolitain|departemental|regional|general)|"
    r"(?:city|town|borough|county|district|parish|municipal) council|"
    r"comite syndical|bureau communautaire)"
)

# Pattern, points, and whether only the head of the text is looked at; each counts once.
_SIGNS: dict[Kind, tuple[tuple[str, int, bool], ...]] = {
    Kind.CONVENTION: (
        (rf"^(?!{_TELLING})(?:[a-z'-]+ ){{0,4}}?{ACT}s?\b.{{0,90}}$", 2, True),
        (
            rf"\A(?:.{{0,120}}\n+){{0,4}}?(?!{_TELLING}|la |le |les |the |l')(?:[a-z'-]+ ){{0,4}}?{WRITTEN_ACT}s?\b",
            2,
            True,
        ),
        (
            (
                r"\bpledge\b|\bpromise\b|\bnous promettons\b|\bwe (?:declare|vow|undertake)\b|under our hands|"
                r"prenons l'engagement|twins from this day"
            ),
            2,
            False,
        ),
        (r"\bhereby\b|given under|under our hands|by these presents|par les presentes|reaffirm|sister cit", 1, False),
        (r"^(?:article|art\.?|section|§) ?3\b", 1, False),
        (
            (
                rf"\b(?:present|this|the|la|le|du|de la|l')\s?(?:e |s )?{ACT} "
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
        (
            (
                r"\b(?:parties|communes|villes|partenaires|signataires|cities|towns|partners|sides|councils|"
                r"signatories|"
                r"undersigned|universities|municipalities|we|nous)\b[^.;]{0,40}\b(?:s'engagent|conviennent|undertake|"
                r"(?:have |hereby |do )*agreed?(?: (?:to|as|on|that)| ?:)|pledge|commit|declarent|promettons|"
                r"promise|engageons)\b"
            ),
            2,
            False,
        ),
        (
            (
                r"now,? therefore,? (?!be it|the (?:[a-z]+ )?council|it is (?:hereby )?resolved)|"
                r"en consequence de quoi|en foi de quoi|in (?:witness|"
                r"faith) whereof|hereunto|"
                r"soussigne|undersigned|ci-apres (?:la |le |les )?(?:denomme|appele|designe|nomme)|hereinafter|"
                r"lu et approuve"
            ),
            2,
            False,
        ),
        (
            (
                r"bon pour accord|(?:presente|cette) lettre|(?:this|the present) letter|your reply|votre reponse|"
                r"par un echange de lettres"
            ),
            2,
            False,
        ),
        (r"d'une part|d'autre part|between the (?:city|town|borough|municipality)|entre les soussigne", 2, True),
        (
            (
                r"(?:fait|signee?|prete|etablie?) (?:a|en) [^.]{0,60}(?:exemplaires|originaux|, le)|"
                r"(?:done|signed|given|made|adopted|sealed) (?:at|in|this) |^done in"
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
        (r"extrait du registre|compte rendu de la seance|proces[- ]verbal|record of the council|minutes? of", 3, True),
        (
            (
                r"\A\W*(?:.{0,80}\n+){0,3}?\W*(?:extrait d[ue]|deliberation (?:n|du\b)|resolution (?:n|#)|"
                r"proces[- ]verbal|"
                r"(?:the )?(?:minutes|proceedings) (?:of|no)|ordinance n|compte[- ]rendu de la seance)"
            ),
            3,
            True,
        ),
        (r"objet\s+de la deliberation|^deliberation\b|^resolution [n\d]|\bdeliberation n", 3, True),
        (
            (
                r"^(?:a |an )?(?:joint )?(?:resolution|ordinance|by-?law)(?: (?:n[o°]|number|nr)\b|"
                r" of the (?:city|town|village|county|borough|common|municipal)? ?(?:council|board|commission)|"
                r" (?:authori[sz]|approv|establish)\w*)|"
                r"\b(?:council|board|commission|corporation)\b.{0,80}\b(?:resolves|enacts|ordains|hereby resolves)\b|"
                r"be it (?:further |hereby |therefore )*(?:resolved|ordained|enacted)"
            ),
            3,
            False,
        ),
        (r"roll call vote|passed and adopted|read a (?:first|second|third)|^attest ?:|introduced by", 1, False),
        (rf"{_COUNCIL}.{{0,80}}\bseance du|seance du .{{0,60}}{_COUNCIL}|^ ?seance (?:du|ordinaire)", 2, True),
        (
            (
                r"(?:membres |etaient |conseillers )(?:presents|excuses|absents)|secretaire de seance|in the chair|"
                r"apologies(?: for absence)? ?:|councillors present|^present ?: ?(?:cllr|councillor|mayor|alderm)"
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
        (r"propose au conseil|^ ?- ?d'(?:approuver|autoriser)\b", 2, False),
        (r"^rapporteure? ?:|^adoptee? (?:par|a)\b", 2, False),
        (r"^ ?(?:vu|considerant|whereas)\b", 1, False),
        (r"\bcarried\b|a l'unanimite|voix pour|votes? (?:for|to)\b", 1, False),
        (
            (
                r"projet de deliberation|^le conseil (?:municipal|metropolitain|communautaire|communal|general|"
                r"regional)\W*$"
            ),
            3,
            False,
        ),
        (r"\bseconded by\b|^(?:moved|proposed|introduced) by|^(?:ayes?|yeas?|nays?|noes)\b", 2, False),
        (r"pour extrait conforme|certify this to be a true copy", 2, False),
    ),
    Kind.BROCHURE: (
        (
            (
                r"(?:villes?|communes?|cites?) (?:jumelees?|soeurs?|partenaires?|amies?)|"
                r"twin(?:ned)? (?:towns?|cit(?:y|ies))|sister cit(?:y|ies)|partner (?:towns|cities)|"
                r"town twinning|\b(?:nos|les) (?:\w+ )?jumelages\b|twinnings\b"
            ),
            2,
            False,
        ),
        (
            (
                r"jumelee?s? (?:depuis|en|avec)|twin(?:ned)?(?: town| city)? (?:since|in|on|with)|partner city since|"
                r"jumelage (?:avec|en preparation|annonce|depuis)|friendship (?:link|city|town)"
            ),
            2,
            False,
        ),
        (r"\d ?(?:habitants|inhabitants|people|hab\b)|\bpopulation (?:of )?\d", 2, False),
        (
            (
                r"^(?=[^.,'\n]*\b(?:pays|country|nation)\b)[^.,'\n]*\b(?:habitants|inhabitants|population|depuis|since|"
                r"annee|year)\b[^.,'\n]*$"
            ),
            3,
            False,
        ),
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
# What a guide says of one town after the other.
_REPEATED = (
    re.compile(r"\b(?:inhabitants|habitants|hab|population)\b"),
    re.compile(r"\b(?:since|depuis)\b.{0,24}\b(?:19|20)\d\d\b"),
)
OFTEN = 3
# The hours of a programme or timetable, one a line.
_HOURS = re.compile(r"^\W*(?:[01]?\d|2[0-3]) ?(?:h ?(?:[0-5]\d)?|[:.][0-5]\d)(?: ?[ap]\.?m\.?)?\s+\w", re.MULTILINE)
MANY_HOURS = 5
_FOLDERS = {"conventions": Kind.CONVENTION, "deliberations": Kind.DELIBERATION, "brochures": Kind.BROCHURE}
LOOKED_AT = 60_000  # characters; what a text has not said by then does not decide


def kind_of(text: str, name: str = "", words: Words | None = None) -> Kind:
    """Return the kind of a document.

    :param name: Its path in the corpus; the folder decides where the words do not.
    :param words: What everyday words speak for; the shipped weights where not given.
    """
    lines = (" ".join(fold(line).split()) for line in text[:LOOKED_AT].splitlines())
    folded = "\n".join(lines).replace(LOST_LETTER, "e")
    if len(_HOURS.findall(folded)) >= MANY_HOURS and re.search(r"\bprogramme?\b", folded[:HEAD]):
        return Kind.OTHER
    points = {kind: _points(signs, folded) for kind, signs in _COMPILED.items()}
    points[Kind.BROCHURE] += 3 * sum(len(pattern.findall(folded)) >= OFTEN for pattern in _REPEATED)
    best = max(points, key=lambda kind: points[kind])
    rivals = [value for kind, value in points.items() if kind is not best]
    hinted = _FOLDERS.get(fold(name.split("/", 1)[0]))
    if tells_of_acts(folded) and (points[best] < ENOUGH or (best is Kind.CONVENTION and not is_drawn_up(folded))):
        return hinted or Kind.OTHER
    if points[best] >= ENOUGH and points[best] > max(rivals):
        return best
    return hinted or (best if points[best] >= ENOUGH else likely(folded, words or shipped()))


def _points(signs: list[tuple[re.Pattern[str], int, bool]], folded: str) -> int:
    return sum(points for pattern, points, head in signs if pattern.search(folded[:HEAD] if head else folded))
