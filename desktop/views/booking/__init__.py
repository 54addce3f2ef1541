"""Screens of booking: two-week grid, form, session list, roster."""
