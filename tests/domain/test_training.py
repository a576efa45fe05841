"""The time of finished training: which indicator takes it, and how much of it in a month."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from cxdesk.domain.actions import Action, ActionKind, CostEvery
from cxdesk.domain.kpi import Direction, Unit
from cxdesk.domain.own import OwnDraft, OwnIndicator, lacking
from cxdesk.domain.periods import Grain, period_of
from cxdesk.domain.training import Offer, is_training, offered

MARCH = period_of(date(2026, 3, 1), Grain.MONTH)
NAMES = ("Training hours", "Horas de formación")
HOURS = OwnDraft(
    name="Learning",
    unit=Unit.SECONDS,
    direction=Direction.HIGHER,
    grain=Grain.MONTH,
    adds_up=True,
)
DONE = Action(
    id=1,
    task_id=1,
    note="First aid",
    kind=ActionKind.TRAINING,
    owner_id=None,
    owner_name="",
    due_on=date(2026, 3, 31),
    goal_id=None,
    kpi_key="fcr",
    where={},
    starts_on=date(2026, 3, 2),
    minutes=90,
    cost_minor=None,
    cost_every=CostEvery.ONCE,
    outcome="",
    ended_on=date(2026, 3, 31),
    dropped_at=None,
    review_id=None,
    created_at=0,
)


def own(key: str, draft: OwnDraft = HOURS) -> OwnIndicator:
    return OwnIndicator(id=1, key=key, says=draft)


@pytest.mark.parametrize(
    ("key", "draft", "is_it"),
    [
        ("own_training_hours", HOURS, True),
        ("own_horas_de_formacion", HOURS, True),
        ("own_overtime", HOURS, False),
        ("own_training_hours", replace(HOURS, adds_up=False), False),
        ("own_training_hours", replace(HOURS, unit=Unit.COUNT), False),
    ],
)
def test_the_template_is_known_again_in_either_language(
    key: str, draft: OwnDraft, is_it: bool
) -> None:
    assert is_training(own(key, draft), NAMES) is is_it


def test_ninety_and_thirty_minutes_that_ended_in_a_month_make_two_hours() -> None:
    other = replace(DONE, note="New till", minutes=30, ended_on=date(2026, 3, 1))
    assert offered((DONE, other), MARCH) == Offer(7_200, ("First aid", "New till"))


@pytest.mark.parametrize(
    "differs",
    [
        {"kind": ActionKind.PROCESS},
        {"ended_on": None},
        {"ended_on": date(2026, 4, 1)},
        {"ended_on": date(2026, 2, 28)},
        {"minutes": None},
        {"minutes": 0},
        {"dropped_at": 1},
    ],
)
def test_what_was_no_training_or_did_not_end_in_the_month_offers_nothing(
    differs: dict[str, object],
) -> None:
    assert offered((replace(DONE, **differs),), MARCH) is None  # type: ignore[arg-type]  # by name


@pytest.mark.parametrize(
    ("typed", "places"),
    [
        ((), ()),
        ((False, False, None), ()),  # nothing was ever typed
        ((False, True, False, True, False, None), (2, 4)),
        ((True, None, False), (2,)),  # closed, then open and not typed
    ],
)
def test_periods_lack_a_value_from_the_first_that_has_one_on(
    typed: tuple[bool | None, ...], places: tuple[int, ...]
) -> None:
    assert lacking(typed) == places
