"""Wire: the only room that speaks HTTP, and the mapping of records to FHIR R4."""
