"""App: the composition root. Builds everything by constructor; nothing is reachable globally."""
