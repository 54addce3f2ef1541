"""The practice clinic: a sample county that a nurse may try everything on."""
