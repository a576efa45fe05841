"""Where it is kept: the shop file, through peewee and plain SQL."""
