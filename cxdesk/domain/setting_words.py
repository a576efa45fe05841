"""What the settings of the shop are called, in the words of their pages."""

from __future__ import annotations

from cxdesk.domain.text import T

SETTING_WORDS: dict[str, T] = {
    "ask_aside": T("Setting", "Put aside on the ask list until"),
    "ask_cooldown_days": T("Setting", "Days until somebody is asked again"),
    "channels": T("Setting", "Channels"),
    "choices": T("Setting", "How indicators are counted"),
    "chosen": T("Setting", "Indicators shown first"),
    "closures": T("Setting", "Closed days"),
    "country": T("Setting", "Country"),
    "currency": T("Setting", "Currency"),
    "customer_address": T("Setting", "How surveys speak to customers"),
    "first_reply_goal_minutes": T("Setting", "Goal for the first reply, in minutes"),
    "holidays": T("Setting", "Public holidays"),
    "hours": T("Setting", "Opening hours"),
    "hours_versions": T("Setting", "Opening hours"),
    "inactivity_days": T("Setting", "Days until a customer counts as lost"),
    "inactivity_on": T("Setting", "Day on which the days until a customer counts as lost were set"),
    "is_demo": T("Setting", "Demo"),
    "kind": T("Setting", "Type of shop"),
    "language": T("Setting", "Language"),
    "message_text": T("Setting", "First words of a message to a customer"),
    "mission": T("Setting", "What the shop is for"),
    "name": T("Setting", "Name of the shop"),
    "references": T("Setting", "Figures to compare with"),
    "region": T("Setting", "Region"),
    "rescue_owner_id": T("Setting", "Who calls after low answers"),
    "review_aside": T("Setting", "Review put aside until"),
    "special_openings": T("Setting", "Special openings"),
    "staff_order": T("Setting", "Order of the people in the shop"),
    "time_zone": T("Setting", "Time zone"),
    "week_start": T("Setting", "The week begins on"),
}
