"""The tab Themes: what comments speak of, what to do first, and telling customers what was done."""
