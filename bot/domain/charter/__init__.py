"""The charter: what one may write in it, what that means, and what to say when it is wrong."""
