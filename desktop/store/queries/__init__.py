"""Queries: frozen rows for screens, one module per subject. Nothing here writes."""
