"""What the reading of a file has to say, in French: the reports of a build are written in English.

A sentence that is not known here is shown as it is, and marked as English.
"""

from __future__ import annotations

import re

from index.types import Language

# What the report says, and the same in French; groups of the pattern fill the places of the sentence.
_FRENCH: tuple[tuple[str, str], ...] = (
    (
        r"holds no text.*install tesseract.*",
        "aucun texte : ce scan demande une reconnaissance de caractères (OCR) ; installez tesseract sur ce serveur",
    ),
    (r"holds no text.*found none.*", "aucun texte, ni dans le fichier ni sur ses images"),
    (
        r"(?:no text in it|holds no text).*",
        "aucun texte : un document scanné demande une reconnaissance de caractères (OCR)",
    ),
    (
        r"without text: (.+) of (\d+); a scanned page.*",
        "sans texte : {0} sur {1} ; une page scannée demande une reconnaissance de caractères (OCR)",
    ),
    (r"could not be read: (.+) of (\d+); get.*", "illisible : {0} sur {1} ; procurez-vous une autre copie du fichier"),
    (
        r"text may be missing: the PDF is irregular \((.*)\).*",
        "il peut manquer du texte : le PDF est irrégulier ({0}) ; comparez avec l’original",
    ),
    (
        r".*recogni[sz]ed.*\(OCR\).*",
        "texte reconnu sur les images (OCR) : il peut contenir des erreurs, comparez avec l’original",
    ),
    (r"needs a password.*", "protégé par un mot de passe : enregistrez une copie qui n’en a pas"),
    (r"damaged \((.*)\).*", "fichier abîmé ({0}) : procurez-vous une autre copie, ou enregistrez-le de nouveau"),
    (
        r"too much for safe reading.*",
        "trop lourd pour être lu sans risque : imprimez-le dans un nouveau PDF, ou découpez-le",
    ),
    (r"too large \(([\d,]+) bytes\).*", "trop grand ({0} octets) : découpez-le"),
    (r"too long \(([\d,]+) characters\).*", "trop long ({0} caractères) : découpez-le"),
    (r"unpacks to more.*", "trop lourd une fois décompressé : enregistrez-le sans ses images, ou découpez-le"),
    (r"the file is empty.*", "le fichier est vide : mettez le document à sa place"),
    (r"cannot be opened \((.*)\).*", "le fichier ne s’ouvre pas ({0})"),
    (
        r"(?:this is .* under the name of a|not a) (\S+) file.*",
        "ce n’est pas un fichier {0} : donnez-lui la bonne extension, ou convertissez-le",
    ),
    (
        r"not a document of this kind.*",
        "ce n’est pas un document de ce format : donnez-lui la bonne extension, ou convertissez-le",
    ),
    (r"not a text file.*", "ce n’est pas un fichier texte : donnez-lui la bonne extension, ou convertissez-le"),
    (r"the text is cut.*", "le texte est coupé : procurez-vous une copie complète"),
    (r"not in UTF-8.*", "texte lu comme Windows-1252 ; si les accents sont faux, enregistrez-le en UTF-8"),
    (
        r"(\d+) (?:characters were already|letters were) lost.*",
        "{0} caractères étaient déjà perdus dans le fichier (affichés �) : cherchez une meilleure copie",
    ),
    (
        r"its (\w+) could not be read into the register \((.*)\).*",
        "n’a pas pu entrer au registre ({1}) : le document est seulement cherché et cité",
    ),
    (r".* is no document format.*", "ce format n’est pas lu : PDF, DOCX, ODT ou texte"),
    (r"could not be read \((.*)\)", "n’a pas pu être lu ({0})"),
    (r"(\S+\.toml): .*", "{0} : cette fiche n’a pas été comprise ; vérifiez ce qui y est écrit"),
)
_COMPILED = tuple((re.compile(pattern, re.DOTALL), french) for pattern, french in _FRENCH)


def reading_message(report: str, language: Language) -> tuple[str, Language]:
    """Return what a report says, and the language it is in.

    Example: reading_message("the file is empty: ...", "fr") -> ("le fichier est vide : ...", "fr")
    """
    if language == "en":
        return report, "en"
    for pattern, french in _COMPILED:
        if match := pattern.fullmatch(report):
            return french.format(*match.groups()), "fr"
    return report, "en"
