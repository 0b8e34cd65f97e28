"""A scripted evening in the playground, told in the terminal: the scene, its stage, and how it is played and told."""
