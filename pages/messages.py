"""Every word of the interface in French and English; what documents and answers say is not here."""

from __future__ import annotations

from index.types import Language
from pages.messages_conversations import CONVERSATIONS
from pages.messages_first_days import FIRST_DAYS
from pages.messages_library import DOCUMENTS, MEMO
from pages.messages_note import NOTE
from pages.messages_partnerships import PARTNERSHIPS, SUBJECT_NAMES
from pages.messages_theirs import THEIRS

# Each key: first in French, then in English.
_MESSAGES: dict[str, tuple[str, str]] = {
    "product": ("Passerelle", "Passerelle"),
    "tagline": ("l’assistant des relations internationales", "the international-relations assistant"),
    "other_language": ("English", "Français"),
    "chat": ("Assistant", "Assistant"),
    "new_conversation": ("Nouvelle conversation", "New conversation"),
    "ask_here": ("Votre question, avec vos mots", "Your question, in your own words"),
    "send": ("Envoyer la question", "Send the question"),
    "skip": ("Aller au contenu", "Skip to the content"),
    "welcome": ("Que voulez-vous savoir ?", "What would you like to know?"),
    "promise": (
        "Demandez avec vos mots, en français ou en anglais. Chaque réponse cite les documents mot pour mot.",
        "Ask in your own words, in French or English. Every answer quotes the documents word for word.",
    ),
    "promise_more": (
        "Un numéro ouvre le passage dans son document. Si aucun document ne le dit, Passerelle le dit.",
        "A number opens the passage in its document. If no document says it, Passerelle says so.",
    ),
    "examples": ("Pour commencer, par exemple", "To begin with, for example"),
    "what_is_read": ("Documents lus", "Documents read"),
    "quotations": ("Citations", "Quotations"),
    "more_quotations": ("Les {count} autres citations", "The other {count} quotations"),
    "citation_label": ("Citation {number} : {place}", "Quotation {number}: {place}"),
    "page": ("page {page}", "page {page}"),
    "copy": ("Copier", "Copy"),
    "copied": ("Copié", "Copied"),
    "copy_label": ("Copier la citation {number}", "Copy quotation {number}"),
    "not_found": ("Ces documents ne le disent pas", "These documents do not say"),
    "nearest": (
        "Passages les plus proches ; ils ne répondent pas à la question",
        "Nearest passages; they do not answer the question",
    ),
    "read_on": ("Passages voisins", "Related passages"),
    "passage_label": ("Passage : {place}", "Passage: {place}"),
    "no_document_open": (
        "Cliquez sur le numéro d’une citation : le passage s’ouvre ici, dans son document.",
        "Click the number of a quotation: the passage opens here, in its document.",
    ),
    "loading": ("Passerelle se prépare : chargement du moteur de recherche…", "Passerelle is getting ready…"),
    "reading": ("Première ouverture : lecture des documents", "First start: reading the documents"),
    "encoding": ("Première ouverture : analyse des phrases", "First start: analysing the sentences"),
    "of": ("{done} sur {total}", "{done} of {total}"),
    "failed": ("Passerelle n’a pas pu démarrer.", "Passerelle could not start."),
    "failed_encoder": (
        "Le modèle de recherche n’a pas pu être chargé : ses fichiers manquent ou sont endommagés.",
        "The search model could not be loaded: its files are missing or damaged.",
    ),
    "failed_build": (
        "Aucun document n’a pu être lu : vérifiez le dossier des documents, puis recommencez.",
        "No document could be read: check the folder of documents, then try again.",
    ),
    "failed_open": (
        "L’index ne peut pas être ouvert : relisez tous les documents pour le refaire.",
        "The index cannot be opened: read all documents again to make it anew.",
    ),
    "failed_unexpected": (
        "Une erreur inattendue s’est produite ; le journal du serveur en dit plus.",
        "Something unexpected went wrong; the server’s log says more.",
    ),
    "failed_detail": ("Détail technique, en anglais :", "In detail:"),
    "rebuild": ("Relire tous les documents", "Read all documents again"),
    "no_such_place": (
        "Ce passage n’est plus dans les documents.",
        "This passage is no longer in the documents.",
    ),
    "example_transport": (
        "Qui paie les frais de transport dans le partenariat avec {town} ?",
        "Who pays for transport in the partnership with {town}?",
    ),
    "example_end": ("Quand la convention avec {town} prend-elle fin ?", "When does the agreement with {town} end?"),
    "example_axes": (
        "Quels sont les axes de coopération avec {town} ?",
        "What are the fields of cooperation with {town}?",
    ),
    "example_secretary": (
        "Qui était secrétaire de la séance du {day} ?",
        "Who was secretary at the council meeting of {day}?",
    ),
    "example_since": ("Depuis quand sommes-nous jumelés avec {town} ?", "Since when have we been twinned with {town}?"),
    "example_about": ("De quoi parle le document « {title} » ?", "What is the document “{title}” about?"),
}
_MESSAGES |= CONVERSATIONS | DOCUMENTS | FIRST_DAYS | MEMO | NOTE | PARTNERSHIPS | THEIRS


def message(key: str, language: Language, **values: object) -> str:
    """Return a message of the interface, with values filled in.

    Example: message("of", "fr", done=3, total=4) -> "3 sur 4"

    :raises KeyError: If there is no such key, or a value is missing.
    """
    french, english = _MESSAGES[key]
    return (english if language == "en" else french).format(**values)


def subject_name(subject: str, language: Language) -> str:
    """Return the name of a subject on which agreements are compared."""
    return SUBJECT_NAMES[subject][language == "en"]
