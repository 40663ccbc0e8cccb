"""Programmes and actions can be carried out: they produce, in the plan's years, by many hands, each once."""
