"""Words of the first days' path, in French and English; ``messages.py`` takes them up. Its lessons stand in a table."""

from __future__ import annotations

# Each key: first in French, then in English.
FIRST_DAYS: dict[str, tuple[str, str]] = {
    "first_days": ("Premiers jours", "First days"),
    "first_days_lead": (
        "Le métier en six étapes. Ce qui vaut ici est demandé à l’instant aux documents de la ville.",
        "The job in six steps. What holds here is asked of the city’s documents at this moment.",
    ),
    "steps": ("Étapes", "Steps"),
    "step_done": ("faite", "done"),
    "steps_done": ("Étapes faites : {done} sur {count}", "Steps done: {done} of {count}"),
    "step_tick": ("J’ai fait cette étape", "I have done this step"),
    "step_next": ("Étape suivante", "Next step"),
    "step_asked": ("Ce qu’en disent nos documents", "What our documents say"),
    "step_none": ("Aucun document n’en parle encore.", "No document speaks of it yet."),
    "step_partners": ("Qui sont nos partenaires", "Who our partners are"),
    "step_texts": ("De la délibération à la convention", "From deliberation to agreement"),
    "step_decides": ("Qui décide", "Who decides"),
    "step_pays": ("Qui paie", "Who pays"),
    "step_ends": ("Combien de temps cela dure", "How long it lasts"),
    "step_words": ("Les mots du métier", "The words of the job"),
    "glossary_french": ("Français", "French"),
    "glossary_english": ("Anglais", "English"),
    "glossary_places": ("Dans nos documents", "In our documents"),
    "glossary_meaning": ("Ce que c’est", "What it is"),
    "ask_twins": ("Quelles sont nos villes jumelées ?", "Which are our twin towns?"),
    "ask_agreements": ("Quelles conventions de partenariat avons-nous ?", "Which partnership agreements do we have?"),
    "ask_authorised": (
        "Quand le conseil municipal a-t-il autorisé la convention avec {town} ?",
        "When did the city council authorise the agreement with {town}?",
    ),
    "ask_decisions": ("Que décide la délibération sur {town} ?", "What does the deliberation on {town} decide?"),
    "ask_signs": ("Qui signe la convention avec {town} ?", "Who signs the agreement with {town}?"),
    "ask_presides": ("Qui présidait la séance du conseil municipal ?", "Who chaired the city council meeting?"),
    "ask_rapporteur": ("Qui était le rapporteur de la délibération ?", "Who was the rapporteur of the deliberation?"),
    "ask_travel": (
        "Qui paie les frais de transport dans le partenariat avec {town} ?",
        "Who pays for transport in the partnership with {town}?",
    ),
    "ask_stay": (
        "Qui paie l’hébergement et les repas dans le partenariat avec {town} ?",
        "Who pays for board and lodging in the partnership with {town}?",
    ),
    "ask_end": ("Quand la convention avec {town} prend-elle fin ?", "When does the agreement with {town} end?"),
    "ask_renewal": (
        "Comment la convention avec {town} est-elle renouvelée ?",
        "How is the agreement with {town} renewed?",
    ),
}
