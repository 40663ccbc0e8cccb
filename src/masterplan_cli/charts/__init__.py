"""Drawings of views: one chart a module, a function of the module's name."""
