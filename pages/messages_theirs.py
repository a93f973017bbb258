"""Words in the place of those that Streamlit has in English only, see ``live.py``; ``messages.py`` takes them up."""

from __future__ import annotations

# Each key: first in French, then in English.
THEIRS: dict[str, tuple[str, str]] = {
    "enlarge": ("Agrandir", "Enlarge"),
    "enlarge_what": ("Agrandir : ", "Enlarge: "),
    "shrink": ("Réduire", "Make smaller"),
    "download_picture": ("Télécharger l’image (PNG)", "Download the picture (PNG)"),
    "choose_date": ("Choisir une date", "Choose a date"),
    "choose_date_from": ("Choisir une date, ", "Choose a date, "),
    "previous_month": ("Mois précédent", "Previous month"),
    "next_month": ("Mois suivant", "Next month"),
    "date_day": ("jour, ", "day, "),
    "date_month": ("mois, ", "month, "),
    "date_year": ("année, ", "year, "),
    "date_empty": ("vide", "empty"),
    "date_dd": ("jj", "dd"),
    "date_yyyy": ("aaaa", "yyyy"),
}
