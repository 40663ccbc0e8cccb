"""The fact base holds: figures have a source, readiness is rated, SWOT and gaps lead somewhere."""
