"""Zhudian: the desktop client of township expert stations."""

__version__ = "0.4.0"
