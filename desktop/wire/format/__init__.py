"""Record <-> FHIR R4, one module per record type (wire.md, section 2)."""
