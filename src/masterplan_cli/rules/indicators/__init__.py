"""Indicators measure: each objective has them, and they say from where to where in which unit."""
