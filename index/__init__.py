"""From passages and facts to hits and answers. Never opens a document file."""
