"""S1: signing in and switching staff."""
