"""Statistics for small samples, standard library only."""
