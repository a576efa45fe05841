"""Garbage in circles is found in the thread of the window only, and only if there is much of it."""

from __future__ import annotations

import gc
import threading
import weakref
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from cxdesk.ui.garbage import GarbageTimer
from cxdesk.ui.jobs import Jobs

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

MANY = 50_000


class Circle(QWidget):
    """A window that nothing but itself refers to."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self


def collections() -> list[int]:
    return [generation["collections"] for generation in gc.get_stats()]


@pytest.mark.usefixtures("qtbot")
def test_a_forgotten_window_is_not_deleted_while_something_else_is_at_work() -> None:
    gone: list[int] = []
    weakref.finalize(Circle(), lambda: gone.append(threading.get_ident()))
    kept = [[number] for number in range(MANY)]
    assert len(kept) == MANY
    assert gone == []


def test_the_worker_deletes_no_window_and_the_windows_thread_does(qtbot: QtBot) -> None:
    gone: list[int] = []
    weakref.finalize(Circle(), lambda: gone.append(threading.get_ident()))
    jobs, done = Jobs(), []
    jobs.run(lambda _: [[number] for number in range(MANY)], key="rows", on_done=done.append)
    qtbot.waitUntil(lambda: bool(done))
    assert gone == []
    GarbageTimer().look()
    assert gone == [threading.get_ident()]
    assert jobs.stop()


@pytest.mark.usefixtures("qtbot")
def test_little_is_left_alone() -> None:
    timer = GarbageTimer()
    gc.collect()
    before = collections()
    kept = [[number] for number in range(5_000)]
    timer.look()
    assert collections() == before
    kept += [[number] for number in range(6_000)]
    timer.look()
    assert collections() == [before[0] + 1, *before[1:]]


@pytest.mark.usefixtures("qtbot")
def test_the_older_are_looked_through_at_every_eleventh_time() -> None:
    timer = GarbageTimer()
    gc.collect()
    before = collections()
    kept = []
    for _ in range(12):
        kept.append([[number] for number in range(11_000)])
        timer.look()
    assert len(kept) == 12
    assert collections() == [before[0] + 11, before[1] + 1, before[2]]
