"""The place Today: what needs doing now, each line acting in place, and the day in figures."""
