"""S21: settings and administration."""
