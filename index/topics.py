"""What a question is about, when it is about something that the register keeps.

A topic is recognised by the words that people use for it, not by one wording:
each has patterns over the folded question, in French and English, and the topic
with the most and most telling words wins. What no topic fits is left to search.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from index.words import fold


class Topic(StrEnum):
    """A matter on which the register keeps a fact."""

    TRANSPORT = "transport"
    STAY = "stay"
    EXPIRY = "expiry"
    DURATION = "duration"
    START = "start"
    RENEWAL = "renewal"
    NOTICE = "notice"
    SIGNED_ON = "signed_on"
    SIGNED_AT = "signed_at"
    REPRESENTATIVE = "representative"
    AUTHORISED_ON = "authorised_on"
    AXES = "axes"
    BUDGET = "budget"
    COFUNDING = "cofunding"
    EVALUATION = "evaluation"
    COPIES = "copies"
    LANGUAGES = "languages"
    RECALLS = "recalls"
    ANNEXES = "annexes"
    SESSION = "session"
    PRESIDENT = "president"
    SECRETARY = "secretary"
    RAPPORTEUR = "rapporteur"
    COMMITTEES = "committees"
    PRESENT = "present"
    EXCUSED = "excused"
    ABSENT = "absent"
    DECISIONS = "decisions"
    RECEIPT = "receipt"
    RECEIVED = "received"
    SINCE = "since"
    POPULATION = "population"
    COUNTRY = "country"
    DISTINCTION = "distinction"
    CAPITAL = "capital"
    TOWNS = "towns"
    AGREEMENTS = "agreements"


@dataclass(frozen=True, slots=True)
class Signal:
    """A pattern over the folded question that speaks for a topic, and how much."""

    topic: Topic
    weight: float
    pattern: str


_PAY = (
    r"(?:pai\w*|paye\w*|regl(?:e|er|ent|ons)|finance\w*|charge\w*|assum\w*|support\w+|cout\w*|frais|depense\w*|factur\w*|"
    r"rembours\w*|casqu\w*|debours\w*|avanc\w*|note|poche|paid|pays?|paying|covers?|covered|covering|bears?|borne|bill|"
    r"costs?|expenses?|afford\w*|funds?|funded|reimburs\w*|foots?|picks? up|charged?)"
)
_TRAVEL = (
    r"(?:deplac\w*|voyag\w*|transport\w*|billets?|avions?|vols?|trains?|trajets?|aller-?retour|travel\w*|flights?|fares?|"
    r"airfares?|tickets?|planes?|trips?|journeys?|fly(?:ing)?)"
)
_LODGE = (
    r"(?:sejours?|heberg\w*|log(?:e|es|er|ement|ements|eons|ent)|hotels?|nuite?e?s?|repas|restauration|restaurant|"
    r"nourri\w*|manger|couvert|stays?|accommodat\w*|lodg\w*|boards?|meals?|nights?|rooms?|hous(?:e|ed|ing)|food|"
    r"hospitality)"
)
_AGREEMENT = (
    r"(?:conventions?|accords?|partenariats?|chartes?|protocoles?|pactes?|contrats?|agreements?|charters?|protocols?|"
    r"memorand\w+|mou|partnerships?|contracts?|pacts?|deals?|texte|document)"
)
_TWIN = r"(?:jumel\w*|twin\w*|sister\w*|partenaires?|partners?|partner)"

SIGNALS = (
    Signal(Topic.TRANSPORT, 2, rf"\b{_PAY}\b.*\b{_TRAVEL}\b|\b{_TRAVEL}\b.*\b{_PAY}\b"),
    Signal(Topic.TRANSPORT, 1, rf"\bqui\b.*\b{_TRAVEL}\b|\bwho\b.*\b{_TRAVEL}\b"),
    Signal(Topic.STAY, 2, rf"\b{_PAY}\b.*\b{_LODGE}\b|\b{_LODGE}\b.*\b{_PAY}\b"),
    Signal(Topic.STAY, 1, rf"\b(?:qui|who)\b.*\b{_LODGE}\b"),
    Signal(Topic.EXPIRY, 3, r"\bexpir\w*|\becheance|\barrive\w* a (?:son )?terme|\bcaduqu?e?\b|\blaps\w*|\bperime\w*"),
    Signal(Topic.EXPIRY, 3, r"\bjusqu'?\s?a\s?quand|\bjusqu'en quelle|\buntil when|\btill when|\bhow long .*\bstill"),
    Signal(Topic.EXPIRY, 2, r"\bprend\w* fin\b|\bse termin\w*|\bfin de\b|\bend(?:s|ing)?\b|\brun(?:s|ning)? out\b|\bover\b"),
    Signal(
        Topic.EXPIRY,
        3,
        r"\b(?:toujours|encore|still|actuellement|currently)\b.*\b(?:vigueur|vala\w*|force|valid\w*|cour[st]|effect|actif|active|run\w*)",
    ),
    Signal(Topic.EXPIRY, 2.5, r"\ben vigueur\b|\bin force\b|\bvalable\b|\bvalidite\b|\bvalid\b"),
    Signal(Topic.DURATION, 3, r"\bduree\b|\bcombien (?:de temps|d'annees|d'ans|de mois)|\bhow (?:long|many years|many months)\b"),
    Signal(Topic.DURATION, 2, r"\bdure(?:nt|ra)?\b|\bduration\b|\blast(?:s|ing)?\b|\bterm of\b|\blength of\b"),
    Signal(Topic.START, 3, r"\b(?:entre|entree|prend|prise)\b.*\b(?:vigueur|effet)\b|\b(?:take|takes|come|comes|enter\w*)\b.*\b(?:effect|force)\b"),
    Signal(Topic.START, 2, r"\bdepuis quand\b.*\b(?:vigueur|convention|accord)|\bcommence\w*|\bdemarr\w*|\bstart\w*|\bbegin\w*"),
    Signal(Topic.RENEWAL, 3.5, r"\brenouvel\w*|\breconduc\w*|\breconduit\w*|\bprolong\w*|\bproro[gq]\w*|\brenew\w*|\bexten(?:d|ded|sion|sions)\b|\broll\w* over"),
    Signal(Topic.NOTICE, 3.5, r"\bpreavis\b|\bdenonc\w*|\bresili\w*|\bromp\w*|\bmettre fin\b|\bmet\w* un terme\b|\bnotice\b|\bterminat\w*|\bwithdraw\w*|\bpull out\b|\bget out\b|\bback out\b|\bcancel\w*"),
    Signal(Topic.NOTICE, 2, r"\bsortir de\b|\bquitter\b|\bse retir\w*|\bleave the\b|\barreter\b.*\bconvention"),
    Signal(Topic.SIGNED_ON, 3, r"\b(?:quand|quel jour|quelle date|date|when|what day|what date)\b.*\bsign\w*|\bsign\w*.*\b(?:quand|date|when)\b|\bdate de (?:la )?signature|\bsigned on\b"),
    Signal(Topic.SIGNED_AT, 3, r"\b(?:ou|dans quelle ville|quel lieu|where)\b.*\bsign(?:e|ee|es|ature|ed)\b"),
    Signal(Topic.REPRESENTATIVE, 3, r"\b(?:qui|who|quel|quelle|nom|name)\b.*\b(?:maires?|mairesse|bourgmestre|mayors?|bourgmestre|provost|burgomaster|alcalde|sindaco|presidents? du conseil)\b"),
    Signal(Topic.REPRESENTATIVE, 2.5, r"\b(?:qui|who)\b.*\b(?:sign\w*|represent\w*)|\bsignataires?\b|\bsignator\w+|\bau nom de\b|\bon behalf\b|\brepresent\w*"),
    Signal(Topic.REPRESENTATIVE, 1.5, r"\bmaires?\b|\bmayors?\b"),
    Signal(Topic.AUTHORISED_ON, 3, rf"\b(?:delibere|deliberations?|vote|council)\b.*\b(?:autoris\w*|approuv\w*|habilit\w*|authori\w*|approv\w*|{_AGREEMENT})"),
    Signal(Topic.AUTHORISED_ON, 2, r"\bautoris\w*.*\b(?:sign\w*|convention)|\bauthori[sz]\w*.*\b(?:sign\w*|agreement)|\bquelle deliberation|\bwhich (?:deliberation|resolution)"),
    Signal(Topic.AXES, 3, r"\baxes?\b|\bobjectifs?\b|\bdomaines?\b|\bpriorit\w*|\bthematiques?\b|\bobjectives?\b|\bgoals?\b|\bfields?\b|\bfocus\w*|\baims?\b|\bchamps?\b"),
    Signal(Topic.AXES, 1.5, r"\bporte sur\b|\bsur quoi\b|\bareas?\b|\bthemes?\b|\bsujets\b|\bbuts?\b|\bpurposes?\b"),
    Signal(Topic.BUDGET, 3, r"\bbudgets?\b|\benveloppe\b|\bfinances? (?:les )?(?:actions|projets)|\bhow much money\b"),
    Signal(Topic.BUDGET, 1.5, r"\bfinanc\w*|\bfund(?:s|ed|ing)?\b"),
    Signal(Topic.COFUNDING, 4, r"\bco-?\s?financ\w*|\bsubvention\w*|\bco-?\s?fund\w*|\bgrants?\b|\bfinancements? (?:externe|exterieur)\w*|\baides? (?:externe|exterieure)s?|\b(?:external|outside|third[- ]party) (?:fund\w*|money|financ\w*)|\bbailleurs?\b"),
    Signal(Topic.EVALUATION, 3.5, r"\bevalu\w*|\bbilans?\b|\bindicateurs?\b|\bassess\w*|\breview\w*|\bmonitor\w*|\bindicators?\b|\bstock\b"),
    Signal(Topic.COPIES, 4, r"\bexemplaires?\b|\boriginaux\b|\bcopies\b|\boriginals?\b|\bcounterparts?\b"),
    Signal(Topic.LANGUAGES, 3, r"\bquelles? langues?\b|\blangues?\b.*\bredig\w*|\bredig\w*.*\blangues?\b|\bwhich languages?\b|\bwhat languages?\b|\blanguages?\b.*\b(?:drawn|written|version)"),
    Signal(Topic.RECALLS, 3, r"\b(?:precedent|anterieur|ancien|avant|earlier|previous|prior|former|past|deja)\w*\b.*\b(?:accords?|conventions?|chartes?|protocoles?|textes?|agreements?|charters?|protocols?|sign\w*)"),
    Signal(Topic.RECALLS, 3, r"\b(?:accords?|conventions?|chartes?|protocoles?|textes?|agreements?|charters?)\b.*\b(?:precedent|anterieur|avant|earlier|previous|prior|before|ancien)\w*"),
    Signal(Topic.ANNEXES, 3.5, r"\bannexe\w*|\bannex(?:es)?\b|\bappendi\w*|\bpieces? jointes?"),
    Signal(Topic.SESSION, 3, r"\b(?:date|quand|jour|when|day)\b.*\b(?:seance|reuni\w*|session|conseil|meet\w*|met|council)\b"),
    Signal(Topic.SESSION, 1.5, r"\bseance\b|\bsession\b|\bmeeting\b"),
    Signal(Topic.PRESIDENT, 4, r"\bpresid(?:e|ait|ent|ente|ence|a|er|ed|ing)\b|\bchair(?:ed|man|woman|person|s|ing)?\b"),
    Signal(Topic.SECRETARY, 4, r"\bsecretai?r\w+"),
    Signal(Topic.RAPPORTEUR, 4, r"\brapporteu\w+|\b(?:qui|who|quel)\b.*\b(?:rapporte|expose|presente|presenta|introduced|presented|reported|moved)\b"),
    Signal(Topic.COMMITTEES, 4, r"\bcommissions?\b|\bcommittees?\b"),
    Signal(Topic.PRESENT, 3.5, r"\b(?:qui|membres?|elus?|conseillers?|who|members?|councill?ors?|combien)\b.*\b(?:presents?|presentes?|assist\w*|present|attend\w*|siege\w*)\b|\bpresen[ct]e?s? a la seance"),
    Signal(Topic.EXCUSED, 4, r"\bexcus\w*|\bpouvoirs?\b|\bprocurations?\b|\bapolog\w*|\bprox(?:y|ies)\b"),
    Signal(Topic.ABSENT, 4, r"\babsen\w*"),
    Signal(Topic.DECISIONS, 3, r"\b(?:conseil|council|elus|assemblee|deliberation|councillors|resolution|municipal\w*)\b.*\b(?:decid\w*|decision\w*|vot\w*|approuv\w*|adopt\w*|approv\w*|resolv\w*|agree\w*|dit|demand\w*|ask\w*)"),
    Signal(Topic.DECISIONS, 3, r"\b(?:decid\w*|decision\w*|vot\w*|adopt\w*|approv\w*|approuv\w*|resolv\w*|agree\w*|demand\w*)\b.*\b(?:conseil|council|elus|assemblee|deliberation|seance|councillors)\b"),
    Signal(Topic.DECISIONS, 1.5, r"\bdecisions?\b|\bdecid\w*|\bvote\w*|\bresolved?\b"),
    Signal(Topic.RECEIPT, 4, r"\baccuse de reception|\b(?:numero|reference|number)\b.*\b(?:prefecture|recepiss\w*|accuse|receipt)|\breceipt\b"),
    Signal(Topic.RECEIVED, 4, r"\b(?:recue?|recus|recept\w*|transmi\w*|telétransm\w*|teletransm\w*|envoye\w*|deposee?|received|sent|filed)\b.*\bprefecture|\bprefecture\b.*\b(?:recue?|recept\w*|transmi\w*|date|quand|when|received|sent)"),
    Signal(Topic.SINCE, 3, rf"\b(?:depuis quand|depuis combien|depuis quelle annee|quelle annee|en quelle annee|quand|date|since when|since|what year|which year|when|how long)\b.*\b{_TWIN}|\b{_TWIN}\b.*\b(?:depuis|quand|annee|since|when|year|how long|date)\b"),
    Signal(Topic.SINCE, 1.5, r"\bdepuis quand\b|\bsince when\b|\bdepuis combien\b"),
    Signal(Topic.POPULATION, 4, r"\bhabitants?\b|\bpopulation\w*|\binhabitants?\b|\bpeople (?:live|are there)|\bpeupl\w*|\bresidents?\b|\bcombien de gens\b|\bhow (?:big|large|populous)\b"),
    Signal(Topic.COUNTRY, 3.5, r"\b(?:quel pays|which country|what country|dans quel pays)\b"),
    Signal(Topic.DISTINCTION, 3, r"\bunesco\b|\bdistinctions?\b|\breconnaissances?\b|\blabels?\b|\bcapitales? europeennes?\b|\beuropean capitals?\b|\bdistinguish\w*|\brecogni[sz]\w*|\bhonou?r\w*"),
    Signal(Topic.CAPITAL, 3, r"\bcapitales? (?:de|du|d'|des|historique|regionale)|\bcapitals? of\b|\bcapitale\b|\bcapital\b"),
    Signal(Topic.TOWNS, 2.5, rf"\b(?:quelles?|quels?|liste\w*|cite[rz]?|which|what|list|name|toutes|all|our|nos|avec qui)\b.*\b(?:villes?|cites|communes|towns?|cities|places)\b.*\b{_TWIN}|\b{_TWIN}\b.*\b(?:villes?|towns?|cities)\b|\b(?:quels?|quelles?|qui sont|nos|which|who are|our|list\w*) (?:nos |les |our |the )?(?:partenaires|partners|jumelages|twinnings|villes jumelees|twin towns)"),
    Signal(Topic.AGREEMENTS, 2.5, rf"\b(?:quelles?|quels?|liste\w*|combien|which|what|list|how many)\b (?:de |d'|of )?(?:nos |les |our |the |sont les |sont nos )?{_AGREEMENT}"),
)  # fmt: skip

LEAST = 2.0  # a single vague word decides nothing


@dataclass(frozen=True, slots=True)
class Guess:
    """A topic that a question may be about; more weight, more and more telling words."""

    topic: Topic
    weight: float


def topics(folded: str) -> tuple[Guess, ...]:
    """Return the topics that a folded question may be about, the likeliest first."""
    weights: dict[Topic, float] = {}
    for topic, weight, pattern in _compiled():
        if pattern.search(folded):
            weights[topic] = weights.get(topic, 0.0) + weight
    order = list(Topic)
    ranked = sorted(weights.items(), key=lambda pair: (-pair[1], order.index(pair[0])))
    return tuple(Guess(topic, weight) for topic, weight in ranked if weight >= LEAST)


@cache
def _compiled() -> tuple[tuple[Topic, float, re.Pattern[str]], ...]:
    return tuple((signal.topic, signal.weight, re.compile(signal.pattern)) for signal in SIGNALS)


# Words that people ask with; a misspelt word of a question is mended towards them and the words of the documents.
ASKED = (
    "accord agreement axes bilan budget combien comment convention copies coût council décision délibération "
    "déplacement déplacements denonciation depuis domaines durée évaluation évaluée évaluées évalue exemplaires expire "
    "expirer expiration frais finance financement habitants hébergement hôtel jumelage jumelée jumelées jumelles "
    "jumeler langue maire mayor nights objectifs partenaire partenaires partenariat partnership population préavis "
    "président présidait quand quelle rapporteur reconduction reconduite renouvelable renouveler renouvellement "
    "renewed renewal résilier secrétaire séance séjour signature signée signé signataire since subvention "
    "cofinancement téléphone adresse courriel email transport travel travelling trip twinned twinning twin validité "
    "valable vigueur ville villes voyage voyages logement expenses population inhabitants address phone expires "
    "ending duration signed evaluation évaluations conseil municipal délégation délégations échanges",
)


def speaks_of(topic: Topic, words: str) -> bool:
    """Tell whether words of a document use any word of a topic, in either language."""
    folded = fold(words)
    return any(pattern.search(folded) for known, _, pattern in _compiled() if known is topic)
