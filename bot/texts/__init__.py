"""What the bot says: one folder a language, one `.ftl` file (Project Fluent) a room."""
