"""Finished training offers its time where the shop types how long its people learnt."""

from __future__ import annotations

from datetime import date

import pytest

from cxdesk import words
from cxdesk.domain.actions import ActionDraft, ActionKind
from cxdesk.domain.kpi import Direction, Unit
from cxdesk.domain.own import OwnDraft
from cxdesk.domain.own_templates import TEMPLATES
from cxdesk.domain.periods import Grain, period_of
from cxdesk.domain.training import Offer
from cxdesk.services import actions, own_indicators, training
from tests.factories import NOW, TODAY

pytestmark = pytest.mark.usefixtures("open_empty_shop")
MARCH = period_of(TODAY, Grain.MONTH)


def train(note: str, minutes: int, kind: ActionKind = ActionKind.TRAINING) -> None:
    draft = ActionDraft(kind=kind, note=note, kpi_key="fcr", minutes=minutes)
    actions.finish_action(actions.add_action(draft, now=NOW), now=NOW)


def test_the_month_in_which_training_ended_is_offered_its_time() -> None:
    train("First aid", 90)
    train("New shelves", 60, ActionKind.PROCESS)
    assert training.offers((MARCH,)) == {}
    template = next(template for template in TEMPLATES if template.key == "training_hours")
    for lang in ("es", "en"):
        own_indicators.add_indicator(template.draft(lambda text: words.say(text, lang)), now=NOW)  # noqa: B023
    february = period_of(date(2026, 2, 1), Grain.MONTH)
    ids = [own.id for own in own_indicators.indicators()]
    wanted = Offer(90 * 60, ("First aid",))
    assert training.offers((february, MARCH)) == {(one, MARCH.start): wanted for one in ids}


def test_the_indicators_that_hold_the_time_of_training_are_known() -> None:
    template = next(template for template in TEMPLATES if template.key == "training_hours")
    wanted = own_indicators.add_indicator(template.draft(words.say), now=NOW)
    draft = OwnDraft(name="Visits", unit=Unit.COUNT, direction=Direction.HIGHER, grain=Grain.MONTH)
    own_indicators.add_indicator(draft, now=NOW)
    assert training.holders() == {own_indicators.find(wanted).id}
