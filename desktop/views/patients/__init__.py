"""Finding, registering and showing patients (S3, S4)."""
