"""The place of indicators and goals: tabs, and one indicator opened over them."""
