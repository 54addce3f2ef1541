"""Figures beside the machine's floor: `poe bench`. Never a timed assertion."""
