"""Measurements against floors of the same run: ``python3 build/dev.py bench``; never tests."""
