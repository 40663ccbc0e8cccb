"""One format, one file: all documents of an edition become files."""
