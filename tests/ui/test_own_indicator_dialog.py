"""The form of an indicator of the shop's own: from a template, blank, edited, removed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from cxdesk.domain.kpi import Direction, Unit
from cxdesk.domain.own import OwnDraft
from cxdesk.domain.own_templates import TEMPLATES
from cxdesk.domain.periods import Grain
from cxdesk.services import command, own_indicators
from cxdesk.ui.dialogs.own_indicator import OwnIndicatorDialog
from cxdesk.ui.format import Format
from tests.factories import NOW
from tests.ui.counter_desk import Desk, make_desk, press, shown, write

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context

Key = Qt.Key
CASH = OwnDraft(
    name="Cash",
    unit=Unit.MONEY,
    direction=Direction.HIGHER,
    grain=Grain.MONTH,
    meaning="In the bank.",
    floor=150_050,
)


@pytest.fixture
def desk(ctx: Context) -> Desk:
    return make_desk(ctx)


def opened(desk: Desk, qtbot: QtBot, key: str = "") -> OwnIndicatorDialog:
    dialog = OwnIndicatorDialog(desk.ctx, indicator_key=key)
    shown(desk, dialog, qtbot)
    return dialog


def choose(dialog: OwnIndicatorDialog, key: str) -> None:
    dialog.template.setCurrentIndex(dialog.template.findData(key))
    dialog.choose_template()


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.key)
def test_every_template_can_be_saved_as_it_is(desk: Desk, qtbot: QtBot, template: object) -> None:
    dialog = opened(desk, qtbot)
    choose(dialog, template.key)  # type: ignore[attr-defined]
    dialog.submit()
    (made,) = own_indicators.indicators()
    for field in ("unit", "direction", "grain", "adds_up", "is_leading", "floor", "ceiling"):
        assert getattr(made.says, field) == getattr(template, field), field
    assert made.says.name


def test_a_blank_form_is_filled_by_keys(desk: Desk, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot)
    press(Key.Key_Tab)
    write("Newsletter readers")
    press(Key.Key_Return)
    assert not dialog.isVisible()
    (made,) = own_indicators.indicators()
    assert (made.key, made.says.unit, made.says.grain) == (
        "own_newsletter_readers",
        Unit.COUNT,
        Grain.MONTH,
    )
    assert desk.toasts == ["Indicator added."]
    assert desk.also is not None
    desk.also[1]()
    assert desk.opened == [("figures", {"kpi_key": made.key})]
    command.undo(now=NOW)
    assert own_indicators.indicators() == ()


def test_errors_stand_at_their_fields(desk: Desk, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot)
    dialog.submit()
    assert dialog.fields["name"].has_error()
    choose(dialog, "brand_awareness")
    dialog.adds_up.set_value(True)
    dialog.submit()
    assert dialog.fields["adds_up"].has_error()
    dialog.adds_up.set_value(False)
    dialog.lowest.setText("lots")
    dialog.submit()
    assert dialog.fields["floor"].has_error()
    assert dialog.lowest.isVisible()
    assert own_indicators.indicators() == ()


def test_an_edited_indicator_keeps_its_key_and_its_bounds(desk: Desk, qtbot: QtBot) -> None:
    key = own_indicators.add_indicator(CASH, now=NOW)
    dialog = opened(desk, qtbot, key)
    assert not dialog.template.isVisible()
    assert dialog.lowest.text() == "€1,500.50"
    dialog.name_field.setText("Money")
    dialog.submit()
    edited = own_indicators.find(key)
    assert (edited.says.name, edited.says.floor) == ("Money", 150_050)
    assert desk.toasts == ["Indicator saved."]


def test_a_unit_with_values_cannot_change_any_more(desk: Desk, qtbot: QtBot) -> None:
    key = own_indicators.add_indicator(CASH, now=NOW)
    own = own_indicators.find(key)
    own_indicators.set_value(own.id, desk.ctx.today(), 200_000, now=NOW)
    dialog = opened(desk, qtbot, key)
    dialog.unit.setCurrentIndex(dialog.unit.findData("count"))
    dialog.submit()
    assert dialog.fields["unit"].has_error()


def test_a_removed_indicator_can_be_brought_back(desk: Desk, qtbot: QtBot) -> None:
    key = own_indicators.add_indicator(CASH, now=NOW)
    dialog = opened(desk, qtbot, key)
    dialog.remove(own_indicators.find(key))
    assert own_indicators.indicators() == ()
    assert desk.undo is not None
    desk.undo()
    assert [own.key for own in own_indicators.indicators()] == [key]


def test_a_draft_is_offered_the_next_time(desk: Desk, qtbot: QtBot) -> None:
    first = opened(desk, qtbot)
    choose(first, "return_rate")
    first.name_field.setText("Brought back")
    first.reject()
    again = opened(desk, qtbot)
    again.drafts.go_on()
    assert again.name_field.text() == "Brought back"
    assert (again.unit.currentData(), again.direction.value()) == ("percent", Direction.LOWER)
    assert again.highest.text() == "100 %"


def test_an_edit_that_was_not_saved_is_offered_for_the_same_indicator(
    desk: Desk, qtbot: QtBot
) -> None:
    key = own_indicators.add_indicator(CASH, now=NOW)
    first = opened(desk, qtbot, key)
    first.name_field.setText("Money")
    first.reject()
    assert opened(desk, qtbot).drafts.offered is None
    again = opened(desk, qtbot, key)
    again.drafts.go_on()
    assert again.name_field.text() == "Money"


def test_the_sample_is_filled_in(desk: Desk, qtbot: QtBot) -> None:
    made = OwnIndicatorDialog.sample(desk.ctx)
    qtbot.addWidget(made)
    assert made.name_field.text() == "Website visits"


def test_a_ratio_is_shown_with_its_decimals() -> None:
    from cxdesk.domain.kpi import Amount

    fmt = Format("en", "EUR")
    values = [(1.5, "1.50"), (2, "2"), (12.25, "12.3"), (0.333, "0.33")]
    assert [fmt.amount(Amount(v, Unit.NUMBER)) for v, _ in values] == [text for _, text in values]
