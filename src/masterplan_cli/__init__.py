"""Compiles the worksheets of a regional Smart City masterplan into books."""
