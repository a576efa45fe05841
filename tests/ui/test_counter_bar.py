"""The counter bar by keyboard: find, open, log, make new; Esc; nobody found."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from cxdesk.domain.customers import CustomerDraft
from cxdesk.domain.relations import RelationKind
from cxdesk.services import customers, relations
from cxdesk.ui.widgets.counter_bar import prefill
from tests.factories import NOW

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.main_window import MainWindow
    from cxdesk.ui.widgets.counter_bar import CounterBar

PEOPLE = (
    ("José Núñez", "622450918", "jose@example.es"),
    ("Josefa Rey", "611908337", ""),
    ("Bar El Puerto", "986211040", "bar@example.es"),
)


@pytest.fixture
def ids(open_empty_shop: object) -> dict[str, int]:
    return {
        name: customers.add_customer(
            CustomerDraft(name=name, phones=(phone,), emails=(email,) if email else ()), now=NOW
        )
        for name, phone, email in PEOPLE
    }


@pytest.fixture
def bar(ids: dict[str, int], window: MainWindow, qtbot: QtBot) -> CounterBar:
    qtbot.keyClick(window, Qt.Key.Key_F2)
    return window.counter_bar


def _shown(bar: CounterBar) -> list[str]:
    if bar.popup.isHidden():
        return []
    model = bar.model
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_f2_puts_the_cursor_into_the_counter_bar(bar: CounterBar) -> None:
    assert QApplication.focusWidget() is bar


def test_answers_come_with_the_first_key(bar: CounterBar, qtbot: QtBot) -> None:
    qtbot.keyClicks(bar, "j")
    assert {line.split(",")[0] for line in _shown(bar)} == {"José Núñez", "Josefa Rey"}


def test_accents_are_ignored_and_phone_is_shown(bar: CounterBar, qtbot: QtBot) -> None:
    qtbot.keyClicks(bar, "nunez")
    assert len(_shown(bar)) == 1
    assert "José Núñez" in _shown(bar)[0]
    assert "no visit yet" in _shown(bar)[0]


def test_enter_opens_the_card(bar: CounterBar, ids: dict[str, int], qtbot: QtBot) -> None:
    qtbot.keyClicks(bar, "puerto")
    with qtbot.waitSignal(bar.opened) as told:
        qtbot.keyClick(bar, Qt.Key.Key_Return)
    assert told.args == [ids["Bar El Puerto"]]
    assert bar.popup.isHidden()


def test_down_walks_and_stays_at_the_end(
    bar: CounterBar, ids: dict[str, int], qtbot: QtBot
) -> None:
    qtbot.keyClicks(bar, "jos")
    second = bar.model.hit(1)
    for _ in range(5):
        qtbot.keyClick(bar, Qt.Key.Key_Down)
    with qtbot.waitSignal(bar.opened) as told:
        qtbot.keyClick(bar, Qt.Key.Key_Return)
    assert told.args == [second.id]


def test_shift_enter_logs_for_the_highlighted_hit(
    bar: CounterBar, ids: dict[str, int], qtbot: QtBot
) -> None:
    qtbot.keyClicks(bar, "0918")
    with qtbot.waitSignal(bar.logging_wanted) as told:
        qtbot.keyClick(bar, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert told.args == [ids["José Núñez"]]


def test_nobody_found_says_what_enter_does_and_does_it(bar: CounterBar, qtbot: QtBot) -> None:
    qtbot.keyClicks(bar, "zzzz")
    assert _shown(bar) == ["No one found. Enter makes a new customer."]
    with qtbot.waitSignal(bar.new_wanted) as told:
        qtbot.keyClick(bar, Qt.Key.Key_Return)
    assert told.args == [{"name": "zzzz"}]


def test_ctrl_n_takes_what_was_typed_though_someone_was_found(
    bar: CounterBar, window: MainWindow, qtbot: QtBot
) -> None:
    qtbot.keyClicks(bar, "jose")
    with qtbot.waitSignal(bar.new_wanted) as told:
        qtbot.keyClick(bar, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert told.args == [{"name": "jose"}]


def test_esc_closes_the_answers_and_keeps_the_text_selected(bar: CounterBar, qtbot: QtBot) -> None:
    qtbot.keyClicks(bar, "jos")
    qtbot.keyClick(bar, Qt.Key.Key_Escape)
    assert bar.popup.isHidden()
    assert bar.selectedText() == "jos"


def test_leaving_closes_the_answers(bar: CounterBar, window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClicks(bar, "jos")
    assert not bar.popup.isHidden()
    window.rail.buttons["settings"].setFocus()
    assert bar.popup.isHidden()


def test_empty_text_shows_no_answers(bar: CounterBar, qtbot: QtBot) -> None:
    qtbot.keyClicks(bar, "j")
    qtbot.keyClick(bar, Qt.Key.Key_Backspace)
    assert _shown(bar) == []


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ("622 450 918", {"phone": "622 450 918"}),
        ("+34 622", {"phone": "+34 622"}),
        ("ana@x.es", {"email": "ana@x.es"}),
        ("Ana 2", {"name": "Ana 2"}),
        ("Ana Ruiz 622 45 09 18", {"name": "Ana Ruiz", "phone": "622 45 09 18"}),
        ("Ana ana@x.es", {"name": "Ana", "email": "ana@x.es"}),
        ("@ana", {"name": "@ana"}),
        ("--", {"name": "--"}),
        ("", {}),
    ],
)
def test_what_was_typed_goes_to_its_field(typed: str, field: dict[str, str]) -> None:
    assert prefill(typed) == field


def test_why_somebody_was_found_and_who_is_archived_is_told(
    bar: CounterBar, ids: dict[str, int], qtbot: QtBot
) -> None:
    vip = customers.add_customer(
        CustomerDraft(name="Zoe Gil", phones=("600 11 22 33",), tags=("<b>VIP</b>",)), now=NOW
    )
    qtbot.keyClicks(bar, "vip")
    assert _shown(bar) == ["Zoe Gil, 600 11 22 33 · tag: <b>VIP</b>, no visit yet"]
    customers.archive_customer(vip, now=NOW)
    bar.selectAll()
    qtbot.keyClicks(bar, "zoe gil")
    assert _shown(bar) == ["Zoe Gil, 600 11 22 33, no visit yet, archived"]
    with qtbot.waitSignal(bar.opened) as told:
        qtbot.keyClick(bar, Qt.Key.Key_Return)
    assert told.args == [vip]


def test_a_phone_of_two_shows_both_with_what_tells_them_apart(
    bar: CounterBar, ids: dict[str, int], qtbot: QtBot
) -> None:
    other = customers.add_customer(
        CustomerDraft(name="Rosa Núñez", phones=("+34 622 450 918",)), now=NOW
    )
    relations.relate(ids["José Núñez"], other, RelationKind.FAMILY, now=NOW)
    qtbot.keyClicks(bar, "0034622450918")
    assert sorted(_shown(bar)) == [
        "José Núñez, 622450918 · Family: Rosa Núñez · jose@example.es, no visit yet",
        "Rosa Núñez, +34 622 450 918 · Family: José Núñez, no visit yet",
    ]
