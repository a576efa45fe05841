"""Settings: the shop, its hours, people, language and look, backups."""
