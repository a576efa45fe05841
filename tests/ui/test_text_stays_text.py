"""Typed text stays text on every screen, in every dialog, in tooltips, charts and on paper."""

from __future__ import annotations

import io
import sys
import tempfile
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QGraphicsView,
    QLabel,
    QMenu,
    QTextEdit,
    QWidget,
)

from cxdesk.domain.actions import ActionDraft, ActionKind
from cxdesk.domain.cases import CaseDraft, Channel
from cxdesk.domain.consents import ConsentDraft
from cxdesk.domain.customers import CustomerDraft
from cxdesk.domain.goal_drafts import GoalDraft
from cxdesk.domain.interactions import InteractionDraft, Outcome
from cxdesk.domain.purchases import ItemDraft, PurchaseDraft
from cxdesk.domain.reviews import ReviewDraft, Seen
from cxdesk.domain.surveys import AnswerDraft
from cxdesk.domain.tasks import TaskDraft
from cxdesk.services import (
    actions,
    cases,
    channels,
    consents,
    customers,
    events,
    goal_changes,
    goals,
    interactions,
    purchases,
    relations,
    reports,
    reviews,
    shop,
    staff,
    surveys,
    tasks,
    theme_tags,
)
from cxdesk.services.command import acting_staff
from cxdesk.ui import pdf
from cxdesk.ui.dialogs import DIALOGS
from cxdesk.ui.main_window import MainWindow
from cxdesk.ui.screens import SCREENS
from tests.factories import DAY, NOW, TODAY
from tests.ui.conftest import delete_now

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context

AMP = "Tom & Jerry <b>"
# A name that would show a picture, were it taken for rich text.
MARKUP = f'<img src="file://{Path(tempfile.gettempdir()).as_posix()}/canary.png">'
OPENED: list[str] = []


def _watch(event: str, args: tuple[object, ...]) -> None:
    if event == "open" and "canary" in str(args[0]):
        OPENED.append(str(args[0]))


@pytest.fixture(scope="session", autouse=True)
def watched() -> None:
    """Tell of every file that Python opens whose name has the canary's."""
    sys.addaudithook(_watch)


@pytest.fixture
def full(ctx: Context, qtbot: QtBot) -> Iterator[MainWindow]:
    """The window on a shop where everything that can be typed is markup."""
    acting_staff.set(staff.staff()[0].id)
    made = MainWindow(ctx)
    made.resize(1366, 768)
    made.restore_state()
    made.show()
    yield made
    made.close()
    acting_staff.set(None)
    delete_now(made)


def _fill() -> None:
    markup = MARKUP
    saved = shop.current()
    shop.save(replace(saved, name=AMP, kind=markup, mission=markup, is_demo=True), now=NOW)
    acting_staff.set(staff.add_staff(markup[:60], "<b", now=NOW))
    staff.add_staff(AMP, "T&", now=NOW)
    who: list[int] = []
    for number, name in enumerate((markup, AMP)):
        draft = CustomerDraft(
            name=name,
            note=markup,
            emails=(f"<b>x{number}</b>@example.es",),
            tags=(markup[:40], AMP),
            city=AMP,
            address=markup,
            preferences=markup,
            tax_id="<b>1",
        )
        who.append(customers.add_customer(draft, now=NOW))
        _visits(who[-1], markup)
    _records(who, markup)
    events.add_event(TODAY - timedelta(days=9), markup, now=NOW)
    goal = GoalDraft(
        kpi_key="nps",
        title=AMP,
        entered=40,
        starts_on=date(2026, 1, 1),
        deadline_on=date(2026, 12, 31),
        baseline_value=10,
        why=markup,
        how=markup,
    )
    goal_id = goal_changes.add_goal(goal, now=NOW)
    decided = ActionDraft(kind=ActionKind.PROCESS, note=markup, goal_id=goal_id)
    actions.add_action(decided, now=NOW)
    seen = Seen.of(goals.goal(goal_id, NOW + 1).assessment)
    held = ReviewDraft(goal_id=goal_id, reviewed_on=TODAY, seen=seen, why=markup, decision=AMP)
    reviews.record_review(held, now=NOW)
    acting_staff.set(None)


pytestmark = pytest.mark.filled_by.with_args(_fill)


def _records(who: list[int], markup: str) -> None:
    """Cases, tasks, consent, relations, things in the bin and steps in the history."""
    channels.add_channel(AMP, now=NOW)
    consents.give_consent(
        who[0], ConsentDraft(purpose=AMP, wording=markup, given_on=TODAY), now=NOW
    )
    relations.relate(who[0], who[1], "family", AMP, now=NOW)
    case = cases.open_case(
        CaseDraft(opened_at=NOW, customer_id=who[0], said=markup, subject=AMP, topic=AMP), now=NOW
    )
    cases.add_note(case, markup, now=NOW)
    tasks.add_task(TaskDraft(note=markup, customer_id=who[1], due_on=TODAY), now=NOW)
    customers.edit_customer(who[1], CustomerDraft(name=AMP, note=AMP), now=NOW)
    gone = customers.add_customer(CustomerDraft(name=markup), now=NOW)
    customers.delete_customer(gone, now=NOW)
    items = (ItemDraft(100, AMP, markup),)
    sold = PurchaseDraft(amount_minor=100, sold_on=TODAY, receipt_number=AMP, items=items)
    purchases.delete_purchase(purchases.record_purchase(sold, now=NOW), now=NOW)
    purchases.record_purchase(sold, now=NOW)


def _visits(who: int, markup: str) -> None:
    for outcome in (Outcome.FOLLOW_UP, Outcome.COMPLIMENT):
        visit = InteractionDraft(
            arrived_at=NOW, customer_id=who, note=markup, topic=AMP, outcome=outcome
        )
        interactions.log_interaction(visit, now=NOW)
    bought = PurchaseDraft(customer_id=who, sold_on=TODAY, amount_minor=1250, note=markup)
    purchases.record_purchase(bought, now=NOW)
    answer = AnswerDraft(
        survey_id=surveys.surveys()[0].id,
        customer_id=who,
        score=2,
        channel=Channel.COUNTER,
        comment=markup,
        answered_at=NOW - 30 * DAY,
    )
    given = surveys.record_answer(answer, now=NOW)
    theme_tags.tag_answer(given, markup, now=NOW)


def _settle(window: MainWindow, qtbot: QtBot) -> None:
    QTest.qWait(30)
    qtbot.waitUntil(lambda: not window.ctx.jobs.is_busy())
    QTest.qWait(30)


def _check(root: QWidget, where: str) -> None:
    """Every label, tooltip, button, menu and drawn text below a widget."""
    for widget in (root, *root.findChildren(QWidget)):
        if isinstance(widget, QLabel):
            assert widget.textFormat() is Qt.TextFormat.PlainText, (where, widget.text())
        tip = widget.toolTip()
        assert "<img" not in tip, (where, tip)
        assert "<b>" not in tip, (where, tip)
        assert not (isinstance(widget, QTextEdit) and "<img" in widget.toHtml()), where
        if isinstance(widget, QAbstractButton) and "Tom" in widget.text():
            assert "&&" in widget.text(), (where, widget.text())
        if isinstance(widget, QMenu):
            _check_menu(widget, where)
        if isinstance(widget, QGraphicsView):
            _check_scene(widget, where)


def _check_menu(menu: QMenu, where: str) -> None:
    for action in menu.actions():
        if "Tom" in action.text():
            assert "&&" in action.text(), (where, action.text())


def _check_scene(view: QGraphicsView, where: str) -> None:
    for item in view.scene().items():
        as_html = getattr(item, "toHtml", None)
        assert as_html is None or "<img" not in as_html(), where


@pytest.mark.parametrize("key", [screen.key for screen in SCREENS])
def test_on_every_screen(key: str, full: MainWindow, qtbot: QtBot) -> None:
    full.navigate(key)
    _settle(full, qtbot)
    _check(full, key)
    for kind in SCREENS:
        if kind.key == key:
            for name, record in kind.samples(full.ctx):
                full.screens[key].show_record(record)
                _settle(full, qtbot)
                _check(full, f"{key} {name}")
    assert OPENED == []


@pytest.mark.parametrize("name", [dialog.name for dialog in DIALOGS])
def test_in_every_dialog(name: str, full: MainWindow, qtbot: QtBot) -> None:
    kind = next(dialog for dialog in DIALOGS if dialog.name == name)
    made = kind.sample(full.ctx)
    assert made is not None
    qtbot.addWidget(made)
    made.show()
    _settle(full, qtbot)
    _check(made, name)
    assert OPENED == []


def test_in_the_answers_of_the_counter_bar_and_the_toast(full: MainWindow, qtbot: QtBot) -> None:
    full.counter_bar.setText("tom")
    full.counter_bar.start()
    full.toast(AMP, lambda: None, (AMP, lambda: None))
    _settle(full, qtbot)
    _check(full, "frame")
    assert full.counter_bar.model.index(0, 0).data().startswith(AMP)


def test_on_paper(open_empty_shop: Path, qapp: QApplication, ctx: Context) -> None:
    report = reports.build(date(2026, 3, 1), date(2026, 3, 31), "en", as_of=NOW)
    reader = PdfReader(io.BytesIO(pdf.render(report, ctx.format)))
    words = "\n".join(page.extract_text() for page in reader.pages)
    assert AMP in " ".join(words.split())
    assert sum(len(page.images) for page in reader.pages) == 0
    assert OPENED == []
