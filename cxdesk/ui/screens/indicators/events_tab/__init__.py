"""The tab Events: what happened in or around the shop."""
