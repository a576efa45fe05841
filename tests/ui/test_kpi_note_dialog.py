"""Why an indicator matters, said in a form and shown under the indicator."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QLabel, QPushButton

from cxdesk.domain.kpi_notes import KpiNote
from cxdesk.services import kpi_notes
from cxdesk.ui.dialogs.kpi_note import KpiNoteDialog
from cxdesk.ui.screens.indicators.opened.about import AboutCard
from tests.factories import NOW
from tests.ui.conftest import delete_now

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context
    from cxdesk.ui.main_window import MainWindow


def card(window: MainWindow) -> AboutCard:
    screen: Any = window.screens["indicators"]
    found = screen.page.cards["about"]
    assert isinstance(found, AboutCard)
    return found


def texts(shown: AboutCard) -> list[str]:
    return [label.text() for label in shown.findChildren(QLabel)]


def test_what_is_said_stands_under_the_meaning(window: MainWindow, qtbot: QtBot) -> None:
    window.navigate("indicators", "nps")
    qtbot.waitUntil(lambda: not window.ctx.jobs.is_busy())
    link = card(window).findChild(QPushButton)
    assert link.text() == "Say why it matters…"
    kpi_notes.set_note(KpiNote(kpi_key="nps", matters="friends come"), now=NOW)
    wanted = "Why it matters to us: friends come."
    qtbot.waitUntil(lambda: wanted in texts(card(window)))
    assert card(window).findChild(QPushButton).text() == "Edit…"


def test_the_form_shows_what_is_kept_and_keeps_what_is_typed(ctx: Context, qtbot: QtBot) -> None:
    kpi_notes.set_note(KpiNote(kpi_key="nps", matters="friends"), now=NOW)
    made = KpiNoteDialog(ctx, kpi_key="nps")
    qtbot.addWidget(made)
    assert made.draft() == {}
    made.matters.setPlainText("friends come")
    made.stands_for.setPlainText("what people say")
    made.submit()
    assert kpi_notes.note("nps") == KpiNote(
        kpi_key="nps", matters="friends come", stands_for="what people say"
    )


def test_what_is_too_long_is_told_at_its_field(ctx: Context) -> None:
    made = KpiNoteDialog(ctx, kpi_key="nps")
    made.stands_for.setPlainText("x" * 301)
    made.submit()
    assert made.fields["stands_for"].has_error()
    assert kpi_notes.notes() == ()
    made.draft_name = ""
    delete_now(made)
