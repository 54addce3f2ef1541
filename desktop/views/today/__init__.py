"""The Today screen (S2)."""
