"""An opened indicator: its page and the cards on it."""
