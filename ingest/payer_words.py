"""Words for those who pay for journeys and stays, as patterns on folded text."""

from __future__ import annotations

import re

_PARTNER = (
    r"(?:partners?|part(?:y|ies)|cit(?:y|ies)|towns?|sides?|delegations?|councils?|municipalit(?:y|ies)|regions?|"
    r"governments?|universit(?:y|ies)|count(?:y|ies)|districts?|communit(?:y|ies)|communes?|associations?|"
    r"institutions?|corporations?|committees?|clubs?|organi[sz]ations?|schools?|colleges?|hospitals?|boroughs?|"
    r"countr(?:y|ies)|administrations?|bod(?:y|ies)|entit(?:y|ies)|agenc(?:y|ies)|villages?|participants?|"
    r"signator(?:y|ies)|authorit(?:y|ies)|prefectures?|provinces?|groups?|famil(?:y|ies))"
)
_PARTENAIRE = (
    r"(?:partie|partenaire|ville|commune|collectivite|cite|signataire|region|municipalite|universite|departement|"
    r"province|institution|delegation|association|entite|conseil|comite|club|administration|etablissement|lycee|"
    r"ecole|college|organisme|autorite|pays|chambre|federation|gouvernement|metropole|agglomeration|village|hopital|"
    r"famille|structure)"
)
_BODY = (
    r"(?:partner|party|city|town|council|municipality|region|government|university|community|school|club|country|side)"
)
_HOSTS = (
    r"(?:accueill\w+|recoi(?:t|vent)|recevr\w+|invit(?:e|ent|era|eront)|convi(?:e|ent)|attend(?:ent)?|"
    r"receiv(?:es?|ing)|hosts?|welcomes?|invites?|entertains?|opens? (?:its|their) doors|(?:is|acts? as) (?:the )?host|"
    r"(?:sends?|issues?|extends?|makes?|lance\w*|adresse\w*|emet\w*)(?: out)? (?:an?|the|une?|l') ?invitation)"
)
_GOES = (
    r"(?:envoi\w+|envoy\w+|(?:se |s')(?:deplac\w+|rend(?:ent)?)|voyag(?:e|ent|era|eront)|part(?:ent|ira|iront)?|"
    r"depech\w+|delegue(?:nt)?|mandate(?:nt)?|vien(?:t|nent)|vont|"
    r"sends?|travels?|visits?|goes|go|departs?|deputes?|d[ei]spatch(?:es)?|nominates?|delegates?|sets? (?:out|off)|"
    r"comes?|makes? the (?:journey|trip|visit))"
)
_WHO = (
    r"(?:qui|that|which|who|those who|whichever [a-z]+)(?: (?:les|la|le|en|y|them|it|us|a|has|have|will|shall|"
    r"is to))* (?:l')?"
)
_WHEN = (
    r"(?:lorsqu[e']|quand|si|chaque fois qu[e']|when(?:ever)?|where|if|each time)"
    r"(?:(?!delegation|group|mission|visit|guest|team|invites)[^,;.:]){1,60}?\b"
)
_GUEST_FR = (
    r"(?:visiteu(?:r|se)|voyageu(?:r|se)|participant|delegue|invite|missionnaire|arrivant|ceux-ci|ces dernier)e?s?"
)
_GUEST = r"(?:visitors?|guests?|participants?|delegates?|travellers?|those invited)"
_TO_PAY_FR = (
    r"(?:acquitt|pa[iy]|regl|support|assum|financ|achet|rembours)(?:e|ent|era|eront)\b|prenn|prend|"
    r"(?:se|s') ?(?:log|nourri|heberg)"
)
_TO_PAY = (
    r"(?:pays?|bears?|meets?|covers?|buys?|settles?|defrays?|finds?|funds?|purchases?|stands?|see to|be responsible|"
)
_TO_PAY += r"are responsible)\b"
PAYERS = (
    (
        "travelling_partner",
        (
            rf"{_PARTENAIRE}s? (?:invitee|expeditrice|mandante|emettrice|partante|voyageuse|visiteuse|deplacee|"
            rf"en voyage|"
            r"d'appartenance|de rattachement|de provenance|d'attache|d'envoi|de depart)s?|de provenance|"
            r"de rattachement|"
            rf"envoyeu(?:r|se)s?|(?:frais|depens|charge|compte|budget) d(?:e|u) (?:leurs?|sa|son) (?:propres? )?"
            rf"{_PARTENAIRE}s?|"
            rf"(?:their|his|her|its) own {_BODY}|{_PARTNER} (?:invited|to which they belong)|(?:employing|parent|"
            rf"sending) {_PARTNER}|"
            rf"(?:the |an )?sender|(?:qui|dont|whose)(?: [a-z'-]+){{1,4}} (?:est|sont|sera|seront|is|are|be) (?:en "
            rf"(?:deplacement|mission|voyage|visite)|recue?s?|accueillie?s?|invitee?s?|travell?ing|received|hosted|"
            rf"invited|"
            rf"away|abroad)|{_WHO}{_GOES}|"
            rf"{_GUEST_FR}(?= (?:(?!est |sont |seront |ne )[a-z'-]+ ){{0,3}}?(?:{_TO_PAY_FR}))|"
            rf"{_GUEST}(?= (?:(?!be |not |no )[a-z'-]+ ){{0,3}}?(?:{_TO_PAY}))|"
            rf"{_GUEST}(?= (?:that|those) of)|{_GUEST_FR}(?= (?:ceux|celui|celles|celle) )|"
            rf"{_GUEST}'?s?'?(?= (?:own )?(?:expense|cost|charge|account)\b)|whoever(?= {_GOES})|"
            rf"(?<=to the ){_GUEST}(?= to)|"
            r"(?:qui|dont|d'ou|de laquelle)(?: [a-z'-]+){0,4}? (?:se (?:deplace(?:nt)?|rend(?:ent)?)|voyagent?|partent|"
            r"envoi\w+|depech\w+|relevent?|effectue\w* le (?:deplacement|voyage)|part)|"
            r"qui part|ville de depart|commune de depart|"
            r"(?:who|which|that|whose|those who)(?: [a-z'-]+){0,4}? (?:sends?|travels?|fl(?:y|ies)|goe?s?|"
            r"sets? (?:out|off)|departs?|"
            r"makes? the (?:journey|trip|visit)|undertakes? the (?:journey|trip|visit)|are travelling|go abroad)|"
            rf"(?:deputing|nominating)(?: {_PARTNER})?|{_PARTNER} (?:deputing|sending|which sends|"
            rf"d[ei]spatching|delegating|of departure)|"
            r"those who come|"
            r"(?:qui|that|which|who) (?:se deplace(?:nt)?|envoie(?:nt)?|sends?|travels?|voyage(?:nt)?|"
            r"effectue le deplacement|"
            r"visits?)(?: [a-z' ]{0,24}(?:agents|"
            r"delegation|representants|delegates|eleves|people))?|se deplacant|dont les (?:agents|"
            r"representants|elus|delegues) voyagent|"
            r"ceux qui (?:partent|voyagent)|dont (?:est issue|vient|provient) (?:la|le) [a-z]+|d'ou (?:elle|"
            r"il)s? vien\w+|"
            r"from which [a-z ]{0,30}(?:set out|come|comes|depart|departs|travels?)|whoever(?= travels)|"
            r"those who travel|"
            r"guests?(?= (?:shall |will |must )?(?:pays?|bears?|meets?|covers?))|"
            r"d'origine|d'envoi|envoyante?|en deplacement|en visite|"
            r"(?:visiteu(?:r|se)|voyageu(?:r|se)|participant|delegue|invite)e?s?(?= (?:(?!est |sont |seront )"
            r"[a-z'-]+ ){0,2}?(?:(?:acquitt|pa[iy]|regl|support|assum|financ)(?:e|ent|era|eront)\b|prenn|prend|"
            r"(?:se|s') ?(?:log|nourri|heberg)))|"
            r"(?:par|incomb\w+ a(?:ux?)?|charge d(?:e|u|es|e la)|aux frais d(?:e|u|es)|chaque|"
            r"affaire d(?:e|u|es)) ?(?:les |leurs |ses |"
            r"la |le |l')?"
            r"(?:visiteu(?:r|se)|voyageu(?:r|se)|participant|delegue)e?s?(?! qui)|(?:ville|commune|delegation|partie|"
            r"groupe)s? "
            r"visiteu(?:r|se)s?|"
            r"(?:visitors?|guests?|participants?|delegates)(?= (?:shall |will |must |would |themselves |"
            r"each )*(?:pay|bear|meet|"
            r"cover|buy|settle|defray|find their|be responsible|are responsible|purchase))|"
            r"(?:by|falls? (?:up)?on|responsibility of|borne by|expense of|affair of|matter for) (?:the |those |"
            r"their |"
            r"its )?(?:visitors?|"
            r"guests?|participants?|delegates|travellers?)(?! (?:that|which|who|sending|receiving|hosting|inviting|"
            r"in)\b)|"
            r"people who travel|"
            r"whose (?:staff|people|members|delegation|delegates|representatives) (?:are )?travel\w*|"
            rf"(?:sending|travelling|traveling|visiting|departing)(?: {_PARTNER})|travellers?|"
            rf"guest {_PARTNER}|own (?:city|town)|home {_PARTNER}|country of origin|"
            rf"{_PARTNER} of origin"
        ),
    ),
    (
        "hosting_partner",
        (
            rf"{_PARTENAIRE}s? (?:visitee|hotesse|receptrice|receveuse|organisatrice|de destination|de sejour|"
            rf"de reception|d'arrivee)s?|(?<=par les )visites|(?<=par le )visite|receveu(?:r|se)s?|{_PARTNER} (?:of "
            rf"(?:destination|arrival|stay)|so visited)|"
            rf"{_PARTNER} in (?:which|whose [a-z]+) the [a-z]+ (?:takes place|is held|occurs)|(?:ou|"
            rf"dans laquelle) (?:se "
            rf"(?:tient|tiennent|deroulent?|passent?)|a lieu|ont lieu)|(?:those|the (?:people|persons|delegates|"
            rf"guests)) "
            rf"(?:it|they|whom it|whom they) (?:has |have )?(?:invite[sd]?|receive[sd]?)|{_WHO}{_HOSTS}|famil(?:les|"
            rf"ies)(?: [a-z]+){{0,2}} "
            rf"(?:leur |les |will |shall )?(?:offr\w+|loge\w*|heberge\w*|accueill\w+|recoi\w+|give|lodge|host|put)|"
            rf"(?:the |an )?inviter|"
            r"chez (?:qui|laquelle|lequel|lesquels|qui que ce soit) (?:l'on |on |ils |elles |il |elle |celle-ci )?"
            r"(?:se rend\w*|va|vont|arriv\w+|sejourn\w+|vien\w+)|"
            rf"{_PARTNER} (?:in which|where) the (?:meeting|visit|gathering|festival|exchange|"
            rf"event) (?:takes place|is held)|"
            r"(?:ou|dans laquelle) (?:se tient|a lieu|se deroule) (?:la|le|l')\s?\w+|"
            r"accueillante?|d'accueil(?! de)|hotes?|(?:qui|that|which|who|celle|ceux) (?:les |la |l'|le |"
            r"them |the )?(?:accueille(?:nt)?|recoi(?:ven)?t|ouvre|"
            r"invite(?:nt)?|receives?|hosts?|invites?|welcomes?|opens? (?:its|their) doors?|is (?:the )?host|"
            r"acts as host)"
            r"(?: (?:a|the|une?|la) (?:delegation|group|visitors))?|invitante|visitee|recevante?|"
            r"qu.(?:il|elle)s? (?:recoi(?:ven)?t|invite(?:nt)?|accueille(?:nt)?)|ville d'arrivee|commune d'arrivee|"
            r"(?:those|whom|guests) (?:it|they) (?:has |have )?(?:invite[sd]?|receive[sd]?)|chez l'autre|ou (?:ils|"
            r"elles|il|elle|celle-ci|ceux-ci) (?:enseigne|sejourne|se rend|"
            r"va|arrive)\w*|"
            rf"{_PARTNER} (?:(?:which|that) )?(?:they|it) (?:visits?|go(?:es)? to)|whoever (?:is at home|hosts|"
            rf"receives|invites)|host families|familles? d'accueil|"
            r"where they (?:stay|visit|teach|arrive)|"
            rf"{_PARTNER} (?:being |to be )?visited|(?:host|hosting|receiving|inviting|welcoming)(?: {_PARTNER}|"
            rf" alone)?(?:'s)?|host's|"
            r"hosts?(?:'s|')?"
        ),
    ),
    (
        "each_partner",
        (
            rf"chacune? (?:des (?:{_PARTENAIRE}s|deux [a-z]+)|d'(?:elles|eux|entre elles))|"
            rf"chaque {_PARTENAIRE}|\bchacune?\b|each (?:{_PARTNER}|of the [a-z]+)|"
            rf"(?:its|their|his|her|our) own(?! {_BODY}\b)|ses propres|leurs propres|respectiv\w+|(?:elles|"
            rf"eux)-memes|themselves|"
            r"l'une et l'autre|l'un et l'autre"
        ),
    ),
    (
        "shared",
        (
            r"couts? partages?|partages?|(?:a|en) (?:deux )?parts? egales?|par moitie|half of each|moitie|"
            r"shared?(?: equally)?|divis\w+ (?:[a-z]+ment )?(?:en deux|par|entre)|(?:divided|borne) equally|"
            r"go(?:es)? halves|"
            r"half and half|fifty-fifty|"
            r"split|in equal (?:parts|shares|moiet(?:y|ies)|proportions)|en parts? egales?|se partag\w+|"
            r"equally|evenly|down the middle|pro rata|au prorata|50 ?/ ?50|moitie-moitie|a frais communs|"
            r"(?:supporte|pris\w* en charge|paye|finance|borne|paid|funded|met)\w* (?:conjointement|jointly|en commun)|"
            r"(?:caisse|bourse|cagnotte) commune|(?:fonds|budget|compte) communs?|(?:joint|common|shared|mutual|"
            r"twinning) (?:fund|"
            r"budget|purse|chest|kitty|account|treasury)|(?:caisse|fonds) (?:du |de )?jumelage|sur ce fonds|"
            r"(?:cette|ladite|la|the said|the|this) (?:caisse|chest|kitty|cagnotte|purse)(?: commune)?"
        ),
    ),
)

WHEN = {
    "hosting_partner": re.compile(rf"\b(?:{_WHEN}{_HOSTS}|when (?:visited|hosting|receiving|at home))(?![a-z])"),
    "travelling_partner": re.compile(rf"\b(?:{_WHEN}{_GOES}|when (?:visiting|travelling|a guest))(?![a-z])"),
}
"""A condition that tells whose turn it is: "when one city invites the other, it pays"."""
GUESTS = re.compile(
    r"\b(?:visiteu(?:r|se)s?|invites|hotes|guests?|visitors?|ceux d[eu']|celles d[eu']|(?:of|to|chez|a|de) (?:the |l')"
    r"others?(?:'s)?|ceux qui (?:viennent|arrivent)|those who (?:come|visit))\b|\bthose of\b"
)
"""Those who are at another town's: whoever lodges them is their host."""
_NOT = r"(?:\bno\b|\bneither|\bnor\b|\bnot\b|\bni\b|\bne\b|\bn'|\baucune?s?\b|\bsans\b|\bwithout\b)"
FREE = re.compile(
    r"(?:accueilli|recu|loge|heberge|nourri|lodged|housed|received|accommodated|fed|put up|stay|staying|hospitality)"
    r"\w*[^.;]{0,50}?(?:gratuit\w*|gracieu\w*|\bfree\b|without (?:charge|payment|cost)|sans (?:frais|bourse|"
    r"contrepartie)|"
    r"chez l'habitant|(?:dans|par|chez) (?:les|des|leurs) familles|(?:with|by|in|of) (?:[a-z']+ ){0,3}(?:famil(?:y|"
    r"ies)|"
    r"homes|households))|"
    rf"{_NOT}[^.;]{{0,60}}?\b(?:charged?|asks?|asked|paye?r?|reclam\w+|demand\w+|factur\w+|debours\w+)\b[^.;]{{0,70}}?"
    r"\b(?:beds?|board|rooms?|meals?|lodging|accommodation|sejour|gite|couvert|hebergement|logement|repas|nuitees?)"
)
"""Words by which a stay costs the visitors nothing."""
