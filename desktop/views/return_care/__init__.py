"""Return care (S13): who comes back, what is due, and what came of it."""
