"""MECHANISM: how contribution counts. What a day is worth is a function of the set of its live facts, in any order."""
