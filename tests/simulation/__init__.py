"""A county's clinics coming back after an outage: real planning and back-off, a modelled server."""
