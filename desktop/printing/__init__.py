"""Printing: a record becomes a page, and the page goes to paper, preview or PDF."""
