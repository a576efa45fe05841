"""Dates that may be missing, as they are kept."""

from __future__ import annotations

from datetime import date

import pytest

from cxdesk.domain.iso_dates import from_iso, to_iso


@pytest.mark.parametrize(("on", "text"), [(date(2026, 3, 8), "2026-03-08"), (None, None)])
def test_a_date_is_kept_as_iso_text_and_no_date_as_nothing(
    on: date | None, text: str | None
) -> None:
    assert to_iso(on) == text
    assert from_iso(text) == on
