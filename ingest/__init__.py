"""From files to documents, sections, passages and facts. Knows no vectors and no screen."""
