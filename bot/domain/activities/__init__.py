"""Activities: when they happen, and how their times are told. Zones come in as arguments."""
