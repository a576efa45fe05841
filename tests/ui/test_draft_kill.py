"""A window that is killed while somebody types: the text is offered by the next one."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cxdesk.services import shop
from cxdesk.ui import drafts
from cxdesk.ui.dialogs.interaction import InteractionDialog
from tests.factories import NOW
from tests.ui.counter_desk import make_desk, shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context

TEXT = "wants the same blue, & asks <b>when</b>"
OLDEST_SECONDS = 5.0
SLACK_SECONDS = 5.0  # a busy machine


@pytest.fixture
def typing(empty_shop: Path) -> Iterator[subprocess.Popen[str]]:
    """A window in a process of its own that has just typed the text."""
    command = [sys.executable, "-m", "tests.ui.draft_driver", str(empty_shop), TEXT]
    root = Path(__file__).parents[2]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=root) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "typed\n"
        yield process
        process.kill()


def test_what_was_typed_before_a_kill_is_offered(
    typing: subprocess.Popen[str],
    empty_shop: Path,
    make_context: Callable[[], Context],
    qtbot: QtBot,
) -> None:
    most = (OLDEST_SECONDS + SLACK_SECONDS) * 1000
    qtbot.waitUntil(lambda: bool(drafts.kept(empty_shop, "interaction")), timeout=round(most))
    typing.kill()
    assert typing.wait() != 0

    shop.open_shop(empty_shop, now=NOW)
    desk = make_desk(make_context())
    form = InteractionDialog(desk.ctx)
    shown(desk, form, qtbot)
    assert form.drafts.isVisible()
    assert form.note.toPlainText() == ""
    form.drafts.go_on()
    assert form.note.toPlainText() == TEXT
