"""Settings of lists and people, by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QThread

from cxdesk.domain.hats import Hat
from cxdesk.domain.staff import StaffRole
from cxdesk.services import channels, command, customers, hats, pins, staff, topics
from cxdesk.ui.dialogs.departure import DepartureDialog
from cxdesk.ui.dialogs.person import PersonDialog
from cxdesk.ui.dialogs.pin import PinDialog
from cxdesk.ui.dialogs.rename import MergeDialog, RenameDialog
from cxdesk.ui.language import OWN_LANGUAGE
from cxdesk.ui.screens.settings.lists_page import ListsPage
from cxdesk.ui.screens.settings.look_page import LookPage
from cxdesk.ui.widgets.channel_field import MORE, ChannelField
from tests.factories import NOW, customer, interaction

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context
    from cxdesk.ui.main_window import MainWindow

ENTER, DOWN = Qt.Key.Key_Return, Qt.Key.Key_Down


@pytest.fixture
def lists(window: MainWindow, qtbot: QtBot) -> ListsPage:
    for topic in ("Entrega", "Entrega", "Precio"):
        interaction(topic=topic)
    window.navigate("settings", "lists")
    page = window.screens["settings"].pages["lists"]  # type: ignore[attr-defined]
    assert isinstance(page, ListsPage)
    qtbot.waitUntil(lambda: page.table.rowCount() == 2)
    return page


def names(page: ListsPage) -> list[str]:
    return [page.table.item(row, 0).text() for row in range(page.table.rowCount())]


def test_topics_are_shown_by_use_and_renamed_by_enter(
    lists: ListsPage, window: MainWindow, qtbot: QtBot
) -> None:
    assert names(lists) == ["Entrega", "Precio"]
    lists.table.setFocus()
    qtbot.keyClick(lists.table, ENTER)
    dialog = window.findChild(RenameDialog)
    assert dialog is not None
    qtbot.keyClicks(dialog.line, "Precio")
    qtbot.keyClick(dialog.line, ENTER)
    assert dialog.fields["topic"].has_error()
    dialog.line.clear()
    qtbot.keyClicks(dialog.line, "Envios")
    qtbot.keyClick(dialog.line, ENTER)
    qtbot.waitUntil(lambda: names(lists) == ["Envios", "Precio"])


def test_topics_are_merged_hidden_and_added(
    lists: ListsPage, window: MainWindow, qtbot: QtBot
) -> None:
    lists.table.setFocus()
    qtbot.keyClick(lists.table, DOWN)
    lists.buttons["merge"].click()
    dialog = window.findChild(MergeDialog)
    assert dialog is not None
    qtbot.keyClick(dialog.others, ENTER)
    qtbot.waitUntil(lambda: names(lists) == ["Entrega"])
    assert topics.topics()[0].uses == 3
    lists.buttons["way0"].click()
    assert topics.offered() == ()
    qtbot.waitUntil(lists.buttons["way1"].isVisible)
    lists.new.setFocus()
    qtbot.keyClicks(lists.new, "Garantia")
    qtbot.keyClick(lists.new, ENTER)
    qtbot.waitUntil(lambda: names(lists) == ["Garantia", "Entrega"])
    qtbot.keyClicks(lists.new, "GARANTIA")
    qtbot.keyClick(lists.new, ENTER)
    assert lists.fields["new"].has_error()


def test_channels_move_by_alt_and_the_last_standard_one_stays(
    lists: ListsPage, qtbot: QtBot
) -> None:
    lists.show_part("channel")
    qtbot.waitUntil(lambda: names(lists)[:2] == ["Counter", "Phone"])
    lists.table.setFocus()
    qtbot.keyClick(lists.table, DOWN, modifier=Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: names(lists)[:2] == ["Phone", "Counter"])
    assert lists.table.key() == "counter"
    for key in ("phone", "whatsapp", "email", "social", "other"):
        channels.hide_channel(key, now=NOW)
    lists.buttons["way0"].click()
    assert lists.fields["list"].has_error()
    assert [entry.key for entry in channels.channels()] == ["counter"]


def test_uses_are_counted_beside_the_window_and_once_each_time(
    lists: ListsPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Choosing a row asks nothing of the file."""
    counted: list[object] = []
    real = topics.topics

    def counting() -> object:
        counted.append(QThread.currentThread())
        return real()

    monkeypatch.setitem(lists.parts, "topic", lists.part._replace(read=counting))
    lists.show_part("topic")
    assert lists.table.rowCount() == 0
    qtbot.waitUntil(lambda: names(lists) == ["Entrega", "Precio"])
    lists.table.setFocus()
    qtbot.keyClick(lists.table, DOWN)
    assert lists.buttons["way0"].isVisible()
    assert not lists.buttons["way1"].isVisible()
    assert len(counted) == 1
    assert counted[0] != lists.thread()


def test_a_tag_is_taken_off_everybody(lists: ListsPage, qtbot: QtBot) -> None:
    one = customer("Ana", tags=("vip",))
    lists.show_part("tag")
    qtbot.waitUntil(lambda: names(lists) == ["vip"])
    lists.buttons["way0"].click()
    assert customers.customer(one).tags == ()


def test_what_does_not_fit_in_the_row_of_channels_is_behind_the_last_button(
    ctx: Context, qtbot: QtBot
) -> None:
    for name in ("Instagram", "Facebook Marketplace", "Wallapop"):
        channels.add_channel(name, now=NOW)
    field = ChannelField(ctx, "test")
    qtbot.addWidget(field)
    assert field.channel() == "counter"
    assert "own_wallapop" in field.beyond()
    field.set_channel("own_wallapop")
    assert (field.channel(), field.value()) == ("own_wallapop", "own_wallapop")
    assert "own_wallapop" not in field.beyond()
    field.remember()
    again = ChannelField(ctx, "test")
    qtbot.addWidget(again)
    assert again.channel() == "own_wallapop"
    assert again._values[-1] == MORE


def test_a_hidden_channel_of_a_draft_is_shown_for_this_once(ctx: Context, qtbot: QtBot) -> None:
    channels.hide_channel("social", now=NOW)
    field = ChannelField(ctx, "test")
    qtbot.addWidget(field)
    field.set_channel("own_gone")
    assert field.channel() == "counter"
    field.set_channel("social")
    assert (field.channel(), field.value()) == ("social", "social")


def test_a_person_is_edited_gets_a_pin_leaves_and_comes_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    ana = staff.add_staff("Ana Martín", now=NOW)
    window.navigate("settings", "people")
    page = window.screens["settings"].pages["people"]  # type: ignore[attr-defined]
    form = window.open_dialog("person", member=staff.staff()[0])
    assert isinstance(form, PersonDialog)
    form.initials.setFocus()
    form.initials.selectAll()
    qtbot.keyClicks(form.initials, "AMA")
    form.role.choose(StaffRole.OWNER)
    qtbot.keyClick(form.initials, ENTER)
    assert (staff.staff()[0].initials, staff.staff()[0].role) == ("AMA", StaffRole.OWNER)
    pin = window.open_dialog("pin", staff_id=ana)
    assert isinstance(pin, PinDialog)
    qtbot.keyClicks(pin.pin, "12")
    qtbot.keyClicks(pin.again, "12")
    qtbot.keyClick(pin.again, ENTER)
    assert pin.fields["pin"].has_error()
    pin.reject()
    form = window.open_dialog("person", member=staff.staff()[0])
    assert isinstance(form, PersonDialog)
    leave = next(b for b in _buttons(form) if b.text() == "No longer works here")
    leave.click()
    assert form.fields["role"].has_error()  # the only owner
    luis = staff.add_staff("Luis Gil", role=StaffRole.OWNER, now=NOW)
    command.acting_staff.set(luis)
    form = window.open_dialog("person", member=staff.staff()[0])
    next(b for b in _buttons(form) if b.text() == "No longer works here").click()
    asked = window.findChild(DepartureDialog)
    assert asked is not None
    asked.submit()
    assert [member.name for member in staff.staff()] == ["Luis Gil"]
    qtbot.waitUntil(lambda: any("again" in b.text() for b in _buttons(page)))
    next(b for b in _buttons(page) if "again" in b.text()).click()
    assert ana in [member.id for member in staff.staff()]


def test_no_draft_is_kept_of_a_pin(window: MainWindow, qtbot: QtBot) -> None:
    ana = staff.add_staff("Ana Martín", now=NOW)
    pin = window.open_dialog("pin", staff_id=ana)
    assert isinstance(pin, PinDialog)
    qtbot.keyClicks(pin.pin, "2468")
    pin.reject()
    assert pin.draft() == {}
    assert pin.draft_name == ""


def test_the_counter_sees_only_the_look_of_this_computer(window: MainWindow, qtbot: QtBot) -> None:
    ana = staff.add_staff("Ana Martín", role=StaffRole.OWNER, now=NOW)
    pins.set_pin(ana, "2468", now=NOW)
    pins.take_over(ana, "2468", now=NOW)
    window.navigate("settings", "people")
    window.wearing.to_counter()
    screen = window.screens["settings"]
    assert list(screen.pages) == ["look"]  # type: ignore[attr-defined]
    page = screen.pages["look"]  # type: ignore[attr-defined]
    assert isinstance(page, LookPage)
    assert not page.fields["language"].isVisible()
    looks: list[str] = []
    page.ctx.set_look = looks.append
    page.own_language.choose("es")
    assert (page.ctx.prefs.text(OWN_LANGUAGE), looks) == ("es", ["system"])
    hats.wear(Hat.OWNER)


def test_the_owner_finds_the_page_again_that_the_counter_hid(window: MainWindow) -> None:
    ana = staff.add_staff("Ana Martín", role=StaffRole.OWNER, now=NOW)
    pins.set_pin(ana, "2468", now=NOW)
    pins.take_over(ana, "2468", now=NOW)
    window.navigate("settings", "people")
    window.wearing.to_counter()
    window.wearing.take_over(ana, "2468")
    assert window.place() == "settings"
    assert "people" in window.screens["settings"].pages  # type: ignore[attr-defined]


def _buttons(widget: object) -> list:  # type: ignore[type-arg]
    from PySide6.QtWidgets import QPushButton, QWidget

    assert isinstance(widget, QWidget)
    return widget.findChildren(QPushButton)
