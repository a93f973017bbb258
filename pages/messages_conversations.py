"""Words for conversations, what is searched in them and what people say of answers; ``messages.py`` takes them up."""

from __future__ import annotations

# Each key: first in French, then in English.
CONVERSATIONS: dict[str, tuple[str, str]] = {
    "conversations": ("Vos conversations", "Your conversations"),
    "conversation_open": ("Reprendre : {question}", "Take up: {question}"),
    "conversation_delete": ("Supprimer cette conversation", "Delete this conversation"),
    "delete": ("Supprimer", "Delete"),
    "show_more": ("Afficher la suite", "Show the rest"),
    "conversation_delete_label": ("Supprimer la conversation : {question}", "Delete the conversation: {question}"),
    "limit": ("Chercher dans", "Search in"),
    "limit_none": ("Dans tous les documents", "In all documents"),
    "limit_partner": ("Dans les documents sur {name}", "In the documents on {name}"),
    "limit_document": ("Dans : {name}", "In: {name}"),
    "limited": ("Cherché dans : {name}", "Searched in: {name}"),
    "ask_everywhere": ("Chercher dans tous les documents", "Search all documents"),
    "next_questions": ("Pour continuer", "To go on"),
    "next_vote": (
        "Comment le conseil a-t-il voté la délibération sur {town} ?",
        "How did the council vote on the deliberation on {town}?",
    ),
    "next_cofunding": (
        "Quels cofinancements pour le partenariat avec {town} ?",
        "What co-funding is there for the partnership with {town}?",
    ),
    "next_evaluation": (
        "Comment le partenariat avec {town} est-il évalué ?",
        "How is the partnership with {town} evaluated?",
    ),
    "next_recalls": (
        "Quels textes antérieurs la convention avec {town} rappelle-t-elle ?",
        "Which earlier texts does the agreement with {town} recall?",
    ),
    "next_population": ("Combien d’habitants compte {town} ?", "How many inhabitants does {town} have?"),
    "judge": ("Votre avis sur cette réponse", "Your opinion of this answer"),
    "judge_right": ("Réponse juste", "Right answer"),
    "judge_wrong": ("À revoir", "Needs work"),
    "judge_reason": ("Qu’est-ce qui ne va pas ?", "What is wrong?"),
    "judge_evidence": ("La citation ne le prouve pas", "The evidence is wrong"),
    "judge_not_asked": ("Ce n’est pas ma question", "Not what I asked"),
    "judge_incomplete": ("Il manque quelque chose", "Something is missing"),
    "judge_other": ("Autre chose", "Something else"),
    "judge_remark": ("Ce que vous attendiez (facultatif)", "What you expected (optional)"),
    "judge_send": ("Envoyer l’avis", "Send the opinion"),
    "judge_thanks": (
        "Merci. Votre avis reste sur cet ordinateur et servira à vérifier les réponses.",
        "Thank you. Your opinion stays on this computer and will serve to check answers.",
    ),
}
