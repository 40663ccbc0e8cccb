"""What an expert team would ask, a module a theme; each function asks one question or none."""
