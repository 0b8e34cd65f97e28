"""What the community agreed on, as pure functions: no clock, no chance, no I/O."""
