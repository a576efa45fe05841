"""The tab of those who were not happy: what is done to win them back, and how it went."""
