"""STRUCTURE: who stands where. What a tier needs, whether a member has it, and what follows, from values alone."""
