"""Words for costs and for those who pay them, as patterns on folded text."""

from __future__ import annotations

import re

_PARTNER = (
    r"(?:partners?|part(?:y|ies)|cit(?:y|ies)|towns?|sides?|delegations?|councils?|municipalit(?:y|ies)|regions?|"
    r"governments?|universit(?:y|ies)|count(?:y|ies)|districts?|communit(?:y|ies)|communes?|associations?|"
    r"institutions?|"
    r"signator(?:y|ies)|authorit(?:y|ies)|prefectures?|provinces?|groups?)"
)
_PARTENAIRE = (
    r"(?:partie|partenaire|ville|commune|collectivite|cite|signataire|region|municipalite|universite|departement|"
    r"province|institution|delegation|association|entite)"
)
COSTS = (
    (
        "transport",
        (
            r"(?:frais|couts?|depenses?) (?:de |du |d'|des )?(?:transports?|deplacements?|voyages?|route|"
            r"trajets?|vols?|mission|chemin de fer|train)|transports? internationa\w+|titres? de transport|"
            r"aller(?:s|[- ]et|[- ])*retours?|acheminement|getting there(?: and back)?|autocars?|autobus|cars|"
            r"trains?|peages?|chemin de fer|"
            r"(?:sa|leur|la) route|(?:its|their)(?: own)? way|coach(?:es)?|ferr(?:y|ies)|rail(?:way)? (?:fares?|"
            r"tickets?)|"
            r"deplacements?|voyages?|trajets?|(?:billets? d'|l')avion|billets?|vols?|bateau|avions?|airfares?|"
            r"fares?|(?:sea|air|boat) passages?|"
            r"air(?:line)? (?:tickets?|fares?|travel)|passages?|travels?(?= (?:does so )?at )|"
            r"tickets?|flights?|travel(?:ling)?(?: (?:costs?|expenses?|and))?|journeys?|"
            r"international transport\w*|transport\w*"
        ),
    ),
    (
        "stay",
        (
            r"(?:frais|couts?) (?:de |d'|du )?(?:sejours?|hebergement|accueil|bouche|restauration)|sejours?|"
            r"hebergements?|heberge\w*|hotellerie|"
            r"logements?|loge(?:s|nt|r|e)?|gite|couvert|restauration|repas|nourri\w*|nuitees?|accommodation|housing|"
            r"housed|"
            r"food|chambres?|(?:le|un|son|leur) toit|(?:sa|la|leur|une) table|pension complete|per diem|"
            r"defraye\w* de tout|"
            r"recu\w* (?:gratuitement|gracieusement)|(?:a|the) (?:roof|table|flat)|room and board|bed and breakfast|"
            r"board(?:ing)?(?: and lodging)?|lodg\w+|"
            r"stays?|meals?|rooms?|beds?|(?:local )?hospitality|subsistence|hotels?|\bfed\b|\bfeed\b|\blit\b|"
            r"local (?:costs|expenses)|living (?:costs|expenses)|"
            r"(?:costs?|expenses) of (?:the )?(?:meetings?|visits?|receptions?|hosting)"
        ),
    ),
)
PAYERS = (
    (
        "travelling_partner",
        (
            r"(?:qui|dont|d'ou|de laquelle)(?: [a-z'-]+){0,4}? (?:se (?:deplacent?|rend(?:ent)?)|voyagent?|partent|"
            r"envoi\w+|depech\w+|relevent?|effectue\w* le (?:deplacement|voyage)|part)|"
            r"qui part|ville de depart|commune de depart|"
            r"(?:who|which|that|whose|those who)(?: [a-z'-]+){0,4}? (?:sends?|travels?|sets? (?:out|off)|departs?|"
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
            r"(?:visiteu(?:r|se)|voyageu(?:r|se)|participant|delegue)e?s?|(?:ville|commune|delegation|partie|"
            r"groupe)s? "
            r"visiteu(?:r|se)s?|"
            r"(?:visitors?|guests?|participants?|delegates)(?= (?:shall |will |must |would |themselves |"
            r"each )*(?:pay|bear|meet|"
            r"cover|buy|settle|defray|find their|be responsible|are responsible|purchase))|"
            r"(?:by|falls? (?:up)?on|responsibility of|borne by|expense of|affair of|matter for) (?:the |those |"
            r"their |"
            r"its )?(?:visitors?|"
            r"guests?|participants?|delegates|travellers?)|people who travel|"
            r"whose (?:staff|people|members|delegation|delegates|representatives) (?:are )?travel\w*|"
            rf"(?:sending|travelling|traveling|visiting|departing)(?: {_PARTNER})|travellers?|"
            rf"guest {_PARTNER}|own (?:city|town)|home {_PARTNER}|country of origin|"
            rf"{_PARTNER} of origin"
        ),
    ),
    (
        "hosting_partner",
        (
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
            r"hosts?(?= (?:shall |will )?(?:provides?|offers?|bears?|pays?|covers?))"
        ),
    ),
    (
        "each_partner",
        (
            rf"chacune? (?:des (?:{_PARTENAIRE}s|deux [a-z]+)|d'(?:elles|eux|entre elles))|"
            rf"chaque {_PARTENAIRE}|\bchacune?\b|each (?:{_PARTNER}|of the [a-z]+)|"
            r"(?:its|their|his|her) own|ses propres|leurs propres|respectiv\w+"
        ),
    ),
    (
        "shared",
        (
            r"couts? partages?|partages?|(?:a|en) (?:deux )?parts? egales?|par moitie|half of each|moitie|"
            r"shared?(?: equally)?|divise\w* (?:en deux|par|entre)|(?:divided|borne) equally|go(?:es)? halves|"
            r"half and half|fifty-fifty|"
            r"split|in equal (?:parts|shares|moiet(?:y|ies)|proportions)|en parts? egales?|se partag\w+|"
            r"equally|(?:fonds|budget) communs?|(?:joint|common) (?:fund|budget)|sur ce fonds"
        ),
    ),
)
LOCAL = (
    r"transports? (?:publics?|en commun|scolaires?)|public transport\w*|logements? socia\w+|social housing|"
    r"accidents? de (?:voyage|transport|trajet)|travel insurance|assurances? (?:de )?voyages?|"
    r"transports? (?:locaux|local|sur place|urbains?|interieurs?)|deplacements? (?:locaux|sur place)|"
    r"(?:local|ground) (?:transport\w*|travel|journeys?)|transport(?:ation)? on site"
)
PAYING = re.compile(
    r"\bfrais\b|\bcouts?\b|depense|a la charge|pris\w* en charge|prend\w* en charge|prise en charge|"
    r"assum|assure(?![^.;]{0,50}\bcontre\b)|a charge d|acquitt|offert|\bregl\w+|divise|split|settle|lies? (?:up)?on|"
    r"housed|account of|pour le compte|a son compte|gratuit|free of (?:cost|charge)|without charge|matter for|"
    r"pay their|loge\w*|(?:a|at) (?:leurs?|ses|their|its) (?:own )?(?:frais|depens|expense)|recoit|give\w* them|"
    r"go(?:es)? halves|\bpai\w+|\bpay\w*|supporte|regle|offre|"
    r"fourni|incomb|financ|\bcosts?\b|expens|\bbears?\b|\bborne\b|\bmeets?\b|\bcovers?\b|covered|"
    r"provide|\bbuy|their own fares|affair|business|"
    r"aux frais|\bshar\w+|look(?:s|ed)? after|take(?:s|n)? care|responsib\w+|\bfonds? |defray|"
    r"remains? with|\bfalls? (?:up)?(?:on|to)|revient a|achet|bought|purchas|responsible|a disposition|furnish|"
    r"charge|partages?\b|"
    r"loges?\b|heberge|\blodge|\bfed\b|\bfeed\b|defra"
)
