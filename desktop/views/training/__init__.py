"""Training screens (S15): list, form, one training with its roster and minutes."""
