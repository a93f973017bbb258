"""What those who act for a city are called, and where an office stands beside a person's name.

An office is told by its own word, in the language of either side ("Mayor", "syndic", "Burmistrz"), with what stands
before it ("Executive Mayor") and the body that it is held in ("Chair of the Council").
"""

from __future__ import annotations

import re

OFFICE = (
    r"(?:depute-? ?|senateur-? ?|ministre-? ?|vice-? ?|sous-? ?|deputy |lord |premiere? |first )*"
    r"(?:maires?|mairesses?|mayors?|mayoress|bourgmestres?|burgomasters?|presidente?s?|chair(?:man|woman|person)?|"
    r"leader|syndic|syndique|"
    r"cathaoirleach|prefete?|gouverneure?|governor|provost|rect(?:eur|rice|or)|chancel(?:lor|ier|iere)|adjointe?|"
    r"alderman|"
    r"greffiere?|clerk|secretaire|secretary|direct(?:eur|rice|or)|reeve|warden|alcalde(?:sa)?|sindac[oa]|"
    r"(?:ober)?burgermeister(?:in)?|(?:ober)?buergermeister(?:in)?|landrat|landratin|echevine?|councill?or|"
    r"conseillere?|"
    r"ministre|minister|head|dean|doyenn?e?|"
    r"starosta|prezydent|chef|chief|king|delegue?|commissioner|administrat(?:eur|rice|or)|manager|executive|"
    r"burmistrz|wojt|polgarmester|primar|primarul|primaria|borgmester|borgmastare|ordforer|kommunalrad|burgemeester|"
    r"wethouder|meras|mers|zupan|gradonacelnik|predsednik|predsednica|kmet|starostka|primator|primatorka|"
    r"presidenta|prefeito|prefeita|intendente|batlle|podesta|dimarchos|belediye baskani|walikota|bupati|regent|"
    r"maer|provveditore|convener|convenor|sarpanch|portreeve|bailiff|seneschal|magistrate|collector|caid|wali|"
    r"ordinateur|superintendent|principal|proviseure?|tresoriere?|treasurer|town manager|supervisor|selectman)"
)
_LITTLE = (
    r"(?:et|and|par|by|through|pour|for|of|de|du|des|la|le|les|son|sa|leur|its|their|the|en|in|a|au|aux|ici|que|qui|"
    r"dont|sous|under|with|avec|to|on|at|as|is|est|nous|we|whose|our|notre|to wit|being|personne|person|representee?|"
    r"represented|agissant|acting|monsieur|madame|m|mme|mr|mrs|ms|voix|organe|signs?|here|herein|dument|duly)\b"
)
_BODY = (
    r"(?: (?:of|du|de la|de l'|des|de|d') ?(?:the |la |l')?(?:[a-z'-]+ ){0,2}?"
    r"(?:camara|council|conseil|college|assembly|assemblee|delegation|board|executive|executif|comite|committee|"
    r"corporation|"
    r"chambre|chamber|commission|bureau|directoire|municipalite|services)(?: (?:municipale?|communale?|speciale?|"
    r"populaire|departementale?|regionale?|communautaire|provinciale?|executif|generale?|de ville|of aldermen|"
    r"of commissioners))?\b)"
)
PHRASE = (
    rf"(?:(?!{_LITTLE})[a-z'-]+ ){{0,3}}{OFFICE}(?: (?:generale?|municipale?|communale?|officer|executive|au maire|"
    rf"to the mayor|deleguee?|"
    r"suppleante?|honoraire|interimaire|elue?|sortante?|designate|elect))?"
    rf"\b{_BODY}?"
)
_DETERMINER = r"(?:(?:the|le|la|his|her|son|sa|its|leur|their|our|notre) |l')?"
_AS = (
    r"(?:(?:agissant |acting )?(?:en (?:sa |ma |leur )?qualite de |es qualites? de |in (?:his|her|my|the|their|"
    r"its) capacity "
    r"(?:as|of) |as )(?:the )?)?"
)
_AFTER = re.compile(rf"(?: ?,| ?\(| ?[-/:])? ?{_AS}{_DETERMINER}(?P<office>{PHRASE})(?![\w-])")
_BEFORE = re.compile(
    rf"(?<![\w-])(?P<office>{PHRASE})(?: en exercice| en fonctions?| in office| for the time being)?"
    r"(?: (?:chargee?|deleguee?|in charge|responsible) [^,;:()]{2,60})?"
    r"(?:,? (?:namely|a savoir|en la personne de|in the person of))? ?[,:]? ?$"
)
REACH = 90  # characters of an office
_PHRASE = re.compile(PHRASE)


def begins_office(folded: str) -> bool:
    """Tell whether words begin with an office, without verbs and prepositions before it."""
    return _PHRASE.match(folded) is not None


def is_office(folded: str) -> bool:
    """Tell whether words are an office and nothing else, which no person's name is."""
    return _PHRASE.fullmatch(folded.strip(" ,.;:")) is not None


def office_before(folded: str, start: int) -> tuple[int, int] | None:
    """Find the office that ends where a name begins: "its Municipal Commissioner, Ms Jane Doe".

    :param folded: The text, folded.
    :param start: Where the name begins, its titles included.
    """
    first = max(0, start - REACH)
    match = _BEFORE.search(folded[first:start])
    return (first + match.start("office"), first + match.end("office")) if match else None


def office_after(folded: str, end: int) -> tuple[int, int] | None:
    """Find the office that follows the end of a name: "Jane Doe, in her capacity as Mayor", "Jane Doe (Mayor)"."""
    match = _AFTER.match(folded, end, end + REACH)
    return match.span("office") if match else None
