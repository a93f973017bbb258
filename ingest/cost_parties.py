"""A party where it pays: "X bears", "X prend en charge", "paid by X", "at X's expense"."""

from __future__ import annotations

import re

from ingest.parties import Candidate


def paying_party(party: Candidate) -> re.Pattern[str]:
    """Match a party where it pays: "X bears", "X prend en charge", "payés par X", "at X's expense"."""
    name = r"\W+".join(map(re.escape, party.words))
    if party.alias:
        name = rf"(?:{name}|(?:la |le |l'|the ){re.escape(party.alias)})"
    pays = (
        r"(?:, [^,.;]{3,90},)?(?: [a-z]+ment| fully| alone| solely)?(?: shall| will| would)?,?(?: (?:undertakes?|"
        r"agrees?|offers?|proposes?|s'engage|"
        r"accepte|propose|"
        r"consent)(?: (?:to|a|de|d'))?)? ?(?:bears?|pays?|meets?|covers?|buys?|funds?|finances?|provides?|assumes?|"
        r"(?:be |is )?responsible for|takes? care of|assure|assurera|prend|prendra|paie|"
        r"paiera|supporte|supportera|regle|lodges?|hosts?|met|mettra|alloue|offre|offrira|fournit|fournira|offers?|"
        r"achete\w*|acquitte\w*|se charge\w*|"
        r"finance\w*|defrays?|payer|payera?|meet|bear|assumer|financer|prendre|purchases?|undertakes|stands?|"
        r"underwrites?|arranges?|"
        r"loge\w*|heberge\w*|nourri\w*|rembourse\w*|reimburses?|pourvoi\w*|feeds?|houses?|accommodates?|"
        r"receives? and)\b"
    )
    authority = r"(?:la |le |the )?(?:(?:ville|commune|city|town|borough|municipality) (?:de |d'|of )?)?"
    return re.compile(
        rf"\b{name}{pays}|(?:, |; ?|\bet |\band ){authority}{name},? (?=(?:their|leurs?) )|\b{name},? (?:that|those|"
        rf"celui|ceux|celles|celle) (?=of|d[e'u])|"
        rf"(?:par|by|(?:charge|compte|frais|budget|depens) d(?:e|u)|(?:expense|charge|budget|account) of|incomb\w+ a|"
        rf"(?:up)?on|(?:falls?|belongs?|left|lies with|responsibility of|matter for)(?: to)?) {authority}{name}\b|"
        rf"charge d'{name}\b|; ?(?:et |and )?{authority}{name},(?= (?:(?:les?|la|the|its|ses|sa|son) |l'))|"
        rf"\bat {authority}{name}'s? (?:own )?(?:expense|cost|charge)"
    )
