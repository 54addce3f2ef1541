"""Store: the encrypted file. The only room that uses a SQL session; no HTTP, no Qt."""
