"""What a document is: its kind, its title as staff would name it, its towns and its language.

Read from its words; the department's note overrides kind and title.
"""

from __future__ import annotations

from collections.abc import Sequence

from ingest.kinds import kind_of
from ingest.language import language_of
from ingest.named_towns import towns_of
from ingest.titles import title_of
from ingest.types import Document, Kind, Noted, Profile, Section


def profile(
    document: Document, sections: Sequence[Section], noted: Noted | None, read_as: Kind | None = None
) -> Profile:
    """Return the profile of a document.

    :param read_as: Its kind, where that is known by other means than its words.
    """
    kind = (noted.kind if noted else None) or read_as or kind_of(document.text, document.name)
    language = language_of(document.text)
    towns = towns_of(document, kind, sections)
    title = (noted.title if noted else None) or title_of(document, kind, sections, towns)
    return Profile(kind=kind, title=title, towns=towns, language=language)
