"""The road map carries every programme, in the right horizon and in the right order."""
