"""What a shop may choose: as JSON and back, and what is no choice."""

from __future__ import annotations

import pytest

from cxdesk.domain import choices
from cxdesk.domain.choices import Choices
from cxdesk.domain.errors import ValidationError


def test_only_what_differs_from_the_program_is_written() -> None:
    """The days of inactivity are a setting of their own."""
    chosen = Choices(fcr_days="30", clv_years_max=3, inactivity_days=60)
    assert choices.to_json(Choices()) == {}
    assert choices.to_json(chosen) == {"fcr_days": "30", "clv_years_max": 3}


def test_what_is_not_named_stays_as_it_was() -> None:
    before = Choices(nps_answers="last", clv_years_max=20)
    found = choices.from_json({"complaints_per": "orders", "clv_years_max": 1}, before)
    assert found == Choices(nps_answers="last", complaints_per="orders", clv_years_max=1)


@pytest.mark.parametrize(
    "values",
    [
        None,
        "last",
        ["nps_answers"],
        {"nps_answers": "first"},
        {"nps_answers": ["last"]},
        {"nps_answers": {"last": 1}},
        {"fcr_days": 7},
        {"answers": "last"},
        {"inactivity_days": 60},
        {"clv_years_max": 0},
        {"clv_years_max": 21},
        {"clv_years_max": "5"},
        {"clv_years_max": True},
    ],
)
def test_what_is_no_choice_is_refused_in_words(values: object) -> None:
    with pytest.raises(ValidationError) as caught:
        choices.from_json(values, Choices())
    assert caught.value.field == "choices"
