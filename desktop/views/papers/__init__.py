"""Papers: the preview before printing."""
