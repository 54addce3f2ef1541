"""The receiving desk (S12): what comes to us, in both directions."""
