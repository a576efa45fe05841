"""What the kiosk says to customers, in the language that they choose.

The Spanish takes neither *tú* nor *usted*, so that it fits both ways to address customers.
"""

from __future__ import annotations

from cxdesk.domain.text import T

SCORE = T("Kiosk", "{score} of {high}")
SCORE_MEANING = T("Kiosk", "{score} of {high}: {meaning}")
REASONS = T("Kiosk", "What was it about?")
REASONS_HINT = T("Kiosk", "Tap all that fit, or just go on.")
PHONE = T("Kiosk", "Leave a phone number?")
PHONE_HINT = T(
    "Kiosk",
    "With a number the shop knows whom to call about this answer. Without it the answer is"
    " anonymous.",
)
PHONE_SHORT = T(
    "Kiosk",
    "That number does not seem to be complete. It can be mended, or erased to go on without one.",
)
THANKS = T("Kiosk", "Thank you!")
THANKS_MORE = T("Kiosk", "Every answer helps us do better.")
NEXT = T("Kiosk", "Next")
SEND = T("Kiosk", "Send")
ERASE = T("Kiosk", "Erase")
SPACE = T("Kiosk", "Space")
LEAVE = T("Kiosk", "Leave the kiosk")
BACK = T("Kiosk", "Back to the question")
