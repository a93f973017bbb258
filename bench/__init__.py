"""Measurements: every number that the documentation claims is printed by a command here."""
