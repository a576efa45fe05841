"""Today on an open shop, for tests: shown, with the keyboard, and what it asked of the window."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from cxdesk.domain.cases import Channel
from cxdesk.domain.hats import Hat
from cxdesk.domain.interactions import Outcome
from cxdesk.domain.tasks import TaskDraft
from cxdesk.services import hats, tasks
from cxdesk.ui import counted
from cxdesk.ui.screens.today import beside
from cxdesk.ui.screens.today.screen import TodayScreen
from tests.factories import HOUR, NOW, TODAY, interaction
from tests.ui.conftest import delete_now
from tests.ui.counter_desk import Desk, make_desk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context


class Place:
    """The screen on the open shop and what it asked of the window."""

    def __init__(self, ctx: Context, qtbot: QtBot) -> None:
        self.desk: Desk = make_desk(ctx)
        self.screen = TodayScreen(ctx)
        self.qtbot = qtbot
        self.screen.resize(1150, 700)
        with qtbot.waitActive(self.screen):
            self.screen.show()
            self.screen.activateWindow()
        self.screen.take_keys()
        self.settle()

    def settle(self) -> None:
        """Until what is counted beside the window has arrived."""
        soon, jobs = self.screen._side_soon, self.desk.ctx.jobs
        self.qtbot.waitUntil(lambda: not soon.isActive() and not jobs.is_busy(), timeout=10_000)

    def titles(self) -> list[str]:
        return [made.line.title for made in self.screen.list.rows]

    def blocks(self) -> list[str]:
        return list(self.screen.list.blocks)

    def held(self) -> str:
        """The title of the line that has the keyboard."""
        return QApplication.focusWidget().line.title  # type: ignore[attr-defined]

    def changed(self) -> None:
        """Until a change has been shown."""
        self.qtbot.waitUntil(lambda: not self.screen._soon.isActive())


@contextmanager
def places(ctx: Context, qtbot: QtBot) -> Iterator[Callable[[], Place]]:
    """Makes the screen when it is called for, and closes it."""
    made: list[Place] = []

    def make() -> Place:
        made.append(Place(ctx, qtbot))
        return made[0]

    yield make
    for one in made:
        one.screen.close()
        delete_now(one.screen)


def leave() -> None:
    """No hat and no figures of a test reach the next."""
    hats.wear(Hat.OWNER)
    beside._kept.clear()
    counted.forget()


def add(note: str, **fields: object) -> int:
    fields = {"due_on": TODAY} | fields
    return tasks.add_task(TaskDraft(note=note, **fields), now=NOW)  # type: ignore[arg-type]


def waiting_message(note: str = "quote", **fields: object) -> int:
    logged = interaction(
        channel=Channel.WHATSAPP, outcome=Outcome.FOLLOW_UP, note=note,
        **({"arrived_at": NOW - HOUR} | fields),
    )  # fmt: skip
    assert logged.case_id is not None
    return logged.case_id
