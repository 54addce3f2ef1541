"""Services: one short module per thing a person can do. No widgets, no HTTP."""
