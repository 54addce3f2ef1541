"""The morning outage pack and its late entries."""
