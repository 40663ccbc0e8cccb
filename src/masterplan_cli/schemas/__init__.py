"""The shape of worksheets: one sort of block a module."""
