"""Domain: records, rules and calculations. Knows no Qt, no file, no network, no clock."""
