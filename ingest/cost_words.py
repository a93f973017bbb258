"""Words for costs and for paying, as patterns on folded text. Who pays is left to ``payer_words.py``."""

from __future__ import annotations

import re

COSTS = (
    (
        "transport",
        (
            r"(?:frais|couts?|depenses?) (?:de |du |d'|des )?(?:transports?|deplacements?|voyages?|route|"
            r"trajets?|vols?|mission|chemin de fer|train)|transports? internationa\w+|titres? de transport|"
            r"aller(?:s|[- ]et|[- ])*retours?|acheminement|get(?:ting|s)? there(?: and back)?|autocars?|autobus|cars?|"
            r"(?<!qui )se deplac(?:ent|eront)|se rend\w* (?:a destination|sur place)|(?<!qui )voyag(?:ent|eront)|"
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
            r"(?<!qui )sejourn(?:ent|eront)|entretien (?:sur place|des (?:delegues|visiteurs|invites))|"
            r"hebergements?|heberge\w*|hotellerie|"
            r"logements?|loge(?:s|nt|r|e)?|gite|couvert|restauration|repas|nourri\w*|nuitees?|accommodation|housing|"
            r"housed|"
            r"food|chambres?|(?:le|un|son|leur) toit|(?:sa|la|leur|une) table|pension complete|per diem|"
            r"defraye\w* de tout|"
            r"recu\w* (?:gratuitement|gracieusement)|(?:a|the) (?:roof|table|flat)|room and board|bed and breakfast|"
            r"board(?:ing)?(?: and lodging)?|lodg\w+|"
            r"accommodat(?:es?|ing)|houses?(?= (?:the|us|you|its|them|those|all|visitors|guests))|stay(?:s|ing)?|"
            r"meals?|rooms?|beds?|(?:local )?hospitality|subsistence|hotels?|\bfed\b|\bfeed\b|\blit\b|"
            r"local (?:costs|expenses)|living (?:costs|expenses)|"
            r"(?:costs?|expenses) of (?:the )?(?:meetings?|visits?|receptions?|hosting)"
        ),
    ),
)
LOCAL = (
    r"transports? (?:publics?|en commun|scolaires?)|public transport\w*|logements? socia\w+|social housing|"
    r"accidents? de (?:voyage|transport|trajet)|travel insurance|assurances? (?:de )?voyages?|"
    r"transports? (?:locaux|local|sur place|urbains?|interieurs?)|deplacements? (?:locaux|sur place)|"
    r"(?:local|ground|land|in-?town|on-?site|urban) (?:transport\w*|travel|journeys?|conveyance)|"
    r"transport(?:ation)? (?:on site|"
    r"(?:during|within) [a-z ]{0,12}(?:stay|town|city|visit))|(?:during|throughout|for|length of|duration of|"
    r"end of) (?:the|"
    r"their|its|his|a|whole)+ stays?|(?:pendant|durant|au cours|lors|duree|longueur|fin|terme) (?:de |du |d'|le |leur |"
    r"son |chaque )*sejours?|"
    r"(?:reports?|research\w*|stud(?:y|ies)|exhibitions?|conferences?|congres|etudes?|rapports?|expositions?|"
    r"reflexions?|"
    r"informations?|knowledge|polic(?:y|ies)|donnees|echang\w+) (?:on|about|into|sur) [^.;]*"
)
PAYING = re.compile(
    r"\bfrais\b|\bcouts?\b|depense|a la charge|pris\w* en charge|prend\w* en charge|prise en charge|"
    r"assum|assure(?![^.;]{0,50}\bcontre\b)|a charge d|acquitt|offert|\bregl\w+|divise|split|settle|lies? (?:up)?on|"
    r"housed|account of|pour le compte|a son compte|gratuit|free of (?:cost|charge)|without charge|matter for|"
    r"rembours|reimburs|underw|extended (?:by|to)|afford|accorded|\boffer|granted by|\bgiv(?:es?|en)\b|arrange|"
    r"\bfund(?:s|ed)?\b|\bversee?s?\b|indemni|moitie|\bstands?\b|\baccounts?\b|\bmet\b|arranged? by|pourv|suppl(?:y|"
    r"ied|ies)\b|\bdu ressort|"
    r"\bpays?\b|\blie with|reclam|charged|\bdort\b|s'acquitt|defrayed|seen to|sees? to|imput|accommodat|recu\w* |"
    r"\bstay\b|sejourn|compte d|pay their|loge\w*|(?:a|at) (?:leurs?|ses|their|its) (?:own )?(?:frais|depens|"
    r"expense)|recoit|give\w* them|"
    r"go(?:es)? halves|\bpai\w+|\bpay\w*|supporte|regle|offre|"
    r"fourni|incomb|financ|\bcosts?\b|expens|\bbears?\b|\bborne\b|\bmeets?\b|\bcovers?\b|covered|"
    r"provide|\bbuy|their own fares|affair|business|"
    r"aux frais|\bshar\w+|look(?:s|ed)? after|take(?:s|n)? care|responsib\w+|\bfonds? |defray|"
    r"remains? with|\bfalls? (?:up)?(?:on|to)|revient a|achet|bought|purchas|responsible|a disposition|furnish|"
    r"charge|partages?\b|"
    r"loges?\b|heberge|\blodge|\bfed\b|\bfeed\b|defra"
)
