"""The tab of the board: the chosen indicators, what deserves a look, all others."""
