"""Events are mended and guessed; the rest stands in ``test_goals``."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.events import ShopEventKind
from cxdesk.services import conflicts, events, staff
from cxdesk.services.conflicts import ChangedMeanwhile
from tests.factories import NOW, TODAY

pytestmark = pytest.mark.usefixtures("open_empty_shop")
YESTERDAY = TODAY - timedelta(days=1)


def test_an_event_is_set_right_whole() -> None:
    made = events.add_event(TODAY, "New prcies", now=NOW)
    events.edit_event(made, YESTERDAY, " New prices ", ShopEventKind.PRICES, now=NOW)
    found = events.event(made)
    assert (found.on, found.note, found.kind) == (YESTERDAY, "New prices", ShopEventKind.PRICES)
    assert len(events.events(date.min, date.max)) == 1


def test_an_event_that_is_gone_cannot_be_set_right() -> None:
    made = events.add_event(TODAY, "Fair", now=NOW)
    events.delete_event(made, now=NOW)
    with pytest.raises(ValidationError):
        events.edit_event(made, TODAY, "Fair", ShopEventKind.OTHER, now=NOW)
    with pytest.raises(ValidationError):
        events.event(made)


def test_what_somebody_changed_meanwhile_is_told_at_its_field() -> None:
    made = events.add_event(TODAY, "Fair", now=NOW)
    seen = conflicts.seen()
    events.edit_event(made, YESTERDAY, "Fair", ShopEventKind.OTHER, now=NOW)
    with pytest.raises(ChangedMeanwhile) as told:
        events.edit_event(made, TODAY, "Fun fair", ShopEventKind.OTHER, seen=seen, now=NOW)
    assert told.value.field == "on"


def test_the_name_of_a_colleague_who_left_tells_of_staff() -> None:
    staff.add_staff("Ada Ruiz", now=NOW)
    luis = staff.add_staff("Luis Gil", now=NOW)
    staff.deactivate(luis, now=NOW)
    assert events.guessed_kind("Luis se marcha") is ShopEventKind.STAFF
    assert events.guessed_kind("Se marcha") is ShopEventKind.OTHER
