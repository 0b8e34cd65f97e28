"""Use cases: one batch of events, one command or one tick is one transaction. Knows ports, not tools."""
