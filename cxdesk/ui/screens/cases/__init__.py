"""The place Cases: what customers wait for, the oldest first, and each case with its log."""
