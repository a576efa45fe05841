"""The commands of goals: one module for each action of ``cxdesk goals``."""
