"""Models: SQLAlchemy tables without behaviour, and the triggers that hold them together."""
