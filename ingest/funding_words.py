"""What agreements say of money, as patterns on folded text: how a budget is fixed, and who outside helps to pay."""

from __future__ import annotations

import re

_SUMS = (
    r"besoins? (?:financiers?|de financement)|sommes?|credits?|montants?|depenses?|contributions?|apports?|"
    r"participations?|interventions?|subventions?|fonds|"
    r"couts?|finances|deniers|ressources|recettes|effort|argent public|caisse|cotisations?|chiffre|"
    r"projets?(?= fait l'objet d'un chiffrage)|"
    r"sums?|amounts?|funds?|money|moneys|monies|expenditures?|spends?|estimates|appropriations?|outlays?|costs?|"
    r"financial implications?|resources|public money|purse|quantum|tax dollars"
)
_FIXING = (
    r"fixe\w*|arrete\w*|determine\w*|plafonn\w*|limite\w*|vote\w*|inscri\w+|porte\w* au budget|prevue?s?|ouver\w+|"
    r"consacre\w*|affecte\w*|s'eleve\w*|estime\w*|commun accord|dans la limite|disponibilites|exced\w+|depass\w+|"
    r"chiffr\w+|inferieure?|superieure?|propose\w*|aucune? (?:fonds|subvention|argent)|vivent de|n'est due|"
    r"soumis\w*|settled|identified|confirmed|charged to|levied|examine\w*|commits?\b|agreed|fixed|decided|approved|"
    r"estimated|limited|capped|ceiling|exceed\w*|subject to|"
    r"availab\w+|pledged|"
    r"obligation|"
    r"set aside|put aside|allocat\w+|carry in|put in|votes?|sanctioned|worked out|costed|raise what|finds? its own|"
    r"thinks? fit|less than|more than|\bno (?:fund|money|tax|common|joint)"
)
_MONEY = (
    r"(?:€|euros?\b|£|\$|\b(?:eur|usd|gbp|chf|cad|aud|xof|xaf|mad|f ?cfa|fcfa|francs?|dollars?|dirhams?|pounds?|"
    r"dinars?|"
    r"forints?|yens?|yen|roubles?|pln|zlotys?|nok|sek|dkk|inr|rupees?|roupies|zar|jpy|krw|cny|yuan|rmb|pesos?|escudos?|"
    r"lires?|deutsche ?marks?|pesetas?|couronnes?|kroner|kronor|naira|cedis?|florins?|guilders?|gourdes?|ariary|tnd|"
    r"dzd|"
    r"(?<=\d )(?:marks?|lei|crowns?|rand|won|rs|f)|(?:rs\.?|inr|usd|us|eur|aud) ?(?=\$?\d)|lakhs?|crores?|centimes?|"
    r"pence|penny)\b|\brs\. ?(?=\d))"
)
_PER_YEAR = (
    r"(?:par an\b|par ville|par exercice|a year|per (?:\w+ )?year|each (?:year|january)|annually|chaque annee|"
    r"annuel\w*|"
    r"tous les ans|every year|yearly)"
)
BUDGET_SECTION = re.compile(
    r"outlay|\bpurse|chest\b|\bfunds?\b|\bfonds\b|credits?\b|tresor|\bcaisse|coffers?|recettes|"
    r"participation|budget|apports?|expens|financ|moyens|enveloppe|envelope|dotation|ressources|resources|argent|"
    r"money|cost|cout|"
    r"frais|pay|qui paie|contribution|funding"
)
_TOWN = (
    "ville|commune|partie|collectivite|cite|partenaire|town|city|party|council|municipality|partner|side|signatory|"
    "of the [a-z]+"
)
SURE = (
    re.compile(
        r"\bbudgets?\b[^.;]{0,90}(?:arrete|fixe|determin|defini|agreed|set|approved|decided|established|adopte|vote|"
        r"commun accord)|(?:inscri\w+|credits?)[^.;]{0,60}\bbudgets?\b|\bbudgets?\b[^.;]{0,90}\bcredits?\b|"
        r"\benveloppe|\bdotation (?:annuelle|globale|initiale|de|est|sera)|plan [^.;]{0,20}budgete|budgeted (?:plan|"
        r"programme)|\b(?:each|every|any|chaque|tout|toute) (?:activit\w+|projet|project|action|operation|"
        r"programme)\b[^.;]{0,50}?\b(?:sanctioned|costed|chiffre\w*|budgete\w*|chiffrage|estimate)|\bsum that\b|"
        r"(?:is|are) (?:put|set) aside|will set aside|ceiling|plafon\w*|plan de financement|"
        r"subject to (?:the )?(?:availability|appropriation)"
    ),
    re.compile(
        rf"(?:contribu\w+|apport\w*|participation|subvention|credits?|montant|cout total|budget|sum|amount|"
        rf"total cost)\b"
        rf"[^.;]{{0,90}}(?:{_MONEY}|commun accord)"
    ),
    re.compile(
        rf"{_MONEY}\)?[^.;]{{0,40}}(?:par (?:habitant|tete)|per (?:head|inhabitant|capita)|"
        rf"for each (?:of its )?inhabitants?)|"
        rf"{_MONEY}[^.;]{{0,80}}{_PER_YEAR}|{_PER_YEAR}[^.;]{{0,60}}{_MONEY}|"
        rf"(?:consacre\w*|affecte\w*|alloue\w*|reserve\w*|inscri\w+|verse\w*|vote\w*|allocates?|earmarks?|"
        rf"devotes?|commits?|cotis\w+|levied|contributes?|"
        rf"set aside|puts? up|spends?|provides?|agrees? to fund)\b[^.;]{{0,60}}{_MONEY}"
    ),
    re.compile(
        r"(?:depenses|couts?|costs?|expenses|projects?)\b[^.;]{0,60}(?:case by case|cas par cas|au cas par cas|"
        r"financial annex|"
        r"annexe financiere|avenant financier)"
    ),
    re.compile(
        rf"(?:(?:part|share|outlay|effort|quote-part|charge|cotisation|contrepartie)\b[^.;]{{0,60}}?\b(?:est|sera|"
        rf"s'eleve|s'etablit|is|shall be|"
        rf"amounts?|de|of)\b|(?:each|every|chaque|both|the two|les deux) (?:{_TOWN})\b[^.;]{{0,40}}?\b(?:pays?|"
        rf"shall pay|will pay|puts?|"
        rf"gives?|verse\w*|paie|donne\w*|met|reserve\w*|cotise\w*))[^.;]{{0,60}}?{_MONEY}|"
        rf"\d+(?:,\d+)? ?% (?:d[eu]|of)[^.;]{{0,40}}(?:recettes|budget|revenue|income)"
    ),
)  # believed wherever they stand
BUDGET = (
    re.compile(
        r"(?:depenses|couts?|contributions?|montant|participation|verse|chiffre|affecte|amount|money|"
        r"spend)[^.;]{0,120}(?:fixe|commun accord|arrete|€|euros?|eur\b|agreed|determined|price|money)"
    ),
    re.compile(
        rf"(?:contribu\w+|apport\w*|participation|subvention|met a disposition|mettra a disposition|alloue|verse|"
        rf"grants?|"
        rf"allocat\w+|provides?)\b[^.;]{{0,80}}{_MONEY}"
    ),
    re.compile(r"\bbudgets?\b|separate (?:exchange|agreement)|convention specifique|convention financiere"),
    re.compile(rf"\b(?:{_SUMS})\b[^.;]{{0,110}}?\b(?:{_FIXING})|\b(?:{_FIXING})[^.;]{{0,80}}?\b(?:{_SUMS})\b"),
)  # believed under a heading on money
GRANTS_TO_ONE = re.compile(r"\b(?:bourses?|scholarships?|prix\b|fees?\b|caution|assurance|insurance|amende|fine of)\b")
_SEEKING = (
    r"recourse|recours|explor\w+|looks? for|saisi\w*|tap(?:ped|ping)?\b|put forward|referred|expects?|beneficie\w*|"
    r"benefits?|profite\w*|sollicit\w+|demand(?:er|ent|era|eront|es?)\b|recherch\w+|introdui\w+|depos\w+|s'adress\w+|"
    r"frapp\w+ a|obten\w+|"
    r"approche\w*|look to|monter\w* un|repond\w+|invite\w* a|accept\w+|appl(?:y|ies|ied|ications?)\b|seek\w*|sought|"
    r"approach\w*|requests?|bid for|"
    r"asked? |solicit\w*|turn to|welcomed?|credited|made to|laid before|look kindly|postul\w+|fai\w+ appel"
)
_HELP = (
    r"intervention|participation|generosite|complements?|part-?financ\w*|part of (?:its|the|their) costs?|"
    r"grant-in-aid|subventions?|aides?|concours|appuis?|soutien|fonds|financements?|contribu\w+|dons?|legs|"
    r"coup de pouce|parrainage|"
    r"grants?|grant in aid|funding|funds|money|support|help|assistance|donations?|sponsorship|bequests?|gifts|chip in"
)
_BODY = (
    r"direction(?: generale)?|forum|secretariat d'etat|mission|bilateral agencies|donateurs|bailleurs|world bank|"
    r"minister\w*|ministry|departement|etat|state|union|communautes? europe\w+|european|europeenne?s?|"
    r"commission (?:of|des)|"
    r"agence|agency|office|fonds?|foundations?|fondations?|fund|programme|conseil (?:de l'europe|general|departemental|"
    r"regional)|la region|arts council|council of europe|british council|unesco|united nations|erasmus\+?|leader|"
    r"donors?|banque|"
    r"bank|"
    r"entreprises|businesses|compan(?:y|ies)|firms|corporates?|chambers?|chambres?|mecenes|particuliers|private|"
    r"(?:service |rotary )?clubs?|lottery|trust|institut\w*|embassy|ambassade|consulat|federation|"
    r"[a-z-]+ international|"
    r"third part\w+|government|gouvernement|provinc\w+|tourism [a-z]+|associations"
)
ASKED = re.compile(rf"\b(?:{_SEEKING})[^.;]{{0,120}}?\b(?:{_BODY})\b|\b(?:{_BODY})\b[^.;]{{0,90}}?\b(?:{_SEEKING})")
HELPED = re.compile(rf"\b(?:{_HELP})\b|\bbid for\b")
COFUNDING = re.compile(
    r"co-?financ\w*|co-?fund\w*|financements? (?:exterieurs?|complementaires?|externes?|europeens?)|"
    r"\b(?:external|outside|third[- ]party|additional|european|matching) (?:fund|grant|financ|support|sponsor)\w*|"
    r"bailleurs|mecen\w+|parrainage|sponsor\w*|"
    r"(?:subventions?|aides?|concours|fonds|soutien|financements?|dossier|appui)\b[^.;]{0,80}(?:aupres|europeen|"
    r"programme|"
    r"agence|office|ministere|region|exterieur|tiers|union)|"
    r"(?:programme|fonds|projet|union) europeen\w*|erasmus|\binterreg\b|europe creative|creative europe|"
    r"europe for citizens|"
    r"appels? a projets?|calls? for (?:projects|proposals)|"
    r"(?:grants?|funding|support|money(?! for its own)|financial assistance)\b[^.;]{0,60}(?:from|european|programme|"
    r"third part|bank|"
    r"ministry|foundation|on behalf)|"
    r"(?:attendus?|expected|provient|viennent|comes?)\b[^.;]{0,30}(?:du fonds|de l'union|from the (?:eu|european|"
    r"fund))|"
    r"joint applications?|applications? to the (?:european|ministry|fund)|"
    r"\bfonds\b[^.;]{0,60}(?:sollicit|developpement|conjoint)|fonds conjoint|small-project fund|"
    r"jointly (?:apply|approach)|apply (?:jointly|together)|recourse (?:may|shall|can|will) be had|(?:financee?s?|"
    r"soutenue?s?|subventionnee?s?|funded|supported|aided) (?:par|by) (?:the |la |le |l')?(?:direction|ministere|"
    r"ministry|agence|agency|fonds|fund|state|etat|union|government|foundation|fondation)|(?:beneficie\w*|benefits?|"
    r"profite\w*) (?:d'|from )(?:une? |an? )?(?:aide|subvention|grant|appui|soutien)|(?:submitted|soumis\w*|"
    r"presente\w*|depose\w*) (?:par [^.;]{3,30} )?(?:to|au|"
    r"a la|a l'|aux|"
    r"aupres d[ue]s?) [^.;]{0,40}(?:programme|fund|fonds|agence|agency|commission)|"
    r"approach the|demande commune|(?:apply|applies) (?:jointly )?for"
)
FUNDING_SECTION = re.compile(
    r"bailleurs|subvention|aides? ext|cofinanc|co-?fund|grants?|sponsor|outside help|other purses|"
    r"concours|fundrais|external|financements? ext"
)
TOLD_SECTION = re.compile(r"d'ou (?:nous|elles) ven|histori|history|contexte?\b|background|rappel|passe\b")
"""Headings under which is told what was."""
ANNEXED = re.compile(r"\W*(?:annex\w*|appendix|schedule|piece|exhibit)\b[^.;]{0,12}[:–-]")
OBTAINED = re.compile(
    r"^\W*(?:\(?\d[\d.]*\)? ?)?(?:les? |la |the |toute |any |all )*(?:sommes?|subsides|subventions?|aides?|concours|"
    r"grants?|sums?|amounts?|money|"
    r"funds)(?: [a-z]+)? (?:obtenu|recu|collect|receiv|obtain|accord|so )"
)
"""What becomes of money that others gave."""
CELL = re.compile(r"^\W*(?:\d{1,2}[.)]? ?)?(?P<label>[a-z ]{3,40}) ?\|")
"""The first cell of a row of a table."""
