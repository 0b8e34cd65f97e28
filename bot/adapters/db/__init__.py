"""The database: SQLite in a file, or PostgreSQL. `store.open_store` gives the port; `migrate` brings the schema up to date."""
