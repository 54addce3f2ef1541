"""Widgets. They know the domain and the callables they were handed; nothing below."""
