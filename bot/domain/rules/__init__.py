"""How a message is judged: each fact that a rule may ask, in a file of its own, and what follows when they hold."""
