"""The budget adds up, comes from somewhere, and stays within what there is."""
