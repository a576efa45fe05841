"""What the program can do: commands and queries, without Qt."""
