"""The kiosk: a screen where customers answer by themselves, left with the owner's PIN."""
