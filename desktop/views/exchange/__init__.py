"""S20: what is on its way to the county, and what needs a person."""
