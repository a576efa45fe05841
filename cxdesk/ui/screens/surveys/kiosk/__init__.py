"""The tab in which the kiosk is set up, started and ended."""
