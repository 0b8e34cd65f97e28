"""What recurs: ticks."""
