"""References hold: every id that is named exists, once, and nothing waits for itself."""
