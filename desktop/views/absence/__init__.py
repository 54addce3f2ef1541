"""The session that is not held: everybody is rung and placed anew."""
