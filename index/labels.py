"""What the fields of the register are called, in French and English."""

from __future__ import annotations

from index.types import Language

# Each: first in French, then in English.
_FIELDS: dict[str, tuple[str, str]] = {
    "document": ("Document", "Document"),
    "title": ("Intitulé", "Title"),
    "kind": ("Nature", "Kind"),
    "parties": ("Parties", "Parties"),
    "authorised_on": ("Autorisée par la délibération du", "Authorised by the deliberation of"),
    "signed_on": ("Signée le", "Signed on"),
    "signed_at": ("Signée à", "Signed at"),
    "signature_blank": ("Signature laissée en blanc", "Signature left blank"),
    "duration": ("Durée", "Duration"),
    "unlimited": ("Sans terme", "Without end"),
    "runs_from": ("Point de départ", "Counted"),
    "starts_on": ("Prise d’effet", "Takes effect on"),
    "ends_on": ("Terme fixé au", "Stated end"),
    "renewal": ("Renouvellement", "Renewal"),
    "renewal_duration": ("Durée d’un renouvellement", "Duration of a renewal"),
    "renewal_count": ("Renouvellements possibles", "Renewals possible"),
    "notice": ("Préavis", "Notice"),
    "termination": ("Dénonciation", "Termination"),
    "axes": ("Axes de coopération", "Fields of cooperation"),
    "transport_paid_by": ("Transport payé par", "Transport paid by"),
    "stay_paid_by": ("Séjour payé par", "Stay paid by"),
    "budget": ("Budget", "Budget"),
    "cofunding": ("Cofinancement", "Co-funding"),
    "evaluation": ("Évaluation", "Evaluation"),
    "copies": ("Exemplaires", "Original copies"),
    "languages": ("Langues", "Languages"),
    "recalls": ("Textes antérieurs", "Earlier texts"),
    "replaces": ("Remplace", "Replaces"),
    "annexes": ("Annexes", "Annexes"),
    "noted": ("Note du service", "Note of the department"),
    "since": ("Jumelée depuis", "Twinned since"),
    "country": ("Pays", "Country"),
    "population": ("Habitants", "Inhabitants"),
    "distinctions": ("Distinctions", "Distinctions"),
    "capital_of": ("Capitale", "Capital"),
    "session_on": ("Séance du", "Meeting of"),
    "subject": ("Objet", "Subject"),
    "president": ("Présidence", "Chair"),
    "secretary": ("Secrétaire", "Secretary"),
    "rapporteur": ("Rapporteur", "Rapporteur"),
    "decisions": ("Décisions", "Decisions"),
    "votes": ("Vote", "Vote"),
    "receipt": ("Accusé de réception", "Receipt"),
    "sent_on": ("Envoyée le", "Sent on"),
    "received_on": ("Reçue le", "Received on"),
}
_KINDS: dict[str, tuple[str, str]] = {
    "convention": ("convention", "convention"),
    "charter": ("charte", "charter"),
    "protocol": ("protocole", "protocol"),
    "memorandum": ("mémorandum", "memorandum"),
    "pact": ("pacte", "pact"),
    "agreement": ("accord", "agreement"),
    "declaration": ("déclaration", "declaration"),
    "amendment": ("avenant", "amendment"),
}
_STATUSES: dict[str, tuple[str, str]] = {
    "in_force": ("en vigueur", "in force"),
    "expired": ("expirée", "expired"),
    "unknown": ("non déterminable", "not determinable"),
    "open_ended": ("sans terme", "open-ended"),
    "replaced": ("remplacée", "replaced"),
    "not_yet": ("à venir", "not yet in force"),
}
_DATES: dict[str, tuple[str, str]] = {
    "expiry": ("dernier jour de validité", "last day in force"),
    "earliest": ("terme, au plus tôt", "end, at the earliest"),
    "notice": ("dernier jour du préavis", "last day to give notice"),
    "evaluation": ("évaluation à faire", "evaluation due"),
}


def field(name: str, language: Language) -> str:
    """Return the name of a field of the register: "duration" -> "Durée"."""
    return _FIELDS[name][language == "en"]


def kind(name: str, language: Language) -> str:
    """Return the name of a kind of agreement: "charter" -> "charte"."""
    return _KINDS[name][language == "en"] if name in _KINDS else name


def status(name: str, language: Language) -> str:
    """Return what a status is called: "expired" -> "expirée"."""
    return _STATUSES[name][language == "en"]


def due(name: str, language: Language) -> str:
    """Return what falls due: "notice" -> "dernier jour du préavis"."""
    return _DATES[name][language == "en"]
