"""The tab of actions: what was decided to move an indicator."""
