"""Which names in which articles mean the same person, body or place."""
