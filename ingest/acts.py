"""What acts of cooperation are called in French and English, for patterns on folded text."""

from __future__ import annotations

WRITTEN_ACT = (
    r"(?:convention|accord|protocole|charte|memorandum|pacte|serment|declaration|avenant|entente|contrat|arrangement|"
    r"lettres? d'(?:intention|entente|amitie|accord)|echange de lettres|engagement|manifeste|proclamation|"
    r"agreement|charter|protocol|pact|compact|covenant|undertaking|oath|amendment|addendum|addenda|treaty|"
    r"letters? of (?:intent|understanding|agreement|friendship)|exchange of letters|joint statement|mou)"
)
"""Words for a text that is signed."""

ACT = rf"(?:{WRITTEN_ACT}|jumelage|twinning|partnership|partenariat)"
"""Any word for an act, the bond that it founds included."""
