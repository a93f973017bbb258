"""Words for earlier agreements, as patterns on folded text: their titles, how a date is tied to one, what ends "
"one.
"""

from __future__ import annotations

import re

_KIND = (
    r"(?:arrangement|proclamation|protocole|charte|convention|serment|accord|pacte|declaration|jumelage|"
    r"memorandum|lettres? d'(?!un|au|ou|en\b)[a-z]+|contrat|entente|avenant|amendment|addendum|addenda|deed|pledge|"
    r"compact|covenant|treaty|traite|manifeste?o?|concordat|echange de (?:lettres|notes|courriers)|"
    r"exchange of (?:letters|notes|correspondence)|acte (?:de|d') ?(?:jumelage|amitie|fraternite|cooperation)|"
    r"agreement|charter|protocol|memorandum|pact|letters? of (?!the\b|this\b|its\b)[a-z]+|oath|"
    r"heads of (?:terms|agreement)|statement of [a-z-]+|minutes? of (?:agreement|understanding)|"
    r"(?:note|notes) of understanding|accommodement|articles of [a-z]+|act of (?:twinning|friendship)|"
    r"joint (?:statement|communique|undertaking)|communique(?: conjoint| commun)?|(?<!of )understanding|"
    r"bond of friendship|vow|serments?|engagement(?: mutuel| reciproque)|resolution conjointe)"
)
_BEFORE = (  # what stands before the word for an agreement and belongs to its title
    r"(?:sister[ -]cit(?:y|ies)|sister[ -](?:club|town)|twin(?:ning|ned|[ -]towns?)|friendship|co-?operation|"
    r"collaboration|partnership|framework|nursing|exchange|joint|first|second|third|fourth|premiere?|deuxieme|"
    r"troisieme|ancienn?e?|letter of|specific|principal|amending|renewal|original|supplemental|supplementary|mutual|"
    r"bilateral|tripartite|trilateral|cultural|educational|school|student|youth|economic|trade|general|initial|"
    r"town|city|municipal|operational|implementing)"
)
_MONTHS = (
    r"(?:janv|fevr|mars\b|avri|mai\b|juin|juil|aout|sept|octo|nove|dece|janu|febr|march|april|may\b|june|july|"
    r"augu|oct\b|dec\b)"
)
_NO_NAME = (  # words that no longer belong to the name of an agreement
    rf"(?:this|the|these|l'|la|le|les|ce|cet|cette|leurs?|sa|son|ses|nos|notre|our|their|its|\d|{_MONTHS}|annee|an\b|"
    r"year|ont|a\b|est|sont|etait|have|has|had|was|were|is|are|which|that|qui|que|dont|sign\w*|conclu\w*|dat\w+|"
    r"entre|"
    r"between|depuis|since|in\b|en\b|par\b|by\b|to\b|au\b|du\b|date|passe|lequel|laquelle|mais|puis|for\b|pour\b|"
    r"aupres|lors|ainsi|des\b|same|meme|celui|celle|said)"
)
_WORD = rf"(?!{_NO_NAME})[a-z][a-z'-]*"
_ADJECTIVE = (
    rf"(?!{_NO_NAME})(?:[a-z-]+(?:al|ale|ales|aux|ique|iques|el|elle|els|elles|aire|aires|if|ive|ifs|ives|ois|oise|"
    r"aise|ien|ienne|iers?|ieres?|eure?)|cadre|commune?|decentralisee?s?|mutuell?e?s?|tripartite|renforcee?)"
)
TITLE = re.compile(
    rf"(?<![a-z'-])(?:[dl]')?(?P<title>(?:{_BEFORE} )*{_KIND}s?\b(?:[ -]{_ADJECTIVE}\b)*"
    rf"(?: (?:n°|no\.?|nr\.?|number|numero) ?\d+)?"
    rf"(?: (?:d'|de |of |on |et de |and |sur )(?:l'|la (?=[a-z]+ ))?{_WORD}(?: {_ADJECTIVE}\b)*"
    rf"(?: (?:et de |et d'|et |and |de |d'){_WORD}(?: {_ADJECTIVE}\b)*)?)?)"
)
"""An agreement by its title: "protocole d'amitié et de coopération", "Sister City Letter of Friendship"."""
_SIGNED = (
    r"(?:(?:co)?sign\w+|souscri\w*|settled|written|ecrite?s?|redigee?s?|prete\w*|jure\w*|sworn|subscribed|conclu\w*|"
    r"date[es]?|en date|dated|adopt\w+|passe[es]*|intervenue?s?|etabli\w*|made|reached|drawn up|sealed|scelle\w*|"
    r"exchanged|executed|entered into|echange\w*|initialled|paraphe\w*|unies?|liee?s|lies|bound|given|"
    r"proclaim\w*|"
    r"(?:put|set|gave|affixed) their (?:names?|hands?|seals?)|noue\w*|ratifi\w+|celebre\w*|formalise\w*|agreed|"
    r"issued|"
    r"donne\w*|solemnised|pronounced|depuis|since|remont\w+|going back|dating|qui date|taken|repudiated|arrete\w*)"
)
_DONE = (
    r"(?<!\bto )(?<!\bshall )(?<!\bwill )\b(?!(?:sign|adopt|celebr|ratifi|echang|proclam|nou|etabl)i?e?r\b|conclure)"
    rf"{_SIGNED}"
)
SIGNED = re.compile(rf"{_DONE}\b")
TIED = re.compile(
    r"^[\s,\"'«»()\[\]:-]*(?:(?:\"[^\"]{0,30}\"|le|la|du|de|d'|des|of|on|in|en|en date du|dated?|the|the year|"
    r"l'annee|l'an|annee|mois|from|back in|years?|n°)[\s,(]*)*$"
)
"""Nothing but small words between a title and its date."""
BETWEEN = re.compile(
    r"^,? \(?(?:entre|between|with|avec|liant|unissant|linking|joining|binding|par lequel|par laquelle|by which|qui|"
    r"which|that)\b[^;]{0,110}\b(?:du|of|of the|le|on|in|en|dated|en date du|depuis|since|de|d')(?: the)? ?$"
)
"""What may stand between a title and its date: whom it binds."""
SIGNED_BEFORE = re.compile(
    rf"^[^.;]{{0,70}}{_DONE},? (?:a|an|the|un|une|le|la|leur|their|our|notre|l'|d'une?|the (?:first|present))\b"
    r"[^.;]{0,24}$"
)
VERB_FIRST = re.compile(rf"{_DONE},?(?: (?:le|on|en|in|des|depuis|since|as early as|back in|as long ago as|dated))? ?$")
SIGNED_TITLE = re.compile(
    rf"{_DONE},? (?:a|an|the|un|une|le|la|leur|their|our|notre|by an?|par une?)\b[^.;]{{0,24}}$|{_DONE} l'$"
)
AT_A_PLACE = re.compile(r"^[^.;]{0,60}(?:\b(?:le|on|in|en|du|of|de|dated)(?: the)?|,) $")
THEN_TITLE = re.compile(r"^,? (?:(?:par|by) )?(?:un|une|le|la|l'|a|an|the|leur|their|our|notre)\b[^.;]{0,40}$|^,? l'$")
DETERMINED = re.compile(
    r"(?:\b(?:the|les?|la|du|des|aux?|leurs?|their|our|notre|nos|its|son|sa|ladite|ledit|said|any|by an?|par une?|"
    r"under an?)|[ld]')(?: [a-z-]+){0,2}[ '\"«(]*$"
)
LABELLED = re.compile(
    r"\b(?:document|text|instrument|agreement|acte?|convention|accord|texte|reference|charter|charte)"
    r"(?: (?:de base|principale?|initiale?|d'origine|modifiee?|amended|concerned))? ?[:-] ?$"
)
THIS = re.compile(r"(?:presente?s?|this|these|cette|ce|cet|the present|projet de|draft|same)[ '\"«]*$")
INTENDED = re.compile(
    r"\b(?:to|shall|will|may|can|should|de|pourr\w+|devr\w+|peuvent|peut)(?: [a-z]+)? (?:sign|conclude|"
    r"adopt|enter|negotiate|prepare|draft|signer|conclure|adopter|negocier|preparer|rediger|passer|etablir)\b"
    r"[^.;]{0,40}$|\b(?:sera|seront|shall be|will be|may be)\b[^.;]{0,40}$"
)
"""An agreement that is still to come."""
PUBLIC = re.compile(
    r"\b(?:europe\w*|united nations|nations unies|unesco|paris agreement|accord de paris|between (?:their|the two|"
    r"our) "
    r"(?:states|governments|countries)|entre (?:les deux|leurs) (?:etats|gouvernements|pays)|intergovernmental|"
    r"intergouvernemental\w*)\b"
)
"""The law of states, which is no agreement of cities."""
CLOSING = re.compile(r"\b(?:in witness|en foi de quoi|in testimony|done (?:at|in|on)|dont acte|^ ?fait (?:a|en|le)\b)")
OF_ANOTHER = re.compile(  # the title of an amendment names the agreement that it amends
    r"(?:\w+ ){0,3}?(?:addend(?:um|a)|amendment|avenant|supplement\w*|rider|annexe?)\b[^;:]{0,24}?\s(?:to the|to|"
    r"a la|"
    r"au|a l'|de la|du|de l') ?"
)
RECALLING = re.compile(
    r"\bvu\b|rappel|recall|having regard|prolongement|suite a|fonde|based on|building (?:up)?on|further to|pursuant|"
    r"compte tenu|in view of|refer|droit fil|continuite|lignee|heir|heritage|heritier|spirit of|esprit d|"
    r"affirme|premier|depuis|since|mindful|conscious|noting|proud|faithful|fidele|grateful|thanks to|grace a|"
    r"signe|conclu|avenant|amend|unies|noted|succe|remplac|replac|supersed|considerant|attendu|whereas|execut|"
    r"paraphe|\bmade\b|adopt|predecess|\bby an? |by virtue|en vertu|revue? |permis|enabled|lie[se]*\b|lient|"
    r"unies? par|"
    r"chang|modifi|complet|souscri|contract|\bnou\w+|jumele|attache|bound|linked|joined|friends|partners|"
    r"coop|written|ecrit|settled|substitue|exchang|echang|enter(?:ed|ing) into"
)
OTHER_DATE = re.compile(
    r";|deliberation|resolution|council passed|\bthe words\b|\bles mots\b|"
    r"\bcess\w*|expir|prend|prenant|\bends?\b|until|jusqu|\bcours\b|debut|\bbeg[iu]n|\bvalid|valable|"
    r"\bcourt\b|a partir|a compter|starting|commenc|\beffets?\b|\beffect|force|vigueur|renouvel|renew|"
    r"\bsera\b|\bseront\b|\b(?:shall|will) be\b|prolong|extend|prorog|approuv|approv|authori[sz]|autoris|projet|"
    r"\bpendant|\bdurant|\bsoit\b|\bduring\b|\bfor a (?:term|period)"
)
"""Between a title and a date: the day is not that of the signing."""
RANGE = re.compile(r"(?:annees?|20\d\d) ?[-–]? ?$")

_ENDS_OLD = (
    r"(?:annul\w+|abrog\w+|remplac\w+|supersed\w+|replac\w+|cancel\w*|revok\w+|rescind\w*|repeal\w*|"
    r"se substitu\w+ a|substitue\w* a|met(?:tent|tra)? fin a|puts? an end to|displac\w+|"
    r"(?:takes?|taking) the place of|(?:stands?|comes?) in (?:the )?place of|in place of|in lieu of|"
    r"instead of|prend la (?:place|suite) d|(?:en|au) (?:lieu et )?(?:place|remplacement) d|tient lieu d|caducs?|"
    r"caduques?|null and void|set aside|sans effet|(?:at an|brought to an) end|retire\w*|withdrawn|rapportee?s?)"
)
_LOSES = (
    r"(?:(?:shall |will )?(?:thereupon |then |hereby )?(?:cease\w* to (?:have|apply|be|bind|operate)|lapse\w*|"
    r"come\w* to an end|be no longer|have no further)|"
    r"cess\w+ (?:des lors |ainsi |alors )?(?:de (?:produire|sortir|lier|s'appliquer)|d'(?:avoir|etre|exister))|"
    r"perd\w* (?:tout |son )?effet|devien\w+ (?:caducs?|caduques?|sans)|n'(?:est|ont?|a) plus (?:en|d')|"
    r"(?:is|are) no longer (?:in|of))"
)
ENDED = re.compile(rf"{_ENDS_OLD}|{_LOSES}")
REPLACING = re.compile(
    rf"\b{_ENDS_OLD}(?:,? (?:et|and|ou|or) {_ENDS_OLD})?(?: (?:all|any|toutes?|tous|the|la|le|les|l'|a|au|aux|du|"
    rf"de|e|"
    rf"et|and|by|previous|earlier|former|precedente?s?|said) ?)*[a-z', ]{{0,24}}?"
    rf"(?:,? (?:in particular|notably|especially|namely|including|notamment|en particulier|a savoir|dont|et d'abord)"
    rf",?[a-z', ]{{0,16}})?$"
)
REPLACED = re.compile(
    rf"^[^.;]{{0,90}}?\b(?:(?:est|sont|sera|seront|is|are|shall be|will be|stands?|se trouve|etant|being)\b"
    rf"(?: et demeur\w+| et reste\w*| hereby| ainsi| des lors| donc| de ce fait| herewith| thereby| thereupon| alors|"
    rf" expressement| purement et simplement| and remains?)* (?:declaree? |considered |regarded as |"
    rf"deemed )?{_ENDS_OLD}|{_LOSES})"
)
KEPT = re.compile(
    r"\bn(?:e |')[^.;]{0,30}\b(?:pas|point|aucunement|nullement)\b|\bnothing\b|\brien\b|"
    r"\bpas\b[^.;]{0,20}(?:remplac|annul|abrog)|\b(?:not|nor|neither)\b[^.;]{0,24}(?:replac|supersed|cancel)|article|"
    r"section|paragraph|clause|sans (?:remplacer|abroger|annuler)|without (?:replac|supersed)"
)
EARLIER = re.compile(r"\b(?:former|previous|earlier|precedente?|ancien\w*|said|first|second|premier\w*)\W*$")
