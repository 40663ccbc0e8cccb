"""Compiles the worksheets of a regional Smart City masterplan into books."""

__version__ = "0.1.0"
