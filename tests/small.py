"""A small corpus of invented documents, for the tests of building, searching and answering."""

from __future__ import annotations

from pathlib import Path

CHARTER = """CONVENTION DE COOPÉRATION ENTRE ARVEL ET BRUNNFELD

Entre
La ville d'Arvel (France), représentée par son Maire, Madame Odile Tarrasson, autorisée par
délibération du conseil municipal du 4 mars 2024,
Et
La ville de Brunnfeld (Allemagne), représentée par son Maire, Monsieur Klaus Wendelin,

Article 1 – Objectifs

La coopération porte sur la formation des jardiniers et sur la lecture publique.

Article 2 – Financement

Les frais de transport sont à la charge du partenaire qui se déplace. Les frais de séjour sont à la
charge du partenaire qui accueille.

Article 3 – Durée

La présente convention est conclue pour une durée de quatre ans à compter de sa signature.

Fait à ............, le ............

Pour la ville d'Arvel                    Pour la ville de Brunnfeld
Odile Tarrasson                          Klaus Wendelin
"""
AGREEMENT = """TWINNING AGREEMENT BETWEEN ARVEL AND KELMOUTH

Between
the city of Arvel (France), represented by its Mayor, Mrs Odile Tarrasson,
and
the town of Kelmouth (United Kingdom), represented by its Mayor, Mr Gareth Pennick,

Article 1 – Aims

The towns wish their schools and rowing clubs to meet every summer.

Article 2 – Costs

Each town bears the travel costs of its own delegations. The host town provides accommodation and meals.

Article 3 – Duration

This agreement is concluded for a period of six years from its signature.

Signed at Kelmouth on 9 June 2021
"""
BROCHURE = """Arvel et ses villes jumelées

BRUNNFELD, ALLEMAGNE
Ville jumelée depuis 1967
42 000 habitants

KELMOUTH, ROYAUME-UNI
Ville jumelée depuis 2021
18 500 habitants

Service des relations internationales : 12 rue du Port, 03 80 00 11 22, international@arvel.example
"""
TEXTS = {
    "brochures/villes.txt": BROCHURE,
    "conventions/brunnfeld.txt": CHARTER,
    "conventions/kelmouth.txt": AGREEMENT,
}


def write_corpus(folder: Path, texts: dict[str, str] = TEXTS) -> Path:
    """Write texts under their names below a folder and return it."""
    for name, text in texts.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder
