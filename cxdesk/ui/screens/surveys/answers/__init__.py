"""The tab Answers: the list, how the scores spread, and one answer whole."""
