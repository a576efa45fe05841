"""A new owner by keys alone: a file of purchases comes in, and the first goal is set from it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from cxdesk.services import goals
from cxdesk.ui import file_dialogs
from tests.factories import NOW, TODAY, counts

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from tests.journeys.keyboard import Hands

Key = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
MOST_KEYS = 60
DAYS, CUSTOMERS = 420, 30
# Every other day one of thirty customers buys for 25.00: 45 sales in 90 days.
SALES, QUARTER_MINOR = DAYS // 2, 45 * 25_00
SOLD_MORE = "7"


def export_of_a_till(folder: Path) -> Path:
    """What a till exports, of more than a year."""
    days = (TODAY - timedelta(days=ago) for ago in range(DAYS, 0, -2))
    lines = [
        f"T{number},C{number % CUSTOMERS},Customer {number % CUSTOMERS},{on.isoformat()},25.00"
        for number, on in enumerate(days, 1)
    ]
    made = folder / "till.csv"
    made.write_text("\n".join(("purchase id,customer id,name,date,amount", *lines)) + "\n", "utf-8")
    return made


def bring_in(hands: Hands) -> None:
    """Customers, Import…, Purchases, Choose…, Import, Close."""
    hands.place(2)
    screen: Any = hands.window.screens["customers"]
    buttons = [one for one in screen.findChildren(QPushButton) if one.isVisible()]
    hands.tab_to(buttons[-1])
    hands.press(Key.Key_Return)
    form: Any = hands.form("import")
    hands.tab_back_to(form.into.focusProxy())
    hands.press(Key.Key_Right)
    (choose,) = (one for one in form.fields["file"].findChildren(QPushButton) if one.isVisible())
    hands.tab_to(choose)
    hands.press(Key.Key_Return)
    hands.qtbot.waitUntil(form.primary.isEnabled, timeout=30_000)
    hands.tab_to(form.primary)
    hands.press(Key.Key_Return)
    hands.qtbot.waitUntil(lambda: form.primary.hasFocus() and form._is_done, timeout=30_000)
    hands.press(Key.Key_Return)
    hands.back()


def set_goal(hands: Hands) -> None:
    """Indicators, New goal, the worry, and Enter from letter to letter."""
    hands.place(5)
    hands.settle()
    screen: Any = hands.window.screens["indicators"]
    hands.tab_back_to(screen.new_goal)
    hands.press(Key.Key_Return)
    form: Any = hands.form("goal")
    hands.write(SOLD_MORE)
    hands.qtbot.waitUntil(form.steps.measurable.start.is_known)
    for _ in range(2):
        hands.press(Key.Key_Return)
    hands.write("2")
    for _ in range(4):
        hands.press(Key.Key_Return)
    hands.back()


def test_from_a_file_to_a_first_goal_in_fewer_than_sixty_keys(
    hands: Hands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = export_of_a_till(tmp_path)
    monkeypatch.setattr(file_dialogs, "file_to_open", lambda *_args: source)
    with hands.step("a file of purchases comes in", most_keys=30):
        bring_in(hands)
    assert counts("purchase", "customer") == {"purchase": SALES, "customer": CUSTOMERS}
    with hands.step("a first goal", most_keys=30):
        set_goal(hands)
    (view,) = goals.goals(NOW + 1)
    assert (view.goal.kpi_key, view.goal.baseline_value) == ("revenue", QUARTER_MINOR)
    assert view.goal.target is not None
    assert view.goal.target.value > QUARTER_MINOR
    assert sum(step.keys + step.letters for step in hands.steps) < MOST_KEYS
