"""Words for what the department notes beside a document, in French and English; ``messages.py`` takes them up."""

from __future__ import annotations

# Each key: first in French, then in English.
NOTE: dict[str, tuple[str, str]] = {
    "complete": ("Compléter ce que le texte ne dit pas", "Complete what the text does not say"),
    "complete_again": ("Corriger la note du service", "Correct the department’s note"),
    "complete_why": (
        "Gardé à côté du document et affiché comme une note du service, jamais comme une citation.",
        "Kept beside the document and shown as a note of the department, never as a quotation.",
    ),
    "complete_empty": (
        "Ce qui est laissé vide est retiré de la note.",
        "What is left empty is taken out of the note.",
    ),
    "note_signed_on": ("Date de signature de l’exemplaire signé", "Date of signature of the signed copy"),
    "note_ends_on": (
        "Dernier jour, si l’accord a été renouvelé ou dénoncé",
        "Last day, if the agreement was renewed or ended",
    ),
    "replaces": ("Remplace l’accord", "Replaces the agreement"),
    "replaces_none": ("Aucun que l’on sache", "None that is known"),
    "noted_title": ("Titre d’usage", "Title in use"),
    "noted_kind": ("Nature du document", "Kind of the document"),
    "noted_kind_told": ("Reconnue d’après le texte", "Told from the text"),
    "noted_by": ("Noté par", "Noted by"),
    "noted_source": ("D’après (original signé, cote d’archives…)", "Read from (signed original, archive reference…)"),
    "save": ("Enregistrer la note", "Save the note"),
    "saving": ("Enregistrement et relecture des documents…", "Saving, and reading the documents again…"),
    "note_incomplete": (
        "Dites aussi qui le note et d’après quoi.",
        "Also say who notes it, and from what.",
    ),
    "note_circle": (
        "Cet accord est déjà noté comme remplacé par celui-là : il ne peut pas le remplacer.",
        "This agreement is already noted as replaced by that one: it cannot replace it.",
    ),
    "note_order": (
        "Cet accord a été signé avant celui-là : il ne peut pas le remplacer.",
        "This agreement was signed before that one: it cannot replace it.",
    ),
    "note_future": (
        "Cette date n’est pas encore venue : écrivez le jour de la signature.",
        "This date has not come yet: write the day of the signature.",
    ),
    "note_ends_before": (
        "Le dernier jour est avant la signature : corrigez l’une des deux dates.",
        "The last day lies before the signature: correct one of the two dates.",
    ),
    "note_broken": (
        "La note n’a pas été enregistrée : la fiche {file} contient une erreur, corrigez-la d’abord à la main.",
        "The note was not saved: the file {file} contains an error, mend it by hand first.",
    ),
    "note_failed": ("La note n’a pas pu être enregistrée.", "The note could not be saved."),
    "note_saved": ("La note est enregistrée.", "The note is saved."),
    "note": ("Note du service", "Note of the department"),
    "note_signed": ("Signée le {day}.", "Signed on {day}."),
    "note_ends": ("Dernier jour : {day}.", "Last day: {day}."),
    "note_replaces": ("Remplace : {title}.", "Replaces: {title}."),
    "note_title": ("Titre d’usage : {title}.", "Title in use: {title}."),
    "note_kind": ("Nature : {kind}.", "Kind: {kind}."),
    "note_by": ("Noté par {who} le {day}, d’après : {source}.", "Noted by {who} on {day}, from: {source}."),
    "someone": ("quelqu’un", "someone"),
    "some_day": ("un jour non précisé", "an unstated day"),
    "no_source": ("source non précisée", "source not stated"),
}
