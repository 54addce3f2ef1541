"""The journal of the day (M15)."""
