"""All records behind a figure: every one is listed, leads to its customer, and is exported."""

from __future__ import annotations

import csv
import io
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from cxdesk.domain.kpi import Amount, Unit
from cxdesk.domain.text import T
from cxdesk.services.record_rows import RecordRow
from cxdesk.ui.dialogs.records import RecordsDialog, records_csv
from cxdesk.ui.screens.indicators.opened.behind import BehindCard
from tests.factories import customer, sale
from tests.ui.counter_desk import Desk, make_desk
from tests.ui.indicators_place import opened

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context

FIRST = date(2026, 1, 1)


def record(number: int, **more: object) -> RecordRow:
    """A sale of so many euros on the nth day of the year, of the customer with that number."""
    values: dict[str, object] = {
        "kind": "purchase",
        "id": number,
        "at": None,
        "on": FIRST + timedelta(days=number),
        "customer_id": number,
        "customer_name": f"Customer {number}",
        "value": Amount(number * 100, Unit.MONEY),
        "out_of": None,
        "key": "sale",
        "text": "",
    }
    return RecordRow(**(values | more))  # type: ignore[arg-type]


@pytest.fixture
def desk(ctx: Context) -> Desk:
    return make_desk(ctx)


def made(desk: Desk, qtbot: QtBot, *rows: RecordRow) -> RecordsDialog:
    dialog = RecordsDialog(desk.ctx, title="Revenue: January 2026", rows=rows)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_every_record_is_reached_page_by_page_those_alike_too(desk: Desk, qtbot: QtBot) -> None:
    """Four hundred and fifty, all of one customer, the same day and amount."""
    dialog = made(desk, qtbot, *(record(7) for _ in range(450)))
    seen = [dialog.model.rowCount()]
    while dialog.model.canFetchMore():
        dialog.model.fetchMore()
        seen.append(dialog.model.rowCount())
    assert seen == [200, 400, 450]


def test_enter_opens_the_customer_of_a_row_and_nobody_opens_nothing(
    desk: Desk, qtbot: QtBot
) -> None:
    dialog = made(desk, qtbot, record(1, customer_id=None, customer_name=""), record(2))
    dialog.view.setFocus()
    qtbot.keyClick(dialog.view, Qt.Key.Key_Home)
    qtbot.keyClick(dialog.view, Qt.Key.Key_Return)
    assert desk.places == []
    assert dialog.isVisible()
    qtbot.keyClick(dialog.view, Qt.Key.Key_End)
    qtbot.keyClick(dialog.view, Qt.Key.Key_Return)
    assert desk.places == [("customers", 2)]
    assert not dialog.isVisible()


def test_the_file_has_plain_numbers_and_what_became_of_the_rest(ctx: Context) -> None:
    """Cents become euros; a case without a reply has words, not a number."""
    waiting = record(3, value=Amount(None, Unit.SECONDS), told=T("Chart", "no data"), text="a; b")
    answer = record(4, value=Amount(9, Unit.SCORE), out_of=10)
    text = records_csv(ctx, (record(2), waiting, answer)).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [row["value"] for row in rows] == ["2", "no data", "9"]
    assert [row["out_of"] for row in rows] == ["", "", "10"]
    assert [row["date"] for row in rows] == ["2026-01-03", "2026-01-04", "2026-01-05"]
    assert rows[1]["text"] == "a; b"


def heads(dialog: RecordsDialog) -> list[str]:
    model = dialog.model
    columns = range(model.columnCount())
    return [str(model.headerData(at, Qt.Orientation.Horizontal)) for at in columns]


def test_the_list_says_how_many_of_what_it_shows(desk: Desk, qtbot: QtBot) -> None:
    two = made(desk, qtbot, record(1), record(2))
    assert two.windowTitle() == "Revenue: January 2026 · 2 purchases"
    assert heads(two) == ["Day", "Customer", "Amount"]
    answer = record(4, kind="answer", value=Amount(9, Unit.SCORE), out_of=10, text="Quick")
    one = made(desk, qtbot, answer)
    assert one.windowTitle() == "Revenue: January 2026 · One answer"
    assert heads(one) == ["Day", "Customer", "Note", "Score"]
    assert made(desk, qtbot).windowTitle() == "Revenue: January 2026 · 0 records"


def test_the_list_names_whose_records_it_shows(desk: Desk, qtbot: QtBot) -> None:
    """Forty sales on Mondays 2 and 9 February 2026, asked for Mondays alone."""
    ana = customer("Ana")
    for number in range(40):
        sale(100 + number, date(2026, 2, 2 + 7 * (number % 2)), customer_id=ana)
    screen = opened(desk, qtbot, "revenue")
    screen.segment.choose("weekday", "mon")
    qtbot.waitUntil(lambda: not desk.ctx.jobs.is_busy())
    behind = screen.page.cards["behind"]
    assert isinstance(behind, BehindCard)
    behind.show_all()
    qtbot.waitUntil(lambda: any(name == "records" for name, _ in desk.opened))
    assert desk.opened[-1][1]["title"] == "Revenue, Mondays: February 2026"


def test_of_many_records_the_card_leads_to_all_of_them(desk: Desk, qtbot: QtBot) -> None:
    """Forty sales in February 2026: thirty in the card, forty in the list."""
    ana = customer("Ana")
    for number in range(40):
        sale(100 + number, date(2026, 2, 1 + number % 28), customer_id=ana)
    screen = opened(desk, qtbot, "revenue")
    links = screen.page.cards["behind"].findChildren(QPushButton)
    (every,) = [link for link in links if link.text() == "All of them…"]
    asked: list[dict[str, object]] = []
    desk.ctx.open_dialog = lambda name, **more: asked.append({"name": name} | more)  # type: ignore[assignment]
    every.click()
    qtbot.waitUntil(lambda: bool(asked))
    rows = asked[0]["rows"]
    assert isinstance(rows, tuple)
    assert (asked[0]["name"], asked[0]["title"], len(rows)) == (
        "records", "Revenue: February 2026", 40
    )  # fmt: skip
