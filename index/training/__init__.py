"""The steps by which the shipped encoder is made; ``python -m index.train`` runs them in order."""
