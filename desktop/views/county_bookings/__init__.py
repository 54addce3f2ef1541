"""What is asked of the county hospital: an expert's number, a bed, an examination."""
