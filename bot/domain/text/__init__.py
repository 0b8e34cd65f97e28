"""The charter as people read it: made from what is enforced, so that it can say nothing else."""
