"""Months of NPS whose last one leaves what is usual by a step that chance alone might explain."""

from __future__ import annotations

from tests.store.rows_by_hand import answers


def months(*promoters: int) -> None:
    """So many of twenty answers a month are 10, the others 0; the last month is March 2026.

    Ten come by phone, of which five are 10, the others by e-mail.
    """
    for back, good in enumerate(reversed(promoters)):
        year, month = divmod(2026 * 12 + 2 - back, 12)
        when = f"{year}-{month + 1:02}-10T10:00"
        answers(*[(when, 10)] * 5, *[(when, 0)] * 5, channel="phone")
        answers(*[(when, 10)] * (good - 5), *[(when, 0)] * (15 - good), channel="email")


def outside() -> None:
    """A year of 0 and +10 in turn, then −40.

    Eleven steps of 10 and one of 50: 13.3 on average, so that the usual is 1.5 ± 2.66 · 13.3, from
    −34 on. Of twenty answers each, the step of 50 has a margin of 1.96 · 30.2 = 59.
    """
    months(*[10, 11] * 6, 6)


def eight_in_a_row() -> None:
    """Eight months of +20 and +30 in turn, then eight of −20 and −10: a mean of 5, none outside."""
    months(*[12, 13] * 4, *[8, 9] * 4)
