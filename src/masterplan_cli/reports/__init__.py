"""Ways of telling diagnostics, a file each; the name of the file is the choice of the option."""
