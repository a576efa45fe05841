"""The tab in which the owner writes questionnaires and says when they are asked."""
