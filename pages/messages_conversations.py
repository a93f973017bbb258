"""Words for conversations that are kept and for what people say of answers; ``messages.py`` takes them up."""

from __future__ import annotations

# Each key: first in French, then in English.
CONVERSATIONS: dict[str, tuple[str, str]] = {
    "conversations": ("Vos conversations", "Your conversations"),
    "conversation_open": ("Reprendre : {question}", "Take up: {question}"),
    "conversation_delete": ("Supprimer", "Delete"),
    "conversation_delete_label": ("Supprimer la conversation : {question}", "Delete the conversation: {question}"),
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
