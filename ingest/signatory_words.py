"""Words between persons, their offices and the parties that they act for, as patterns."""

from __future__ import annotations

import re

from ingest.names import FULL_NAME, TITLE
from ingest.offices import OFFICE
from ingest.party_words import AUTHORITY

_DETERMINER = r"(?:(?:son|sa|leur|its|le|la|the|their|notre|our) |l['’])?"
_PHRASE = r"(?P<office>[^,;:.()\n]{3,75}?)"
_IN_OFFICE = r"(?: en exercice| en fonctions?| in office)?"
BEFORE = re.compile(
    (
        rf"(?:\b(?:par|by|through|représente|represents|pour|for|personne de|person of)|['’�]s|:|\bnous|"
        rf"\bwe)\s*,? {_DETERMINER}{_PHRASE}{_IN_OFFICE},? ?$"
    ),
    re.IGNORECASE,
)
_CAPACITY = (
    r"(?:(?:agissant )?en (?:sa )?qualité de |in (?:his|her|their|its) capacity (?:as|of) |acting as |"
    r"(?:[Qq]ualité|[Ff]onction|[Tt]itle|[Pp]osition|[Oo]ffice) ?: ?)?"
)
AFTER = re.compile(rf"^ ?,? ?{_CAPACITY}{_DETERMINER}(?P<office>[^,;:.()\n]{{3,75}})")
CUT = re.compile(
    r" (?:depuis|since|en exercice|dûment|duly|agissant|acting|habilité|autorisé|authori[sz]ed|"
    r"ci-après|hereinafter|en vertu|"
    r"et\b|and\b|sign\b|d'une part|d'autre part|on the).*$",
    re.IGNORECASE,
)
NO_OFFICE = re.compile(
    r"^(?:en |d[uû]ment|duly|autoris|authori|agissant|acting|habilit|ci-apr|herein|d'une part|d'autre|de (?:premiere|"
    r"premi.re|seconde|deuxi.me|troisi.me) part|of the |"
    r"convien|convenus|agree|declar|s'engag|enter |ont |have |has |qui |who |which|whom|(?:l[ae]quel|lui|leque)|"
    r"with |avec |et |and |"
    r"under|on |in |pursuant|par |by |dont|ayant|having|l'autre|the other|à |at |sign|meeting|reuni|assembl|"
    r"situe|located|whose|being )",
    re.IGNORECASE,
)
FOR = re.compile(r"\b(?:pour|for|behalf of|fur)\b[^.;:]{0,50}$")
SIGNS = re.compile(
    rf"(?: (?:City|Town|Borough|County|District)?\s?Council)?\s*[:,]?\s*(?:"
    rf"(?P<before>[^,;:.()\n]{{3,40}}),\s*)?(?:{TITLE})*(?P<name>{FULL_NAME})(?:, "
    rf"(?P<office>[^,;:.()\n]{{3,75}}))?"
)
SIGNS_AS = re.compile(
    rf"(?P<name>{FULL_NAME}),? ?\n?(?P<office>[^,;:.()\n\d]{{3,60}}?) (?:of|de la|de|du|d['’]|von)"
    r" ?(?:(?:the )?(?:City|Town|Borough|Ville|Commune) (?:of|de|d['’]) ?)?$"
)
MAYOR_THEN = re.compile(
    r"(?P<office>(?:[Ll]ord )?[Mm]ayor|[Mm]aire|[Bb]ourgmestre|[Pp]resident|[Pp]résidente?|[Ll]eader) "
    r"(?:of|de la|de|du|d['’]) ?(?:the |la )?(?:(?:City|Town|Ville|Commune|ville|commune) (?:of|de|d['’]) ?)?$"
)
BRACKET_THEN = re.compile(r"^(?: ?\([^()]{2,40}\))?,? $")
ORDINAL = (
    re.compile(r"l['’]une?,? (?:est )?(?:représentée? )?par $|the former,? by $"),
    re.compile(r"l['’]autre,? par $|the latter,? by $"),
)
OFFICE_OF = re.compile(
    (
        rf"^ ?,? ?(?P<trade>[^,;:.()\n]{{3,30}}, )?{_DETERMINER}(?P<office>[^,;:.()\n]{{3,75}}?) (?:of|de la|de|du|"
        rf"d['’]) ?(?:the |"
        rf"la )?(?:(?:ville|commune|city|town|borough|municipality) (?:de|d['’]|of) ?)?$"
    ),
    re.IGNORECASE,
)


SPEAKS = 170  # characters between a person and the party in whose name he speaks
SPEAKS_FOR = re.compile(
    rf"\b(?:au nom(?: et pour le compte)?|pour le compte|(?:on|in) behalf|representant|representing|acting for|"
    rf"speaking for|"
    rf"agissant pour|mandataire|stipulant pour) ?(?:of |de |d'|du |des )?(?:the |la |le |l')?"
    rf"(?:{AUTHORITY}(?: de la| de| d'| du| of)? ?)?$"
)
NAME_OF = re.compile(rf"^ (?:of|de|d') ?(?:the |la )?(?:{AUTHORITY}(?: de| d'| of) ?)?$")  # "Mayor Jane Doe of X"
IS_OFFICE = re.compile(rf"(?:(?:the|le|la|his|her|its|son|sa) |l')?(?:[a-z'-]+ ){{0,3}}?{OFFICE}\b")
SECOND = re.compile(rf"^, {_DETERMINER}(?P<office>[^,;:.()\n]{{3,60}}?)(?= (?:de|du|d['’]|of)\b|[,;.\n]|$)")
