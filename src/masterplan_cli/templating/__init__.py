"""How templates are found, read, run and, where they fail, explained."""
