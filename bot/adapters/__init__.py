"""One package per tool; they do not know each other."""
