"""The tab of goals: a card each, by how they stand."""
