"""To ask: who is due and why, what to say, and what became of it in one key."""
