"""Words around the names of parties, as patterns: what authorities are called, what belongs to a name."""

from __future__ import annotations

import re

from ingest.acts import ACT
from ingest.names import FULL_NAME, PLACE

AUTHORITY = (
    r"(?:villes?|communes?|municipalites?|mairies?|cites?|communautes? (?:de communes|urbaine|"
    r"d'agglomeration)|metropoles?|"
    r"agglomeration|departement|region|province|canton|district|prefecture|arrondissement|comte|"
    r"(?:royal |urban |rural |metropolitan |london )?(?:city|town|borough|municipality|county|village|"
    r"district|parish|prefecture)"
    r"(?: council)?|centre hospitalier|hopital|(?:universite|university|institut|institute)(?: (?!de |du |des |"
    r"of )[a-z-]{4,16}){0,2}|"
    r"voivodeship|oblast|okrug|raion|rajon|powiat|gmina|kommune|shire|cercle|gouvernorat|governorate|"
    r"municipal (?:corporation|council)|corporation of the (?:city|town)|communaute rurale|wilaya|regency|"
    r"communaute|people's committee|stadt|(?:royal )?burgh|township|eurometropole|(?:city|local|municipal) government|"
    r"municipio|gemeinde|concelho|comune|ayuntamiento|gemeente)"
    r"(?: (?:rurale|urbaine|nouvelle|libre|municipality|council))?"
)
_OF = r"(?: de la\b| de l'| de\b| d'| du\b| des\b| of the\b| of\b)"
AUTHORITY_OF = re.compile(
    rf"\b{AUTHORITY}(?: (?!de\b|du\b|des\b|of\b)[a-z]{{5,14}})?{_OF} ?(?:(?:la )?{AUTHORITY}{_OF} ?)?"
)
_OFFICE = (
    r"(?:(?:lord |deputy )?mayors?|alderman|chair\w*|leader|president\w*|maire\w*|bourgmestre|head|"
    r"reeve|provost|primar|warden|council|(?:town |city )?councillors)"
)
LEADING = re.compile(
    rf"^(?:(?:[a-z' ]*\b{_OFFICE}{_OF} ?)|(?:[a-z' ]*\b{ACT}s? (?!d'))|(?:(?:(?:entre|between|et|and|pour|for|"
    rf"la|le|les|the|of|de|du|in|a|en|"
    rf"nous|we|by|par)\b|d')(?!-)[ ,]*)+|(?:l')?{AUTHORITY}{_OF} ?)+"
)
TRAILING = re.compile(
    r" (?:town|(?:(?:local|rural|district|metropolitan) )?municipality|(?:municipal|city|district) corporation|"
    r"(?:municipal|metropolitan|district) assembly|(?:(?:city|town|"
    r"borough|county|district|municipal|metropolitan|parish) )*council)$"
)
NO_TOWN = re.compile(
    r"(?:parties|signatories|signataires|preambule|preamble|conseil|council|comite|committee|board|assemblee|"
    r"assembly|commission|parliament|executi\w+|mayor|maire|"
    r"president\w*|"
    r"co-?operation|understanding|friendship|partnership|amitie|jumelage|twinning|"
    r"monsieur|madame|m\.|mme|mr|mrs|ms|article|annexe?)\b"
)
ARTICLE = re.compile(
    r"(?:La|Le|Les|Los|Las|El|LA|LE|LES) $"
)  # part of the name: before an authority it would not be the last word
ADDRESS = re.compile(r"(?<=[A-Z]{3}) of (?![A-Z]{2})")  # "LINDENAU of Town Hall"
END_OF_OPENING = re.compile(
    r"\bpreambule\b|\bpreamble\b|\bwhereas\b|\bconsiderant\b|il (?:est|a ete) convenu|(?:it is|have)(?: hereby)? agreed"
    r"|\bconviennent\b|sont convenue?s|have reached|\b(?:article|art\.?|section|§) ?(?:1er|1|i|premier|one)\b"
    r"|titre premier|part one|chapitre (?:1|i|premier)\b|chapter (?:1|i|one)\b"
)
A_PLACE = re.compile(PLACE)
AUTHORITY_BESIDE = re.compile(r"\b(?:region|(?:euro)?metropole|departement|canton|agglomeration) ")
GENERIC = re.compile(
    rf"{AUTHORITY}|{_OFFICE}|(?:first|second|premiere?|deuxieme) [a-z]+|partner|partenaire|host|universite|university"
)
COUNCIL = re.compile(
    r"(?<!^the) (?:(?:(?:city|town|borough|county|district|municipal|metropolitan|parish) )+council|"
    r"(?:municipal|metropolitan|district|urban|rural|local) (?:corporation|assembly|municipality|authority))\b"
)
CITY_AFTER = re.compile(r" (?:city|town|municipality|county|prefecture|borough|district|shire|municipal corporation)$")
MAYOR_OF = re.compile(
    rf"\b(?:{_OFFICE}|(?:ober)?burgermeister(?:in)?|sindaco|alcalde(?:sa)?)(?:{_OF}|[ ]von) |"
    rf"\b(?:stadt|gemeinde|gemeente) "
)
IN_BRACKETS = re.compile(rf"(?P<name>{PLACE}) ?\((?:[^(),]{{2,40}}, ?)?(?P<country>[^(),]{{2,40}})\)")
PAIRED = re.compile(  # two columns: the names side by side, their countries below
    rf"(?P<name1>{PLACE})\s(?:et|and|&|"
    rf"[-–—])\s(?P<name2>{PLACE})\s?\((?P<country1>[^(),]{{2,40}})\)\s?\((?P<country2>[^(),]{{2,40}})\)"
)
_AT_HEAD = r"(?:(?<=\n)|(?<=etween )|(?<=and )|(?<=ntre )|(?<= et )|(?<=: )|(?<=\) )|(?<=- ))"
BESIDE_COUNTRY = re.compile(rf"(?P<name>{PLACE}), (?P<country>(?:the )?{PLACE})(?=[,;.\s])")
REGION_COUNTRY = re.compile(  # a region between a name and its country, where a clause begins
    rf"{_AT_HEAD}(?P<name>{PLACE}), (?:(?:Co\.|County|comté de|canton de|province of|state of) ?)?{PLACE}, "
    rf"(?P<country>(?:the )?{PLACE})(?=[,;.\s])"
)
IN_COUNTRY = re.compile(rf"(?P<name>{PLACE}),? (?:in|en|au|aux) (?P<country>(?:the )?{PLACE})")
REGION_BESIDE = re.compile(
    r"(?:, |\(|\b(?:in|dans|of|from) (?:the |le |la |l')?)(?:province|departement|region|canton|comte|county|"
    r"state|etat|"
    r"prefecture|"
    rf"district|arrondissement|wilaya|cercle){_OF} ?$"
)

PERSON_OF = re.compile(  # "Mayor Jane Doe of Arvel"
    rf"\b(?:[Mm]ayor|[Mm]aire|[Pp]resident|[Bb]ourgmestre|[Cc]hair(?:man|woman)?|[Cc]ouncillor) {FULL_NAME} (?:of|"
    rf"de|d['’]) ?"
    r"(?:the (?:City|Town) of )?"
)
_LABEL = r"\b(?:[Vv]ille|[Cc]ommune|[Cc]ity|[Tt]own|[Mm]unicipalit(?:y|é)|[Pp]artie|[Pp]arty)(?: [12AB])? ?: ?"
LABELLED = re.compile(
    rf"{_LABEL}(?P<name>{PLACE})(?:(?!{_LABEL})[^;]){{0,80}}?\b(?:[Pp]ays|[Cc]ountry) ?: ?(?P<country>{PLACE})"
)
A_TOWN_IN = re.compile(  # "X, commune of Senegal"
    rf"(?P<name>{PLACE}), (?:une |a |an )?(?:[a-z-]{{3,12}} )?(?:commune|ville|city|town|municipality|municipalité|"
    rf"township|village|borough)"
    r"(?: [a-zà-ÿ]{3,10})? (?:du|de la|de l['’]|des|d['’]|of|in|au|en|aux) ?(?:the )?(?=[A-ZÀ-Þ])"
)
SITED = re.compile(
    r"[,(] ?(?:une |a )?(?:commune|ville|city|town|municipality|municipalite|township|village) (?:du|de la|de l'|of|"
    r"in|au|en)(?: the)? $|"
    r"[,(] ?(?:au|en|aux|in|dans|of|dans le|dans la|sise? (?:a|en|au)|situee? (?:a|en|au)|located in|"
    r"situated in)(?: the)? $|"
    r"\b(?:etat|state|province|county|comte|departement|region) (?:of|du|de la|de)(?: the)? $"
)
A_REGION = re.compile(r"(?:state|province|commonwealth|region|etat|departement) (?:of|de|du)\b")
REGION_OF = re.compile(
    rf"\b(?:province|departement|canton|comte|prefecture|district|wilaya|cercle|gouvernorat|arrondissement){_OF} ?$"
)


def is_named_city(folded: str) -> bool:
    """Tell "Arvel City" from "between the City"."""
    suffix, leading = CITY_AFTER.search(folded), LEADING.match(folded)
    return bool(suffix and suffix.start() > (leading.end() if leading else 0))
