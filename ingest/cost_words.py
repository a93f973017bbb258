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
            r"trajets?|vols?|mission)|transports? internationa\w+|"
            r"deplacements?|voyages?|trajets?|(?:billets? d'|l')avion|billets?|vols?|bateau|airfares?|fares?|"
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
            r"logements?|loges?|gite|couvert|restauration|repas|nourri\w*|nuitees?|accommodation|housing|food|"
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
            r"d'origine|d'envoi|envoyante?|en deplacement|en visite|visiteu(?:r|se)s?(?! (?:sont|seront|logent|"
            r"logeront))|"
            r"visitors?(?! (?:book|are|stay|will (?:be|stay)|shall (?:be|stay)))|voyageu(?:r|se)s?|"
            r"whose (?:staff|people|members|delegation|delegates|representatives) (?:are )?travel\w*|"
            rf"(?:sending|travelling|traveling|visiting|departing)(?: {_PARTNER})|travellers?|"
            rf"guest {_PARTNER}|own (?:city|town)|home {_PARTNER}|country of origin|"
            rf"{_PARTNER} of origin"
        ),
    ),
    (
        "hosting_partner",
        (
            r"accueillante?|d'accueil(?! de)|hotes?|(?:qui|that|which|who) (?:les |la |"
            r"the )?(?:accueille(?:nt)?|recoi(?:ven)?t|"
            r"invite(?:nt)?|receives?|hosts?|invites?|welcomes?)"
            r"(?: (?:a|the|une?|la) (?:delegation|group|visitors))?|invitante|visitee|recevante?|"
            r"qu.il recoit|chez l'autre|ou (?:ils|elles|il|elle|celle-ci|ceux-ci) (?:enseigne|sejourne|se rend|"
            r"va|arrive)\w*|"
            rf"{_PARTNER} (?:which|that) (?:they|it) visits?|where they (?:stay|visit|teach|arrive)|"
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
            r"couts? partages?|partages?|a parts? egales?|par moitie|half of each|moitie|shared?(?: equally)?|"
            r"split|in equal (?:parts|shares)|"
            r"equally|(?:fonds|budget) communs?|(?:joint|common) (?:fund|budget)|sur ce fonds"
        ),
    ),
)
LOCAL = (
    r"transports? (?:locaux|local|sur place|urbains?|interieurs?)|deplacements? (?:locaux|sur place)|"
    r"(?:local|ground) (?:transport\w*|travel|journeys?)|transport(?:ation)? on site"
)
PAYING = re.compile(
    r"\bfrais\b|\bcouts?\b|depense|a la charge|pris\w* en charge|prend\w* en charge|prise en charge|"
    r"assum|assure|\bpai\w+|\bpay\w*|supporte|regle|offre|"
    r"fourni|incomb|financ|\bcosts?\b|expens|\bbears?\b|\bborne\b|\bmeets?\b|\bcovers?\b|covered|"
    r"provide|\bbuy|their own fares|affair|business|"
    r"aux frais|\bshar\w+|look(?:s|ed)? after|take(?:s|n)? care|responsib\w+|\bfonds? |defray|"
    r"remains? with|\bfalls? (?:on|to)|achet|bought|purchas|responsible|a disposition|furnish|charge|partage|"
    r"loges?\b|heberge|\blodge|\bfed\b|\bfeed\b|defra"
)
