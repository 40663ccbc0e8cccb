"""Worksheets stand where they belong: one for each dimension, under its own name."""
