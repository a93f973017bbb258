"""Names of persons and places as they are written: patterns for unfolded text, and persons without their titles."""

from __future__ import annotations

import re

# U+FFFD stands where extraction lost a letter.
_UPPER = r"A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŹŻŽȘȚ"
_LETTER = r"(?:[^\W\d_]|[�’'‛´-])"
_CAPITAL = rf"(?<!\w)[{_UPPER}]{_LETTER}{{0,40}}(?!\w)"  # no word is longer; a bound keeps matching linear
_JOINING = (
    r"(?:(?:de la|de|du|des|da|do|dos|di|del|della|dei|degli|sul|sulla|nel|ob|bei|im|zum|zur|"
    r"nad|pod|na|las|los|la|le|les|lès|van|von|der|den|zu|am|an|a|à|al|el|y|"
    r"of|on|upon|sur|sous|en|"
    r"aux?|under|the|St\.|ter|ten) |[dlDLnN]['’])"
)
PLACE = rf"(?:[LlD]['’])?{_CAPITAL}(?: {_JOINING}{{0,2}}{_CAPITAL}){{0,4}}"

_PARTICLE = (
    r"(?:de la|de|du|da|do|dos|di|del|della|van der|van de|van|von|der|den|el|al|ben|bin|le|la|d'|ter|ten|af|av|zu)"
)
_NAME_PART = rf"(?:[{_UPPER}]\.(?:-?[{_UPPER}]\.)?|(?:Mc|Mac|O')?{_CAPITAL})"
NAME = rf"{_NAME_PART}(?: (?:{_PARTICLE} )?{_NAME_PART}){{0,5}}"
FULL_NAME = rf"{_NAME_PART}(?: (?:{_PARTICLE} )?{_NAME_PART}){{1,5}}"  # at least two words
TITLE = (
    r"(?:(?:[Mm]onsieur|[Mm]adame|[Mm]ademoiselle|[Mm]essieurs|[Mm]esdames|MM\.|M\.(?![-–])|Mmes?|Mlle|Mr\.?|"
    r"Mrs\.?|Ms\.?|"
    r"Smt\.?|S/Sh?ri|Sarvash?ri|Shri\.?|Sri|Kum\.|Thiru|Tmt\.|El[ -]?Hadj|Elhadji?|Alhaji|Hadja|Dato['’]?|Datuk|Engr\.|"
    r"(?:[Tt]he )?Honou?rable|Hon\.|HON\.|HONORABLE|HONOURABLE|Lic(?:do|da)\.|Lcda\.|Hajji|HAJJI|SIR|DAME|MR\.?|"
    r"MRS\.?|MS\.?|DR\.?|CLLR\.?|MONSIEUR|MADAME|MME|Hajia|"
    r"Rev\.|Capt\.|Col\.|Maj\.|Lic\.|Arq\.|(?:County|City|Borough|District) Councillor|"
    r"Miss|Dr\.?|[Dd]octeur|Doctor|"
    r"Pr\.?|Prof\.|[Pp]rofesseure?|Professor|Cllrs?\.?|Councill?ors?|Council ?[Mm]embers?|Councilwom[ae]n|"
    r"Councilm[ae]n|Councill?or|Commissioners?(?!,)|Trustees?|Crs?\.?|Ald\.|Alderman|Herr|Frau|Sr\.|"
    r"Sra\.|Sig\.(?:ra)?|Sir|Dame|"
    r"Doña|Don(?= [A-Z])|Dña\.?|Señora?|Senhora?|Signora?|Dott\.(?:ssa)?|Ing\.|Dhr\.|Mevr\.|Pani?|Son Honneur|"
    r"Lady|Lord(?! Mayor)|the Hon(?:ourable|\.)|The Hon(?:ourable|\.)|Rt\.? Hon\.?|(?:[Tt]he )?Right Hon(?:ourable|"
    r"\.)|His Worship|Her Worship|"
    r"His Excellency|Her Excellency|"
    r"Son Excellence|S\.E\.|Me|[Mm]aître)(?![a-zà-ÿ])(?: (?:le |la |the |l['’])(?:Maire|Mayor|Présidente?|Bourgmestre|"
    r"Préfet|Gouverneur|Syndic|Administrat(?:eur|rice)(?: communale?)?))?[ ,]*)"
)
_TITLES = re.compile(rf"^(?:{TITLE}\s*)+")


def person(words: str) -> str:
    """Return a person's name without titles, white space folded.

    Example: person("Mme  Ana Ruiz") -> "Ana Ruiz"
    """
    plain = " ".join(words.split())
    return _TITLES.sub("", plain).strip(" ,;:.") or plain


def same_name(left: str, right: str) -> str | bool:
    """Tell whether two spellings name the same: case, white space and hyphens apart."""
    return _letters(left) == _letters(right)


def _letters(name: str) -> str:
    return re.sub(r"[\W_]+", "", name.casefold())
