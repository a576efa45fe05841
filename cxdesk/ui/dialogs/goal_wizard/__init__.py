"""A new goal in five steps, one for each letter of SMART, and what becomes of it at the end."""
