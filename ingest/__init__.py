"""From files to documents, sections, passages and facts. Knows no vectors and no screen."""

from ingest.chunk import passages
from ingest.clean import Cleaned, display, searchable
from ingest.profile import profile
from ingest.read import SUFFIXES, ReadError, ReadResult, read
from ingest.sidecar import read_sidecar
from ingest.structure import sections

__all__ = [
    "SUFFIXES",
    "Cleaned",
    "ReadError",
    "ReadResult",
    "display",
    "passages",
    "profile",
    "read",
    "read_sidecar",
    "searchable",
    "sections",
]
