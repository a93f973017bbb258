"""What agreements say of their renewal, as patterns on folded text: excluded or silent, how long and how often."""

from __future__ import annotations

import re

from ingest.lengths import RENEWING
from ingest.numbers import NUMBER

_NOUN = r"(?:renouvellements?|reconductions?|prolongations?|prorogations?|renewals?|extensions?|prolongations?)"
_VERB = r"(?:renouvel\w+|reconduc\w+|reconduire|reconduit\w*|prolong\w+|prorog\w+|renew\w*|extend\w*)"
_SILENT = (
    rf"(?:tacite reconduction|{_NOUN} (?:par tacite reconduction|tacites?|automatiques?|de plein droit)|"
    rf"(?:tacit|automatic|silent|implied) {_NOUN})"
)
TACIT_EXCLUDED = re.compile(
    rf"(?:aucune?|sans|hors|ni|non|pas (?:de|d'|lieu a)|exclu\w*(?: de)?(?: toute| la)?|exclusion de (?:toute|la)|"
    rf"no|not|"
    rf"without|never|nor|exclud\w+)(?: (?:any|possibilite de|clause de|provision for))? {_SILENT}"
    rf"(?: (?:est|etant|sera|n'est|is|shall be) (?:exclue?|possible|admise?|prevue?|allowed|envisaged))?|"
    rf"(?:toute |la |all |any )?{_SILENT}(?: (?:est|etant|sera|demeure|is|being|shall be|are)(?: expressement)?)? "
    r"(?:exclue?s?|interdite?s?|ecartee?s?|proscrite?s?|excluded|ruled out)|"
    r"not (?:be )?(?:automatically|tacitly) (?:be )?(?:renewed|extended)"
)
_ITSELF = (
    r"(?:tacit\w*|de plein droit|automati\w*|d'(?:elle|eux|office|elles)(?:[- ]memes?)?|de lui[- ]meme|by itself|"
    r"of (?:itself|its own (?:accord|motion))|by (?:effluxion|lapse|mere|default|conduct|silence)|roll(?:s|"
    r"ed)? (?:over|on))"
)
RENEWAL_LABEL = re.compile(rf"(?:la |the )?(?:possible |option of )?{_NOUN}$")
NONE = re.compile(r"[:|] ?(?:none|aucune?|neant|nil|non\b|no\b|not\b|sans objet|n/a|exclue?|excluded|-|pas\b)")
"""What stands behind a label "Renewal:" where there is none."""
EXCLUDED = re.compile(
    r"\b(?:ne |n'?)\s?(?:est|sera|se|peut|pourra|pourront|saurait|fera|renouvelle|donne|"
    r"prevoi\w+)\b[^.;]{0,40}(?:renouvel|"
    r"reconduc|reconduit|prolong|prorog)[^.;]{0,30}"
    r"|(?:sans|aucune?|non|pas|point)(?: autre| nouvelle?)? (?:(?:possibilite|faculte|option|clause|droit|"
    r"perspective|"
    r"mecanisme) )?(?:de |d'|a |au )?(?:reconduc|renouvel|prolong|prorog)\w*|"
    r"\bno (?:second|further|additional|later|new) (?:term|period)s?\b|"
    rf"{_NOUN}(?:[^.;]{{0,60}}\b(?:est|sont|etant|sera|is|are|being|be))? (?:exclue?s?|excluded|ruled out|"
    rf"interdite?)|"
    r"\b(?:not|never) (?:to )?be (?:renew|extend|prolong)\w*|"
    r"sans (?:pouvoir|qu'\w+ puisse) [^.;]{0,20}(?:renouvel|reconduit|prolong|prorog)\w*|"
    r"(?:(?:shall|may|will|is|does|are|do)(?: ?not|n.t)|can(?:not| not|"
    r".t))(?: [a-z]+)? (?:to )?(?:be )?(?:[a-z]+ly )?"
    r"(?:renew|extend|prolong)\w*|"
    rf"(?:not|non)[ -]?(?:renewable|extendable)|\b(?:no|without)(?: (?:possibility|provision|option|right|power|"
    rf"scope|"
    rf"question)(?: of| for| to)?)?(?: further| any)? (?:{_NOUN}|(?:renew|extend|prolong)(?:ed|ing)?\b)"
)
NOT_BY_ITSELF = re.compile(
    rf"\b(?:n'?est|n'etant|ne sera|ne se|n'aura|ne fera|ne donne|ne peut|ni|not|never|nor|"
    rf"\w+n[''\ufffd]t)\b[^.;:]{{0,60}}"
    rf"\b{_ITSELF}[^.;:]*?(?=[.;:]|$|,? (?:mais|but|however|toutefois|cependant|and may|and can|and any|"
    rf"et (?:peut|pourra|"
    rf"ne (?:peut|pourra|sera)|toute|sa|son)|though|although)\b)"
)  # which does not tell how it is renewed, if at all
ONLY_BY = re.compile(
    r"\bwithout (?:[a-z']+ ){0,3}(?:consent|agreement|approval)|\bsans (?:l')?accord|\bque\b|\bsauf\b|"
    r"\bqu'(?:apres|avec|en|a|si|au|par|moyennant|sur|une? )|\bbefore it (?:can|may|is)|"
    r"\bunless\b|\bexcept\b|\bonly\b"
)
_NO_OBJECTION = (
    r"(?:sauf|faute de|a defaut de?|en l'absence de?|sans) (?:d')?(?:une? )?(?:denonciation|opposition|"
    r"avis contraire|"
    r"resiliation|preavis|avis|volonte contraire|decision contraire)|"
    r"(?:si|a moins qu[e']|sauf si) ?(?:aucune?|nulle?|une|l'une|ni l'une)[^.;]{0,60}(?:denonc|oppos|renonc|resili|"
    r"manifeste|notifi|met fin|ne s'y)|"
    r"\b(?:unless|if no|if neither|provided no|so long as no)[^.;]{0,60}(?:object|notice|notif|terminat|withdraw|"
    r"decides? otherwise|denounce|cancel|ends? it|contrary)|"
    r"in (?:the )?(?:absence|default) of (?:[a-z]+ ){0,3}(?:notice|notification|objection|termination|dissent)|"
    r"(?:si|tant que) (?:personne|nul|rien)\b|\btant qu[e'][^.;]{0,60}(?:oppos|denonc|contraire|resili)|"
    r"\b(?:if|as long as|so long as|unless|save (?:where|if)|except (?:where|if)) (?:nobody|no one|neither|a |one|"
    r"either|"
    r"any)[^.;]{0,60}(?:object|speaks?|says?|writ|oppos|notice|contrary|dissent|withdraw|otherwise)|"
    r"\b(?:sauf|a moins)[^.;]{0,40}(?:opposition|contraire|denonciation|oppos)|without (?:further|any|"
    r"other) (?:formality|"
    r"act|step)|sans (?:autre )?formalite|(?:deemed|stands?|reputee?s?|"
    r"censee?s?) (?:to be )?(?:automatically )?(?:renew|"
    r"extend|prolong|renouvel|reconduit|prorog)|until (?:one|either|a) [^.;]{0,30}(?:object|notice|otherwise)"
)
TACIT = re.compile(
    r"\btacit\w*|automati\w*[^.;]{0,20}(?:renew|exten|renouvel|reconduc|reconduit|prolong|prorog)\w*|(?:renew|"
    r"exten|prolong|renouvel|reconduit|prorog)\w*[^.;]{0,20} automati\w*|"
    r"(?:renouvel|reconduit|prorog|prolong)\w*[^.;]{0,20} de plein droit|d'(?:elle|eux|elles|office)[- ]memes?\b|"
    r"de lui[- ]meme|by itself|by silence|of (?:itself|its own accord)|"
    r"renews? itself|se renouvelle|se reconduit|se prolonge|rolls? over|"
    rf"d'annee en annee|from year to year|year by year|{_NO_OBJECTION}"
)
BY_COUNCIL = re.compile(
    r"deliberation|decisions? (?:[a-z]+ )?des? (?:deux |trois |the )?(?:conseil|assembl|instance)|resolution|"
    r"(?:vote|decision) (?:of|by|des?) (?:both|the|each|deux|trois|chaque)|council decision|nouveau vote|\bvoted?\b|"
    r"(?:vote|decision|consent|assent|sanction|approval|leave|authority|blessing|agreement|support) (?:of|by|from) "
    r"(?:[a-z]+ ){0,3}?(?:councils?|assembl\w+)\b|"
    r"councils?\b[^.;]{0,30}\b(?:resolv\w+|vot\w+|approv\w+|sanction\w*)|"
    r"(?:approv|approb|decid|accord|vot|assenti|aval|consent)\w*[^.;]{0,30}(?:conseils?|councils?|assemblees?|"
    r"organes? deliberants?)\b|"
    r"(?:conseils?|assemblees?|organes? deliberants?)\b[^.;]{0,30}\b(?:approuv|vot|consent|delibe)\w*"
)
COUNCILS_AGREE = re.compile(
    r"\b(?:both|two|each|the) councils?\b[^.;]{0,20}\b(?:agree|decide)\w*|\bcouncils? (?:so )?(?:agree|decide)\w*"
)
"""A vote, unless the parties themselves are called councils."""
PARTIES_ARE_COUNCILS = re.compile(
    r"[\"“«(]\s?(?:each,? a |the )?(?:city |town )?councils?[\"”»)]|\bbetween [^.;]{0,60}\bcouncil\b"
)
RENEWABLE = re.compile(
    r"renouvelable|reconductible|prorogeable|(?:peu(?:t|vent)|pourra|pourront|sera|est|se|"
    r"etre)\b[^.;]{0,40}(?:renouvel+e(?!m)|reconduit|prolonge|proroge)|renewable|extendable|"
    r"(?:may|can|shall|will|is|be|then)\b[^.;]{0,20}(?:renewed|extended|prolonged)|"
    r"(?:will|shall|it) (?:automatically |then )?(?:renews?|extends?)\b|automatically (?:renew|extend)|"
    r"renews? (?:itself|automatically|tacitly)|reputee? \w+|deemed (?:to be )?(?:renewed|extended)|"
    r"\b(?:may|might|can|could|must|shall|would|will|to|need)\b[^.;]{0,110}\b(?:renew|prolong) (?:it|this|the|our|"
    r"its)\b|"
    r"\b(?:may|might|can|could|shall|will)\b[^.;]{0,90}\b(?:extend|renew|prolong) (?:the|this|that|its) "
    r"(?:said |present |initial |original |same )?(?:period|term|duration|life|validity)\b|"
    r"\bextend (?:it|(?:this|the|our) [a-z]+) (?:for|by)\b|donner (?:une )?suite|"
    r"\b(?:renew|extend|prolong)ing (?:it|this|the)\b|"
    rf"\b(?:optional|possible|eventuelle?s?) (?:[a-z]+ )?{_NOUN}|"
    rf"\b(?:subject to|open to|susceptible d'un|soumise? a)(?: an?| une?)? {_NOUN}|"
    rf"\b(?:possibility|option|scope) (?:of|for) (?:(?!no)[a-z-]+ ){{0,3}}{_NOUN}|"
    r"(?:opportunite|possibilite|eventualite|question|conditions?|modalites?|suite|interet|desirability|merits?|"
    r"wisdom|"
    rf"terms|principe)\b[^.;]{{0,12}}? (?:de |d'|of |for )(?:la |le |sa |son |its |any |the |une )?(?:{_NOUN}|"
    rf"{_VERB})|"
    r"(?:necessaire|requis|fau\w+|besoin)\w*[^.;]{0,60}(?:pour|avant) (?:la |le |de la |de le |toute |"
    r"une )?(?:prolongation|reconduction|renouvellement|prolonger|"
    r"reconduire|renouveler|proroger)|"
    r"reconduction (?:tacite|expresse)|tacite reconduction|se (?:reconduit|prolonge)|"
    rf"\b(?:toute|son|sa|la|le|any|its|the|a)? ?(?:eventuelle? )?{_NOUN}\b[^.;]{{0,50}}\b(?:fera|font|fait|est|sera|"
    rf"sont|doit|devra|requier\w+|requer\w+|suppos\w+|necessit\w+|exig\w+|pass(?:e|era)|interv\w+|donn\w+|relev\w+|"
    rf"decoul\w+|result\w+|depend\w*|subordonn\w+|appel\w+|impliqu\w+|peut|peuvent|pourr\w+|saurait|s'oper\w+|"
    rf"s'effectu\w+|se|appartien\w+|incomb\w+|resid\w+|is|are|shall|must|may|needs?|requires?|will|can|could|would|"
    rf"calls?|takes?|rests?|follows?|lies?)\b|"
    rf"(?:decid\w+|agree\w*|option|choose|conviennent|conviendront|pourront|peuvent|pourra|peut|may|can|right|"
    rf"possibilite)"
    rf"\b[^.;]{{0,40}}(?:(?:de|a|of|to|on) (?:la |the |a |une )?|whether to |d'|du |any |its |or (?:not )?(?:to )?)"
    rf"(?:{_NOUN}|{_VERB})|"
    rf"(?:peuvent|pourront|peut|pourra) (?:{_VERB})"
)
GOES_ON = re.compile(
    r"\b(?:any|every|each|a|toute|une|tout) (?:later|further|additional|new|second|subsequent|fresh|nouvelle|"
    r"autre|nouveau) "
    r"(?:period|term|extension|periode|duree|terme|cycle)\b[^.;]{0,40}\b(?:calls?|requires?|needs?|depends?|be|"
    r"may|must|"
    r"would|shall|suppos\w+|fera|exig\w+|necessit\w+|requier\w+|pourr\w+|peut)\b|"
    r"\bcour\w+ de nouveau\b|\b(?:continues?|continued|carr(?:y|ied|ies) (?:[a-z]+ ){0,3}?(?:on|forward)|"
    r"cour\w+ de nouveau|go(?:es)? on|"
    r"runs? on|rolls? (?:over|on)|se poursui\w+|demeure|"
    r"repart\w*|poursuiv\w+|reprend)\b[^.;]{0,90}(?:further|additional|another|successive|more\b|at a time|"
    r"from year to year|nouvelles?|\bautres\b|d'annee en annee|supplementaire|encore|de plus|ainsi de suite)|"
    r"\b(?:repart\w*|rolls? (?:over|on)|se poursui\w+)\b[^.;]{0,60}(?:pour|for) (?:\w+ ){1,2}(?:an|mois|year|"
    r"month)s?\b|from year to year|d'annee en annee|"
    r"(?:want|wish|have|decid\w+|agree\w*|conven\w+|convien\w+)\b[^.;]{0,50}\b(?:another|a (?:further|second|new|"
    r"fresh)|"
    r"une? (?:nouvelle|nouveau|autre|second)) (?:term|period|periode|terme|mandat)|"
    rf"(?:caduque?s?|prend fin|cesse\w*|expire\w*|s'acheve\w*|s'eteint),? (?:a moins|sauf|"
    rf"sous reserve)[^.;]{{0,30}}{_NOUN}|"
    r"s'eteint,? (?:a moins|sauf)|\b(?:lapses?|ends?|expires?),? unless[^.;]*council"
)  # renewed in other words
STARTS = re.compile(
    rf"(?:toute|any|son|sa|le|la|its|une|aucune?|no)? ?{_NOUN}\b|.{{0,60}}\b{_NOUN} (?:of|de|du)\b|"
    rf"there .{{0,40}}(?:{_NOUN}|renew\b|extend\b)"
)
SAME_LENGTH = re.compile(
    r"(?:pour |de )?(?:la |une |d')?(?:(?:meme|egale|identique|equivalente|pareille|semblable) (?:duree|periode)s?|"
    r"(?:duree|periode)s? (?:identique|equivalente|egale|similaire|semblable|analogue|pareille)s?)|pour autant\b|"
    r"(?:the )?same (?:length|period|duration|term)|for as long again|"
    r"(?:a |for )(?:further |additional )?(?:like|equal|equivalent|identical|similar) (?:period|term|duration)s?|"
    r"periods? of (?:equal|like|the same|identical) (?:length|duration)|each equal to the first"
)
MORE = re.compile(
    rf"{RENEWING}[^.;]{{0,40}}?(?:for|pour|de) (?:(?P<another>another|a further|encore) )?(?P<count>{NUMBER})"
    rf"(?(another)(?! ?-?(?:an|mois|year|month|\()| [a-z]+ (?:an|year))\b| (?:more|further|autres|"
    rf"de plus)\b(?! [a-z]))"
)
EVERY = re.compile(rf"\b(?:de|from) (?P<count>{NUMBER}) (?:en|to) (?P=count) (?P<unit>an|year|mois|month)")
YEARLY = re.compile(r"d'annee en annee|chaque annee|from year to year|year by year|annuellement|annually")
TIMES = re.compile(
    r"(?:(?P<once>une (?:seule |unique |seule et unique )?fois\b|\b(?:une?|a|only one) (?:seule?|"
    r"single) (?:renouvellement|reconduction|"
    r"prolongation|"
    r"prorogation|renewal|extension)|\bonce\b|a single time|one (?:more|further|additional) (?:time|term|"
    r"period))|(?P<twice>\btwice\b)|"
    r"(?P<count>deux|trois|quatre|cinq|two|three|four|five|\d)(?: \(\d\))? (?:optional |possible |further |"
    r"successive )?(?:fois|times|"
    r"reconductions|renouvellements|prolongations|renewals|extensions|(?:further|additional|successive|"
    r"consecutive|more|"
    r"such) (?:periods|terms))|"
    r"(?:reconductions|renouvellements|prolongations|renewals|extensions)\b[^.;]{0,40}\b(?:depasser|exceder|limite a|"
    r"fixe a|maximum de|au plus|exceed|limited to|more than|at) (?P<most>deux|trois|quatre|cinq|two|three|four|"
    r"five|\d)\b"
    r"(?! (?:an|mois|year|month)))"
)
WORDS = {"deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "two": 2, "three": 3, "four": 4, "five": 5}
