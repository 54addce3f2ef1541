"""First start: setting up a clinic, or restoring one."""
