"""Opening hours in the settings: changes from a day on, special openings, closures, holidays."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QDate, Qt

from cxdesk.domain.hours import Block, Closure, HoursVersion, SpecialOpening, week_from
from cxdesk.services import command, shop
from cxdesk.ui import drafts
from cxdesk.ui.dialogs.public_holidays import PublicHolidaysDialog
from cxdesk.ui.hours_words import closure_words, week_words
from cxdesk.ui.screens.settings import hours_draft
from cxdesk.ui.screens.settings.hours_page import HoursPage
from cxdesk.ui.widgets.hours_change import ALWAYS
from tests.factories import NOW, TODAY
from tests.ui.hours_place import OLD, hours_shown, page_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context
    from cxdesk.ui.main_window import MainWindow
    from cxdesk.ui.screens.settings.screen import SettingsScreen

OLD_WEEK, NEW_WEEK = week_from(OLD), week_from({"mon": [["08:30", "14:00"]]})


@pytest.fixture
def screen(window: MainWindow) -> SettingsScreen:
    return hours_shown(window)


@pytest.fixture
def page(screen: SettingsScreen) -> HoursPage:
    return page_of(screen)


def test_without_hours_the_page_says_what_holidays_are_worth(
    screen: SettingsScreen, page: HoursPage
) -> None:
    assert "only" in page.note.text()
    shop.settings_from_json({"hours": {}}, now=NOW)
    screen.refresh()
    assert "day and night, on holidays and closing days too" in page.note.text()


def _open_earlier(page: HoursPage) -> None:
    """Monday from 08:30 in place of 09:00, as typed."""
    opens = page.grid.days[0].pairs[0].opens
    opens.setText("8:30")
    opens.editingFinished.emit()


def test_a_change_asks_from_which_day_and_keeps_the_old_hours_before_it(page: HoursPage) -> None:
    _open_earlier(page)
    assert page.week.change.isVisible()
    assert shop.current().hours == OLD_WEEK
    page.week.change.save_button.click()
    kept = shop.current()
    assert kept.hours == OLD_WEEK
    assert kept.hours_versions == (HoursVersion(starts_on=TODAY, week=NEW_WEEK),)
    assert not page.week.change.isVisible()
    assert page.grid.week() == NEW_WEEK


def test_the_question_is_scrolled_into_view_in_a_small_window(
    window: MainWindow, page: HoursPage, qtbot: QtBot
) -> None:
    window.resize(1024, 700)
    _open_earlier(page)
    change = page.week.change
    qtbot.waitUntil(lambda: change.visibleRegion().boundingRect().height() == change.height())


def _walked(page: HoursPage, window: MainWindow) -> list[QWidget]:
    """Where Tab stops from the first time of Monday on, as long as it stays on the page."""
    walked: list[QWidget] = [page.grid.days[0].pairs[0].opens]
    walked[0].setFocus()
    while walked[-1] is not page.closures.add:
        window.focusNextChild()
        if not page.isAncestorOf(window.focusWidget()):
            break
        walked.append(window.focusWidget())
    return walked


def test_tab_walks_the_page_from_the_top_to_the_bottom(
    screen: SettingsScreen, window: MainWindow, page: HoursPage, qtbot: QtBot
) -> None:
    values = {
        "hours_versions": [{"from": "2026-01-01", "hours": {"tue": [["09:00", "14:00"]]}}],
        "holidays": ["2026-01-06", "2026-12-25"],
        "special_openings": {"2026-12-24": [["09:00", "13:00"]]},
        "closures": [{"from": "2026-08-10T14:00", "to": "2026-08-12T00:00"}],
    }
    shop.settings_from_json(values, now=NOW)
    screen.refresh()
    page.grid.days[0].add_button.click()
    lines = (page.week.versions, page.special.lines, page.closures.lines)
    qtbot.waitUntil(lambda: _walked(page, window)[-1] is page.closures.add)
    walked = _walked(page, window)
    assert [made.buttons[0] in walked for made in lines] == [True, True, True]
    tops = [stop.mapTo(page, stop.rect().topLeft()).y() for stop in walked]
    ends = [top + stop.height() for top, stop in zip(tops, walked, strict=True)]
    upwards = [i for i in range(1, len(walked)) if ends[i] <= tops[i - 1]]
    assert upwards == []


def test_hours_may_hold_from_another_day(page: HoursPage) -> None:
    _open_earlier(page)
    page.week.change.day.setDate(QDate(2026, 1, 7))
    page.week.change.save_button.click()
    assert [version.starts_on for version in shop.current().hours_versions] == [date(2026, 1, 7)]


def test_hours_that_were_always_so_are_corrected_without_a_version(
    page: HoursPage, qtbot: QtBot
) -> None:
    _open_earlier(page)
    change = page.week.change
    change.choice.set_value(ALWAYS)
    change.choice.changed.emit(ALWAYS)
    assert not change.day.isEnabled()
    assert "all figures" in change.effect.text()
    change.save_button.setFocus()
    qtbot.keyClick(change.save_button, Qt.Key.Key_Space)
    assert (shop.current().hours, shop.current().hours_versions) == (NEW_WEEK, ())


def test_a_change_that_is_given_up_leaves_no_trace(page: HoursPage) -> None:
    _open_earlier(page)
    page.week.change.cancel_button.click()
    assert not page.week.change.isVisible()
    assert page.grid.week() == OLD_WEEK
    assert shop.current().hours_versions == ()


def test_a_change_that_waits_for_its_day_stays_when_the_screen_is_shown_anew(
    screen: SettingsScreen, page: HoursPage
) -> None:
    _open_earlier(page)
    screen.refresh()
    assert page.week.change.isVisible()
    assert page.grid.week() == NEW_WEEK


def test_a_change_that_waits_is_there_again_after_closing_the_window(
    page: HoursPage, ctx: Context, qtbot: QtBot
) -> None:
    _open_earlier(page)
    again = HoursPage(ctx)
    qtbot.addWidget(again)
    again.show_saved()
    assert not again.week.change.isHidden()
    assert again.grid.week() == NEW_WEEK
    again.week.change.save_button.click()
    assert shop.current().hours_versions == (HoursVersion(starts_on=TODAY, week=NEW_WEEK),)
    assert hours_draft.kept() is None


@pytest.mark.parametrize(
    "values", [{"week": 5}, {"week": [[["a", 1]]]}, {"week": [[]]}, {"starts_on": ""}]
)
def test_a_draft_that_cannot_be_read_is_no_draft(
    page: HoursPage, values: dict[str, object]
) -> None:
    drafts.keep(shop.path(), "hours", values)
    assert hours_draft.kept() is None


def test_hours_typed_back_need_no_answer(page: HoursPage) -> None:
    _open_earlier(page)
    page.grid.days[0].pairs[0].opens.setText("9:00")
    page.grid.days[0].pairs[0].opens.editingFinished.emit()
    assert not page.week.change.isVisible()


def test_overlapping_hours_are_refused_when_they_are_saved(page: HoursPage) -> None:
    page.grid.days[0].add_button.click()
    page.grid.days[0].pairs[1].opens.setText("13:00")
    page.grid.days[0].pairs[1].opens.editingFinished.emit()
    page.week.change.save_button.click()
    assert page.fields["hours"].has_error()
    assert shop.current().hours_versions == ()
    page.week.change.cancel_button.click()
    assert not page.fields["hours"].has_error()


def test_earlier_hours_are_shown_corrected_and_later_ones_taken_out(
    screen: SettingsScreen, page: HoursPage
) -> None:
    later = [{"from": "2026-01-01", "hours": {}}, {"from": "2026-02-01", "hours": OLD}]
    shop.settings_from_json({"hours_versions": later}, now=NOW)
    screen.refresh()
    lines = page.week.versions
    assert lines.texts() == [
        "Until 31 Dec 2025 Mon\u00a009:00–14:00",
        "1 Jan 2026 to 31 Jan 2026 no hours: counted day and night",
        "From 1 Feb 2026 Mon\u00a009:00–14:00 These hold today.",
    ]
    lines.actions_[0].click()
    assert page.week.holds.text() == "Hours shown: until 31 Dec 2025"
    _open_earlier(page)
    assert page.week.change.choice.value() == ALWAYS
    assert "until 31 Dec 2025" in page.week.change.effect.text()
    page.week.change.save_button.click()
    assert shop.current().hours == NEW_WEEK
    assert len(shop.current().hours_versions) == 2
    lines.buttons[0].click()
    assert [version.starts_on for version in shop.current().hours_versions] == [date(2026, 2, 1)]


def test_a_later_version_is_corrected_in_its_place(screen: SettingsScreen, page: HoursPage) -> None:
    later = [{"from": "2027-01-01", "hours": OLD}]
    shop.settings_from_json({"hours_versions": later}, now=NOW)
    screen.refresh()
    page.week.versions.actions_[0].click()
    _open_earlier(page)
    page.week.change.save_button.click()
    assert shop.current().hours_versions == (
        HoursVersion(starts_on=date(2027, 1, 1), week=NEW_WEEK),
    )
    assert shop.current().hours == OLD_WEEK


def _add_opening(page: HoursPage, on: QDate, opens: str, closes: str) -> None:
    page.special.day.setDate(on)
    page.special.opens.setText(opens)
    page.special.closes.setText(closes)
    page.special.add.click()


def test_special_openings_are_added_joined_and_removed_by_key(
    screen: SettingsScreen, page: HoursPage, qtbot: QtBot
) -> None:
    eve = QDate(2026, 12, 24)
    _add_opening(page, eve, "9:00", "13:00")
    _add_opening(page, eve, "22:00", "2:00")
    blocks = (Block(540, 780), Block(1320, 1560))
    assert shop.current().special_openings == (
        SpecialOpening(on=date(2026, 12, 24), blocks=blocks),
    )
    screen.refresh()
    assert page.special.lines.texts() == ["Thu 24 Dec 2026 09:00–13:00, 22:00–02:00"]
    remove = page.special.lines.buttons[0]
    assert remove.accessibleName() == "Remove Thu 24 Dec 2026"
    remove.setFocus()
    qtbot.keyClick(remove, Qt.Key.Key_Space)
    assert shop.current().special_openings == ()


def test_overlapping_special_openings_are_refused_at_their_field(page: HoursPage) -> None:
    _add_opening(page, QDate(2026, 12, 24), "9:00", "13:00")
    _add_opening(page, QDate(2026, 12, 24), "12:00", "15:00")
    assert page.fields["special_openings"].message.text() == "Two blocks of opening hours overlap."
    assert shop.current().special_openings[0].blocks == (Block(540, 780),)


def test_a_special_opening_on_a_closing_day_says_that_it_does_not_count(
    screen: SettingsScreen, page: HoursPage
) -> None:
    _add_opening(page, QDate(2026, 12, 25), "9:00", "13:00")
    page.commit("holidays", holidays=(date(2026, 12, 25),))
    screen.refresh()
    (said,) = page.special.lines.texts()
    assert said.endswith("Closed all the same: it is a closing day.")


def test_closures_are_added_and_removed(screen: SettingsScreen, page: HoursPage) -> None:
    page.closures.first_day.setDate(QDate(2026, 8, 10))
    page.closures.first_time.setText("14:00")
    assert page.closures.last_day.date() == QDate(2026, 8, 10)
    page.closures.add.click()
    day, afternoon = (datetime(2026, 8, 11), datetime(2026, 8, 10, 14))  # noqa: DTZ001
    assert shop.current().closures == (Closure(starts=afternoon, ends=day),)
    screen.refresh()
    page.closures.lines.buttons[0].click()
    assert shop.current().closures == ()


def test_a_closure_that_ends_before_it_starts_is_refused_in_words(page: HoursPage) -> None:
    page.closures.first_time.setText("14:00")
    page.closures.last_time.setText("13:00")
    page.closures.add.click()
    assert page.fields["closures"].message.text() == "A closure must end after it starts."
    assert shop.current().closures == ()


def test_lists_without_lines_say_so_and_those_of_earlier_years_unfold(
    screen: SettingsScreen, page: HoursPage
) -> None:
    assert page.special.lines.texts() == []
    earlier = [{"from": "2024-08-01T00:00", "to": "2024-08-15T00:00"}]
    shop.settings_from_json({"closures": earlier}, now=NOW)
    screen.refresh()
    lines = page.closures.lines
    assert (lines.texts(), lines.fold.text()) == ([], "Earlier ones: 1")
    lines.fold.click()
    assert (lines.texts(), lines.fold.text()) == (["1–14 Aug 2024"], "Hide earlier ones")


def test_ticked_public_holidays_become_closing_days(window: MainWindow, page: HoursPage) -> None:
    page.commit("holidays", holidays=(date(2026, 1, 1),))
    dialog = window.ctx.open_dialog("public_holidays")
    assert isinstance(dialog, PublicHolidaysDialog)
    dialog.region.setCurrentIndex(dialog.region.findData("MD"))
    dialog.region.activated.emit(dialog.region.currentIndex())
    words = [dialog.days.item(row).text() for row in range(dialog.days.count())]
    assert words[0] == "Thu 1 Jan 2026 · New Year's Day (closed already)"
    assert "Sat 2 May 2026 · Madrid Day" in words
    assert dialog.add_days.text() == "Add 11 days"
    for row in range(2, dialog.days.count()):
        dialog.days.item(row).setCheckState(Qt.CheckState.Unchecked)
    assert dialog.add_days.text() == "Add 1 day"
    dialog.submit()
    assert shop.current().holidays == (date(2026, 1, 1), date(2026, 1, 6))
    assert shop.current().region == "MD"
    assert window.toast_text() == "1 closing day added."
    command.undo(now=NOW)
    assert shop.current().holidays == (date(2026, 1, 1),)


def test_nothing_ticked_adds_nothing(ctx: Context) -> None:
    dialog = PublicHolidaysDialog(ctx)
    for row in range(dialog.days.count()):
        dialog.days.item(row).setCheckState(Qt.CheckState.Unchecked)
    assert not dialog.add_days.isEnabled()
    assert not dialog.try_save()
    assert dialog.fields["days"].message.text() == "Tick at least one day."
    assert shop.current().holidays == ()


def test_a_country_without_a_list_is_told(ctx: Context) -> None:
    shop.settings_from_json({"country": "QQ"}, now=NOW)
    dialog = PublicHolidaysDialog(ctx)
    assert dialog.days.count() == 0
    assert not dialog.empty.isHidden()
    assert dialog.fields["region"].isHidden()


def test_another_country_forgets_the_region(screen: SettingsScreen) -> None:
    shop.settings_from_json({"region": "MD"}, now=NOW)
    combo = screen.pages["shop"].country
    for code, region in (("ES", "MD"), ("MX", "")):
        combo.setCurrentIndex(combo.findData(code))
        combo.activated.emit(combo.currentIndex())
        assert (shop.current().country, shop.current().region) == (code, region)


@pytest.mark.parametrize(
    ("hours", "words"),
    [
        ({}, "no hours: counted day and night"),
        ({"sun": [["10:00", "12:00"]]}, "Sun 10:00–12:00"),
        (
            {
                **{day: [["09:00", "14:00"], ["16:00", "24:00"]] for day in ("mon", "tue", "wed")},
                "fri": [["09:00", "14:00"]],
            },
            "Mon–Wed 09:00–14:00, 16:00–24:00 · Fri 09:00–14:00",
        ),
    ],
)
def test_a_week_in_one_line(ctx: Context, hours: dict[str, list[list[str]]], words: str) -> None:
    assert week_words(week_from(hours), ctx.format).replace("\u00a0", " ") == words


@pytest.mark.parametrize(
    ("starts", "ends", "words"),
    [
        ("2026-08-10T00:00", "2026-08-11T00:00", "10 Aug 2026"),
        ("2026-08-10T00:00", "2026-08-17T00:00", "10–16 Aug 2026"),
        ("2026-08-10T14:00", "2026-08-10T18:00", "10 Aug 2026, 14:00–18:00"),
        ("2026-08-10T14:00", "2026-08-12T00:00", "10 Aug 2026, 14:00 – 12 Aug 2026, 00:00"),
    ],
)
def test_a_closure_in_one_line(ctx: Context, starts: str, ends: str, words: str) -> None:
    closure = Closure(starts=datetime.fromisoformat(starts), ends=datetime.fromisoformat(ends))
    assert closure_words(closure, ctx.format) == words
